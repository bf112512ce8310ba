import type { Link } from "./page.ts";
import { chineseNumeral, dateSpan, wideBlank } from "./wording.ts";

/**
 * The parts of a year that is too long for one page, newest first. The newest stands at the year's own address; the
 * others are numbered from the oldest on, so that each keeps its address and what it shows when an issue is added.
 *
 *     /years/2023/      /years/2023/3/      /years/2023/2/
 *     newest            older               oldest
 */
export function yearPartUrl({ first, numberedUnder }: YearUrls, parts: number, place: number): string {
  return place === 0 ? first : `${numberedUnder}${parts - place + 1}/`;
}

/** The year's own address, which its newest part has, and what the numbers of the others stand behind. */
export interface YearUrls {
  readonly first: string;
  readonly numberedUnder: string;
}

interface DescribedPart extends Dated {
  readonly url: string;
  /** Of its entries. */
  readonly number: number;
}

/** The parts of a year, newest first, as `partOfYear` takes them. */
export function describeParts<Entry>(
  parts: readonly (readonly Entry[])[],
  dateOf: (entry: Entry) => string,
  urls: YearUrls,
): readonly DescribedPart[] {
  return parts.map((entries, place) => {
    const [newest, oldest] = [entries[0], entries.at(-1)].map((entry) => (entry === undefined ? "" : dateOf(entry)));
    const url = yearPartUrl(urls, parts.length, place);
    return { url, number: entries.length, newest: newest ?? "", oldest: oldest ?? "" };
  });
}

/** What tells a part from the others, and the ways to those beside it. */
export interface YearPart {
  /** Empty for what goes by its list's name alone; `2022年`, `2023年1月5日至3月31日`. */
  readonly part: string;
  /** The days that an older part of a year reaches over; empty for what the strip of years tells already. */
  readonly days: string;
  /** `2023年更近的条目　96条`; null for the newest part of a year. */
  readonly later: Link | null;
  /** `2023年更早的条目　120条`, `2022年　23条`. */
  readonly earlier: Link | null;
}

/** How many of what, as links count it: `120条`, `5期`. */
interface Counted {
  /** 条目, 期次. */
  readonly things: string;
  readonly inWords: (number: number) => string;
}

/**
 * The part at `place` of a year's. `name` is what the newest part goes by, `before` the way to the year before.
 */
export function partOfYear(
  year: { readonly year: number; readonly name: string; readonly before: Link | null },
  parts: readonly DescribedPart[],
  place: number,
  { things, inWords }: Counted,
): YearPart {
  const own = parts[place];
  const later = parts[place - 1];
  const earlier = parts[place + 1];
  const numberIn = (some: typeof parts) => inWords(some.reduce((sum, { number }) => sum + number, 0));
  const more = (direction: string, count: string) => `${year.year}年更${direction}的${things}${wideBlank}${count}`;
  const days = place === 0 || own === undefined ? "" : daysOf(own, parts.slice(place + 1), parts.slice(1, place));
  return {
    part: days || year.name,
    days,
    later: later === undefined ? null : { name: more("近", numberIn(parts.slice(0, place))), url: later.url },
    earlier:
      earlier === undefined ? year.before : { name: more("早", numberIn(parts.slice(place + 1))), url: earlier.url },
  };
}

interface Dated {
  readonly newest: string;
  readonly oldest: string;
}

/** `2023年1月5日至3月31日`; of several parts of the same days `2023年10月31日之二`, counted from the oldest. */
function daysOf(own: Dated, older: readonly Dated[], newer: readonly Dated[]): string {
  const days = dateSpan(own.oldest, own.newest);
  const isLikeOwn = (other: Dated) => other.oldest === own.oldest && other.newest === own.newest;
  if (!older.some(isLikeOwn) && !newer.some(isLikeOwn)) return days;
  return `${days}之${chineseNumeral(older.filter(isLikeOwn).length + 1)}`;
}
