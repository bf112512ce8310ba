import type { Archive } from "../../archive/archive.ts";
import { framePage } from "../frame.ts";
import { type Ledger, ledgerOf } from "../ledger.ts";
import type { PageKind, PageModel } from "../page.ts";
import { extentOf } from "./home.ts";

/** 期次: all issues by year, as a ledger. */
interface IssuesModel extends PageModel {
  readonly heading: string;
  readonly summary: readonly string[];
  readonly ledger: Ledger;
}

export const issuesColumn = { name: "期次", description: "按年度和期次查阅全部简报。" };

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
    ledger: ledgerOf(archive, archive.years),
  };
}
