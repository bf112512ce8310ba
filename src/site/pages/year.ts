import type { Archive, ArchiveIssue, ArchiveRecord, Year } from "../../archive/archive.ts";
import { href } from "../address.ts";
import { framePage } from "../frame.ts";
import { recordCount } from "../ledger.ts";
import { type Link, link, type Page, type PageKind, type PageModel } from "../page.ts";
import { partsByAge } from "../parts.ts";
import { bytesOfGroup, bytesOfItem, itemOf, leadsThenBriefs, type RecordItem } from "../record-list.ts";
import { type SearchWithin, searchWithin } from "../search-within.ts";
import { bytesOfName, roomForList, sumOf } from "../weight.ts";
import { issueNumber, sumsOf, wideBlank } from "../wording.ts";
import { describeParts, partOfYear, type YearPart } from "../year-parts.ts";
import { issuesColumn } from "./issues.ts";

/** A year: its issues, newest first, each with its leads and the way to its briefs; a long one on several pages. */
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
  readonly part: YearPart;
}

/** What is shown of an issue; with more, an issue's own page has the rest. */
const leadsPerIssue = 12;
const briefsWithoutLeads = 4;

export function yearPages(archive: Archive): PageKind {
  return { template: "year.njk", pages: archive.years.flatMap((year) => pagesOfYear(archive, year)) };
}

function pagesOfYear(archive: Archive, year: Year): readonly Page[] {
  const before = archive.years[archive.years.indexOf(year) + 1];
  const strip = sumOf(archive.years, ({ url }) => bytesOfName({ name: "", url }));
  const parts = partsByAge(year.issues, (issue) => bytesOfIssue(archive, issue), roomForList - strip);
  const own = href(year.url);
  const described = describeParts(parts, ({ date }) => date, { first: own, numberedUnder: own });
  const named = {
    year: year.year,
    name: "",
    before:
      before === undefined ? null : link(`${before.year}年${wideBlank}${inWords(before.issues.length)}`, before.url),
  };
  return parts.map((issues, place) => {
    const part = partOfYear(named, described, place, { things: "期次", inWords });
    const url = described[place]?.url ?? own;
    return { url, date: issues[0]?.date, model: () => yearModel(archive, year, { url, issues, part }) };
  });
}

function inWords(issues: number): string {
  return `${issues}期`;
}

function bytesOfIssue(archive: Archive, issue: ArchiveIssue): number {
  return bytesOfGroup(archive, issue) + sumOf(shownOf(issue), bytesOfItem);
}

function yearModel(
  archive: Archive,
  year: Year,
  { url, issues, part }: { readonly url: string; readonly issues: readonly ArchiveIssue[]; readonly part: YearPart },
): YearModel {
  const name = `${year.year}年`;
  const trail = [link(issuesColumn.name, "/issues/")];
  return {
    page: framePage(archive, {
      url,
      section: "issues",
      heading: part.part || name,
      description: `${name}各期简报：共${year.issues.length}期，${recordCount(year.issues)}条。${part.part}`,
      trail: part.part === "" ? trail : [...trail, link(name, year.url)],
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
    groups: issues.map((issue) => groupOf(archive, issue)),
    part,
  };
}

/** The leads, or some briefs where there are none. */
function shownOf({ records }: ArchiveIssue): readonly ArchiveRecord[] {
  const { leads, briefs } = sumsOf(records);
  const shown = leads > 0 ? Math.min(leads, leadsPerIssue) : Math.min(briefs, briefsWithoutLeads);
  return leadsThenBriefs(records).slice(0, shown);
}

function groupOf({ identity }: Archive, issue: ArchiveIssue): YearModel["groups"][number] {
  const { leads, briefs, total } = sumsOf(issue.records);
  const shown = shownOf(issue);
  const url = href(issue.url);
  return {
    issue: { name: issueNumber(issue, identity), url },
    date: issue.date,
    count: `${total}条`,
    items: shown.map((record) => itemOf(record)),
    more: moreOf(url, { leads, briefs, shown: shown.length }),
  };
}

/** The way to what the list leaves out: `简讯17条`, or the whole issue. */
function moreOf(url: string, { leads, briefs, shown }: { leads: number; briefs: number; shown: number }): Link | null {
  if (leads > shown) return { name: "读全文", url };
  if (leads > 0 && briefs > 0) return { name: `简讯${briefs}条`, url: `${url}#briefs` };
  return briefs > shown ? { name: `全部简讯${briefs}条`, url } : null;
}
