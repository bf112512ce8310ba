import type { Remedy } from "../../diagnostics/diagnostic.ts";
import { certain, proposed } from "../../diagnostics/remedy.ts";
import type { Reporter } from "../../diagnostics/reporter.ts";
import { originOf, type Passage } from "../../text/passage.ts";
import { pageNumberForm } from "../blocks/line-forms.ts";

/**
 * The ways to write two pieces that were joined so that nobody need join them again.
 *
 *     ……行业特⏎⏎- 2 -⏎⏎　　点，就如何……     as     ……行业特点，就如何……
 *
 * What stands between the pieces goes: line ends, blanks, page numbers. Where anything else does, such as a comment,
 * there is no such way.
 *
 * @param isSure whether a reader could not have read the two pieces as anything but one
 */
export function joiningRemedies(
  left: Passage,
  right: Passage,
  ways: readonly { readonly label: string; readonly glue: string }[],
  isSure: boolean,
  reporter: Reporter,
): readonly Remedy[] {
  const start = originOf(left, left.text.length);
  const end = originOf(right, 0);
  const lines = reporter.sourceBetween(start, end).split(/\r\n|\n|\r/u);
  const forms = lines.filter((line) => line.trim() !== "").map(pageNumberForm);
  if (end < start || forms.includes(undefined)) return [];
  // A bare number between two pieces may be more than the number of a page; and what combines with the character before
  // it would combine with another one.
  const isCertain = isSure && !forms.includes("bare") && !/^\p{M}/u.test(right.text);
  const make = isCertain ? certain : proposed;
  return ways.map(({ label, glue }) => make(label, { start, end, text: glue }));
}

/** Ends the left piece, so that nothing is joined to it. */
export function endingRemedies(left: Passage, marks: readonly string[]): readonly Remedy[] {
  const end = originOf(left, left.text.length);
  const isOpen = /[，、,.．]$/u.test(left.text);
  return marks.map((mark) =>
    proposed(`是两段：在前一段末尾${isOpen ? "改用" : "加"}“${mark}”`, {
      start: isOpen ? end - 1 : end,
      end,
      text: mark,
    }),
  );
}
