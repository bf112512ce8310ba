import type { Canonicalise } from "../../canonical.ts";
import type { FilterName } from "../filters.ts";
import { findNamed, type Named, type Names } from "./names.ts";
import type { Condition, FieldCondition, Placed, Query, TextCondition } from "./parse-query.ts";

/** A query whose fields are those of an archive. */
export interface ResolvedQuery {
  readonly text: string;
  readonly conditions: readonly ResolvedCondition[];
}

export type ResolvedCondition = SoughtText | AttributionCondition | FilterCondition;

/** Characters that the title, the attribution or the body contains. */
export interface SoughtText extends TextCondition {
  /** The field that named nothing, so that it is sought as it is written. */
  readonly unknown: (FieldCondition & { readonly field: FilterName }) | null;
}

/** Characters that the attribution contains. */
interface AttributionCondition extends Placed {
  readonly kind: "attribution";
  readonly written: string;
  readonly characters: readonly string[];
}

/** One of these values is enough. */
export interface FilterCondition extends Placed, Named {
  readonly kind: "filter";
  readonly filter: FilterName;
  readonly written: string;
}

/**
 * Looks up what the fields of a query name. One that names nothing in the archive is text after all, word, colon and
 * all, and excluded if it was.
 */
export function resolveFields(query: Query, names: Names, canonicalise: Canonicalise): ResolvedQuery {
  function resolve(condition: Condition): ResolvedCondition {
    if (condition.kind === "text") return { ...condition, unknown: null };
    const { field, value: written, characters, start, end, excluded } = condition;
    const placed = { start, end, excluded };
    if (field === "attribution") return { kind: "attribution", written, characters, ...placed };
    const named = findNamed(field, written, names, canonicalise);
    if (named !== undefined) return { kind: "filter", filter: field, written, ...named, ...placed };
    const literal = query.text.slice(excluded ? start + 1 : start, end);
    return {
      kind: "text",
      written: literal,
      characters: canonicalise(literal).characters,
      unknown: { ...condition, field },
      ...placed,
    };
  }
  return { text: query.text, conditions: query.conditions.map(resolve) };
}
