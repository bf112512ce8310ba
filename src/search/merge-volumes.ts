import { gzipSync } from "node:zlib";
import { ChunkWriter } from "./chunk-writer.ts";
import { fields } from "./fields.ts";
import { type CborReader, openReader } from "./pagefind-format.ts";
import type { IndexedVolume } from "./pagefind-volume.ts";

/** A file of an index. */
export interface IndexChunk {
  /** A beginning of its first word that comes after every word of the file before. */
  readonly from: string;
  /** Zipped; see pagefind-format.ts. */
  readonly contents: Uint8Array;
}

/** Files of about so many positions; docs/search.md has the figures behind the number. */
const positionsOfChunk = 2500;

/**
 * One index of several, whose entries follow one another. Its pages are all titles, then all attributions, then all
 * bodies, as in each of them.
 *
 * Pagefind is given a few entries at a time, as it needs some 100 kB of memory for each; a reader is given one index,
 * as each further one would cost every query its own files.
 *
 * @throws where a volume's index is not of the form that `indexVolume` gives
 */
export function mergeVolumes(volumes: readonly IndexedVolume[]): IndexChunk[] {
  const entries = volumes.reduce((sum, volume) => sum + volume.entries, 0);
  let first = 0;
  const readers = volumes.map((volume) => {
    const reader = new VolumeReader(volume, first, entries);
    first += volume.entries;
    return reader;
  });

  const chunks: IndexChunk[] = [];
  const writer = new ChunkWriter();
  let positions = 0;
  let firstOfChunk: string | undefined;
  let lastOfChunk = "";
  const close = (last: string) => {
    if (firstOfChunk === undefined) return;
    const contents = gzipSync(writer.take(), { level: 9 });
    chunks.push({ from: shortestAfter(lastOfChunk, firstOfChunk), contents });
    firstOfChunk = undefined;
    lastOfChunk = last;
    positions = 0;
  };

  let last = "";
  for (;;) {
    const word = firstWordOf(readers);
    if (word === undefined) break;
    firstOfChunk ??= word;
    const having = readers.filter((reader) => reader.word === word);
    writer.word(
      word,
      having.reduce((sum, reader) => sum + reader.pagesLeft, 0),
    );
    for (const field of fields.keys()) for (const reader of having) positions += reader.copyPages(field, writer);
    for (const reader of having) reader.nextWord();
    last = word;
    if (positions >= positionsOfChunk) close(last);
  }
  close(last);
  return chunks;
}

function firstWordOf(readers: readonly VolumeReader[]): string | undefined {
  let first: string | undefined;
  for (const { word } of readers) if (word !== undefined && (first === undefined || word < first)) first = word;
  return first;
}

/** Reads a volume word by word. What it has of a page is copied as it stands: positions count from the page's start. */
class VolumeReader {
  /** The word that is being read; undefined behind the last. */
  word: string | undefined;
  /** Those of the word's pages that were not copied yet. */
  pagesLeft = 0;
  readonly #bytes: Uint8Array;
  readonly #reader: CborReader;
  readonly #entries: number;
  readonly #pageOf: (page: number) => number;
  #wordsLeft: number;
  #page = 0;

  /**
   * @param first how many entries come before the volume's
   * @param all how many entries the volumes have together
   */
  constructor({ entries, index }: IndexedVolume, first: number, all: number) {
    this.#bytes = index;
    this.#entries = entries;
    this.#pageOf = (page) => Math.floor(page / entries) * all + first + (page % entries);
    this.#reader = openReader(index);
    this.#reader.array();
    this.#wordsLeft = this.#reader.array();
    this.#begin();
  }

  /** Goes on behind a word whose pages were copied. */
  nextWord(): void {
    this.#reader.skip();
    this.#begin();
  }

  #begin(): void {
    this.word = undefined;
    if (this.#wordsLeft === 0) {
      this.#reader.end();
      return;
    }
    this.#wordsLeft -= 1;
    this.#reader.array();
    this.word = this.#reader.text();
    this.pagesLeft = this.#reader.array();
    this.#page = 0;
    if (this.pagesLeft > 0) this.#beginPage();
  }

  #beginPage(): void {
    this.#reader.array();
    this.#page += this.#reader.integer();
  }

  /** Copies the word's pages that are of a field, which are the next ones; returns how many positions they have. */
  copyPages(field: number, writer: ChunkWriter): number {
    const end = (field + 1) * this.#entries;
    let positions = 0;
    while (this.pagesLeft > 0 && this.#page < end) {
      const start = this.#reader.at();
      const count = this.#reader.array();
      for (let left = count; left > 0; left -= 1) this.#reader.skip();
      writer.page(this.#pageOf(this.#page), this.#bytes, start, this.#reader.at());
      positions += count;
      this.pagesLeft -= 1;
      if (this.pagesLeft > 0) this.#beginPage();
    }
    return positions;
  }
}

/** The shortest beginning of `word` that comes after `before`. */
function shortestAfter(before: string, word: string): string {
  let length = 1;
  while (length < word.length && word.slice(0, length) <= before) length += 1;
  return word.slice(0, length);
}
