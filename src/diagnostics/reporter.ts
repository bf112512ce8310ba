import type { Positions } from "../text/positions.ts";
import { type DiagnosticKind, diagnose } from "./define.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** Collects what is to be said of one file; the place is given as an offset in its source. */
export interface Reporter {
  readonly report: <Detail>(kind: DiagnosticKind<Detail>, detail: Detail, offset: number) => void;
  readonly lineAt: (offset: number) => number;
  /** Everything reported so far, in the order of the file. */
  readonly diagnostics: () => Diagnostic[];
}

export function reporterFor(path: string, positions: Positions): Reporter {
  const reported: Diagnostic[] = [];
  return {
    report: (kind, detail, offset) => {
      reported.push(diagnose(kind, detail, { path, ...positions.at(offset) }));
    },
    lineAt: (offset) => positions.at(offset).line,
    diagnostics: () => reported.toSorted((a, b) => a.line - b.line || a.column - b.column),
  };
}
