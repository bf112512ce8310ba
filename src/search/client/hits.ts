import { type Region, regions } from "../regions.ts";
import type { Engine } from "./engine.ts";
import type { ListedEntry } from "./entries.ts";
import type { Terms } from "./query.ts";

/** An entry that contains every term of a query. */
export interface Hit {
  readonly ordinal: number;
  /** The worst place of a term: `title` says that all stand in the title. */
  readonly region: Region;
}

/** The entries that contain every term: those with terms in better regions first, then the newer. */
export async function findHits(terms: Terms, engine: Engine, entries: readonly ListedEntry[]): Promise<Hit[]> {
  if (terms.length === 0) return [];
  const [first, ...others] = await Promise.all(terms.map((term) => engine.find(term)));
  if (first === undefined) return [];

  const hits: { hit: Hit; rank: number; date: string }[] = [];
  first.forEach((region, ordinal) => {
    const places = [region];
    for (const found of others) {
      const place = found.get(ordinal);
      if (place === undefined) return;
      places.push(place);
    }
    const ranks = places.map((place) => regions.indexOf(place));
    const worst = regions[Math.max(...ranks)] ?? "body";
    const rank = ranks.reduce((sum, each) => sum + each, 0);
    hits.push({ hit: { ordinal, region: worst }, rank, date: entries[ordinal]?.issue.date ?? "" });
  });
  return hits
    .sort((a, b) => a.rank - b.rank || newerFirst(a.date, b.date) || a.hit.ordinal - b.hit.ordinal)
    .map(({ hit }) => hit);
}

function newerFirst(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1;
}
