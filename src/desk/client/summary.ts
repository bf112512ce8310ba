import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.ts";

/** Where the work stands, in a sentence. */
export function summaryOf(text: string, diagnostics: readonly Diagnostic[]): string {
  if (text.trim() === "") return "还没有文字。";
  const count = (severity: Severity) => diagnostics.filter((each) => each.severity === severity).length;
  const errors = count("error");
  const warnings = count("warning");
  if (errors === 0 && warnings === 0) return "没有要改的，可以存下来。";
  const parts = [errors > 0 ? `${errors}处必须改` : "", warnings > 0 ? `${warnings}处请核对` : ""];
  return `${parts.filter((part) => part !== "").join("，")}。`;
}
