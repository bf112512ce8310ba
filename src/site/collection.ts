import type { Archive, ArchiveRecord, Department } from "../archive/archive.ts";
import { href } from "./address.ts";
import type { CountedLink, Link } from "./page.ts";
import { groupByIssue, type IssueGroup } from "./record-list.ts";
import { wideBlank } from "./wording.ts";

/**
 * A collection: all records of a department, a topic or a contributor, a year to a page.
 *
 * The newest year stands at the collection's own address, each earlier one at `…/YYYY/`.
 */
export interface CollectionYear {
  readonly year: number;
  readonly url: string;
  /** Whether this is the collection's own address. */
  readonly first: boolean;
  /** Of its newest record; absent where there is none. */
  readonly date: string | undefined;
  readonly strip: readonly YearLink[];
  readonly groups: readonly IssueGroup[];
  /** `2022年　23条`. */
  readonly earlier: Link | null;
}

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

/** One entry a year, newest first; a collection without records still has its own page. */
export function collectionYears(
  archive: Archive,
  ownUrl: string,
  records: readonly ArchiveRecord[],
  seenFrom?: Department,
): readonly CollectionYear[] {
  const byYear = new Map<number, ArchiveRecord[]>();
  for (const record of records) {
    const known = byYear.get(record.issue.year);
    if (known === undefined) byYear.set(record.issue.year, [record]);
    else known.push(record);
  }
  const years = [...byYear.keys()].sort((first, second) => second - first);
  if (years.length === 0) return [emptyYear(ownUrl)];

  const urlOf = (year: number) => href(year === years[0] ? ownUrl : `${ownUrl}${year}/`);
  const countOf = (year: number) => `${byYear.get(year)?.length ?? 0}条`;
  return years.map((year, index) => {
    const next = years[index + 1];
    const members = byYear.get(year) ?? [];
    return {
      year,
      url: urlOf(year),
      first: index === 0,
      date: members[0]?.issue.date,
      strip: years.map((other) => ({
        year: other,
        url: urlOf(other),
        count: countOf(other),
        current: other === year,
      })),
      get groups() {
        return groupByIssue(archive, members, seenFrom);
      },
      earlier: next === undefined ? null : { name: `${next}年${wideBlank}${countOf(next)}`, url: urlOf(next) },
    };
  });
}

/** Lists with nothing in them are left out. */
export function asideLists(...lists: readonly AsideList[]): readonly AsideList[] {
  return lists.filter((list) => list.entries.length > 0);
}

function emptyYear(ownUrl: string): CollectionYear {
  return { year: 0, url: href(ownUrl), first: true, date: undefined, strip: [], groups: [], earlier: null };
}
