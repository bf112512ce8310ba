import { type DiagnosticKind, diagnose, type Place } from "../diagnostics/define.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** Something to be told of a document, before it is known at which line of the issue it stands. */
export type Finding = (place: Place) => Diagnostic;

export function finding<Detail>(kind: DiagnosticKind<Detail>, detail: Detail): Finding {
  return (place) => diagnose(kind, detail, place);
}
