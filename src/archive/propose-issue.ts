import type { Issue } from "../issue/issue.ts";
import type { FrontMatter } from "../syntax/front-matter/fields.ts";
import { nextDate } from "./rhythm.ts";
import { countsOn, type Series } from "./series.ts";

/** The front matter that the next issue of a series is likely to have. */
export interface IssueProposal {
  readonly year: number;
  readonly number: number;
  readonly date: string;
  readonly total: number | undefined;
  /** The issue that it follows: the last one dated before it. */
  readonly previous: Issue | undefined;
  /** What the issue before printed at its head and foot. */
  readonly carriedOver: Pick<FrontMatter, "publisher" | "reportTo" | "sendTo" | "distribute" | "editor">;
}

/**
 * Proposes the issue after the last one, or the issue of a given date.
 *
 * @param series undefined where no issue has appeared yet: the first one of the year is proposed, dated today
 * @param date `YYYY-MM-DD`, if the editor knows it; else it follows from the rhythm of the last issues
 */
export function proposeIssue(series: Series | undefined, today: string, date?: string): IssueProposal {
  const byDate = (series?.issues ?? []).toSorted((a, b) => (a.frontMatter.date < b.frontMatter.date ? -1 : 1));
  const dates = byDate.map(({ frontMatter }) => frontMatter.date);
  const last = dates.at(-1);
  const proposed = date ?? (last === undefined ? today : nextDate(dates, last));
  const year = Number(proposed.slice(0, 4));
  const previous = byDate.findLast(({ frontMatter }) => frontMatter.date <= proposed);
  const { publisher, reportTo, sendTo, distribute, editor } = (previous ?? byDate[0])?.frontMatter ?? {};
  return {
    year,
    number: nextNumber(series, year, previous),
    date: proposed,
    total: nextTotal(byDate, previous),
    previous,
    carriedOver: { publisher, reportTo, sendTo, distribute, editor },
  };
}

/** The number behind the issue before, or a free one; a new year begins at 1, unless the numbers count on. */
function nextNumber(series: Series | undefined, year: number, previous: Issue | undefined): number {
  const ofYear = (series?.issues ?? []).filter((issue) => issue.year === year).map(numberOf);
  const [first, last] = [ofYear[0], ofYear.at(-1)];
  if (first === undefined || last === undefined) {
    return series && previous && countsOn(series) ? numberOf(previous) + 1 : 1;
  }
  // An issue put in later: its number lies behind the one before it, or before the first of the year.
  const wanted = previous?.year === year ? numberOf(previous) + 1 : first - 1;
  return wanted < 1 || ofYear.includes(wanted) ? last + 1 : wanted;
}

function numberOf({ frontMatter }: Issue): number {
  return frontMatter.number.value;
}

/** One more than the greatest; none where the issue before has none, or where later issues have appeared already. */
function nextTotal(byDate: readonly Issue[], previous: Issue | undefined): number | undefined {
  if (previous?.frontMatter.total === undefined || previous !== byDate.at(-1)) return undefined;
  return Math.max(...byDate.map(({ frontMatter }) => frontMatter.total ?? 0)) + 1;
}
