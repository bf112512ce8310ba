import { dateBackwards, type NamedIssue, numberGap, totalOutOfStep } from "../diagnostics/catalogue/numbering.ts";
import { diagnose } from "../diagnostics/define.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type Issue, placeOfField } from "../issue/issue.ts";
import { countsOn, type Series, seriesOf } from "./series.ts";

/**
 * Whether each issue follows the one before it: numbers without a gap, dates that do not run backwards, total numbers
 * in step with the numbers.
 *
 *     2023年第10期 → 2023年第12期        缺第11期
 *     2023年第12期 → 2024年第1期         follows: a new year begins at 1
 *     2023年第24期 → 2024年第25期        follows: some bulletins count on
 *
 * An archive may begin with any number. The same number twice is refused elsewhere.
 */
export function continuityChecks(issues: readonly Issue[]): readonly Diagnostic[] {
  return seriesOf(issues).flatMap((series) => [
    ...gapsIn(series).map(tellGap),
    ...datesOf(series),
    ...totalsOf(series),
  ]);
}

/** Issues that are missing between two of a series. */
export interface Gap {
  readonly previous: Issue;
  readonly next: Issue;
  /** Such as 第11期, 第3期至第5期 or 2022年各期. */
  readonly missing: string;
}

/** The gaps of a series, in order. */
export function gapsIn(series: Series): readonly Gap[] {
  const isContinuous = countsOn(series);
  return series.issues.slice(1).flatMap((next, index) => {
    const previous = series.issues[index];
    const missing = previous && missingBetween(previous, next, isContinuous);
    return previous && missing !== undefined ? [{ previous, next, missing }] : [];
  });
}

function missingBetween(previous: Issue, next: Issue, isContinuous: boolean): string | undefined {
  const [before, after] = [numberOf(previous), numberOf(next)];
  if (previous.year === next.year || (isContinuous && after > before)) {
    return after - before > 1 ? run(before + 1, after - 1) : undefined;
  }
  const missing: string[] = [];
  const lostTotals = totalsBetween(previous, next) - (after - 1);
  if (lostTotals > 0 && next.year === previous.year + 1) missing.push(`${previous.year}年末${lostTotals}期`);
  if (next.year === previous.year + 2) missing.push(`${previous.year + 1}年各期`);
  if (next.year > previous.year + 2) missing.push(`${previous.year + 1}年至${next.year - 1}年各期`);
  if (after > 1) missing.push(`${next.year}年${run(1, after - 1)}`);
  return missing.length === 0 ? undefined : missing.join("、");
}

/** How many issues the total numbers leave room for; 0 where they are not written. */
function totalsBetween(previous: Issue, next: Issue): number {
  const [before, after] = [previous.frontMatter.total, next.frontMatter.total];
  return before === undefined || after === undefined ? 0 : Math.max(0, after - before - 1);
}

function run(first: number, last: number): string {
  return first === last ? `第${first}期` : `第${first}期至第${last}期`;
}

function tellGap({ previous, next, missing }: Gap): Diagnostic {
  return diagnose(
    numberGap,
    { name: named(next).name, previous: named(previous), missing },
    placeOfField(next, "number"),
  );
}

function datesOf({ issues }: Series): readonly Diagnostic[] {
  const follows = (previous: Issue, next: Issue) => previous.frontMatter.date <= next.frontMatter.date;
  return outOfStep(issues, follows).map(({ previous, next }) => {
    const detail = {
      name: named(next).name,
      date: next.frontMatter.date,
      previous: named(previous),
      previousDate: previous.frontMatter.date,
    };
    return diagnose(dateBackwards, detail, placeOfField(next, "date"));
  });
}

function totalsOf({ issues }: Series): readonly Diagnostic[] {
  const counted = issues.filter(({ frontMatter }) => frontMatter.total !== undefined);
  const follows = (previous: Issue, next: Issue) => {
    const [least, most] = stepsBetween(previous, next);
    const step = totalOf(next) - totalOf(previous);
    return step >= least && step <= most;
  };
  return outOfStep(counted, follows).map(({ previous, next }) => {
    const detail = {
      name: named(next).name,
      total: totalOf(next),
      expected: totalOf(previous) + stepsBetween(previous, next)[0],
      previous: named(previous),
      previousTotal: totalOf(previous),
    };
    return diagnose(totalOutOfStep, detail, placeOfField(next, "total"));
  });
}

/** By how much the total may grow: by the numbers within a year; over a year's end issues may be missing before it. */
function stepsBetween(previous: Issue, next: Issue): readonly [least: number, most: number] {
  const [before, after] = [numberOf(previous), numberOf(next)];
  // The same number twice is refused elsewhere, whatever its total.
  if (previous.year === next.year) return after === before ? [0, 0] : [after - before, after - before];
  return after === before + 1 ? [1, Number.POSITIVE_INFINITY] : [after, Number.POSITIVE_INFINITY];
}

/**
 * The issues that do not follow the one before. One that is wrong itself is not held against those behind it: an issue
 * that follows either the last sound one or the doubtful one is sound.
 */
function outOfStep(issues: readonly Issue[], follows: (previous: Issue, next: Issue) => boolean) {
  const found: { readonly previous: Issue; readonly next: Issue }[] = [];
  let [sound] = issues;
  let doubtful: Issue | undefined;
  for (const next of issues.slice(1)) {
    if (sound === undefined || follows(sound, next) || (doubtful && follows(doubtful, next))) {
      sound = next;
      doubtful = undefined;
    } else {
      found.push({ previous: sound, next });
      doubtful = next;
    }
  }
  return found;
}

function named({ year, frontMatter, path }: Issue): NamedIssue {
  return { name: `${year}年第${frontMatter.number.value}期`, path };
}

function numberOf({ frontMatter }: Issue): number {
  return frontMatter.number.value;
}

function totalOf({ frontMatter }: Issue): number {
  return frontMatter.total ?? 0;
}
