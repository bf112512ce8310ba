import type { Archive } from "../archive/archive.ts";
import { monthIndexOf } from "./ledger.ts";

/**
 * The archive month by month, as a picture: a bar for each month from the January of the first year to the December of
 * the last, its leads below and its briefs above them.
 *
 *     ▂▃▂▃▅▃▂▃▃▂▃▃ ▂▃▃▂▃▅▃▂▃▃▃▅
 *     2022         2023
 *
 * Two paths for all months, whatever their number; how high and how wide they stand is the stylesheet's business. The
 * numbers can be read in the ledger of issues.
 */
export interface Activity {
  /** The whole picture in a sentence, for whoever cannot see it. */
  readonly summary: string;
  /** The sides of the drawing, in its own units. */
  readonly width: number;
  readonly height: number;
  /** Paths. */
  readonly leads: string;
  readonly briefs: string;
  readonly newest: string;
  /** Oldest first; where many are drawn, a narrow window names the major ones only. */
  readonly years: readonly { readonly name: string; readonly major: boolean }[];
  readonly manyYears: boolean;
}

const slot = 4;
const barWidth = 3;
const height = 60;
const fewestMonths = 3;
const namedEach = 6;

/** Null where there is too little to make a picture of. */
export function activityOf({ years, issues }: Archive): Activity | null {
  const first = years.at(-1)?.year;
  const last = years[0]?.year;
  if (first === undefined || last === undefined) return null;
  const months = Array.from({ length: (last - first + 1) * 12 }, () => ({ leads: 0, briefs: 0 }));
  let newest = 0;
  for (const issue of issues) {
    const index = (issue.year - first) * 12 + monthIndexOf(issue);
    const month = months[index];
    if (month === undefined) continue;
    newest = Math.max(newest, index);
    for (const { kind } of issue.records) month[kind === "lead" ? "leads" : "briefs"]++;
  }
  const totals = months.map(({ leads, briefs }) => leads + briefs);
  if (totals.filter((total) => total > 0).length < fewestMonths) return null;

  const most = Math.max(...totals);
  const scale = height / most;
  const bar = (index: number, from: number, to: number) =>
    from === to
      ? ""
      : `M${index * slot} ${rounded(height - from * scale)}V${rounded(height - to * scale)}h${barWidth}V${rounded(height - from * scale)}z`;
  const past = months.map((month, index) => (index === newest ? { leads: 0, briefs: 0 } : month));
  const monthName = (index: number) => `${first + Math.floor(index / 12)}年${(index % 12) + 1}月`;
  return {
    summary: `${monthName(totals.findIndex((total) => total > 0))}至${monthName(newest)}各月条数图，最多的是${monthName(totals.indexOf(most))}，${most}条。各期条数见期次表。`,
    width: months.length * slot,
    height,
    leads: past.map(({ leads }, index) => bar(index, 0, leads)).join(""),
    briefs: past.map(({ leads, briefs }, index) => bar(index, leads, leads + briefs)).join(""),
    newest: bar(newest, 0, totals[newest] ?? 0),
    years: Array.from({ length: last - first + 1 }, (_, index) => ({
      name: String(first + index),
      major: isMajor(first + index, first, last),
    })),
    manyYears: last - first >= namedEach,
  };
}

/** The first and the last year, and as many round ones between as do not run into them. */
function isMajor(year: number, first: number, last: number): boolean {
  if (year === first || year === last || last - first < namedEach) return true;
  const step = last - first > 25 ? 10 : 5;
  return year % step === 0 && year - first >= step && last - year >= step;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
