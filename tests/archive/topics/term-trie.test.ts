import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isWordCharacter } from "../../../src/archive/topics/canonical-text.ts";
import { TermTrie } from "../../../src/archive/topics/term-trie.ts";

function countsOf(terms: readonly string[], text: string): Record<string, number> {
  const trie = new TermTrie();
  const numbers = new Map(terms.map((term) => [trie.add(term), term]));
  return Object.fromEntries([...trie.count(text)].map(([number, count]) => [numbers.get(number), count]));
}

test.for([
  ["a term and a longer one", ["土地", "土地利用", "利用"], "土地利用与土地", { 土地利用: 1, 土地: 1 }],
  ["a term that reaches out of a longer one", ["土地利用", "利用规划"], "土地利用规划", { 土地利用: 1, 利用规划: 1 }],
  ["a term of one character", ["林", "林草"], "林草林", { 林草: 1, 林: 1 }],
  ["a part of a Latin word", ["gis"], "arcgis gis", { gis: 1 }],
  ["no text", ["林"], "", {}],
] as const)("%s", ([, terms, text, expected]) => {
  expect(countsOf(terms, text)).toEqual(expected);
});

/** As slowly as it can be said. */
function countedPlainly(terms: readonly string[], text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  let reached = 0;
  for (let start = 0; start < text.length; start += 1) {
    const fitting = terms.filter((term) => text.startsWith(term, start) && isWhole(term, text, start));
    const longest = fitting.reduce((best, term) => (term.length > best.length ? term : best), "");
    if (longest === "" || start + longest.length <= reached) continue;
    reached = start + longest.length;
    counts[longest] = (counts[longest] ?? 0) + 1;
  }
  return counts;
}

function isWhole(term: string, text: string, start: number): boolean {
  const end = start + term.length;
  const goesOn = (inside: string, outside: string) => isWordCharacter(inside) && isWordCharacter(outside);
  return !goesOn(term.charAt(0), text.charAt(start - 1)) && !goesOn(term.charAt(term.length - 1), text.charAt(end));
}

/** Of few characters, so that terms meet. */
const word = (length: { minLength: number; maxLength: number }) =>
  fc.string({ unit: fc.constantFrom("土", "地", "林", "草", "a", "1", " ", "圠", "圡"), ...length });

test("terms are found as a plain search finds them", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 }),
      word({ minLength: 0, maxLength: 60 }),
      (terms, text) => {
        expect(countsOf(terms, text)).toEqual(countedPlainly(terms, text));
      },
    ),
    { numRuns: 2000 },
  );
});
