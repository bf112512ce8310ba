/**
 * Pagefind's index files (1.6.0), as its own browser side reads them: gzip over `pagefind_dcd` and CBOR (RFC 8949).
 *
 *     pf_meta    [version, [[page hash, words]…], [[first word, last word, file hash]…], …]
 *     pf_index   [[[word, [[page step, [position step…]]…], …]…]]
 *
 * A negative number among the positions sets the weight of those that follow and starts them at 0 again. What follows
 * in an array that is not named here is passed over.
 */
export const signature = "pagefind_dcd";

export interface PagefindMetadata {
  readonly pages: number;
  /** In the order of their words; `from` is a beginning of the first word that sets it apart from the chunk before. */
  readonly chunks: readonly { readonly from: string; readonly hash: string }[];
}

/** Where a word stands: pages rising, and for each its positions rising. */
export interface Postings {
  readonly pages: readonly number[];
  readonly positions: readonly (readonly number[])[];
}

/** @throws where the bytes are not a pf_meta file, unzipped */
export function readMetadata(bytes: Uint8Array): PagefindMetadata {
  const reader = openReader(bytes);
  const parts = reader.array();
  reader.skip(); // the version
  const pages = reader.array();
  for (let page = 0; page < pages; page += 1) reader.skip();
  const chunks = Array.from({ length: reader.array() }, () => {
    const length = reader.array();
    const from = reader.text();
    reader.skip(); // the last word: the next chunk's first says as much
    const hash = reader.text();
    for (let rest = 3; rest < length; rest += 1) reader.skip();
    return { from, hash };
  });
  for (let rest = 3; rest < parts; rest += 1) reader.skip();
  reader.end();
  return { pages, chunks };
}

/** @throws where the bytes are not a pf_index file, unzipped */
export function readChunk(bytes: Uint8Array): ReadonlyMap<string, Postings> {
  const reader = openReader(bytes);
  const words = new Map<string, Postings>();
  const parts = reader.array();
  const count = reader.array();
  for (let place = 0; place < count; place += 1) {
    const length = reader.array();
    words.set(reader.text(), readPostings(reader));
    for (let rest = 2; rest < length; rest += 1) reader.skip();
  }
  for (let rest = 1; rest < parts; rest += 1) reader.skip();
  reader.end();
  return words;
}

function readPostings(reader: CborReader): Postings {
  const count = reader.array();
  const pages: number[] = [];
  const positions: number[][] = [];
  let page = 0;
  for (let place = 0; place < count; place += 1) {
    const length = reader.array();
    page += reader.integer();
    const ofPage: number[] = [];
    let position = 0;
    for (let left = reader.array(); left > 0; left -= 1) {
      const step = reader.integer();
      if (step < 0) position = 0;
      else {
        position += step;
        ofPage.push(position);
      }
    }
    for (let rest = 2; rest < length; rest += 1) reader.skip();
    pages.push(page);
    positions.push(ofPage);
  }
  return { pages, positions };
}

/** Reads such a file item by item. */
export interface CborReader {
  /** The offset of the next item. */
  at(): number;
  /** The length of an array; its items follow. */
  array(): number;
  integer(): number;
  text(): string;
  skip(): void;
  /** @throws where something is left */
  end(): void;
}

/** Kinds of items. */
export const unsigned = 0;
const negative = 1;
export const textString = 3;
export const array = 4;

/** @throws where the bytes do not begin as a file of Pagefind does, unzipped */
export function openReader(bytes: Uint8Array): CborReader {
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`Not a file of Pagefind 1.6.0: ${what} at byte ${at}`);
  };
  const byte = (): number => bytes[at++] ?? fail("the end");

  /** The number that follows an item's head, which tells a length or a value. */
  function argument(information: number): number {
    if (information < 24) return information;
    if (information > 26) return fail(`a length of kind ${information}`);
    let value = 0;
    for (let left = 1 << (information - 24); left > 0; left -= 1) value = value * 256 + byte();
    return value;
  }

  function head(major: number, name: string): number {
    const first = byte();
    return first >> 5 === major ? argument(first & 31) : fail(`no ${name}`);
  }

  function string(length: number): string {
    let text = "";
    for (let left = length; left > 0; left -= 1) text += String.fromCharCode(byte()); // our words are ASCII
    return text;
  }

  function skip(): void {
    const first = byte();
    const value = argument(first & 31);
    switch (first >> 5) {
      case unsigned:
      case negative:
        return;
      case textString:
        at += value;
        return;
      case array:
        for (let left = value; left > 0; left -= 1) skip();
        return;
      default:
        fail(`an item of kind ${first >> 5}`);
    }
  }

  if (string(signature.length) !== signature) fail(`no ${signature}`);
  return {
    at: () => at,
    array: () => head(array, "array"),
    integer() {
      const first = byte();
      const value = argument(first & 31);
      if (first >> 5 === unsigned) return value;
      return first >> 5 === negative ? -1 - value : fail("no number");
    },
    text: () => string(head(textString, "text")),
    skip,
    end() {
      if (at !== bytes.length) fail("more than the format has");
    },
  };
}
