import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Archive } from "../../../src/archive/archive.ts";
import { containing } from "../../search/containment.ts";
import { median, percentile, seconds, sum } from "../figures.ts";
import type { Contender } from "./contender.ts";
import { type SearchedSite, serveSearchedSite } from "./searched-site.ts";

/** What a search costs over one archive. Bytes are compressed, times are milliseconds. */
export interface Costs {
  readonly name: string;
  readonly firstAnswer: Spread;
  /** The filters' counts included, where there are any. */
  readonly withCounts: Spread;
  readonly requests: Spread;
  readonly cold: Spread;
  readonly warm: Spread;
  readonly indexBytes: number;
  /** Everything that search adds to the site, pages aside. */
  readonly allBytes: number;
  readonly indexSeconds: number;
  /** The share of the queries with as many results as records contain it. */
  readonly right: number;
  readonly fallback: Fallback | null;
}

interface Fallback {
  readonly bytes: number;
  readonly cold: number;
}

interface Spread {
  readonly median: number;
  readonly p95: number;
}

export async function measure(
  contender: Contender,
  archive: Archive,
  queries: readonly string[],
  browser: Browser,
): Promise<Costs> {
  return onSite(contender, archive, async (site, indexSeconds) => {
    const cold: ColdAnswer[] = [];
    for (const query of spreadOver(queries, contender.coldQueries)) cold.push(await askCold(browser, site, query));
    const warm = await askWarm(browser, site, queries);
    const right = queries.filter((query) => warm.get(query)?.found === containing(archive, query).length);
    const costs = {
      name: contender.name,
      firstAnswer: spread(cold.map(({ bytes }) => bytes)),
      withCounts: spread(cold.map(({ bytesWithCounts }) => bytesWithCounts)),
      requests: spread(cold.map(({ requests }) => requests)),
      cold: spread(cold.map(({ latency }) => latency)),
      warm: spread([...warm.values()].map(({ latency }) => latency)),
      indexBytes: site.bytesOf(contender.isIndex),
      allBytes: site.bytesOf((path) => path !== page),
      indexSeconds,
      right: right.length / queries.length,
    };
    return { ...costs, fallback: contender.hasFallback ? await measureFallback(site, queries, browser) : null };
  });
}

/** What the plain texts cost where the index cannot be had: bytes and milliseconds to the first answer. */
async function measureFallback(site: SearchedSite, queries: readonly string[], browser: Browser): Promise<Fallback> {
  site.block("/pagefind/");
  const cold: ColdAnswer[] = [];
  for (const query of spreadOver(queries, 5)) cold.push(await askCold(browser, site, query));
  return { bytes: median(cold.map(({ bytes }) => bytes)), cold: median(cold.map(({ latency }) => latency)) };
}

const page = "/search/index.html";

async function onSite<T>(
  contender: Contender,
  archive: Archive,
  work: (site: SearchedSite, indexSeconds: number) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "jianbao-bench-"));
  try {
    const indexSeconds = await seconds(() => contender.write(archive, folder));
    const site = await serveSearchedSite(folder);
    try {
      return await work(site, indexSeconds);
    } finally {
      await site.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface ColdAnswer {
  /** From the navigation until the first results stand on the page, or that there are none. */
  readonly latency: number;
  readonly bytes: number;
  readonly bytesWithCounts: number;
  readonly requests: number;
}

/** Opens the page of a query with nothing in any cache. */
async function askCold(browser: Browser, site: SearchedSite, query: string): Promise<ColdAnswer> {
  const context = await browser.newContext();
  const opened = await context.newPage();
  opened.setDefaultTimeout(180_000);
  await opened.addInitScript(watchAnswer);
  await opened.goto(`${site.origin}/search/?q=${encodeURIComponent(query)}`, { waitUntil: "commit" });
  const answered = await (await opened.waitForFunction(() => window.watched?.answered)).jsonValue();
  const requested = (await site.requested()).filter(({ path }) => path !== "/search/");
  const counted = await opened.evaluate(() => window.watched?.counted);
  const loaded = await opened.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .flatMap((entry) =>
        entry instanceof PerformanceResourceTiming ? [{ name: entry.name, ended: entry.responseEnd }] : [],
      ),
  );
  await context.close();
  if (answered === undefined) throw new Error(`There is no answer to ${query}.`);

  /** What had come before a moment: all that came, less what came to the page later. (A worker's files are not told.) */
  const before = (moment: number) => {
    const later = new Set(
      loaded.filter(({ ended }) => ended >= moment).map(({ name }) => decodeURIComponent(new URL(name).pathname)),
    );
    return requested.filter(({ path }) => !later.has(path));
  };
  return {
    latency: answered,
    bytes: sum(before(answered).map(({ bytes }) => bytes)),
    bytesWithCounts: sum(before(counted ?? answered).map(({ bytes }) => bytes)),
    requests: before(answered).length,
  };
}

declare global {
  interface Window {
    /** When the page's answer stood, and the filters' counts. */
    watched?: { answered?: number; counted?: number };
  }
}

/** Runs in the page before its own scripts do. */
function watchAnswer(): void {
  const watched: NonNullable<typeof window.watched> = {};
  window.watched = watched;
  new MutationObserver(() => {
    const told = document.querySelector(".search-sum")?.textContent ?? "";
    if (watched.answered === undefined && (document.querySelector(".results li") !== null || told.includes("没有")))
      watched.answered = performance.now();
    if (watched.counted === undefined && document.querySelector(".filters:not([hidden])") !== null)
      watched.counted = performance.now();
  }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
}

interface WarmAnswer {
  readonly found: number;
  /** The median of three askings. */
  readonly latency: number;
}

/**
 * Asks one page everything, and then everything three times more, which loads nothing. Blanks are added, so that an
 * answer that is kept for a query's text is not told again.
 */
async function askWarm(
  browser: Browser,
  site: SearchedSite,
  queries: readonly string[],
): Promise<ReadonlyMap<string, WarmAnswer>> {
  const context = await browser.newContext();
  const opened = await context.newPage();
  await opened.goto(`${site.origin}/search/`);
  await opened.waitForFunction(() => window.jianbao !== undefined || window.rival !== undefined);
  const found = new Map<string, number>();
  for (const query of queries) found.set(query, (await ask(opened, query)).found);
  const latencies = new Map<string, number[]>(queries.map((query) => [query, []]));
  for (const blanks of [" ", "  ", "   "])
    for (const query of queries) latencies.get(query)?.push((await ask(opened, query + blanks)).latency);
  await context.close();
  await site.requested();
  return new Map(
    queries.map((query) => [query, { found: found.get(query) ?? 0, latency: median(latencies.get(query) ?? []) }]),
  );
}

/** The first ten results with their titles and excerpts, by the search's own interface. */
function ask(opened: Page, query: string): Promise<WarmAnswer> {
  return opened.evaluate(async (asked) => {
    const start = performance.now();
    if (window.rival !== undefined) {
      const { found } = await window.rival.ask(asked);
      return { found, latency: performance.now() - start };
    }
    const results = (await window.jianbao?.search(asked)) ?? [];
    for (const { titleHtml, excerptHtml } of results.slice(0, 10)) window.name = titleHtml + excerptHtml;
    return { found: results.length, latency: performance.now() - start };
  }, query);
}

function spread(values: readonly number[]): Spread {
  return { median: median(values), p95: percentile(values, 0.95) };
}

/** At most so many of the queries, evenly from all kinds. */
function spreadOver(queries: readonly string[], atMost: number): readonly string[] {
  const step = Math.max(queries.length / atMost, 1);
  return queries.filter((_, place) => Math.floor(place / step) !== Math.floor((place - 1) / step));
}
