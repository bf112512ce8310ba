import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { encodeChunk } from "../../src/search/chunk-writer.ts";
import { mergeVolumes } from "../../src/search/merge-volumes.ts";
import { type Postings, readChunk, readMetadata } from "../../src/search/pagefind-format.ts";
import { closePagefind, type IndexedFields, indexVolume } from "../../src/search/pagefind-volume.ts";
import { random } from "./sample-archive.ts";

afterAll(closePagefind);

describe("Pagefind's index, merged", () => {
  const entries = madeUpEntries(300, 11);

  test.each([
    ["one volume", [0, 300]],
    ["three volumes, one of them of a single entry", [0, 120, 121, 300]],
  ])("of %s tells every place of every word", async (_, cuts) => {
    const volumes = cuts.slice(1).map((end, place) => entries.slice(cuts[place], end));
    const indexed = [];
    for (const volume of volumes) indexed.push(await indexVolume(volume));
    const chunks = mergeVolumes(indexed);
    const found = new Map(chunks.flatMap(({ contents }) => [...readChunk(gunzipSync(contents))]));
    found.delete("z"); // stands for an empty field
    expect(found).toEqual(placesOf(entries));
    expect(chunks.length).toBeGreaterThan(3);
  });

  test("is none for no entries", () => {
    expect(mergeVolumes([])).toEqual([]);
  });
});

describe("a file of the index", () => {
  const rising = fc
    .uniqueArray(fc.nat({ max: 70_000 }), { minLength: 1, maxLength: 8 })
    .map((all) => all.sort((a, b) => a - b));
  const postings = fc.uniqueArray(fc.nat({ max: 5_000_000 }), { maxLength: 8 }).chain((pages) =>
    fc.record<Postings>({
      pages: fc.constant(pages.sort((a, b) => a - b)),
      positions: fc.array(rising, { minLength: pages.length, maxLength: pages.length }),
    }),
  );
  const words = fc
    .dictionary(fc.stringMatching(/^[0-9a-z]{1,30}$/u), postings, { maxKeys: 40 })
    .map(Object.entries<Postings>);

  test("is read as it was written", () => {
    fc.assert(
      fc.property(words, (written) => {
        expect([...readChunk(encodeChunk(written))]).toEqual(written);
      }),
    );
  });

  test("that is cut short, goes on, or is something else is an error, never a wrong answer", () => {
    const bytes = encodeChunk([["0h80", { pages: [3, 300], positions: [[1, 70_000], [5]] }]]);
    for (let length = 0; length < bytes.length; length += 1)
      expect(() => readChunk(bytes.slice(0, length)), `${length} bytes`).toThrow("Not a file of Pagefind");
    expect(() => readChunk(Uint8Array.from([...bytes, 0]))).toThrow("more than the format has");
    expect(() => readChunk(gzipSync(bytes))).toThrow("Not a file of Pagefind");
    expect(() => readMetadata(bytes)).toThrow("Not a file of Pagefind");
    expect(() => readChunk(new TextEncoder().encode("<!doctype html>"))).toThrow("Not a file of Pagefind");
  });
});

function madeUpEntries(count: number, seed: number): IndexedFields[] {
  const next = random(seed);
  const words = (most: number) =>
    Array.from({ length: Math.floor(next() * most) }, () => `w${Math.floor(next() ** 3 * 800).toString(36)}`).join(" ");
  return Array.from({ length: count }, () => ({ title: words(20), attribution: words(6), body: words(200) }));
}

/** In the plainest way: titles first, then attributions, then bodies; a word's position is its place in its field. */
function placesOf(entries: readonly IndexedFields[]): Map<string, Postings> {
  const places = new Map<string, { pages: number[]; positions: number[][] }>();
  const pages = [
    ...entries.map(({ title }) => title),
    ...entries.map(({ attribution }) => attribution),
    ...entries.map(({ body }) => body),
  ];
  for (const [page, text] of pages.entries())
    for (const [position, word] of text.split(" ").entries()) {
      if (word === "") continue;
      const ofWord = places.get(word) ?? { pages: [], positions: [] };
      places.set(word, ofWord);
      if (ofWord.pages.at(-1) !== page) {
        ofWord.pages.push(page);
        ofWord.positions.push([]);
      }
      ofWord.positions.at(-1)?.push(position);
    }
  return places;
}
