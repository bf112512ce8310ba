import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { decode } from "../text/decode.ts";
import { countLineEnds } from "../text/line-ends.ts";
import { diffForPeople } from "./fix-diff.ts";
import { type Change, mendMeant, mendText, type Read } from "./fix-text.ts";

/** What is to be mended in one file. */
export interface FileMending {
  readonly path: string;
  /** As read; a file that is no longer so is not written. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly changes: readonly Change[];
  readonly diff: readonly string[];
}

/**
 * What can be mended in a bulletin, or undefined where nothing can, or where its text could not be told for sure.
 *
 * @param isMeant the findings that are to be mended although that changes a record: masks of personal data
 */
export function mendFile(
  { path, bytes, isReadable }: { readonly path: string; readonly bytes: Uint8Array; readonly isReadable: boolean },
  read: (bytes: Uint8Array) => ReturnType<Read>,
  isMeant: (diagnostic: Diagnostic) => boolean,
): FileMending | undefined {
  const decoded = isReadable ? decode(bytes) : undefined;
  if (decoded?.kind !== "text") return undefined;
  // A mark of our own before it: reading takes one off, and no character of the text may be taken for it.
  const readText: Read = (text) => read(encode(`\ufeff${text}`));
  const mended = mendText(decoded.text, readText);
  const meant = mendMeant(mended.text, readText, isMeant);
  const after = encode(meant.text);
  const changes = [
    ...(decoded.byteOrderMark ? [{ code: "byte-order-mark", label: "删去文件开头的字节顺序标记（BOM）" }] : []),
    ...mended.changes,
    ...meant.changes,
    ...lineEndChanges(decoded.text, mended.text),
  ];
  return changes.length === 0
    ? undefined
    : { path, before: bytes, after, changes, diff: diffForPeople(decoded.text, meant.text) };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function lineEndChanges(before: string, after: string): readonly Change[] {
  const kindsBefore = countLineEnds(before);
  const now = countLineEnds(after);
  const isMixed = kindsBefore.cr > 0 || (kindsBefore.lf > 0 && kindsBefore.crlf > 0);
  const isEven = now.cr === 0 && (now.lf === 0 || now.crlf === 0);
  if (!isMixed || !isEven) return [];
  return [{ code: "line-ends", label: `各行的换行方式统一为 ${now.crlf > 0 ? "CRLF" : "LF"}` }];
}
