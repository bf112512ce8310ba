import { dateAfterIssue } from "../diagnostics/catalogue/arithmetic.ts";
import type { Reporter } from "../diagnostics/reporter.ts";
import { headOf, tailOf } from "../text/characters.ts";
import { withHalfWidthDigits } from "../text/half-width-digits.ts";
import { originOf, type Passage } from "../text/passage.ts";
import { liesAhead } from "./lies-ahead.ts";

/**
 * Days after the issue's own, of which nothing says that they lie ahead.
 *
 *     12月20日，林场召开工作会议。           in an issue of October: told
 *     截至2023年10月底，已完成……             as of a day that was not yet: told
 *     预计2023年12月底前完成。               ahead, and said to be
 *
 * A day without its year is of the issue's year, or of the last year that the paragraph names; it is told only where
 * it is ahead in both. What is far ahead in this year was last year: 12月28日 in an issue of January.
 *
 * @param issued the issue's date, `2023-10-20`
 */
export function checkDates(passages: readonly Passage[], issued: string, reporter: Reporter): void {
  const [year = 0, month = 1, day = 1] = issued.split("-").map(Number);
  const issue = { year, number: dayNumber(year, month, day), text: `${year}年${month}月${day}日` };
  for (const passage of passages) if (passage.text.includes("月")) checkPassage(passage, issue, reporter);
}

interface IssueDay {
  readonly year: number;
  readonly number: number;
  /** As a message says it. */
  readonly text: string;
}

function checkPassage(passage: Passage, issue: IssueDay, reporter: Reporter): void {
  const text = withHalfWidthDigits(passage.text);
  let namedYear = issue.year;
  date.lastIndex = 0;
  for (let match = date.exec(text); match; match = date.exec(text)) {
    const year = match[1] === undefined ? undefined : Number(match[1]);
    if (year !== undefined) namedYear = year;
    const month = Number(match[2] ?? match[5]);
    if (!(month >= 1 && month <= 12)) continue;
    const day = dayOf(match[3] ?? match[6], match[4] ?? match[7]);
    const years = year === undefined ? [issue.year, namedYear] : [year];
    const isAhead = years.every((each) => {
      const distance = dayNumber(each, month, day) - issue.number;
      return distance > 0 && (year !== undefined || distance <= halfYear);
    });
    const end = match.index + match[0].length;
    if (!isAhead || liesAhead(text, match.index, end)) continue;
    const printed = passage.text.slice(match.index, end);
    const before = tailOf(passage.text.slice(Math.max(0, match.index - 20), match.index), 6);
    const detail = {
      date: printed,
      text: `${before}${printed}${headOf(passage.text.slice(end, end + 40), 10)}`,
      issue: issue.text,
    };
    reporter.report(dateAfterIssue, detail, originOf(passage, match.index));
  }
}

const monthAndDay = "([01]?[0-9]) ?月(?:份|(?: ?([0-3]?[0-9]) ?[日号])|([上中下]旬|[初底末]))?";
/** A year with or without a month, or a month, with or without a day. */
const date = new RegExp(`(?<![0-9.])(?:([12][0-9]{3}) ?年(?: ?${monthAndDay})?|${monthAndDay})`, "gu");

const halfYear = 183;

/** The first day that a date can mean. */
function dayOf(day: string | undefined, part: string | undefined): number {
  if (day !== undefined) return Number(day);
  switch (part) {
    case "中旬":
      return 11;
    case "下旬":
      return 21;
    case "底":
    case "末":
      return 25;
    default:
      return 1;
  }
}

function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
