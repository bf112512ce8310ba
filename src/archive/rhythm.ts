import { addDays, addMonths, daysBetween, isLastOfMonth } from "./calendar.ts";

/**
 * How often a bulletin appears, read from the dates of its last issues.
 *
 *     2023-08-20 2023-09-20 2023-10-20     每月一期    → 2023-11-20
 *     2023-09-05 2023-09-20 2023-10-05     每月两期    → 2023-10-20
 *     2023-10-06 2023-10-13 2023-10-20     每周一期    → 2023-10-27
 */
export type Rhythm =
  | { readonly kind: "weeks"; readonly weeks: number }
  | { readonly kind: "in-month"; readonly perMonth: 2 | 3 }
  | { readonly kind: "months"; readonly months: number };

/** As many last issues as tell a rhythm; earlier ones may have had another. */
const looksBack = 7;

/** @param dates in order; with fewer than two, one issue a month is assumed */
export function rhythmOf(dates: readonly string[]): Rhythm {
  const recent = dates.slice(-looksBack);
  const gaps = recent.slice(1).map((date, index) => daysBetween(recent[index] ?? date, date));
  const days = median(gaps.filter((gap) => gap > 0));
  if (days === undefined) return { kind: "months", months: 1 };
  if (days <= 8) return { kind: "weeks", weeks: 1 };
  if (days <= 12) return { kind: "in-month", perMonth: 3 };
  // 14 days to the day every time is a fortnight, else it is twice a month.
  if (gaps.length >= 4 && gaps.every((gap) => gap === 14)) return { kind: "weeks", weeks: 2 };
  if (days <= 21) return { kind: "in-month", perMonth: 2 };
  return { kind: "months", months: Math.max(1, Math.round(days / 30.4)) };
}

/** The date of the next issue; always later than the last one. */
export function nextDate(dates: readonly string[], last: string): string {
  const rhythm = rhythmOf(dates);
  switch (rhythm.kind) {
    case "weeks":
      return addDays(last, 7 * rhythm.weeks);
    case "in-month": {
      // 5th, 20th, 5th, …: the next one follows the issue of the same turn of the month before.
      const sameTurn = dates.at(-rhythm.perMonth);
      const proposed = sameTurn === undefined ? last : addMonths(sameTurn, 1, isLastOfMonth(sameTurn));
      return proposed > last ? proposed : addDays(last, Math.round(30 / rhythm.perMonth));
    }
    case "months":
      return addMonths(last, rhythm.months, dates.slice(-2).every(isLastOfMonth) && dates.length > 1);
  }
}

/** Such as 每月一期. */
export function rhythmInWords(rhythm: Rhythm): string {
  switch (rhythm.kind) {
    case "weeks":
      return rhythm.weeks === 1 ? "每周一期" : "每两周一期";
    case "in-month":
      return rhythm.perMonth === 2 ? "每月两期" : "每月三期";
    case "months":
      return rhythm.months === 1 ? "每月一期" : `每${rhythm.months}个月一期`;
  }
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}
