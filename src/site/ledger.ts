import type { Archive, ArchiveIssue, Year } from "../archive/archive.ts";
import { href } from "./address.ts";
import type { Link } from "./page.ts";
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

export function ledgerOf(archive: Archive, years: readonly Year[]): Ledger {
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
