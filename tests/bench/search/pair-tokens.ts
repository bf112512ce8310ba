import type { Options } from "minisearch";
import type { Canonicalise } from "../../../src/search/canonical.ts";

/** A record as MiniSearch is given it. */
export interface PairDocument {
  readonly id: string;
  readonly title: string;
  readonly attribution: string;
  readonly body: string;
}

/**
 * MiniSearch over pairs of canonical characters, all of which a record must have; the last character of a text stands
 * alone too.
 *
 *     地热能   →   地热 热能 能
 */
export function pairOptions(canonicalise: Canonicalise): Options<PairDocument> {
  const pairs = (text: string) => {
    const { characters } = canonicalise(text);
    return characters.map((character, place) => character + (characters[place + 1] ?? ""));
  };
  return {
    fields: ["title", "attribution", "body"],
    tokenize: (text) => text.split("\n").flatMap(pairs),
    processTerm: (term) => term,
    searchOptions: {
      combineWith: "AND",
      tokenize: (query) =>
        query.split(/\s+/u).flatMap((term) => (pairs(term).length > 1 ? pairs(term).slice(0, -1) : pairs(term))),
      // A single character begins the pairs that it stands first in.
      prefix: (term) => Array.from(term).length === 1,
    },
  };
}
