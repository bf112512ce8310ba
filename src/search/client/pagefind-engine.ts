import { gunzipSync } from "fflate";
import { type Field, fields } from "../fields.ts";
import { type Postings, readChunk } from "../pagefind-format.ts";
import type { Catalogue } from "../schema.ts";
import { codeOf, pairsOf } from "../tokens.ts";
import type { Engine, Places } from "./engine.ts";
import { fetchBytes } from "./fetch-bytes.ts";
import { once } from "./once.ts";
import { findPhrase, mergePostings } from "./postings.ts";

/**
 * Search in Pagefind's index, which is read here. Pagefind's own browser side compares each page that a phrase is found
 * on with every posting of its words, needs WebAssembly, and tells one place of a phrase; see docs/search.md.
 */
export function pagefindEngine({ words, edition }: Catalogue, entries: number): Engine {
  const index = openIndex(words === "" ? [] : words.split(" "), edition);
  /** Pages are the entries' titles, then their attributions, then their bodies. */
  const fieldOf = (page: number): Field => fields[Math.floor(page / entries)] ?? "body";

  return {
    name: "pagefind",
    async find(term) {
      const places = new Map<number, MutablePlaces>();
      const { pages, positions } = await index.find(term);
      pages.forEach((page, place) => {
        const ordinal = page % entries;
        const ofEntry = places.get(ordinal) ?? { title: none, attribution: none, body: none };
        ofEntry[fieldOf(page)] = positions[place] ?? none;
        places.set(ordinal, ofEntry);
      });
      return places;
    },
    async findTitles(term) {
      const last = term[term.length - 1];
      if (last === undefined) return new Set();
      // A field's last character has a word of its own.
      const [begin, end] = await Promise.all([index.find(term), index.findWord(codeOf(last))]);
      const ends = new Map(end.pages.map((page, place) => [page, end.positions[place] ?? none]));
      return new Set(
        begin.pages.filter(
          (page, place) =>
            fieldOf(page) === "title" &&
            begin.positions[place]?.[0] === 0 &&
            ends.get(page)?.includes(term.length - 1) === true,
        ),
      );
    },
  };
}

type MutablePlaces = { -readonly [field in keyof Places]: Places[field] };
const none: readonly number[] = [];

interface Index {
  find(term: readonly string[]): Promise<Postings>;
  findWord(word: string): Promise<Postings>;
}

const nowhere: Postings = { pages: [], positions: [] };

function openIndex(firstWords: readonly string[], edition: string): Index {
  const chunk = once(async (number: number) => {
    const bytes = await fetchBytes(`/pagefind/${number}.pf_index?v=${edition}`);
    return readChunk(isZipped(bytes) ? gunzipSync(bytes) : bytes);
  });

  /** The last chunk that begins at or before the word; -1 where all begin after it. */
  function chunkOf(word: string): number {
    let low = 0;
    let high = firstWords.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((firstWords[middle] ?? "") <= word) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  async function findWord(word: string): Promise<Postings> {
    const number = chunkOf(word);
    return number < 0 ? nowhere : ((await chunk.get(number)).get(word) ?? nowhere);
  }

  /** A character stands wherever a word begins with it. */
  async function findCharacter(character: string): Promise<Postings> {
    const code = codeOf(character);
    const from = Math.max(chunkOf(code), 0);
    const to = chunkOf(`${code}~`);
    const numbers = Array.from({ length: Math.max(to - from + 1, 0) }, (_, place) => from + place);
    const found: Postings[] = [];
    for (const chunkWords of await Promise.all(numbers.map((number) => chunk.get(number))))
      chunkWords.forEach((postings, word) => {
        if (word.slice(0, code.length) === code) found.push(postings);
      });
    return mergePostings(found);
  }

  return {
    findWord,
    async find(term) {
      const [only] = term;
      if (only === undefined) return nowhere;
      return term.length === 1 ? findCharacter(only) : findPhrase(await Promise.all(pairsOf(term).map(findWord)));
    },
  };
}

/** A server may unzip a file on its way. */
function isZipped(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
