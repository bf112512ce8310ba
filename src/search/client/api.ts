import type { EngineName } from "../schema.ts";
import { type FilterName, type Filters, filterNames } from "./filters.ts";
import { allResults, type SearchResult } from "./result.ts";
import type { Searcher } from "./searcher.ts";

/** Each filter takes one value or several; several widen the answer, further filters narrow it. */
type GivenFilters = { readonly [name in FilterName]?: string | number | readonly (string | number)[] };

export interface JianbaoApi {
  /**
   * All records (and preambles of issues) that answer the query, best first: those that contain every blank-parted term
   * of it, and the operators of docs/search.md.
   */
  search(query: string, filters?: GivenFilters): Promise<SearchResult[]>;
  /** What answers: the index, or the plain texts. */
  engine(): Promise<EngineName>;
}

declare global {
  interface Window {
    jianbao?: JianbaoApi;
  }
}

export function createApi(open: () => Promise<Searcher>): JianbaoApi {
  return {
    async search(query, filters = {}) {
      const searcher = await open();
      return allResults(searcher, await searcher.answer(String(query), readFilters(filters)));
    },
    engine: async () => (await open()).engine.name,
  };
}

function readFilters(given: GivenFilters): Filters {
  const values = (name: FilterName) => {
    const value = given[name];
    const list = value === undefined ? [] : typeof value === "object" ? value : [value];
    return list.map(String);
  };
  const [kind, year, department, topic] = filterNames.map(values);
  return { kind: kind ?? [], year: year ?? [], department: department ?? [], topic: topic ?? [] };
}
