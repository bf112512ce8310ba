import type { Browser } from "playwright-core";
import type { Archive } from "../../src/archive/archive.ts";
import { readRegisters } from "../../src/commands/content-folder.ts";
import { openBrowser } from "../browser.ts";
import { judgedArchive } from "../search/judged/judged-archive.ts";
import { archiveOf } from "./archive-of.ts";
import { type JudgedScore, newestFirst, scoreJudged } from "./judged.ts";
import { markdownTable } from "./markdown-table.ts";
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
export async function benchSearch(sizes: readonly number[], write: (text: string) => void): Promise<void> {
  const browser = await openBrowser();
  try {
    write(`Chromium ${browser.version()}\n\n`);
    write(await judgedTable(browser));
    const { registers } = await readRegisters("content");
    for (const size of sizes)
      for (const [corpus, issues] of Object.entries(corpora)) {
        const archive = archiveOf(issues(size), registers);
        write(`\n${size} issues, ${corpus}: ${await costsOf(archive, browser)}`);
      }
  } finally {
    await browser.close();
  }
}

async function judgedTable(browser: Browser): Promise<string> {
  const archive = await judgedArchive();
  const rows = [scoreRow("newest first", await scoreJudged(newestFirst(archive)))];
  for (const contender of [pagefindDefault, ourSearch()]) {
    const { site, close } = await writeSite(contender, archive);
    const page = await openSearchPage(browser, site);
    rows.push(scoreRow(contender.name, await scoreJudged(page.addresses)));
    await page.close();
    await close();
  }
  return markdownTable(["judged queries", "number", "MRR", "nDCG@10", "worst nDCG@10"], rows);
}

function scoreRow(name: string, { queries, mrr, ndcg10, worst }: JudgedScore): readonly string[] {
  const told = worst.map((each) => `${each.query} ${each.ndcg10.toFixed(2)}`).join("、");
  return [name, String(queries), mrr.toFixed(3), ndcg10.toFixed(3), told];
}

async function costsOf(archive: Archive, browser: Browser): Promise<string> {
  const queries = benchQueries(archive);
  const costs = await measureCosts([pagefindDefault, ourSearch(), minisearchPairs], archive, queries, browser);
  return costsTable(archive, queries.length, costs);
}
