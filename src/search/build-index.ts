import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { fullTraditionalTable, limitTable } from "../text/traditional.ts";
import { type Canonicalise, createCanonicaliser } from "./canonical.ts";
import { catalogueOf, facetsOf } from "./catalogue.ts";
import { type Entry, entriesOf } from "./entry.ts";
import { pagefindFiles, type Volume } from "./pagefind-volume.ts";
import { type CanonicalFields, indexedContent } from "./regions.ts";
import type { EntryText } from "./schema.ts";
import { cutVolumes, entriesOfVolume, type YearOfEntries } from "./volumes.ts";

/**
 * Writes what search needs into the built site: Pagefind's indexes to /pagefind/, and to /search/ the catalogue, the
 * facets and the readable texts (schema.ts). The same archive gives the same bytes.
 */
export async function buildSearchIndex(
  archive: Archive,
  outputFolder: string,
  volumeLimit = entriesOfVolume,
): Promise<void> {
  const entries = entriesOf(archive);
  const table = fullTraditionalTable();
  const canonicalise = createCanonicaliser(table);
  const years = yearsOf(entries);
  const inArchive = new Set<string>();

  const volumes = cutVolumes(years, volumeLimit).map((volume, place): Volume => {
    const first = volume.at(-1)?.year;
    const last = volume[0]?.year;
    return {
      folder: place === 0 ? "/pagefind/" : `/pagefind/${first}-${last}/`,
      pages: volume
        .flatMap((year) => year.entries)
        .map(({ id, url, text }) => {
          const fields = canonicalFields(text, canonicalise);
          for (const field of [fields.title, fields.attribution, ...fields.paragraphs])
            for (const character of field) inArchive.add(character);
          return { url, content: indexedContent(fields, id) };
        }),
    };
  });

  const files = new Map<string, string | Uint8Array>();
  for (const { path, contents } of await pagefindFiles(volumes)) files.set(path, contents);
  for (const { id, text } of entries) files.set(`search/texts/${id}.json`, JSON.stringify(text));
  for (const { year, entries: ofYear } of years) {
    files.set(`search/years/${year}.json`, JSON.stringify(ofYear.map(({ text }) => text)));
    files.set(`search/titles/${year}.json`, JSON.stringify(ofYear.map(({ text }) => text.title)));
  }
  files.set("search/facets.json", JSON.stringify(facetsOf(archive, entries)));
  const catalogue = catalogueOf(archive, {
    edition: editionOf(files),
    traditional: limitTable(table, inArchive),
    volumes: volumes.map(({ folder }) => folder),
  });
  files.set("search/catalogue.json", JSON.stringify(catalogue));

  for (const old of ["pagefind", "search/texts", "search/years", "search/titles"])
    await rm(join(outputFolder, old), { recursive: true, force: true });
  const folders = new Set([...files.keys()].map((path) => dirname(join(outputFolder, path))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  for (const [path, contents] of files) await writeFile(join(outputFolder, path), contents);
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

function canonicalFields(text: EntryText, canonicalise: Canonicalise): CanonicalFields {
  return {
    title: canonicalise(text.title).characters,
    attribution: canonicalise(text.attribution).characters,
    paragraphs: text.paragraphs.map((paragraph) => canonicalise(paragraph).characters),
  };
}

function editionOf(files: ReadonlyMap<string, string | Uint8Array>): string {
  const hash = createHash("sha256");
  for (const [path, contents] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(path).update(contents);
  return hash.digest("hex").slice(0, 10);
}
