import type { Positions } from "../text/positions.ts";
import { type DiagnosticKind, diagnose } from "./define.ts";
import type { Diagnostic, Remedy } from "./diagnostic.ts";
import { inOrder } from "./in-order.ts";

/** Collects what is to be said of one file; the place is given as an offset in its source. */
export interface Reporter {
  readonly report: <Detail>(
    kind: DiagnosticKind<Detail>,
    detail: Detail,
    offset: number,
    remedies?: readonly Remedy[],
  ) => void;
  readonly placeAt: (offset: number) => { readonly line: number; readonly column: number };
  /** What stands in the source between two offsets, markup and line ends included. */
  readonly sourceBetween: (start: number, end: number) => string;
  /** Everything reported so far, in the order of the file. */
  readonly diagnostics: () => readonly Diagnostic[];
}

export function reporterFor(path: string, positions: Positions): Reporter {
  const reported: Diagnostic[] = [];
  return {
    report: (kind, detail, offset, remedies) => {
      reported.push(diagnose(kind, detail, { path, ...positions.at(offset) }, remedies));
    },
    placeAt: positions.at,
    sourceBetween: positions.between,
    diagnostics: () => inOrder(reported),
  };
}

/** A reporter for trying a reading out: it keeps nothing. */
export const silentReporter: Reporter = {
  report: () => {},
  placeAt: () => ({ line: 1, column: 1 }),
  sourceBetween: () => "",
  diagnostics: () => [],
};
