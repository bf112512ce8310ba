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
 * Of what Pagefind gives, only the index is taken: its fragments would repeat the words, its list of pages only counts
 * them, and its own browser side compares every page found with every posting (docs/search.md).
 *
 * Pagefind is a program of its own, which runs until `closePagefind`.
 *
 * @throws where Pagefind refuses a page, or its files are not of the form that we read
 */
export async function indexVolume(entries: readonly IndexedFields[]): Promise<IndexedVolume> {
  const pages = fields.flatMap((field) => entries.map((words) => words[field]));
  return { entries: entries.length, index: encodeChunk(await indexPages(pages)) };
}

/** Ends Pagefind, if it runs. */
export async function closePagefind(): Promise<void> {
  await close();
}

/** No word is cut or stemmed in a language that Pagefind does not know. */
const language = "x0";
/** The word of a page without words, which Pagefind would leave out; no query asks for it. */
const emptyPage = "z";

/** Every word with its places, in the order of the words. */
async function indexPages(pages: readonly string[]): Promise<(readonly [string, Postings])[]> {
  const { index, errors } = await createIndex({});
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  for (const [place, words] of pages.entries()) {
    const added = await index.addCustomRecord({
      url: `/${place}`,
      content: words === "" ? emptyPage : words,
      language,
    });
    if (added.errors.length > 0) throw new Error(`Pagefind did not index page ${place}: ${added.errors.join("; ")}`);
  }
  const { files, errors: writing } = await index.getFiles();
  if (writing.length > 0) throw new Error(`Pagefind did not write its index: ${writing.join("; ")}`);
  await index.deleteIndex();

  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const metadata = files.find(({ path }) => path.endsWith(".pf_meta"));
  if (metadata === undefined) throw new Error("Pagefind wrote no metadata");
  const { chunks, pages: counted } = readMetadata(gunzipSync(metadata.content));
  if (counted !== pages.length) throw new Error(`Pagefind has ${counted} pages of ${pages.length}`);
  return chunks.flatMap(({ hash }) => {
    const content = contents.get(`index/${hash}.pf_index`);
    if (content === undefined) throw new Error(`Pagefind wrote no index ${hash}`);
    return [...readChunk(gunzipSync(content))];
  });
}
