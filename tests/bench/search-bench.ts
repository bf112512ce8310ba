import type { Browser } from "playwright-core";
import type { Archive } from "../../src/archive/archive.ts";
import { readRegisters } from "../../src/commands/content-folder.ts";
import { openBrowser } from "../browser.ts";
import { judgedArchive } from "../search/judged/judged-archive.ts";
import { archiveOf } from "./archive-of.ts";
import { newestFirst, scoreJudged } from "./judged.ts";
import { markdownTable } from "./markdown-table.ts";
import { benchQueries } from "./search/bench-queries.ts";
import { costsTable } from "./search/costs-table.ts";
import { askingOf } from "./search/judged-asking.ts";
import { measure } from "./search/measure.ts";
import { minisearchPairs } from "./search/minisearch-pairs.ts";
import { ourSearch } from "./search/ours.ts";
import { pagefindDefault } from "./search/pagefind-default.ts";
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
  const ours = await askingOf(ourSearch(), archive, browser);
  const rival = await askingOf(pagefindDefault, archive, browser);
  const scores = [
    { name: "ours", score: await scoreJudged(ours.ask) },
    { name: "newest first", score: await scoreJudged(newestFirst(archive)) },
    { name: pagefindDefault.name, score: await scoreJudged(rival.ask) },
  ];
  await ours.close();
  await rival.close();
  return markdownTable(
    ["judged queries", "MRR", "nDCG@10", "worst"],
    scores.map(({ name, score }) => [
      `${name} (${score.queries})`,
      score.mrr.toFixed(3),
      score.ndcg10.toFixed(3),
      score.worst.map(({ query, ndcg10 }) => `${query} ${ndcg10.toFixed(2)}`).join("、"),
    ]),
  );
}

async function costsOf(archive: Archive, browser: Browser): Promise<string> {
  const queries = benchQueries(archive);
  const theirs = await measure(pagefindDefault, archive, queries, browser);
  const others = [
    await measure(ourSearch(), archive, queries, browser),
    await measure(minisearchPairs, archive, queries, browser),
  ];
  return costsTable(archive, queries.length, theirs, others);
}
