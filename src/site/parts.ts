import type { Link } from "./page.ts";
import { sumOf } from "./weight.ts";

/**
 * A list too long for one page, in parts. An entry heavier than the room has a part of its own.
 *
 *     90 entries of 1 kB in a room of 40 kB:  40, 40, 10
 */
export function partsOf<Entry>(
  entries: readonly Entry[],
  weightOf: (entry: Entry) => number,
  room: number,
): readonly (readonly Entry[])[] {
  const parts: Entry[][] = [];
  let left = 0;
  for (const entry of entries) {
    const weight = weightOf(entry);
    const last = parts.at(-1);
    if (last === undefined || weight > left) {
      parts.push([entry]);
      left = room - weight;
    } else {
      last.push(entry);
      left -= weight;
    }
  }
  return parts;
}

/**
 * The parts of what grows at its beginning, newest first. They are filled from the oldest entry on, so that a new one
 * changes none but the newest part; that has between half the room and all of it, and the older ones half.
 *
 *     90 entries of 1 kB in a room of 40 kB:  30, 20, 20, 20
 *     one more:                               31, 20, 20, 20
 */
export function partsByAge<Entry>(
  entries: readonly Entry[],
  weightOf: (entry: Entry) => number,
  room: number,
): readonly (readonly Entry[])[] {
  const parts = partsOf(entries.toReversed(), weightOf, room / 2)
    .map((part) => part.toReversed())
    .toReversed();
  const [newest, second, ...older] = parts;
  if (newest === undefined || second === undefined) return parts;
  const both = [...newest, ...second];
  return sumOf(both, weightOf) > room ? parts : [both, ...older];
}

/** Some entries of a section, as a part has them. */
export interface PieceOf<Section, Entry> {
  readonly section: Section;
  readonly entries: readonly Entry[];
  /** Whether the section began on an earlier part. */
  readonly continued: boolean;
}

/**
 * The parts of a list in sections. A section begins a part where it would be cut otherwise; one that is longer than a
 * part is cut.
 */
export function partsOfSections<Entry, Section extends { readonly entries: readonly Entry[] }>(
  sections: readonly Section[],
  weights: { readonly entry: (entry: Entry) => number; readonly heading: (section: Section) => number },
  room: number,
): readonly (readonly PieceOf<Section, Entry>[])[] {
  const pieces = sections.flatMap((section) =>
    partsOf(section.entries, weights.entry, room - weights.heading(section)).map((entries, index) => ({
      section,
      entries,
      continued: index > 0,
    })),
  );
  return partsOf(pieces, ({ section, entries }) => weights.heading(section) + sumOf(entries, weights.entry), room);
}

/** The ways from a part to those beside it. */
export interface PageTurn {
  readonly previous: Link | null;
  readonly next: Link | null;
}

/** `urls` are those of all parts, in their order. */
export function turnAt(urls: readonly string[], index: number): PageTurn {
  const linkTo = (name: string, url: string | undefined) => (url === undefined ? null : { name, url });
  return { previous: linkTo("上一页", urls[index - 1]), next: linkTo("下一页", urls[index + 1]) };
}

/** `第2页` behind a list's name; the first part goes by the name alone. */
export function partName(index: number): string {
  return index === 0 ? "" : `第${index + 1}页`;
}

/** The first part stands at the list's own address, the next at `…/page/2/`, which no name of a register can take. */
export function partUrl(ownUrl: string, index: number): string {
  return index === 0 ? ownUrl : `${ownUrl}page/${index + 1}/`;
}

/** Of a list in so many parts, at the addresses that `partUrl` gives. */
export function turnOfList(ownUrl: string, parts: number, index: number): PageTurn {
  return turnAt(
    Array.from({ length: parts }, (_, place) => partUrl(ownUrl, place)),
    index,
  );
}
