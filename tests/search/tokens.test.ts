import fc from "fast-check";
import { expect, test } from "vitest";
import { indexedContent, regionAt } from "../../src/search/regions.ts";
import { pairTokens, singleTokens, termQuery } from "../../src/search/tokens.ts";
import { canonicalise } from "./containment.ts";

const character = fc.constantFrom(..."林地热登记0.%a𠮷");

/** What Pagefind does with a quoted query: the words of the phrase, one after the other. */
function hasPhrase(words: readonly string[], query: string): boolean {
  const phrase = query.replaceAll('"', "").split(" ");
  return words.some((_, at) => phrase.every((word, index) => words[at + index] === word));
}

test("a text has a term's phrase exactly if it contains the term", () => {
  fc.assert(
    fc.property(fc.array(character), fc.array(character, { minLength: 1, maxLength: 4 }), (text, term) => {
      const words = [...pairTokens(text), ".", ...singleTokens(text)];
      expect(hasPhrase(words, termQuery(term) ?? "")).toBe(text.join("").includes(term.join("")));
    }),
    { numRuns: 5000 },
  );
});

test("and so it is for what people write", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme", maxLength: 3 }), (text, term) => {
      const { characters } = canonicalise(`${text}${term}林`);
      const wanted = canonicalise(term).characters;
      const query = termQuery(wanted);
      if (query === undefined) expect(wanted).toHaveLength(0);
      else {
        const words = [...pairTokens(characters), ".", ...singleTokens(characters)];
        expect(hasPhrase(words, query)).toBe(characters.join("").includes(wanted.join("")));
      }
    }),
    { numRuns: 2000 },
  );
});

test("an entry contains a term exactly if one of its fields does, and its region is the best of them", () => {
  const field = fc.array(character, { maxLength: 8 });
  const fields = fc.record({ title: field, attribution: field, paragraphs: fc.array(field, { maxLength: 3 }) });
  fc.assert(
    fc.property(fields, fc.array(character, { minLength: 1, maxLength: 3 }), (entry, term) => {
      const words = indexedContent(entry, "an entry").split(" ");
      const phrase = (termQuery(term) ?? "").replaceAll('"', "").split(" ");
      const at = words.findIndex((_, start) => phrase.every((word, index) => words[start + index] === word));
      const contains = (text: readonly string[]) => text.join("").includes(term.join(""));
      const best = contains(entry.title)
        ? "title"
        : contains(entry.attribution)
          ? "attribution"
          : entry.paragraphs.some(contains)
            ? "body"
            : undefined;
      expect(at === -1 ? undefined : regionAt(at)).toBe(best);
    }),
    { numRuns: 3000 },
  );
});

test("tokens are lower-case ASCII of one length", () => {
  expect(pairTokens(["林", "𠮷", "1"])).toEqual(["0kgn2vg7", "2vg7001d"]);
  expect(singleTokens(["林", "林"])).toEqual(["x0kgn"]);
  expect(termQuery([])).toBeUndefined();
});

test("a title that overflows its region is an error that names the record", () => {
  const title = [...Array(700).keys()].map((code) => String.fromCodePoint(0x4e00 + code));
  expect(() => indexedContent({ title, attribution: [], paragraphs: [] }, "2023-10/l01")).toThrow(
    /the title of 2023-10\/l01/u,
  );
});
