import type { Diagnostic, Remedy, Seam, Severity } from "./diagnostic.ts";

/**
 * A text that provokes exactly this diagnostic: a body under a sound front matter, a whole file, raw bytes, a content
 * folder; or a document to import: what stands in the body of a Word file and in its other parts, or a file by its name.
 */
export type Example =
  | { readonly body: string }
  | { readonly file: string }
  | { readonly bytes: readonly number[] }
  | { readonly content: Readonly<Record<string, string>> }
  | ImportExample;

export type ImportExample =
  | { readonly word: { readonly body: string; readonly parts?: Readonly<Record<string, string>> } }
  | { readonly document: string; readonly bytes: readonly number[] }
  | { readonly document: string; readonly text: string };

/**
 * One kind of diagnostic: what is wrong, how grave it is, and how it is told.
 *
 * A message first quotes the text, then says what is amiss; the hint says how to mend it. A code is permanent.
 */
export interface DiagnosticKind<Detail> {
  readonly code: string;
  readonly severity: Severity;
  readonly message: (detail: Detail) => string;
  readonly hint: string | ((detail: Detail) => string);
  /** The two ends of what was joined, for a kind that tells a join. */
  readonly seam?: (detail: Detail) => Seam;
  readonly example: Example;
}

/** What a list of kinds can say of each without knowing its detail. */
export type ListedDiagnosticKind = Pick<DiagnosticKind<never>, "code" | "severity" | "hint" | "example">;

export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

export function defineDiagnostic<Detail>(kind: DiagnosticKind<Detail>): DiagnosticKind<Detail> {
  return kind;
}

/** C0 and C1 controls, bidi controls and invisible characters: a message quotes a text without them. */
const unprintable = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u2069\ufeff\u00ad]+/gu;

/** Tells `kind` with its `detail` at a place. Line breaks and control characters of a quoted text become blanks. */
export function diagnose<Detail>(
  kind: DiagnosticKind<Detail>,
  detail: Detail,
  place: Place,
  remedies: readonly Remedy[] = [],
): Diagnostic {
  const hint = typeof kind.hint === "string" ? kind.hint : kind.hint(detail);
  return {
    code: kind.code,
    severity: kind.severity,
    message: kind.message(detail).replace(unprintable, " "),
    hint: hint.replace(unprintable, " "),
    path: place.path,
    line: place.line,
    column: place.column,
    ...(kind.seam ? { seam: kind.seam(detail) } : {}),
    ...(remedies.length > 0 ? { remedies: [...remedies] } : {}),
  };
}
