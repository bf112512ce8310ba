import type { Canonicalise } from "../../canonical.ts";
import type { FilterName } from "../filters.ts";
import { fieldAt, fieldWords } from "./field-words.ts";
import { findNamed, type Names } from "./names.ts";
import type { ResolvedQuery, SoughtText } from "./resolve-fields.ts";
import { withCondition, withoutCondition } from "./rewrite.ts";

export type Offer = FilterOffer | AttributionOffer;

/** A word of the query is also a value of a filter. */
interface FilterOffer {
  readonly kind: "filter";
  readonly filter: FilterName;
  /** As filters have it: a canonical name, a year as 2023, a kind as lead. */
  readonly value: string;
  readonly written: string;
  /** The query without that word. */
  readonly rest: string;
}

/** A word looks like the field of attributions. */
interface AttributionOffer {
  readonly kind: "attribution";
  readonly value: string;
  readonly written: string;
  /** The query with that field. */
  readonly query: string;
}

/** What a word without a field may name. */
const namedByWords: readonly FilterName[] = ["department", "topic", "year"];

/**
 * What the reader may have meant by words of the query: a department by its name or alias, a topic, a year, and fields
 * written with a full-width colon.
 *
 *     地热 局办公室 2023   → 办公室 for 地热 2023; 2023年 for 地热 局办公室
 *     地热 单位：地矿科    → 地矿科 for 地热
 *     地热 署名：贺孟萌    → 地热 署名:贺孟萌
 *
 * No filter is offered where an exclusion would then come first, as the rest could not be written.
 */
export function offersOf(query: ResolvedQuery, names: Names, canonicalise: Canonicalise): Offer[] {
  const offers: Offer[] = [];

  function offerFilter(filter: FilterName, word: string, partWillDo: boolean, condition: SoughtText): void {
    const rest = withoutCondition(query, condition);
    const named = findNamed(filter, word, names, canonicalise);
    if (rest === undefined || named === undefined) return;
    if (!named.exact && !(partWillDo && named.values.length === 1)) return;
    for (const value of named.values)
      if (filter !== "year" || isYear(word, value))
        offers.push({ kind: "filter", filter, value, written: condition.written, rest });
  }

  /** A span of years is not a value of the filter. */
  function isYear(word: string, year: string): boolean {
    const characters = canonicalise(word).characters.join("");
    return characters === year || characters === `${year}年`;
  }

  function offerAttribution(value: string, condition: SoughtText): void {
    if (value.indexOf('"') >= 0 || canonicalise(value).characters.length === 0) return;
    const field = `${fieldWords.attribution}:${/\s/.test(value) ? `"${value}"` : value}`;
    const { written } = condition;
    offers.push({ kind: "attribution", value, written, query: withCondition(query, condition, field) });
  }

  for (const condition of query.conditions) {
    if (condition.kind !== "text" || condition.excluded || condition.unknown !== null) continue;
    const field = fieldAt(condition.written, 0, "：");
    const word = field === undefined ? condition.written : condition.written.slice(fieldWords[field].length + 1);
    if (field === "attribution") offerAttribution(word, condition);
    else if (field !== undefined) offerFilter(field, word, true, condition);
    else for (const filter of namedByWords) offerFilter(filter, word, false, condition);
  }
  return offers;
}
