import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Archive } from "../../src/archive/archive.ts";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { parsingContext } from "../../src/archive/parsing-context.ts";
import { readRegisters } from "../../src/commands/content-folder.ts";
import { parseIssue } from "../../src/issue/parse-issue.ts";
import { buildSearchIndex } from "../../src/search/build-index.ts";
import { bundleSearchClient } from "../../src/search/bundle.ts";
import { outputPath } from "../../src/site/address.ts";
import { bundleAssets } from "../../src/site/assets.ts";
import { renderSite } from "../../src/site/render.ts";
import { describeSite } from "../../src/site/site.ts";
import { openTemplates } from "../../src/site/templates.ts";
import { inlineText } from "../../src/syntax/inline.ts";
import { syntheticIssues } from "./synthetic-issues.ts";

/**
 * `npm run bench [-- ISSUES…]`: speed as ratios within one run, on synthetic archives of 12 and 120 issues of 24
 * records (or of the sizes named). Absolute times depend on the machine and are shown only to read the ratios by.
 */
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const { registers } = await readRegisters("content");
const context = parsingContext(registers);
const rows: Row[] = [];
for (const size of sizes.length > 0 ? sizes : [12, 120]) rows.push(await measure(size));
print(rows);

interface Row {
  readonly issues: number;
  readonly pages: number;
  readonly megabytes: number;
  /** Seconds. */
  readonly parse: number;
  readonly floorOfParse: number;
  readonly site: number;
  readonly floorOfSite: number;
  readonly index: number;
}

async function measure(issues: number): Promise<Row> {
  const sources = syntheticIssues(issues).map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
  const bytes = sources.reduce((sum, source) => sum + source.bytes.length, 0);
  const folder = await mkdtemp(join(tmpdir(), "jianbao-bench-"));
  try {
    const floorOfParse = await seconds(() => {
      for (const source of sources) inlineText(new TextDecoder().decode(source.bytes));
    });
    let archive: Archive | undefined;
    const parse = await seconds(() => {
      const parsed = sources.map((source) => parseIssue(source.bytes, source.name, context));
      archive = buildArchive(
        parsed.flatMap(({ issue }) => issue ?? []),
        registers,
      );
    });
    if (!archive) throw new Error("Nothing was parsed.");
    const built = archive;
    const pages = await countPages(built);
    const floorOfSite = await seconds(() => renderWithoutEleventy(built, join(folder, "floor")));
    const site = await seconds(() => renderSite(built, join(folder, "site")));
    const index = await seconds(() => buildSearchIndex(built, join(folder, "site")));
    return { issues, pages, megabytes: bytes / 1e6, parse, floorOfParse, site, floorOfSite, index };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function seconds(work: () => void | Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function countPages(archive: Archive): Promise<number> {
  return pageKindsOf(archive).reduce((sum, { pages }) => sum + pages.length, 0);
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

function print(all: readonly Row[]): void {
  const lines = all.map((row) => [
    String(row.issues),
    String(row.pages),
    row.megabytes.toFixed(1),
    `${row.parse.toFixed(1)} s`,
    `${(row.megabytes / row.parse).toFixed(1)} MB/s`,
    (row.parse / row.floorOfParse).toFixed(1),
    `${row.site.toFixed(1)} s`,
    (row.site / row.floorOfSite).toFixed(2),
    `${row.index.toFixed(1)} s`,
    ((row.parse + row.site + row.index) / (row.site + row.index)).toFixed(2),
  ]);
  const head = [
    "issues",
    "pages",
    "MB",
    "parse",
    "speed",
    "parse : decode + inline",
    "site",
    "site : floor",
    "index",
    "whole : site + index",
  ];
  process.stdout.write(`Node ${process.version}, ${cpus()[0]?.model ?? "unknown"} × ${cpus().length}\n\n`);
  process.stdout.write(`| ${head.join(" | ")} |\n|${head.map(() => "---:").join("|")}|\n`);
  for (const line of lines) process.stdout.write(`| ${line.join(" | ")} |\n`);
  const [first, last] = [all[0], all.at(-1)];
  if (first && last && first !== last) {
    const growth = last.site / last.pages / (first.site / first.pages);
    process.stdout.write(`\nTime a page from ${first.issues} to ${last.issues} issues: × ${growth.toFixed(2)}\n`);
  }
}
