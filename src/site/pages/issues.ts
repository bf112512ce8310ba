import type { Archive } from "../../archive/archive.ts";
import { framePage } from "../frame.ts";
import { type Ledger, ledgerOf, recordCount } from "../ledger.ts";
import { type CountedLink, link, type PageKind, type PageModel } from "../page.ts";
import { extentOf } from "./home.ts";

/** 期次: all issues by year, as a ledger. */
interface IssuesModel extends PageModel {
  readonly heading: string;
  readonly summary: readonly string[];
  /** The years of a long ledger. */
  readonly years: readonly CountedLink[];
  readonly ledger: Ledger;
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
    years:
      archive.years.length <= yearsInSight
        ? []
        : archive.years.map((year) => ({ ...link(`${year.year}年`, year.url), count: recordCount(year.issues) })),
    ledger: ledgerOf(archive, archive.years),
  };
}
