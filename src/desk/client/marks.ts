import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.ts";
import { placesIn } from "../place-in-text.ts";
import type { LineMark } from "./line-sheet.ts";

const graver: readonly Severity[] = ["error", "warning", "info"];

/** The marks of a text; where two meet, the graver one is shown. */
export function marksOf(text: string, diagnostics: readonly Diagnostic[]): readonly LineMark[] {
  const placeOf = placesIn(text);
  const marks: LineMark[] = [];
  const taken = new Set<string>();
  for (const severity of graver) {
    for (const diagnostic of diagnostics) {
      if (diagnostic.severity !== severity) continue;
      const { line, start, end } = placeOf(diagnostic);
      const key = `${line} ${start}`;
      if (taken.has(key) || end <= start) continue;
      taken.add(key);
      marks.push({ line, start, end, severity });
    }
  }
  return marks;
}
