import { gunzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import { encodeChunk } from "./chunk-writer.ts";
import { type Field, fields } from "./fields.ts";
import { type Postings, readChunk, readMetadata } from "./pagefind-format.ts";

/** The index of a run of entries. */
export interface IndexedVolume {
  readonly entries: number;
  /** One pf_index file of all words (pagefind-format.ts), not zipped. */
  readonly index: Uint8Array;
}

/** An entry's fields as words, parted by blanks. */
export type IndexedFields = Readonly<Record<Field, string>>;

/**
 * Pagefind's index of a list of entries. A volume's pages are its entries' titles, then their attributions, then their
 * bodies: so a phrase never crosses two fields, and a page's number tells its field.
 *
 * Pagefind is given the three fields as three long texts, with a word between the entries that says where each ends: a
 * page for each field of each entry would be the same index, for four times the work and the memory of each volume, as
 * most of what Pagefind makes of a page is not the index.
 *
 * Of what Pagefind gives, only the index is taken: its fragments would repeat the words, its list of pages only counts
 * them, and its own browser side compares every page found with every posting (docs/search.md).
 *
 * Pagefind is a program of its own, which runs until `closePagefind`.
 *
 * @throws where Pagefind refuses a text, or its files are not of the form that we read
 */
export async function indexVolume(entries: readonly IndexedFields[]): Promise<IndexedVolume> {
  const texts = fields.map((field) => entries.map((words) => `${words[field]} ${end}`).join(" "));
  const words = await indexTexts(texts);
  const ends = words.get(end);
  words.delete(end);
  const places = fields.map((_, field) => new EntryPlaces(entries.length, ends?.positions[field] ?? []));
  const parted = [...words].map(([word, postings]) => [word, partedByEntry(postings, places)] as const);
  return { entries: entries.length, index: encodeChunk(parted) };
}

/** Ends Pagefind, if it runs. */
export async function closePagefind(): Promise<void> {
  await close();
}

/** The entries in one field's text, by the positions of its words. */
class EntryPlaces {
  /** The position of an entry's first word. */
  readonly starts: readonly number[];
  /** The entry of each position. */
  readonly #entries: Uint32Array;

  /** @throws where not every entry has an end */
  constructor(entries: number, ends: readonly number[]) {
    if (ends.length !== entries) throw new Error(`Pagefind has the ends of ${ends.length} entries of ${entries}`);
    this.starts = [0, ...ends.map((position) => position + 1)];
    this.#entries = new Uint32Array((ends.at(-1) ?? -1) + 1);
    for (const [entry, position] of ends.entries()) this.#entries.fill(entry, this.starts[entry], position + 1);
  }

  /** @throws where no entry has the position */
  entryAt(position: number): number {
    const entry = this.#entries[position];
    if (entry === undefined) throw new Error(`Pagefind has a word at ${position}, behind the last entry`);
    return entry;
  }
}

/** The places of a word in the fields' texts, as its places in each field of each entry. */
function partedByEntry({ pages, positions }: Postings, places: readonly EntryPlaces[]): Postings {
  const parted = { pages: [] as number[], positions: [] as number[][] };
  for (const [place, field] of pages.entries()) {
    const ofField = places[field];
    if (ofField === undefined) throw new Error(`Pagefind has a page ${field}`);
    let last: number | undefined;
    let ofEntry: number[] = [];
    for (const position of positions[place] ?? []) {
      const entry = ofField.entryAt(position);
      if (entry !== last) {
        last = entry;
        ofEntry = [];
        parted.pages.push(field * (ofField.starts.length - 1) + entry);
        parted.positions.push(ofEntry);
      }
      ofEntry.push(position - (ofField.starts[entry] ?? 0));
    }
  }
  return parted;
}

/** No word is cut or stemmed in a language that Pagefind does not know. */
const language = "x0";
/** Ends an entry; no query asks for it, as every other word is longer. */
const end = "z";

/** Every word with its places in the texts, in the order of the words. */
async function indexTexts(texts: readonly string[]): Promise<Map<string, Postings>> {
  const { index, errors } = await createIndex({});
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  for (const [place, content] of texts.entries()) {
    const added = await index.addCustomRecord({ url: `/${place}`, content, language });
    if (added.errors.length > 0) throw new Error(`Pagefind did not index text ${place}: ${added.errors.join("; ")}`);
  }
  const { files, errors: writing } = await index.getFiles();
  if (writing.length > 0) throw new Error(`Pagefind did not write its index: ${writing.join("; ")}`);
  await index.deleteIndex();

  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const metadata = files.find(({ path }) => path.endsWith(".pf_meta"));
  if (metadata === undefined) throw new Error("Pagefind wrote no metadata");
  const { chunks, pages } = readMetadata(gunzipSync(metadata.content));
  if (pages !== texts.length) throw new Error(`Pagefind has ${pages} texts of ${texts.length}`);
  return new Map(
    chunks.flatMap(({ hash }) => {
      const content = contents.get(`index/${hash}.pf_index`);
      if (content === undefined) throw new Error(`Pagefind wrote no index ${hash}`);
      return [...readChunk(gunzipSync(content))];
    }),
  );
}
