import { setImmediate as othersTurn } from "node:timers/promises";
import type { Archive } from "../archive/archive.ts";
import { fingerprint } from "../site/reuse/fingerprint.ts";
import type { StagedFiles } from "../site/reuse/staged-files.ts";
import { fullTraditionalTable, limitTable } from "../text/traditional.ts";
import { catalogueOf, facetsOf } from "./catalogue.ts";
import { choosesTexts } from "./choose-engine.ts";
import { type Entry, entriesOf } from "./entry.ts";
import { IndexThread } from "./index-thread.ts";
import type { MergedIndex } from "./index-worker.ts";
import { suggestionsOf } from "./suggestions.ts";
import { cutVolumes, entriesOfVolume } from "./volumes.ts";

/** What a build may settle otherwise than the archive's size suggests. */
export interface IndexSettings {
  /** See volumes.ts. */
  readonly entriesOfVolume?: number | undefined;
  /** See choose-engine.ts. */
  readonly engine?: "pagefind" | "texts" | undefined;
  /** One that stays for further builds; a build without one starts its own and ends it. */
  readonly thread?: IndexThread | undefined;
}

/**
 * Writes what search needs into the built site: Pagefind's index to /pagefind/, and to /search/ the catalogue, the
 * facets, the readable texts (schema.ts) and the suggestions. The same archive gives the same bytes. A volume whose texts
 * are those of the build before is not indexed again. Most of the work is done in another thread.
 *
 * @throws where Pagefind fails, or what the file system throws
 */
export async function buildSearchIndex(
  archive: Archive,
  staged: StagedFiles,
  settings: IndexSettings = {},
): Promise<void> {
  const entries = entriesOf(archive).map((entry) => ({ ...entry, print: fingerprint(JSON.stringify(entry.text)) }));
  const written = new WrittenFiles(staged);
  const index = indexOf(entries, staged, settings);
  // Awaited last: meanwhile, it must not fail unheard.
  index.catch(() => undefined);
  // The other thread is told what to do before this one is busy.
  await othersTurn();

  const engine = settings.engine ?? (choosesTexts(entries) ? "texts" : "pagefind");
  const shelves = engine === "texts" ? [{ name: "all", entries }] : shelvesOf(entries);
  for (const shelf of shelves) {
    written.made(`search/shelves/${shelf.name}.json`, printOfAll(shelf.entries), () =>
      JSON.stringify(shelf.entries.map(({ text }) => text)),
    );
    written.json(
      `search/titles/${shelf.name}.json`,
      shelf.entries.map(({ text }) => text.title),
    );
  }
  for (const { id, text, print } of entries) {
    written.made(`search/texts/${id}.json`, print, () => JSON.stringify(text));
  }
  written.json("search/facets.json", facetsOf(archive, entries));
  written.json("search/suggestions.json", suggestionsOf(archive));

  const { chunks, characters } = await index;
  for (const [number, { contents }] of chunks.entries()) written.bytes(`pagefind/${number}.pf_index`, contents);
  const catalogue = catalogueOf(archive, {
    edition: written.edition(),
    traditional: limitTable(fullTraditionalTable(), characters),
    engine,
    words: chunks.map(({ from }) => from).join(" "),
    shelves: shelves.map((shelf) => ({ name: shelf.name, entries: shelf.entries.length })),
  });
  staged.write("search/catalogue.json", JSON.stringify(catalogue));
}

/** An entry, and by what its text is told from others. */
interface PrintedEntry extends Entry {
  readonly print: string;
}

function printOfAll(entries: readonly PrintedEntry[]): string {
  return fingerprint(...entries.map(({ print }) => print));
}

async function indexOf(
  entries: readonly PrintedEntry[],
  staged: StagedFiles,
  settings: IndexSettings,
): Promise<MergedIndex> {
  const thread = settings.thread ?? new IndexThread();
  try {
    const paths: string[] = [];
    for (const volume of cutVolumes(entries, settings.entriesOfVolume ?? entriesOfVolume)) {
      const make = () => thread.volume(volume.map(({ text }) => text));
      paths.push(await staged.kept(`volume-${printOfAll(volume)}`, make));
    }
    return await thread.merge(paths);
  } finally {
    if (settings.thread === undefined) await thread.close();
  }
}

/** The files so far: from what they hold follows the edition, by which a reader's browser tells them from older ones. */
class WrittenFiles {
  readonly #staged: StagedFiles;
  readonly #prints = new Map<string, string>();

  constructor(staged: StagedFiles) {
    this.#staged = staged;
  }

  json(path: string, value: unknown): void {
    this.bytes(path, JSON.stringify(value));
  }

  bytes(path: string, contents: string | Uint8Array): void {
    this.#prints.set(path, this.#staged.write(path, contents));
  }

  /** Made only where the file is not there yet as it was made from what has this fingerprint. */
  made(path: string, print: string, contents: () => string): void {
    if (!this.#staged.keep(path, print)) this.#staged.place(path, print, contents());
    this.#prints.set(path, print);
  }

  edition(): string {
    const parts = [...this.#prints].sort(([a], [b]) => (a < b ? -1 : 1)).flat();
    return fingerprint(...parts).slice(0, 10);
  }
}

/** A year's entries each, in the catalogue's order. */
function shelvesOf(entries: readonly PrintedEntry[]): { readonly name: string; readonly entries: PrintedEntry[] }[] {
  const shelves = new Map<number, PrintedEntry[]>();
  for (const entry of entries) {
    const shelf = shelves.get(entry.year) ?? [];
    shelves.set(entry.year, shelf);
    shelf.push(entry);
  }
  return [...shelves].map(([year, ofYear]) => ({ name: String(year), entries: ofYear }));
}
