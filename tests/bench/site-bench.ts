import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Archive } from "../../src/archive/archive.ts";
import type { Registers } from "../../src/archive/registers/registers.ts";
import { readRegisters } from "../../src/commands/content-folder.ts";
import { buildSearchIndex } from "../../src/search/build-index.ts";
import { bundleSearchClient } from "../../src/search/bundle.ts";
import { outputPath } from "../../src/site/address.ts";
import { bundleAssets } from "../../src/site/assets.ts";
import { renderSite } from "../../src/site/render.ts";
import { describeSite } from "../../src/site/site.ts";
import { openTemplates } from "../../src/site/templates.ts";
import { freshStage, siteAssets } from "../site/fresh-stage.ts";
import { archiveOf } from "./archive-of.ts";
import { seconds, sum } from "./figures.ts";
import { markdownTable } from "./markdown-table.ts";
import { parseTimes } from "./parse-times.ts";
import { syntheticIssues } from "./synthetic-issues.ts";

/**
 * The speed of building the site as ratios within one run, on synthetic archives of so many issues of 24 records.
 * Absolute times depend on the machine and are shown only to read the ratios by.
 */
export async function benchSite(sizes: readonly number[], write: (text: string) => void): Promise<void> {
  const { registers } = await readRegisters("content");
  const rows: Row[] = [];
  for (const size of sizes) rows.push(await measure(size, registers));
  write(tableOf(rows));
}

interface Row {
  readonly issues: number;
  readonly pages: number;
  readonly megabytes: number;
  /** Seconds. */
  readonly parse: number;
  readonly floorOfParse: number;
  /** Parsing and putting the archive together. */
  readonly load: number;
  readonly site: number;
  readonly floorOfSite: number;
  readonly index: number;
}

async function measure(issues: number, registers: Registers): Promise<Row> {
  const sources = syntheticIssues(issues);
  const bytes = sum(sources.map(({ text }) => Buffer.byteLength(text)));
  const folder = await mkdtemp(join(tmpdir(), "jianbao-bench-"));
  try {
    const { parse, floor: floorOfParse } = await parseTimes(sources, registers);
    let archive: Archive | undefined;
    const load = await seconds(() => {
      archive = archiveOf(sources, registers);
    });
    if (!archive) throw new Error("Nothing was read.");
    const built = archive;
    const pages = countPages(built);
    const floorOfSite = await seconds(() => renderWithoutEleventy(built, join(folder, "floor")));
    const stage = await freshStage(join(folder, "site"));
    const assets = await siteAssets();
    const site = await seconds(() => renderSite(built, assets, stage));
    const index = await seconds(() => buildSearchIndex(built, stage));
    return { issues, pages, megabytes: bytes / 1e6, parse, floorOfParse, load, site, floorOfSite, index };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function countPages(archive: Archive): number {
  return sum(pageKindsOf(archive).map(({ pages }) => pages.length));
}

function pageKindsOf(archive: Archive) {
  return Object.values(describeSite(archive)).flatMap((part) => ("pages" in part ? [part] : []));
}

/** The floor: the same templates, precompiled, and the same pages written with no Eleventy at all. */
async function renderWithoutEleventy(archive: Archive, folder: string): Promise<void> {
  const site = describeSite(archive);
  const templates = openTemplates();
  const assets = await bundleAssets(await bundleSearchClient());
  for (const { template, pages } of pageKindsOf(archive)) {
    for (const page of pages) {
      const html = templates.render(`pages/${template}`, {
        ...page.model(),
        url: page.url,
        site: site.frame,
        assets: assets.urls,
      });
      const path = join(folder, outputPath(page.url));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, html);
    }
  }
}

function tableOf(all: readonly Row[]): string {
  const lines = all.map((row) => [
    String(row.issues),
    String(row.pages),
    row.megabytes.toFixed(1),
    `${row.parse.toFixed(2)} s`,
    `${(row.megabytes / row.parse).toFixed(1)} MB/s`,
    (row.parse / row.floorOfParse).toFixed(1),
    `${row.load.toFixed(1)} s`,
    `${row.site.toFixed(1)} s`,
    (row.site / row.floorOfSite).toFixed(2),
    `${row.index.toFixed(1)} s`,
    ((row.load + row.site + row.index) / (row.site + row.index)).toFixed(2),
  ]);
  const head = [
    "issues",
    "pages",
    "MB",
    "parse",
    "speed",
    "parse : decode + inline",
    "load",
    "site",
    "site : floor",
    "index",
    "whole : site + index",
  ];
  const [first, last] = [all[0], all.at(-1)];
  const table = markdownTable(head, lines);
  if (first === undefined || last === undefined || first === last) return table;
  const growth = last.site / last.pages / (first.site / first.pages);
  return `${table}\nTime a page from ${first.issues} to ${last.issues} issues: × ${growth.toFixed(2)}\n`;
}
