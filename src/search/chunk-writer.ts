import { array, type Postings, signature, textString, unsigned } from "./pagefind-format.ts";

/**
 * Writes a pf_index file, not yet zipped (pagefind-format.ts): words in their order, each followed by its pages, rising.
 */
export class ChunkWriter {
  readonly #words = new Bytes();
  #count = 0;
  #lastPage = 0;

  /** Begins a word, which is ASCII; so many pages must follow. */
  word(word: string, pages: number): void {
    if (this.#count > 0) this.#endWord();
    this.#count += 1;
    this.#lastPage = 0;
    this.#words.head(array, 3);
    this.#words.ascii(textString, word);
    this.#words.head(array, pages);
  }

  /** A page, with its positions as another file has them: an array of steps. */
  page(page: number, from: Uint8Array, start: number, end: number): void {
    this.#beginPage(page);
    this.#words.copy(from, start, end);
  }

  /** A page, with its positions. */
  pageAt(page: number, positions: readonly number[]): void {
    this.#beginPage(page);
    this.#words.head(array, positions.length);
    let last = 0;
    for (const position of positions) {
      this.#words.head(unsigned, position - last);
      last = position;
    }
  }

  #beginPage(page: number): void {
    this.#words.head(array, 2);
    this.#words.head(unsigned, page - this.#lastPage);
    this.#lastPage = page;
  }

  /** Of each word, spellings with other diacritics: none. */
  #endWord(): void {
    this.#words.head(array, 0);
  }

  /** The file; then a new one begins. */
  take(): Uint8Array {
    if (this.#count > 0) this.#endWord();
    const head = new Bytes();
    head.characters(signature);
    head.head(array, 1);
    head.head(array, this.#count);
    const file = Buffer.concat([head.taken(), this.#words.taken()]);
    this.#count = 0;
    return file;
  }
}

/** A pf_index file of words with their places, not yet zipped. */
export function encodeChunk(words: Iterable<readonly [string, Postings]>): Uint8Array {
  const writer = new ChunkWriter();
  for (const [word, { pages, positions }] of words) {
    writer.word(word, pages.length);
    for (const [place, page] of pages.entries()) writer.pageAt(page, positions[place] ?? []);
  }
  return writer.take();
}

/** CBOR items (RFC 8949), in a buffer that grows. */
class Bytes {
  #buffer = new Uint8Array(4096);
  #length = 0;

  head(kind: number, value: number): void {
    this.#reserve(5);
    const first = kind << 5;
    if (value < 24) this.#push(first | value);
    else if (value < 0x100) {
      this.#push(first | 24);
      this.#push(value);
    } else if (value < 0x10000) {
      this.#push(first | 25);
      this.#push(value >> 8);
      this.#push(value & 0xff);
    } else {
      this.#push(first | 26);
      for (const shift of [24, 16, 8, 0]) this.#push((value >>> shift) & 0xff);
    }
  }

  ascii(kind: number, text: string): void {
    this.head(kind, text.length);
    this.characters(text);
  }

  characters(text: string): void {
    this.#reserve(text.length);
    for (let index = 0; index < text.length; index += 1) this.#push(text.charCodeAt(index));
  }

  /** Byte by byte, as there are few. */
  copy(from: Uint8Array, start: number, end: number): void {
    this.#reserve(end - start);
    for (let place = start; place < end; place += 1) this.#push(from[place] ?? 0);
  }

  /** What was written, in a buffer of its own; then it is empty. */
  taken(): Uint8Array {
    const taken = this.#buffer.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #push(byte: number): void {
    this.#buffer[this.#length] = byte;
    this.#length += 1;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#buffer.length) return;
    const larger = new Uint8Array(Math.max(this.#length + more, 2 * this.#buffer.length));
    larger.set(this.#buffer.subarray(0, this.#length));
    this.#buffer = larger;
  }
}
