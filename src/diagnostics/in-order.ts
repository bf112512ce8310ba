import type { Diagnostic } from "./diagnostic.ts";

/** Diagnostics of one file in the order in which an editor meets them. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted((one, other) => one.line - other.line || one.column - other.column);
}
