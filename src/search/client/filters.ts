import type { Facets } from "../schema.ts";
import type { EntryKind, ListedEntry } from "./entries.ts";

export const filterNames = ["kind", "year", "department", "topic"] as const;
export type FilterName = (typeof filterNames)[number];

/** The chosen values of each filter: one of a filter's values is enough, and every filter that has any must agree. */
export type Filters = Readonly<Record<FilterName, readonly string[]>>;

export const noFilters: Filters = { kind: [], year: [], department: [], topic: [] };

export function hasFilters(filters: Filters): boolean {
  return filterNames.some((name) => filters[name].length > 0);
}

export function withFilter(filters: Filters, name: FilterName, value: string): Filters {
  return filters[name].includes(value) ? filters : { ...filters, [name]: filters[name].concat(value) };
}

export function withoutFilter(filters: Filters, name: FilterName, value: string): Filters {
  return { ...filters, [name]: filters[name].filter((each) => each !== value) };
}

/** What the filters know of an entry. */
export type Values = Readonly<Record<FilterName, readonly string[]>>;

export function valuesOf(
  entry: ListedEntry,
  [departments, topics]: readonly [number[], number[]],
  facets: Facets,
): Values {
  return {
    kind: [entry.kind],
    year: [String(entry.issue.year)],
    department: departments.map((place) => facets.departments[place]?.name ?? ""),
    topic: topics.map((place) => facets.topics[place] ?? ""),
  };
}

export function passes(values: Values, filters: Filters, except?: FilterName): boolean {
  return filterNames.every(
    (name) =>
      name === except || filters[name].length === 0 || values[name].some((value) => filters[name].includes(value)),
  );
}

/** One value of a filter and how many entries of the answer it leaves. */
export interface FilterCount {
  readonly value: string;
  readonly count: number;
}

export type FilterCounts = Readonly<Record<FilterName, readonly FilterCount[]>>;

/**
 * Counts for the entries that a query found. A filter's own choice does not lessen its other values, as choosing one of
 * them more would widen the answer. Chosen values are listed even if nothing is left of them.
 */
export function countValues(found: readonly Values[], filters: Filters, facets: Facets): FilterCounts {
  const kinds: readonly EntryKind[] = ["lead", "brief", "preamble"];
  return {
    kind: inOrder(countOf("kind"), kinds),
    year: inOrder(
      countOf("year"),
      Array.from(countOf("year").keys()).sort((a, b) => Number(b) - Number(a)),
    ),
    department: mostFirst(
      inOrder(
        countOf("department"),
        facets.departments.map(({ name }) => name),
      ),
    ),
    topic: mostFirst(inOrder(countOf("topic"), facets.topics)),
  };

  function countOf(name: FilterName): Map<string, number> {
    const counts = new Map(filters[name].map((value): [string, number] => [value, 0]));
    for (const values of found) {
      if (!passes(values, filters, name)) continue;
      for (const value of values[name]) counts.set(value, (counts.get(value) || 0) + 1);
    }
    return counts;
  }
}

/** Values that the archive does not have, which only an address can name, come last. */
function inOrder(counts: ReadonlyMap<string, number>, order: readonly string[]): FilterCount[] {
  const known = order.filter((value) => counts.has(value));
  const unknown = Array.from(counts.keys()).filter((value) => !order.includes(value));
  return known.concat(unknown).map((value) => ({ value, count: counts.get(value) || 0 }));
}

function mostFirst(counts: readonly FilterCount[]): FilterCount[] {
  return counts
    .map((item, place) => ({ item, place }))
    .sort((a, b) => b.item.count - a.item.count || a.place - b.place)
    .map(({ item }) => item);
}
