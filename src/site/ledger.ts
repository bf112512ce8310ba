import type { Archive, ArchiveIssue, Year } from "../archive/archive.ts";
import { grouped } from "../archive/grouped.ts";
import { href } from "./address.ts";
import { type CountedLink, type Link, link } from "./page.ts";
import { firstWithin, htmlBytes, sumOf, urlBytes } from "./weight.ts";
import { issueNumber, wideBlank } from "./wording.ts";

/**
 * 期次 as a ledger of years × months: an issue stands in the month of its date.
 *
 *              1月    2月   …  10月
 *     2023年   第1期   第2期 …  第10期
 *     10期　226条  21条  19条 …  24条
 */
export interface Ledger {
  readonly months: readonly string[];
  readonly years: readonly LedgerYear[];
}

interface LedgerYear {
  readonly name: string;
  readonly url: string;
  readonly sums: string;
  readonly months: readonly LedgerMonth[];
}

interface LedgerMonth {
  readonly name: string;
  readonly issues: readonly LedgerIssue[];
  /** Set instead of `issues` for a month of more than fit its cell. */
  readonly many: Link | null;
}

interface LedgerIssue extends Link {
  readonly count: string;
  /** The newest issue of the archive. */
  readonly newest: boolean;
}

/** A weekly bulletin still shows each issue. */
const mostInMonth = 6;

function ledgerOf(archive: Archive, years: readonly Year[]): Ledger {
  const newest = archive.issues[0];
  return {
    months: monthNames,
    years: years.map((year) => ({
      name: `${year.year}年`,
      url: href(year.url),
      sums: `${year.issues.length}期${wideBlank}${recordCount(year.issues)}条`,
      months: monthNames.map((name, index) => monthOf(archive, year, name, index, newest)),
    })),
  };
}

/** The newest years whose rows have room, one at least, and the ways to those that have none. */
export function ledgerWithin(
  archive: Archive,
  room: number,
  yearsAtMost = archive.years.length,
): { readonly ledger: Ledger; readonly earlierYears: readonly CountedLink[] } {
  const newest = archive.years.slice(0, yearsAtMost);
  const shown = Math.max(1, firstWithin(newest, (year) => bytesOfYear(archive, year), room).length);
  return {
    ledger: ledgerOf(archive, archive.years.slice(0, shown)),
    earlierYears: archive.years
      .slice(shown)
      .map((year) => ({ ...link(`${year.year}年`, year.url), count: recordCount(year.issues) })),
  };
}

/** A month of many is one link, no heavier than those of its first issues. */
function bytesOfYear({ identity }: Archive, { url, issues }: Year): number {
  const byMonth = [...grouped(issues, monthIndexOf).values()];
  const shown = byMonth.flatMap((ofMonth) => ofMonth.slice(0, mostInMonth));
  return (
    bytesAroundYear +
    urlBytes(url) +
    (monthNames.length - byMonth.length) * bytesOfEmptyMonth +
    sumOf(shown, (issue) => bytesAroundIssue + htmlBytes(issueNumber(issue, identity)) + urlBytes(issue.url))
  );
}

const bytesAroundYear = 750;
const bytesOfEmptyMonth = 140;
const bytesAroundIssue = 180;

export function recordCount(issues: readonly ArchiveIssue[]): number {
  return issues.reduce((sum, issue) => sum + issue.records.length, 0);
}

const monthNames = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);

function monthOf(
  { identity }: Archive,
  year: Year,
  name: string,
  index: number,
  newest: ArchiveIssue | undefined,
): LedgerMonth {
  const issues = year.issues.filter((issue) => monthIndexOf(issue) === index).toReversed();
  if (issues.length > mostInMonth) {
    return { name, issues: [], many: { name: `${issues.length}期`, url: href(year.url) } };
  }
  return {
    name,
    issues: issues.map((issue) => ({
      name: issueNumber(issue, identity),
      url: href(issue.url),
      count: `${issue.records.length}条`,
      newest: issue === newest,
    })),
    many: null,
  };
}

/** The last issue of a year may come out in the next January: it stays in its own year's row. */
export function monthIndexOf(issue: ArchiveIssue): number {
  const [year = issue.year, month = 1] = issue.date.split("-").map(Number);
  if (year < issue.year) return 0;
  return year > issue.year ? 11 : month - 1;
}
