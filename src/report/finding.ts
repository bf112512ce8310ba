import { arithmeticDiagnostics } from "../diagnostics/catalogue/arithmetic.ts";
import { numberingDiagnostics } from "../diagnostics/catalogue/numbering.ts";
import { personalDataDiagnostics } from "../diagnostics/catalogue/personal-data.ts";
import { wordingDiagnostics } from "../diagnostics/catalogue/wording.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** A finding as the report lists it. */
interface Finding {
  /** `第12行`, or empty where the whole file is meant. */
  readonly place: string;
  readonly message: string;
  readonly hint: string;
  readonly mustMend: boolean;
}

export interface FileFindings {
  readonly path: string;
  readonly findings: readonly Finding[];
}

/**
 * What was found, by the indicator that it belongs to. Infos are a log and left out, but for missing numbers and for
 * what a proofreader would ask about.
 */
export interface SortedFindings {
  readonly personal: readonly Diagnostic[];
  readonly numbering: readonly Diagnostic[];
  readonly wording: readonly Diagnostic[];
}

const personalCodes = codesOf(personalDataDiagnostics);
const numberingCodes = codesOf(numberingDiagnostics);
const questionCodes = codesOf([...arithmeticDiagnostics, ...wordingDiagnostics]);

/**
 * @param all of the whole content; personal data is told wherever it stands
 * @param ofPublished without what concerns drafts and the like, which nobody reads yet
 */
export function sortFindings(all: readonly Diagnostic[], ofPublished: readonly Diagnostic[]): SortedFindings {
  return {
    personal: all.filter(({ code }) => personalCodes.has(code)),
    numbering: ofPublished.filter(({ code }) => numberingCodes.has(code)),
    wording: ofPublished.filter(
      ({ code, severity }) =>
        (severity !== "info" || questionCodes.has(code)) && !personalCodes.has(code) && !numberingCodes.has(code),
    ),
  };
}

/** Findings file by file, the newest file name first; what must be mended stands first in each. */
export function byFile(diagnostics: readonly Diagnostic[]): readonly FileFindings[] {
  const files = new Map<string, Finding[]>();
  const ordered = diagnostics.toSorted((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
  for (const { path, line, column, message, hint, severity } of ordered) {
    const place = line === 1 && column === 1 ? "" : `第${line}行`;
    const findings = files.get(path) ?? [];
    findings.push({ place, message, hint, mustMend: severity === "error" });
    files.set(path, findings);
  }
  return [...files].map(([path, findings]) => ({ path, findings })).toSorted((a, b) => (a.path < b.path ? 1 : -1));
}

function codesOf(kinds: readonly { readonly code: string }[]): ReadonlySet<string> {
  return new Set(kinds.map(({ code }) => code));
}
