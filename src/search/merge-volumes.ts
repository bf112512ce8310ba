import { gunzipSync, gzipSync } from "node:zlib";
import { encodeChunk, type Postings, readChunk } from "./pagefind-format.ts";
import type { IndexChunk, IndexedVolume } from "./pagefind-volume.ts";

/** Files of about so many positions; docs/search.md has the figures behind the number. */
const positionsOfChunk = 2500;

/**
 * One index of several, whose entries follow one another. Its pages are all titles, then all attributions, then all
 * bodies, as in each of them.
 *
 * Pagefind is given a few years at a time, as it needs some 180 kB of memory for each entry; a reader is given one
 * index, as each further one would cost every query its own files.
 */
export function mergeVolumes(volumes: readonly IndexedVolume[]): IndexChunk[] {
  const entries = volumes.reduce((sum, volume) => sum + volume.entries, 0);
  let entriesBefore = 0;
  const readers = volumes.map((volume) => {
    const first = entriesBefore;
    entriesBefore += volume.entries;
    const pageIn = (page: number) => Math.floor(page / volume.entries) * entries + first + (page % volume.entries);
    return { words: wordsOf(volume), pageIn };
  });
  const heads = readers.map(({ words }) => words.next());

  const chunks: IndexChunk[] = [];
  let words: [string, Postings][] = [];
  let positions = 0;
  let lastOfChunk = "";
  const close = () => {
    const first = words[0]?.[0] ?? "";
    chunks.push({
      from: shortestAfter(lastOfChunk, first),
      contents: gzipSync(encodeChunk(words), { level: 9 }),
    });
    lastOfChunk = words.at(-1)?.[0] ?? "";
    words = [];
    positions = 0;
  };

  for (;;) {
    let word: string | undefined;
    for (const { done, value } of heads) if (!done && (word === undefined || value[0] < word)) word = value[0];
    if (word === undefined) break;
    const found: { page: number; positions: readonly number[] }[] = [];
    for (const [place, reader] of readers.entries()) {
      const head = heads[place];
      if (head === undefined || head.done || head.value[0] !== word) continue;
      const postings = head.value[1];
      for (const [number, page] of postings.pages.entries()) {
        const ofPage = postings.positions[number] ?? [];
        found.push({ page: reader.pageIn(page), positions: ofPage });
        positions += ofPage.length;
      }
      heads[place] = reader.words.next();
    }
    found.sort((a, b) => a.page - b.page);
    words.push([word, { pages: found.map(({ page }) => page), positions: found.map((each) => each.positions) }]);
    if (positions >= positionsOfChunk) close();
  }
  if (words.length > 0) close();
  return chunks;
}

/** A volume's words in their order, a file of them at a time. */
function* wordsOf({ chunks }: IndexedVolume): Generator<[string, Postings], undefined> {
  for (const { contents } of chunks) yield* readChunk(gunzipSync(contents));
  return undefined;
}

/** The shortest beginning of `word` that comes after `before`. */
function shortestAfter(before: string, word: string): string {
  let length = 1;
  while (length < word.length && word.slice(0, length) <= before) length += 1;
  return word.slice(0, length);
}
