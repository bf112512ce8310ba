import { meantSpan } from "../diagnostics/meant-span.ts";
import { withMasks } from "../proofreading/mask.ts";
import { personalNumbersIn } from "../proofreading/personal-numbers.ts";
import { withVisible } from "../text/visible.ts";

/** How much of a line is shown on each side of the place. */
const shownAround = 24;
/** The most of what is meant that is shown; its middle is left out. */
const longestMeant = 60;

/**
 * A line of a file with what a diagnostic means in 【】, cut around it where it is long:
 *
 *     ……，市局组织开展全市范围内的专项巡查【（执法支队）】
 *
 * A terminal and a log are read by others: the middle of a personal number is covered. What nobody sees is shown by its
 * code point.
 */
export function markedLine(message: string, line: string, column: number): string {
  const { start, end } = meantSpan(message, line, column);
  const characters = [...withMasks(line, personalNumbersIn(line))];
  const from = Math.max(0, start - shownAround);
  const to = Math.min(characters.length, end + shownAround);
  const before = characters
    .slice(from, start)
    .join("")
    .replace(from > 0 ? /^$/u : /^\s+/u, "");
  const behind = characters
    .slice(end, to)
    .join("")
    .replace(to < characters.length ? /^$/u : /\s+$/u, "");
  const meant = characters.slice(start, end);
  const shown =
    meant.length > longestMeant
      ? [...meant.slice(0, longestMeant / 2), "……", ...meant.slice(-longestMeant / 4)].join("")
      : meant.join("");
  return withVisible(`${from > 0 ? "……" : ""}${before}【${shown}】${behind}${to < characters.length ? "……" : ""}`);
}
