import type { Issue } from "../issue/issue.ts";
import { foldName } from "../text/fold-name.ts";
import { grouped } from "./grouped.ts";

/** The issues under one title, in the order of their numbers: year, number, file. */
export interface Series {
  readonly title: string;
  readonly issues: readonly Issue[];
}

/** The series of an archive; the one with the newest issue first. */
export function seriesOf(issues: readonly Issue[]): readonly Series[] {
  const groups = [...grouped(issues, ({ frontMatter }) => foldName(frontMatter.title)).values()];
  const series = groups.flatMap((group) => {
    const sorted = group.toSorted(
      (a, b) => a.year - b.year || a.frontMatter.number.value - b.frontMatter.number.value || order(a.path, b.path),
    );
    const newest = sorted.at(-1);
    return newest === undefined ? [] : [{ title: newest.frontMatter.title, issues: sorted }];
  });
  return series.toSorted((a, b) => order(newestDate(b), newestDate(a)) || order(a.title, b.title));
}

/** Whether the numbers count on over a year's end, as in 2023年第24期, 2024年第25期, rather than begin again at 1. */
export function countsOn({ issues }: Series): boolean {
  const turn = issues.findLastIndex((issue, index) => issue.year === (issues[index - 1]?.year ?? issue.year) + 1);
  const [last, first] = [issues[turn - 1], issues[turn]];
  return (
    last !== undefined && first !== undefined && first.frontMatter.number.value === last.frontMatter.number.value + 1
  );
}

function newestDate({ issues }: Series): string {
  const dates = issues.map(({ frontMatter }) => frontMatter.date);
  return dates.toSorted(order).at(-1) ?? "";
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
