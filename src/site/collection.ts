import type { Archive, ArchiveRecord, Department } from "../archive/archive.ts";
import { grouped } from "../archive/grouped.ts";
import { href } from "./address.ts";
import type { CountedLink, Link } from "./page.ts";
import { groupByIssue, type IssueGroup } from "./record-list.ts";
import { wideBlank } from "./wording.ts";

/**
 * A collection: all records of a department, a topic or a contributor, a year to a page.
 *
 * The newest year stands at the collection's own address, each earlier one at `…/YYYY/`. A year of very many goes on at
 * `…/YYYY/2/`, so that a page stays light however large the archive is.
 */
export interface CollectionPage {
  readonly url: string;
  /** Whether this is the collection's own address. */
  readonly first: boolean;
  /** What tells the page from the first: empty, `2022年`, `2022年第2页`. */
  readonly part: string;
  /** Of its newest record; absent where there is none. */
  readonly date: string | undefined;
  readonly strip: readonly YearLink[];
  readonly groups: readonly IssueGroup[];
  /** `2023年更早的条目　120条`, `2022年　23条`. */
  readonly earlier: Link | null;
}

/** A page of so many has less than 100 kB. */
const mostOnPage = 150;

interface YearLink {
  readonly year: number;
  readonly url: string;
  readonly count: string;
  readonly current: boolean;
}

/** A short list in the aside. */
export interface AsideList {
  readonly title: string;
  readonly entries: readonly CountedLink[];
}

/** Newest first; a collection without records still has its own page. */
export function collectionPages(
  archive: Archive,
  ownUrl: string,
  records: readonly ArchiveRecord[],
  seenFrom?: Department,
): readonly CollectionPage[] {
  const byYear = grouped(records, ({ issue }) => issue.year);
  const years = [...byYear.keys()].sort((first, second) => second - first);
  if (years.length === 0) return [emptyPage(ownUrl)];

  const urlOf = (year: number, part: number) =>
    part > 1 ? href(`${ownUrl}${year}/${part}/`) : href(year === years[0] ? ownUrl : `${ownUrl}${year}/`);
  const countOf = (year: number) => `${byYear.get(year)?.length ?? 0}条`;
  const stripAt = (year: number) =>
    years.map((other) => ({ year: other, url: urlOf(other, 1), count: countOf(other), current: other === year }));
  const earlierYear = (year: number | undefined) =>
    year === undefined ? null : { name: `${year}年${wideBlank}${countOf(year)}`, url: urlOf(year, 1) };

  return years.flatMap((year, index) => {
    const parts = partsOf(byYear.get(year) ?? []);
    return parts.map((members, place) => {
      const rest = parts.slice(place + 1).flat().length;
      const next = { name: `${year}年更早的条目${wideBlank}${rest}条`, url: urlOf(year, place + 2) };
      return {
        url: urlOf(year, place + 1),
        first: index === 0 && place === 0,
        part: `${index === 0 && place === 0 ? "" : `${year}年`}${place === 0 ? "" : `第${place + 1}页`}`,
        date: members[0]?.issue.date,
        strip: stripAt(year),
        get groups() {
          return groupByIssue(archive, members, seenFrom);
        },
        earlier: rest > 0 ? next : earlierYear(years[index + 1]),
      };
    });
  });
}

/** Records in runs of at most `mostOnPage`, each ending where an issue does; an issue of more is a run of its own. */
function partsOf(records: readonly ArchiveRecord[]): readonly (readonly ArchiveRecord[])[] {
  const parts: ArchiveRecord[][] = [];
  for (const ofIssue of grouped(records, ({ issue }) => issue).values()) {
    const last = parts.at(-1);
    if (last === undefined || last.length + ofIssue.length > mostOnPage) parts.push([...ofIssue]);
    else last.push(...ofIssue);
  }
  return parts;
}

/** Lists with nothing in them are left out. */
export function asideLists(...lists: readonly AsideList[]): readonly AsideList[] {
  return lists.filter((list) => list.entries.length > 0);
}

function emptyPage(ownUrl: string): CollectionPage {
  return { url: href(ownUrl), first: true, part: "", date: undefined, strip: [], groups: [], earlier: null };
}
