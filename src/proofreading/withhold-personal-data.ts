import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { digitRunsIn } from "./digit-runs.ts";
import { withMasks } from "./mask.ts";
import { type PersonalNumber, personalNumbersIn } from "./personal-numbers.ts";

/** A quotation may cut a number; fewer digits of it tell nobody whose it is. */
const telling = 7;

/**
 * Diagnostics that quote the text around a personal number, without the number: what a check prints may be read by
 * everyone, and must not publish what the check is there to keep back.
 */
export function withholdPersonalData(
  diagnostics: readonly Diagnostic[],
  numbers: readonly PersonalNumber[],
): readonly Diagnostic[] {
  if (numbers.length === 0) return diagnostics;
  const withhold = (text: string) => withoutParts(withMasks(text, personalNumbersIn(text)), numbers);
  return diagnostics.map((diagnostic) => {
    const { seam } = diagnostic;
    return {
      ...diagnostic,
      message: withhold(diagnostic.message),
      hint: withhold(diagnostic.hint),
      ...(seam ? { seam: { ...seam, left: withhold(seam.left), right: withhold(seam.right) } } : {}),
    };
  });
}

/** Covers what a cut quotation holds of one of the numbers. */
function withoutParts(text: string, numbers: readonly PersonalNumber[]): string {
  const characters = text.split("");
  for (const { groups } of digitRunsIn(text)) {
    const digits = groups.map((group) => group.digits).join("");
    if (digits.length < telling || !numbers.some((number) => number.digits.includes(digits))) continue;
    for (const place of groups.flatMap((group) => group.places).slice(3)) characters[place] = "*";
  }
  return characters.join("");
}
