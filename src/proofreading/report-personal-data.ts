import { bankCard, identityCard, mobileNumber } from "../diagnostics/catalogue/personal-data.ts";
import type { DiagnosticKind } from "../diagnostics/define.ts";
import type { Remedy } from "../diagnostics/diagnostic.ts";
import type { Reporter } from "../diagnostics/reporter.ts";
import { originOf, type Passage } from "../text/passage.ts";
import { coveredOf, masked } from "./mask.ts";
import { type PersonalNumber, personalNumbersIn } from "./personal-numbers.ts";

const kinds: Readonly<Record<PersonalNumber["kind"], DiagnosticKind<{ readonly masked: string }>>> = {
  mobile: mobileNumber,
  identity: identityCard,
  bank: bankCard,
};

/**
 * Tells every personal number of a file, each once, with the mask that would cover it.
 *
 * @param passages the whole file, and its texts as mended: a number that a page break cut is whole only in these
 * @returns the numbers, for keeping them out of whatever else is said of the file
 */
export function reportPersonalData(passages: readonly Passage[], reporter: Reporter): readonly PersonalNumber[] {
  const found: PersonalNumber[] = [];
  const told = new Set<number>();
  for (const passage of passages) {
    for (const number of personalNumbersIn(passage.text)) {
      const offset = originOf(passage, number.places[0] ?? 0);
      if (told.has(offset)) continue;
      told.add(offset);
      found.push(number);
      reporter.report(kinds[number.kind], { masked: masked(number) }, offset, [maskOf(number, passage)]);
    }
  }
  return found;
}

/** Covers the digits one by one, so that blanks, hyphens and line ends between them stay. */
function maskOf(number: PersonalNumber, passage: Passage): Remedy {
  const { from, to } = coveredOf(number);
  const edits: { start: number; end: number; text: string }[] = [];
  for (const place of number.places.slice(from, to)) {
    const start = originOf(passage, place);
    const last = edits.at(-1);
    if (last?.end === start) {
      last.end += 1;
      last.text += "*";
    } else {
      edits.push({ start, end: start + 1, text: "*" });
    }
  }
  return { label: from > 0 ? "遮去中间的数字" : "遮去前面的数字", edits, isCertain: false };
}
