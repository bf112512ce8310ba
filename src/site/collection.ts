import type { Archive, ArchiveRecord, Department } from "../archive/archive.ts";
import { grouped } from "../archive/grouped.ts";
import { href } from "./address.ts";
import type { CountedLink, Page, PageModel } from "./page.ts";
import { partsByAge, partsOf } from "./parts.ts";
import { bytesOfGroup, bytesOfItem, groupByIssue, type IssueGroup } from "./record-list.ts";
import { printOfRecord } from "./reuse/record-print.ts";
import { roomForList, sumOf } from "./weight.ts";
import { wideBlank } from "./wording.ts";
import { describeParts, partOfYear, type YearPart } from "./year-parts.ts";

/**
 * A collection: all records of a department, a topic or a contributor, a year to a page.
 *
 * The newest year stands at the collection's own address, each earlier one at `…/YYYY/`. A year too long for one page
 * goes on at `…/YYYY/2/`, so that a page stays light however large the archive is.
 */
export interface CollectionPage extends YearPart {
  readonly url: string;
  /** Whether this is the collection's own address. */
  readonly first: boolean;
  /** Of its newest record; absent where there is none. */
  readonly date: string | undefined;
  readonly strip: readonly YearLink[];
  readonly groups: readonly IssueGroup[];
}

interface YearLink {
  readonly year: number;
  readonly url: string;
  readonly count: string;
  readonly current: boolean;
}

/** A part of a collection, with what is on its page. */
export interface CollectionPart extends Pick<CollectionPage, "url" | "date"> {
  readonly page: CollectionPage;
  /** The page without its groups. */
  readonly bare: CollectionPage;
  /** What the groups show. */
  readonly records: readonly ArchiveRecord[];
}

/** A short list in the aside. */
export interface AsideList {
  readonly title: string;
  readonly entries: readonly CountedLink[];
}

/**
 * Newest first; a collection without records still has its own page. `beside` is what stands on each page beside the
 * list, in bytes.
 */
export function collectionPages(
  archive: Archive,
  ownUrl: string,
  records: readonly ArchiveRecord[],
  { seenFrom, beside = 0 }: { readonly seenFrom?: Department; readonly beside?: number } = {},
): readonly CollectionPart[] {
  const byYear = grouped(records, ({ issue }) => issue.year);
  const years = [...byYear.keys()].sort((first, second) => second - first);
  if (years.length === 0) return [emptyPart(ownUrl)];

  const base = href(ownUrl);
  const urlOf = (year: number) => (year === years[0] ? base : `${base}${year}/`);
  const countOf = (year: number) => inWords(byYear.get(year)?.length ?? 0);
  const stripAt = (year: number) =>
    years.map((other) => ({ year: other, url: urlOf(other), count: countOf(other), current: other === year }));
  const yearBefore = (year: number | undefined) =>
    year === undefined ? null : { name: `${year}年${wideBlank}${countOf(year)}`, url: urlOf(year) };
  const room = roomForList - beside - years.length * (bytesAroundYear + base.length);

  return years.flatMap((year, index) => {
    const parts = partsOfYear(archive, byYear.get(year) ?? [], room);
    const urls = { first: urlOf(year), numberedUnder: `${base}${year}/` };
    const described = describeParts(parts, ({ issue }) => issue.date, urls);
    const named = { year, name: index === 0 ? "" : `${year}年`, before: yearBefore(years[index + 1]) };
    return parts.map((members, place) => {
      const facts = {
        ...partOfYear(named, described, place, { things: "条目", inWords }),
        url: described[place]?.url ?? urlOf(year),
        first: index === 0 && place === 0,
        date: members[0]?.issue.date,
      };
      return {
        url: facts.url,
        date: facts.date,
        // Made when they are asked for: of thousands of pages, few are rendered.
        get page() {
          return { ...facts, strip: stripAt(year), groups: groupByIssue(archive, members, seenFrom) };
        },
        get bare() {
          return { ...facts, strip: stripAt(year), groups: [] };
        },
        records: members,
      };
    });
  });
}

/** The page of a part. Its groups are compared by the records that they show, as there are very many. */
export function pageOfPart(part: CollectionPart, model: (collection: CollectionPage) => PageModel): Page {
  return {
    url: part.url,
    date: part.date,
    model: () => model(part.page),
    madeFrom: () => JSON.stringify([model(part.bare), part.records.map(printOfRecord)]),
  };
}

const bytesAroundYear = 150;
/** Of a group with a name and an address of usual length: what is surely short need not be looked at more closely. */
const bytesOfGroupAtMost = 1500;

function inWords(records: number): string {
  return `${records}条`;
}

/** Cut between issues; within one only where it alone is too long. */
function partsOfYear(
  archive: Archive,
  records: readonly ArchiveRecord[],
  room: number,
): readonly (readonly ArchiveRecord[])[] {
  if (sumOf(records, bytesOfItem) + records.length * bytesOfGroupAtMost < room) return [records];
  const around = ([record]: readonly ArchiveRecord[]) =>
    record === undefined ? 0 : bytesOfGroup(archive, record.issue);
  const runs = [...grouped(records, ({ issue }) => issue).values()].flatMap((ofIssue) =>
    partsOf(ofIssue, bytesOfItem, room / 2 - around(ofIssue)),
  );
  return partsByAge(runs, (run) => around(run) + sumOf(run, bytesOfItem), room).map((part) => part.flat());
}

/** Lists with nothing in them are left out. */
export function asideLists(...lists: readonly AsideList[]): readonly AsideList[] {
  return lists.filter((list) => list.entries.length > 0);
}

function emptyPart(ownUrl: string): CollectionPart {
  const nothing = { part: "", days: "", later: null, earlier: null, date: undefined, strip: [], groups: [] };
  const page = { ...nothing, url: href(ownUrl), first: true };
  return { url: page.url, date: page.date, page, bare: page, records: [] };
}
