import type { Placed } from "./parse-query.ts";

/** A query, whether its fields are resolved or not. */
interface Written<Some extends Placed> {
  readonly text: string;
  readonly conditions: readonly Some[];
}

/**
 * The text of a query without one of its conditions: the others, with one blank between them. Undefined if an exclusion
 * would come first, as a hyphen at the start of a query is text.
 */
export function withoutCondition<Some extends Placed>(query: Written<Some>, condition: Some): string | undefined {
  const others = query.conditions.filter((each) => each !== condition);
  if (others[0]?.excluded) return undefined;
  return others.map(({ start, end }) => query.text.slice(start, end)).join(" ");
}

/** The text of a query with something else in the place of one of its conditions. */
export function withCondition<Some extends Placed>(query: Written<Some>, condition: Some, written: string): string {
  return query.conditions
    .map((each) => (each === condition ? written : query.text.slice(each.start, each.end)))
    .join(" ");
}
