import { readTable } from "../../text/traditional.ts";
import { type Canonicalise, createCanonicaliser } from "../canonical.ts";
import type { Catalogue, Facets } from "../schema.ts";
import type { Engine } from "./engine.ts";
import { type ListedEntry, listEntries } from "./entries.ts";
import { withFallback } from "./fallback-engine.ts";
import { countValues, type FilterCounts, type Filters, hasFilters, passes, type Values, valuesOf } from "./filters.ts";
import { findHits, type Hit, newestFirst, type Terms } from "./hits.ts";
import { fetchJson } from "./json.ts";
import { once } from "./once.ts";
import { pagefindEngine } from "./pagefind-engine.ts";
import type { Names } from "./query/names.ts";
import { parseQuery } from "./query/parse-query.ts";
import { type FilterCondition, type ResolvedQuery, resolveFields } from "./query/resolve-fields.ts";
import { textEngine } from "./text-engine.ts";
import { openTexts, type Texts } from "./texts.ts";

/** Best first, or newest first. */
export type Order = "best" | "date";

/** The archive, opened for searching. */
export interface Searcher {
  readonly canonicalise: Canonicalise;
  readonly entries: readonly ListedEntry[];
  readonly texts: Texts;
  readonly engine: Engine;
  answer(query: string, filters: Filters, order?: Order): Promise<Answer>;
  /** What the filters know of the hits, one after the other. Loads what filters need on first use. */
  valuesOf(hits: readonly Hit[]): Promise<readonly Values[]>;
  /** What a query can name. Loads the same. */
  names(): Promise<Names>;
}

export interface Answer {
  readonly query: ResolvedQuery;
  /** What is marked in the texts. */
  readonly terms: Terms;
  /** What is marked in the attribution beside them. */
  readonly credited: Terms;
  /** Those that pass the filters, in the order asked for. */
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
  const facetsOnce = once((edition: string) => fetchJson<Facets>(`/search/facets.json?v=${edition}`));
  const facets = () => facetsOnce.get(catalogue.edition);
  const byIndex = pagefindEngine(catalogue, entries.length);
  const byTexts = textEngine(entries, texts, canonicalise);
  const engine = catalogue.engine === "texts" ? withFallback(byTexts, byIndex) : withFallback(byIndex, byTexts);
  const found = once(async (text: string) => {
    const query = await resolve(text);
    return { query, hits: await findQuery(query) };
  });
  const years = Array.from(new Set(catalogue.issues.map(({ year }) => year)));

  async function names(): Promise<Names> {
    const { departments, topics } = await facets();
    return { departments, topics, years };
  }

  async function resolve(text: string): Promise<ResolvedQuery> {
    const query = parseQuery(text, canonicalise);
    const needsNames = query.conditions.some((each) => each.kind === "field" && each.field !== "attribution");
    return resolveFields(query, needsNames ? await names() : { departments: [], topics: [], years }, canonicalise);
  }

  async function findQuery(query: ResolvedQuery): Promise<Hit[]> {
    if (query.conditions.length === 0) return [];
    const hits = await findHits(
      {
        contained: termsOf(query, "text", false),
        excluded: termsOf(query, "text", true),
        credited: termsOf(query, "attribution", false),
        uncredited: termsOf(query, "attribution", true),
      },
      engine,
      entries,
    );
    const fields = query.conditions.reduce<FilterCondition[]>(
      (all, each) => (each.kind === "filter" ? all.concat(each) : all),
      [],
    );
    if (fields.length === 0) return hits;
    const values = await valuesOfHits(hits);
    return hits.filter((_, place) => {
      const ofHit = values[place];
      return fields.every(
        ({ filter, values: wanted, excluded }) =>
          ofHit !== undefined && ofHit[filter].some((value) => wanted.includes(value)) !== excluded,
      );
    });
  }

  async function valuesOfHits(hits: readonly Hit[]): Promise<Values[]> {
    const read = await facets();
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
    valuesOf: valuesOfHits,
    names,
    engine,
    async answer(text, filters, order = "best") {
      const { query, hits: ofQuery } = await found.get(text);
      // Filters alone are a question too: everything that passes them.
      const browsed = text.trim() === "" && hasFilters(filters);
      const unfiltered: Hit[] = browsed ? entries.map((_, ordinal) => ({ ordinal, field: "body" })) : ofQuery;
      let hits = unfiltered;
      if (hasFilters(filters)) {
        const values = await valuesOfHits(unfiltered);
        hits = unfiltered.filter((_, place) => {
          const ofHit = values[place];
          return ofHit !== undefined && passes(ofHit, filters);
        });
      }
      return {
        query,
        terms: termsOf(query, "text", false),
        credited: termsOf(query, "attribution", false),
        hits: order === "date" ? newestFirst(hits, entries) : hits,
        unfiltered,
        async counts() {
          return countValues(await valuesOfHits(unfiltered), filters, await facets());
        },
      };
    },
  };
}

function termsOf({ conditions }: ResolvedQuery, kind: "text" | "attribution", excluded: boolean): Terms {
  return conditions.reduce<(readonly string[])[]>(
    (all, each) => (each.kind === kind && each.excluded === excluded ? all.concat([each.characters]) : all),
    [],
  );
}
