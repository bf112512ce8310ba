import fc from "fast-check";
import { expect, test } from "vitest";
import { codeOf, pairsOf, tokensOf } from "../../src/search/tokens.ts";
import { canonicalise } from "./containment.ts";

const character = fc.constantFrom(..."林地热登记0.%a𠮷");

/** Where the pairs of a term stand one after the other, or for one character, the words that begin with it. */
function placesOf(words: readonly string[], term: readonly string[]): number[] {
  const pairs = pairsOf(term);
  const stands = (at: number) =>
    pairs.length === 0
      ? words[at]?.startsWith(codeOf(term[0] ?? ""))
      : pairs.every((pair, i) => words[at + i] === pair);
  return words.flatMap((_, at) => (stands(at) ? [at] : []));
}

function placesInText(text: readonly string[], term: readonly string[]): number[] {
  return text.flatMap((_, at) => (term.every((each, i) => text[at + i] === each) ? [at] : []));
}

test("a text has a term's words exactly where it contains the term", () => {
  fc.assert(
    fc.property(fc.array(character), fc.array(character, { minLength: 1, maxLength: 4 }), (text, term) => {
      expect(placesOf(tokensOf(text), term)).toEqual(placesInText(text, term));
    }),
    { numRuns: 5000 },
  );
});

test("and so it is for what people write", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme", maxLength: 3 }), (text, term) => {
      const { characters } = canonicalise(`${text}${term}林`);
      const wanted = canonicalise(term).characters;
      fc.pre(wanted.length > 0);
      expect(placesOf(tokensOf(characters), wanted)).toEqual(placesInText(characters, wanted));
    }),
    { numRuns: 2000 },
  );
});

test("no words of two texts that follow one another make a term", () => {
  fc.assert(
    fc.property(
      fc.array(character),
      fc.array(character),
      fc.array(character, { minLength: 2, maxLength: 4 }),
      (a, b, term) => {
        expect(placesOf([...tokensOf(a), ...tokensOf(b)], term)).toEqual([
          ...placesInText(a, term),
          ...placesInText(b, term).map((place) => a.length + place),
        ]);
      },
    ),
    { numRuns: 5000 },
  );
});

test("words are lower-case ASCII: a character's code with the next one's, the last one's alone", () => {
  expect(tokensOf(["林", "𠮷", "1"])).toEqual(["0kgn2vg7", "2vg7001d", "001d"]);
  expect(pairsOf(["林", "𠮷", "1"])).toEqual(["0kgn2vg7", "2vg7001d"]);
  expect(tokensOf([])).toEqual([]);
});
