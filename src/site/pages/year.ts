import type { Archive, ArchiveIssue, Year } from "../../archive/archive.ts";
import { href } from "../address.ts";
import { framePage } from "../frame.ts";
import { recordCount } from "../ledger.ts";
import { type Link, link, type PageKind, type PageModel } from "../page.ts";
import { itemOf, leadsThenBriefs, type RecordItem } from "../record-list.ts";
import { type SearchWithin, searchWithin } from "../search-within.ts";
import { issueNumber, sumsOf, wideBlank } from "../wording.ts";
import { issuesColumn } from "./issues.ts";

/** A year: its issues, newest first, each with its leads and the way to its briefs. */
interface YearModel extends PageModel {
  readonly heading: string;
  readonly summary: readonly string[];
  readonly within: SearchWithin | null;
  readonly strip: readonly (Link & { readonly year: number; readonly count: string; readonly current: boolean })[];
  readonly groups: readonly {
    readonly issue: Link;
    readonly date: string;
    readonly count: string;
    readonly items: readonly RecordItem[];
    readonly more: Link | null;
  }[];
  readonly earlier: Link | null;
}

/** What is shown of an issue; with more, an issue's own page has the rest. */
const leadsPerIssue = 12;
const briefsWithoutLeads = 4;

export function yearPages(archive: Archive): PageKind {
  return {
    template: "year.njk",
    pages: archive.years.map((year) => ({
      url: href(year.url),
      date: year.issues[0]?.date,
      model: () => yearModel(archive, year),
    })),
  };
}

function yearModel(archive: Archive, year: Year): YearModel {
  const name = `${year.year}年`;
  const next = archive.years[archive.years.indexOf(year) + 1];
  return {
    page: framePage(archive, {
      url: href(year.url),
      section: "issues",
      heading: name,
      description: `${name}各期简报：共${year.issues.length}期，${recordCount(year.issues)}条。`,
      trail: [link(issuesColumn.name, "/issues/")],
      column: issuesColumn,
    }),
    heading: name,
    summary: [`${year.issues.length}期`, `${recordCount(year.issues)}条`],
    within: searchWithin("year", String(year.year), recordCount(year.issues), name),
    strip: archive.years.map((other) => ({
      ...link(`${other.year}年`, other.url),
      year: other.year,
      count: `${other.issues.length}期`,
      current: other === year,
    })),
    groups: year.issues.map((issue) => groupOf(archive, issue)),
    earlier: next === undefined ? null : link(`${next.year}年${wideBlank}${next.issues.length}期`, next.url),
  };
}

function groupOf({ identity }: Archive, issue: ArchiveIssue): YearModel["groups"][number] {
  const { leads, briefs, total } = sumsOf(issue.records);
  const shown = leads > 0 ? Math.min(leads, leadsPerIssue) : Math.min(briefs, briefsWithoutLeads);
  const url = href(issue.url);
  return {
    issue: { name: issueNumber(issue, identity), url },
    date: issue.date,
    count: `${total}条`,
    items: leadsThenBriefs(issue.records)
      .slice(0, shown)
      .map((record) => itemOf(record)),
    more: moreOf(url, { leads, briefs, shown }),
  };
}

/** The way to what the list leaves out: `简讯17条`, or the whole issue. */
function moreOf(url: string, { leads, briefs, shown }: { leads: number; briefs: number; shown: number }): Link | null {
  if (leads > shown) return { name: "读全文", url };
  if (leads > 0 && briefs > 0) return { name: `简讯${briefs}条`, url: `${url}#briefs` };
  return briefs > shown ? { name: `全部简讯${briefs}条`, url } : null;
}
