import type { Archive } from "../archive/archive.ts";
import { fingerprint } from "../site/reuse/fingerprint.ts";
import type { StagedFiles } from "../site/reuse/staged-files.ts";
import { fullTraditionalTable, limitTable } from "../text/traditional.ts";
import { type Canonicalise, createCanonicaliser } from "./canonical.ts";
import { catalogueOf, facetsOf } from "./catalogue.ts";
import { choosesTexts } from "./choose-engine.ts";
import { type Entry, entriesOf } from "./entry.ts";
import { decodeVolume, encodeVolume, type KeptVolume } from "./kept-volume.ts";
import { mergeVolumes } from "./merge-volumes.ts";
import { closePagefind, type IndexedFields, indexVolume } from "./pagefind-volume.ts";
import type { EntryText } from "./schema.ts";
import { suggestionsOf } from "./suggestions.ts";
import { tokensOf } from "./tokens.ts";
import { cutVolumes, entriesOfVolume, type YearOfEntries } from "./volumes.ts";

/** What a build may settle otherwise than the archive's size suggests. */
export interface IndexSettings {
  /** See volumes.ts. */
  readonly entriesOfVolume?: number | undefined;
  /** See choose-engine.ts. */
  readonly engine?: "pagefind" | "texts" | undefined;
}

/**
 * Writes what search needs into the built site: Pagefind's index to /pagefind/, and to /search/ the catalogue, the
 * facets, the readable texts (schema.ts) and the suggestions. The same archive gives the same bytes. A volume whose texts
 * are those of the build before is not indexed again.
 */
export async function buildSearchIndex(
  archive: Archive,
  staged: StagedFiles,
  settings: IndexSettings = {},
): Promise<void> {
  const entries = entriesOf(archive);
  const table = fullTraditionalTable();
  const canonicalise = createCanonicaliser(table);
  const years = yearsOf(entries);
  const files = new Map<string, string | Uint8Array>();

  const volumes: KeptVolume[] = [];
  try {
    for (const run of cutVolumes(years, settings.entriesOfVolume ?? entriesOfVolume)) {
      const texts = run.flatMap((year) => year.entries).map(({ text }) => text);
      const name = `volume-${fingerprint(JSON.stringify(texts))}`;
      volumes.push(decodeVolume(await staged.kept(name, async () => encodeVolume(await index(texts, canonicalise)))));
    }
  } finally {
    await closePagefind();
  }
  const chunks = mergeVolumes(volumes);
  for (const [number, { contents }] of chunks.entries()) files.set(`pagefind/${number}.pf_index`, contents);

  const engine = settings.engine ?? (choosesTexts(entries) ? "texts" : "pagefind");
  const shelves = engine === "texts" ? [{ name: "all", entries }] : years.map(asShelf);
  for (const shelf of shelves) {
    files.set(`search/shelves/${shelf.name}.json`, JSON.stringify(shelf.entries.map(({ text }) => text)));
    files.set(`search/titles/${shelf.name}.json`, JSON.stringify(shelf.entries.map(({ text }) => text.title)));
  }
  for (const { id, text } of entries) files.set(`search/texts/${id}.json`, JSON.stringify(text));
  files.set("search/facets.json", JSON.stringify(facetsOf(archive, entries)));

  files.set("search/suggestions.json", JSON.stringify(suggestionsOf(archive)));

  const catalogue = catalogueOf(archive, {
    edition: editionOf(files),
    traditional: limitTable(table, new Set(volumes.flatMap(({ characters }) => [...characters]))),
    engine,
    words: chunks.map(({ from }) => from).join(" "),
    shelves: shelves.map((shelf) => ({ name: shelf.name, entries: shelf.entries.length })),
  });
  files.set("search/catalogue.json", JSON.stringify(catalogue));
  for (const [path, contents] of files) staged.write(path, contents);
}

async function index(texts: readonly EntryText[], canonicalise: Canonicalise): Promise<KeptVolume> {
  const characters = new Set<string>();
  const noted = noting(canonicalise, characters);
  const volume = await indexVolume(texts.map((text) => wordsOf(text, noted)));
  return { ...volume, characters: [...characters].sort().join("") };
}

function wordsOf(text: EntryText, canonicalise: Canonicalise): IndexedFields {
  const words = (parts: readonly string[]) =>
    parts.flatMap((part) => tokensOf(canonicalise(part).characters)).join(" ");
  return {
    title: words([text.title]),
    attribution: words([text.attribution, text.registered]),
    body: words(text.paragraphs),
  };
}

function noting(canonicalise: Canonicalise, seen: Set<string>): Canonicalise {
  return (text) => {
    const canonical = canonicalise(text);
    for (const character of canonical.characters) seen.add(character);
    return canonical;
  };
}

/** The entries year by year, in the catalogue's order. */
function yearsOf(entries: readonly Entry[]): YearOfEntries<Entry>[] {
  const years = new Map<number, Entry[]>();
  for (const entry of entries) {
    const ofYear = years.get(entry.year) ?? [];
    years.set(entry.year, ofYear);
    ofYear.push(entry);
  }
  return [...years].map(([year, ofYear]) => ({ year, entries: ofYear }));
}

function asShelf({ year, entries }: YearOfEntries<Entry>) {
  return { name: String(year), entries };
}

function editionOf(files: ReadonlyMap<string, string | Uint8Array>): string {
  const parts = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).flat();
  return fingerprint(...parts).slice(0, 10);
}
