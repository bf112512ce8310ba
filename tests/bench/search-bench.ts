import type { Browser } from "playwright-core";
import type { Archive } from "../../src/archive/archive.ts";
import { readRegisters } from "../../src/commands/content-folder.ts";
import { openBrowser } from "../browser.ts";
import { judgedArchive } from "../search/judged/judged-archive.ts";
import { archiveOf } from "./archive-of.ts";
import { type BenchTable, figure } from "./bench-table.ts";
import { type JudgedScore, newestFirst, scoreJudged } from "./judged.ts";
import { benchQueries } from "./search/bench-queries.ts";
import { costsTable } from "./search/costs-table.ts";
import { measureCosts } from "./search/measure-costs.ts";
import { minisearchPairs } from "./search/minisearch-pairs.ts";
import { openSearchPage } from "./search/open-page.ts";
import { ourSearch } from "./search/ours.ts";
import { pagefindDefault } from "./search/pagefind-default.ts";
import { writeSite } from "./search/written-site.ts";
import { syntheticIssues } from "./synthetic-issues.ts";
import { variedIssues } from "./varied-issues.ts";

const corpora = { recombined: syntheticIssues, varied: variedIssues };

/**
 * How good search is, by the judged queries, and what it costs beside Pagefind's default and MiniSearch over the same
 * records in the same run, on archives of so many issues. Absolute figures are only there to read the ratios by.
 */
export async function benchSearch(sizes: readonly number[]): Promise<readonly BenchTable[]> {
  const browser = await openBrowser();
  try {
    const tables = [await judgedTable(browser)];
    const { registers } = await readRegisters("content");
    for (const size of sizes)
      for (const [corpus, issues] of Object.entries(corpora))
        tables.push(await costsOf(`${size} issues, ${corpus}`, archiveOf(issues(size), registers), browser));
    return tables;
  } finally {
    await browser.close();
  }
}

async function judgedTable(browser: Browser): Promise<BenchTable> {
  const archive = await judgedArchive();
  const worst: string[] = [];
  const rows = [scoreRow("newest first", await scoreJudged(newestFirst(archive)))];
  for (const contender of [pagefindDefault, ourSearch()]) {
    const { site, close } = await writeSite(contender, archive);
    const page = await openSearchPage(browser, site);
    const score = await scoreJudged(page.addresses);
    rows.push(scoreRow(contender.name, score));
    worst.push(`Worst of ${contender.name}: ${score.worst.map(showQuery).join("、")}.`);
    await page.close();
    await close();
  }
  const head = ["", "queries", "MRR", "nDCG@10"];
  const remarks = [`Chromium ${browser.version()}.`, ...worst];
  return { title: "Judged queries", head, rows, remarks };
}

function scoreRow(name: string, { queries, mrr, ndcg10 }: JudgedScore): BenchTable["rows"][number] {
  return [name, figure(queries, 0), figure(mrr, 3), figure(ndcg10, 3)];
}

function showQuery({ query, ndcg10 }: JudgedScore["worst"][number]): string {
  return `${query} ${ndcg10.toFixed(2)}`;
}

async function costsOf(title: string, archive: Archive, browser: Browser): Promise<BenchTable> {
  const queries = benchQueries(archive);
  const costs = await measureCosts([pagefindDefault, ourSearch(), minisearchPairs], archive, queries, browser);
  return costsTable(title, archive, queries.length, costs);
}
