/** A search within a page's own records: `在莘县局的条目中检索`, which the search page does with its filter chosen. */
export interface SearchWithin {
  readonly label: string;
  /** The filter's name and value, as the search page's address holds them. */
  readonly filter: "department" | "topic" | "year";
  readonly value: string;
}

/** Null where there is nothing to search. */
export function searchWithin(
  filter: SearchWithin["filter"],
  value: string,
  records: number,
  name = value,
): SearchWithin | null {
  return records === 0 ? null : { label: `在${name}的条目中检索`, filter, value };
}
