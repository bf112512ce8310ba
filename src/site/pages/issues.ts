import type { Archive } from "../../archive/archive.ts";
import { framePage } from "../frame.ts";
import { type Ledger, ledgerWithin, recordCount } from "../ledger.ts";
import { type CountedLink, link, type PageKind, type PageModel } from "../page.ts";
import { bytesOfName, roomForList, sumOf } from "../weight.ts";
import { extentOf } from "./home.ts";

/** 期次: all issues by year, as a ledger, as far as there is room; the years before lead to their own pages. */
interface IssuesModel extends PageModel {
  readonly heading: string;
  readonly summary: readonly string[];
  /** The years of a long ledger. */
  readonly years: readonly CountedLink[];
  readonly ledger: Ledger;
  readonly earlierYears: readonly CountedLink[];
}

export const issuesColumn = { name: "期次", description: "按年度和期次查阅全部简报。" };

const yearsInSight = 4;

export function issuesPages(archive: Archive): PageKind {
  return {
    template: "issues.njk",
    pages: [{ url: "/issues/", date: archive.issues[0]?.date, model: () => issuesModel(archive) }],
  };
}

function issuesModel(archive: Archive): IssuesModel {
  const years = archive.years.map((year) => ({ ...link(`${year.year}年`, year.url), count: recordCount(year.issues) }));
  // They stand above the ledger, and below it as far as it leaves them out.
  const room = roomForList - 2 * sumOf(years, bytesOfName);
  return {
    page: framePage(archive, {
      url: "/issues/",
      section: "issues",
      heading: issuesColumn.name,
      description: issuesColumn.description,
      column: issuesColumn,
    }),
    heading: issuesColumn.name,
    summary: archive.issues.length === 0 ? ["尚未发布简报。"] : extentOf(archive),
    years: years.length <= yearsInSight ? [] : years,
    ...ledgerWithin(archive, room),
  };
}
