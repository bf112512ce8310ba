import type { Archive } from "../../src/archive/archive.ts";
import { readRegisters } from "../../src/commands/content-folder.ts";
import { createCanonicaliser } from "../../src/search/canonical.ts";
import { entriesOf } from "../../src/search/entry.ts";
import { indexTexts } from "../../src/search/index-texts.ts";
import { type IndexChunk, mergeVolumes } from "../../src/search/merge-volumes.ts";
import { closePagefind, type IndexedVolume } from "../../src/search/pagefind-volume.ts";
import { codeOf, pairsOf } from "../../src/search/tokens.ts";
import { cutVolumes, entriesOfVolume } from "../../src/search/volumes.ts";
import { fullTraditionalTable } from "../../src/text/traditional.ts";
import { archiveOf } from "./archive-of.ts";
import { type BenchTable, figure } from "./bench-table.ts";
import { median, percentile, seconds, sum } from "./figures.ts";
import { benchQueries } from "./search/bench-queries.ts";
import { variedIssues } from "./varied-issues.ts";

const canonicalise = createCanonicaliser(fullTraditionalTable());
/** How many of the newest years are searched. */
const spans = [1, 5, 20];
/** How many years stand in one index. */
const groupings = [1, 5, 20];

/**
 * What it costs a reader that the years of an archive stand in several indexes, each asked for every query, or in one:
 * the index files that a query loads and their bytes, reckoned from the files themselves; and what it costs a build to
 * merge them.
 */
export async function benchGrouping(sizes: readonly number[]): Promise<readonly BenchTable[]> {
  const { registers } = await readRegisters("content");
  const tables: BenchTable[] = [];
  for (const size of sizes) tables.push(await tableOf(archiveOf(variedIssues(size), registers)));
  return tables;
}

interface VolumeOfYear {
  readonly year: number;
  readonly volume: IndexedVolume;
}

async function tableOf(archive: Archive): Promise<BenchTable> {
  const entries = entriesOf(archive);
  const volumes: VolumeOfYear[] = [];
  for (const part of cutVolumes(entries, entriesOfVolume)) {
    const volume = await indexTexts(
      part.map(({ text }) => text),
      canonicalise,
    );
    volumes.push({ year: part[0]?.year ?? 0, volume });
  }
  await closePagefind();
  const queries = benchQueries(archive);
  const years = [...new Set(volumes.map(({ year }) => year))];
  const rows: BenchTable["rows"][number][] = [];
  for (const span of spans.filter((each) => each <= years.length)) {
    for (const grouping of groupings.filter((each) => each <= span))
      rows.push(await rowOf(volumes, years.slice(0, span), grouping, queries));
  }
  return {
    title: `Indexes by year: ${entries.length} entries in ${years.length} years, ${queries.length} queries`,
    head: [
      "searched",
      "indexes",
      "files of a query, median",
      "p95",
      "kB, median",
      "p95",
      "all files",
      "all",
      "merging",
    ],
    rows,
    remarks: [],
  };
}

async function rowOf(
  volumes: readonly VolumeOfYear[],
  years: readonly number[],
  grouping: number,
  queries: readonly string[],
): Promise<BenchTable["rows"][number]> {
  const indexes: IndexChunk[][] = [];
  const merging = await seconds(() => {
    for (let start = 0; start < years.length; start += grouping) {
      const group = new Set(years.slice(start, start + grouping));
      indexes.push(mergeVolumes(volumes.flatMap(({ year, volume }) => (group.has(year) ? [volume] : []))));
    }
  });
  const asked = queries.map((query) => indexes.flatMap((chunks) => filesOf(query, chunks)));
  const files = asked.map(({ length }) => length);
  const kilobytes = asked.map((each) => sum(each.map(({ contents }) => contents.length)) / 1000);
  const all = indexes.flat();
  return [
    `${years.length} of the years, ${grouping} to an index`,
    figure(indexes.length, 0),
    figure(median(files), 0),
    figure(percentile(files, 0.95), 0),
    figure(median(kilobytes), 0, " kB"),
    figure(percentile(kilobytes, 0.95), 0, " kB"),
    figure(all.length, 0),
    figure(sum(all.map(({ contents }) => contents.length)) / 1e6, 1, " MB"),
    figure(merging, 1, " s"),
  ];
}

/** The files that a query loads of an index: those of the pairs of its terms, and of every word with a single character. */
function filesOf(query: string, chunks: readonly IndexChunk[]): readonly IndexChunk[] {
  const wanted = new Set<IndexChunk>();
  const add = (first: string, last: string) => {
    for (const [place, chunk] of chunks.entries()) {
      const next = chunks[place + 1];
      if (chunk.from <= last && (next === undefined || next.from > first)) wanted.add(chunk);
    }
  };
  for (const term of query.split(" ")) {
    const characters = [...canonicalise(term).characters];
    const [only] = characters;
    if (characters.length === 1 && only !== undefined) add(codeOf(only), `${codeOf(only)}~`);
    else for (const word of pairsOf(characters)) add(word, word);
  }
  return [...wanted];
}
