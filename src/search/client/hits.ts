import type { Field } from "../fields.ts";
import type { Engine, Places } from "./engine.ts";
import type { ListedEntry } from "./entries.ts";
import { type Rank, rankOf } from "./rank.ts";

/** An entry that answers a query. */
export interface Hit {
  readonly ordinal: number;
  /** The worst place of a term: `title` says that all stand in the title. */
  readonly field: Field;
}

/** What the texts of an entry must and must not contain; each term in canonical characters. */
export interface TextConditions {
  readonly contained: Terms;
  readonly excluded: Terms;
  /** Terms of the attribution alone. */
  readonly credited: Terms;
  readonly uncredited: Terms;
}

export type Terms = readonly (readonly string[])[];

/**
 * The entries that satisfy the conditions, best first: those whose title is the query, then by the fields of the terms,
 * then those with the terms near one another, then the newer.
 */
export async function findHits(
  conditions: TextConditions,
  engine: Engine,
  entries: readonly ListedEntry[],
): Promise<Hit[]> {
  const find = (terms: Terms) => Promise.all(terms.map((term) => engine.find(term)));
  const [contained, excluded, credited, uncredited] = await Promise.all([
    find(conditions.contained),
    find(conditions.excluded),
    find(conditions.credited),
    find(conditions.uncredited),
  ]);
  const credits = (found: ReadonlyMap<number, Places>, ordinal: number) =>
    (found.get(ordinal)?.attribution.length ?? 0) > 0;
  const satisfies = (ordinal: number) =>
    contained.every((found) => found.has(ordinal)) &&
    credited.every((found) => credits(found, ordinal)) &&
    !excluded.some((found) => found.has(ordinal)) &&
    !uncredited.some((found) => credits(found, ordinal));

  const [first] = contained.concat(credited).sort((a, b) => a.size - b.size);
  const candidates = first === undefined ? entries.map((_, ordinal) => ordinal) : Array.from(first.keys());
  const ranked = candidates.filter(satisfies).map((ordinal): RankedHit => {
    const places = contained.map((found) => found.get(ordinal) ?? nowhere);
    return { ordinal, rank: rankOf(places), date: entries[ordinal]?.issue.date ?? "" };
  });
  const titles = await wholeTitles(conditions.contained, contained, ranked, engine);
  return ranked
    .sort(
      (a, b) =>
        Number(titles.has(b.ordinal)) - Number(titles.has(a.ordinal)) ||
        a.rank.distance - b.rank.distance ||
        a.rank.spread - b.rank.spread ||
        newerFirst(a.date, b.date) ||
        a.ordinal - b.ordinal,
    )
    .map(({ ordinal, rank }) => ({ ordinal, field: rank.field }));
}

/** The same hits by date alone. Entries of one issue stay as they are ranked. */
export function newestFirst(hits: readonly Hit[], entries: readonly ListedEntry[]): Hit[] {
  const dateOf = ({ ordinal }: Hit) => entries[ordinal]?.issue.date ?? "";
  return hits
    .map((hit, place) => ({ hit, place }))
    .sort((a, b) => newerFirst(dateOf(a.hit), dateOf(b.hit)) || a.place - b.place)
    .map(({ hit }) => hit);
}

interface RankedHit {
  readonly ordinal: number;
  readonly rank: Rank;
  readonly date: string;
}

const nowhere: Places = { title: [], attribution: [], body: [] };

/** Entries whose title is the query; it costs a file more, so it is asked only where a title begins with the query. */
async function wholeTitles(
  terms: Terms,
  found: readonly ReadonlyMap<number, Places>[],
  hits: readonly RankedHit[],
  engine: Engine,
): Promise<ReadonlySet<number>> {
  const begins = hits.some(({ ordinal }) => found[0]?.get(ordinal)?.title[0] === 0);
  return begins ? engine.findTitles(terms.reduce<string[]>((all, term) => all.concat(term), [])) : new Set();
}

function newerFirst(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1;
}
