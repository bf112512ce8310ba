import type { Archive, ArchiveRecord, Department } from "../archive/archive.ts";
import { grouped } from "../archive/grouped.ts";
import { href } from "./address.ts";
import type { CountedLink, Page, PageModel } from "./page.ts";
import { partsByAge, partsOf } from "./parts.ts";
import { bytesOfGroup, bytesOfItem, groupByIssue, type IssueGroup } from "./record-list.ts";
import { printOfRecord } from "./reuse/record-print.ts";
import { roomForList, sumOf } from "./weight.ts";
import { wideBlank } from "./wording.ts";
import { describeParts, partOfYear, type YearPart, type YearUrls, yearPartUrl } from "./year-parts.ts";

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
  const newestFirst = [...byYear].toSorted(([first], [second]) => second - first);
  if (newestFirst.length === 0) return [emptyPart(ownUrl)];

  const base = href(ownUrl);
  const room = roomForList - beside - newestFirst.length * (bytesAroundYear + base.length);
  const years = newestFirst.map(([year, ofYear], index) => ({
    year,
    count: inWords(ofYear.length),
    urls: { first: index === 0 ? base : `${base}${year}/`, numberedUnder: `${base}${year}/` },
    parts: partsOfYear(archive, ofYear, room),
  }));
  const collection = { archive, seenFrom, years };
  return years.flatMap((year) => year.parts.map((members, place) => new PartOfYear(collection, year, place, members)));
}

interface Collection {
  readonly archive: Archive;
  readonly seenFrom: Department | undefined;
  /** Newest first. */
  readonly years: readonly CollectionYear[];
}

interface CollectionYear {
  readonly year: number;
  readonly count: string;
  readonly urls: YearUrls;
  /** Newest first. */
  readonly parts: readonly (readonly ArchiveRecord[])[];
}

/** Says what is on it only when it is asked: of thousands of pages few are rendered, and what waits fills memory. */
class PartOfYear implements CollectionPart {
  readonly url: string;
  readonly records: readonly ArchiveRecord[];
  readonly #collection: Collection;
  readonly #year: CollectionYear;
  readonly #place: number;

  constructor(collection: Collection, year: CollectionYear, place: number, records: readonly ArchiveRecord[]) {
    this.url = yearPartUrl(year.urls, year.parts.length, place);
    this.records = records;
    this.#collection = collection;
    this.#year = year;
    this.#place = place;
  }

  get date(): string | undefined {
    return this.records[0]?.issue.date;
  }

  get page(): CollectionPage {
    const { archive, seenFrom } = this.#collection;
    return { ...this.#facts(), groups: groupByIssue(archive, this.records, seenFrom) };
  }

  get bare(): CollectionPage {
    return { ...this.#facts(), groups: [] };
  }

  #facts(): Omit<CollectionPage, "groups"> {
    const { years } = this.#collection;
    const { year, urls, parts } = this.#year;
    const index = years.indexOf(this.#year);
    const older = years[index + 1];
    const before =
      older === undefined ? null : { name: `${older.year}年${wideBlank}${older.count}`, url: older.urls.first };
    const named = { year, name: index === 0 ? "" : `${year}年`, before };
    const described = describeParts(parts, ({ issue }) => issue.date, urls);
    return {
      ...partOfYear(named, described, this.#place, { things: "条目", inWords }),
      url: this.url,
      first: index === 0 && this.#place === 0,
      date: this.date,
      strip: years.map((other) => ({
        year: other.year,
        url: other.urls.first,
        count: other.count,
        current: other === this.#year,
      })),
    };
  }
}

/** The page of a part. Its groups are compared by the records that they show, as there are very many. */
export function pageOfPart(part: CollectionPart, model: (collection: CollectionPage) => PageModel): Page {
  return new PageOfPart(part, model);
}

/** A class, as there are very many of these pages: functions of its own would weigh more than each. */
class PageOfPart implements Page {
  readonly #part: CollectionPart;
  readonly #model: (collection: CollectionPage) => PageModel;

  constructor(part: CollectionPart, model: (collection: CollectionPage) => PageModel) {
    this.#part = part;
    this.#model = model;
  }

  get url(): string {
    return this.#part.url;
  }

  get date(): string | undefined {
    return this.#part.date;
  }

  model(): PageModel {
    return this.#model(this.#part.page);
  }

  madeFrom(): string {
    return JSON.stringify([this.#model(this.#part.bare), this.#part.records.map(printOfRecord)]);
  }
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
