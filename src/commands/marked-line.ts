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
  const near = surroundings(line, column);
  const { start, end } = meantSpan(message, near.text, near.column);
  const characters = [...withMasks(near.text, personalNumbersIn(near.text))];
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

/** No message quotes more than this, and no more is shown. */
const longestSurroundings = 2000;

/** What of a line stands near a place: of a line of megabytes, a thousand findings must not each read all. */
function surroundings(line: string, column: number): { readonly text: string; readonly column: number } {
  if (line.length <= longestSurroundings) return { text: line, column };
  let place = 0;
  for (let passed = 1; passed < column && place < line.length; passed += 1) place += widthAt(line, place);
  let start = Math.max(0, place - longestSurroundings);
  if (start > 0 && widthAt(line, start - 1) === 2) start += 1;
  return { text: line.slice(start, place + longestSurroundings), column: [...line.slice(start, place)].length + 1 };
}

function widthAt(line: string, index: number): number {
  return (line.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}
