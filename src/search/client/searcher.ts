import { readTable } from "../../text/traditional.ts";
import { type Canonicalise, createCanonicaliser } from "../canonical.ts";
import type { Catalogue, Facets } from "../schema.ts";
import type { Engine } from "./engine.ts";
import { type ListedEntry, listEntries } from "./entries.ts";
import { withFallback } from "./fallback-engine.ts";
import { countValues, type FilterCounts, type Filters, hasFilters, passes, type Values, valuesOf } from "./filters.ts";
import { findHits, type Hit } from "./hits.ts";
import { fetchJson } from "./json.ts";
import { once } from "./once.ts";
import { pagefindEngine } from "./pagefind-engine.ts";
import { readQuery, type Terms } from "./query.ts";
import { textEngine } from "./text-engine.ts";
import { openTexts, type Texts } from "./texts.ts";

/** The archive, opened for searching. */
export interface Searcher {
  readonly canonicalise: Canonicalise;
  readonly entries: readonly ListedEntry[];
  readonly texts: Texts;
  readonly engineName: Engine["name"];
  answer(query: string, filters: Filters): Promise<Answer>;
  /** What the filters know of the hits, one after the other. */
  valuesOf(hits: readonly Hit[]): Promise<readonly Values[]>;
}

export interface Answer {
  readonly terms: Terms;
  /** Those that pass the filters, best first. */
  readonly hits: readonly Hit[];
  /** All that the query finds. */
  readonly unfiltered: readonly Hit[];
  /** Loads what filters need on first use. */
  counts(): Promise<FilterCounts>;
}

export async function openSearcher(): Promise<Searcher> {
  const catalogue = await fetchJson<Catalogue>("/search/catalogue.json", "no-cache");
  const canonicalise = createCanonicaliser(readTable(catalogue.traditional));
  const entries = listEntries(catalogue);
  const texts = openTexts(entries, catalogue.shelves, catalogue.edition);
  const facets = once((edition: string) => fetchJson<Facets>(`/search/facets.json?v=${edition}`));
  const byIndex = pagefindEngine(catalogue, entries.length);
  const byTexts = textEngine(entries, texts, canonicalise);
  const engine = catalogue.engine === "texts" ? withFallback(byTexts, byIndex) : withFallback(byIndex, byTexts);
  const found = once(async (query: string) => {
    const contained = readQuery(query, canonicalise);
    return contained.length === 0
      ? []
      : findHits({ contained, excluded: [], credited: [], uncredited: [] }, engine, entries);
  });

  async function valuesOfHits(hits: readonly Hit[]): Promise<Values[]> {
    const read = await facets.get(catalogue.edition);
    return hits.map(({ ordinal }) => {
      const entry = entries[ordinal];
      const places = read.entries[ordinal];
      if (entry === undefined || places === undefined) throw new Error(`There is no entry ${ordinal}`);
      return valuesOf(entry, places, read);
    });
  }

  return {
    canonicalise,
    entries,
    texts,
    get engineName() {
      return engine.name;
    },
    valuesOf: valuesOfHits,
    async answer(query, filters) {
      const unfiltered = await found.get(query);
      let hits = unfiltered;
      if (hasFilters(filters)) {
        const values = await valuesOfHits(unfiltered);
        hits = unfiltered.filter((_, place) => {
          const ofHit = values[place];
          return ofHit !== undefined && passes(ofHit, filters);
        });
      }
      return {
        terms: readQuery(query, canonicalise),
        hits,
        unfiltered,
        async counts() {
          return countValues(await valuesOfHits(unfiltered), filters, await facets.get(catalogue.edition));
        },
      };
    },
  };
}
