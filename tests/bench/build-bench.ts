import { mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Archive } from "../../src/archive/archive.ts";
import type { Registers } from "../../src/archive/registers/registers.ts";
import { readRegisters } from "../../src/commands/content-folder.ts";
import { buildSearchIndex } from "../../src/search/build-index.ts";
import { outputPath } from "../../src/site/address.ts";
import type { AssetUrls } from "../../src/site/assets.ts";
import { renderSite } from "../../src/site/render.ts";
import { describeSite } from "../../src/site/site.ts";
import { openTemplates } from "../../src/site/templates.ts";
import { freshStage, siteAssets } from "../site/fresh-stage.ts";
import { archiveOf, type IssueSource } from "./archive-of.ts";
import { type BenchTable, figure } from "./bench-table.ts";
import { seconds, sum } from "./figures.ts";
import { parseTimes } from "./parse-times.ts";
import { type BuildCosts, buildCosts, type RunCosts, runCosts } from "./rebuild-costs.ts";
import { variedIssues } from "./varied-issues.ts";
import { writeContent } from "./write-content.ts";

/**
 * What building costs, as ratios within one run, on synthetic archives of so many issues of 24 records. Absolute times
 * depend on the machine and are shown only to read the ratios by.
 */
export async function benchBuild(sizes: readonly number[]): Promise<readonly BenchTable[]> {
  const { registers } = await readRegisters("content");
  const rows: Row[] = [];
  for (const size of sizes) rows.push(await measure(size, registers));
  return [partsTable(rows), wholeTable(rows)];
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
  readonly indexAlone: RunCosts;
  readonly build: BuildCosts;
}

async function measure(issues: number, registers: Registers): Promise<Row> {
  const sources = variedIssues(issues);
  const folder = await mkdtemp(join(tmpdir(), "jianbao-bench-"));
  try {
    const inThisProcess = await measureHere(sources, registers, folder);
    const written = join(folder, "content");
    await writeContent(sources, written);
    const indexAlone = await runCosts("tests/bench/index-alone.ts", [written]);
    const newest = join(written, "issues", sources[0]?.name ?? "");
    const build = await buildCosts(written, newest, join(folder, "output"));
    return { issues, ...inThisProcess, indexAlone, build };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The parts of a build one after the other. The archive must be gone from memory before the builds are measured. */
async function measureHere(sources: readonly IssueSource[], registers: Registers, folder: string) {
  const megabytes = sum(sources.map(({ text }) => Buffer.byteLength(text))) / 1e6;
  const { parse, floor: floorOfParse } = await parseTimes(sources, registers);
  let read: Archive | undefined;
  const load = await seconds(() => {
    read = archiveOf(sources, registers);
  });
  if (!read) throw new Error("Nothing was read.");
  const archive = read;
  const assets = await siteAssets();
  const floorOfSite = await seconds(() => renderWithoutEleventy(archive, assets.urls, join(folder, "floor")));
  const stage = await freshStage(join(folder, "site"));
  const site = await seconds(() => renderSite(archive, assets, stage));
  const index = await seconds(() => buildSearchIndex(archive, stage));
  return { pages: countPages(archive), megabytes, parse, floorOfParse, load, site, floorOfSite, index };
}

function countPages(archive: Archive): number {
  return sum(pageKindsOf(archive).map(({ pages }) => pages.length));
}

function pageKindsOf(archive: Archive) {
  return Object.values(describeSite(archive)).flatMap((part) => ("pages" in part ? [part] : []));
}

/** The floor: the same templates, precompiled, and the same pages written with no Eleventy at all. */
function renderWithoutEleventy(archive: Archive, assets: AssetUrls, folder: string): void {
  const site = describeSite(archive);
  const templates = openTemplates();
  const made = new Set<string>();
  for (const { template, pages } of pageKindsOf(archive)) {
    for (const page of pages) {
      const html = templates.render(`pages/${template}`, { ...page.model(), url: page.url, site: site.frame, assets });
      const path = join(folder, outputPath(page.url));
      if (!made.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
      made.add(dirname(path));
      writeFileSync(path, html);
    }
  }
}

function partsTable(all: readonly Row[]): BenchTable {
  const [first, last] = [all[0], all.at(-1)];
  const perPage = ({ site, pages }: Row) => site / pages;
  return {
    title: "The parts of a first build",
    head: [
      "issues",
      "pages",
      "text",
      "parse",
      "speed",
      "parse : decode + inline",
      "parse and archive",
      "site",
      "site : floor",
      "index",
    ],
    rows: all.map((row) => [
      String(row.issues),
      figure(row.pages, 0),
      figure(row.megabytes, 1, " MB"),
      figure(row.parse, 2, " s"),
      figure(row.megabytes / row.parse, 1, " MB/s"),
      figure(row.parse / row.floorOfParse, 1),
      figure(row.load, 1, " s"),
      figure(row.site, 1, " s"),
      figure(row.site / row.floorOfSite, 2),
      figure(row.index, 1, " s"),
    ]),
    remarks:
      first === undefined || last === undefined || first === last
        ? []
        : [
            `Time of the site a page, from ${first.issues} to ${last.issues} issues: × ${(perPage(last) / perPage(first)).toFixed(2)}.`,
          ],
  };
}

function wholeTable(all: readonly Row[]): BenchTable {
  return {
    title: "`npm run build`",
    head: [
      "issues",
      "files",
      "together",
      "of search",
      "first build",
      "whole : site + index",
      "its peak memory",
      "index alone",
      "nothing changed : first",
      "one issue changed : first",
      "peak memory",
    ],
    rows: all.map(({ issues, site, index, indexAlone, build }) => {
      const { first, unchanged, oneChanged } = build;
      return [
        String(issues),
        figure(build.files, 0),
        figure(build.bytes / 1e6, 0, " MB"),
        figure(build.searchBytes / 1e6, 1, " MB"),
        figure(first.seconds, 1, " s"),
        figure(first.seconds / (site + index), 2),
        figure(first.bytes / 1e6, 0, " MB"),
        figure(indexAlone.bytes / 1e6, 0, " MB"),
        ofFirst(unchanged, first),
        ofFirst(oneChanged, first),
        figure(oneChanged.bytes / 1e6, 0, " MB"),
      ];
    }),
    remarks: [],
  };
}

function ofFirst(run: RunCosts, first: RunCosts) {
  const share = run.seconds / first.seconds;
  return { value: share, shown: `${(100 * share).toFixed(1)} % (${run.seconds.toFixed(1)} s)` };
}
