import type { Canonicalise } from "../canonical.ts";

/** A query: the terms that an entry must contain, each in canonical characters. */
export type Terms = readonly (readonly string[])[];

/** Terms are parted by blanks, of either width. One with nothing left in it asks for nothing. */
export function readQuery(query: string, canonicalise: Canonicalise): Terms {
  const terms = new Map<string, readonly string[]>();
  for (const word of query.split(/\s+/)) {
    const { characters } = canonicalise(word);
    if (characters.length > 0) terms.set(characters.join(""), characters);
  }
  return Array.from(terms.values());
}
