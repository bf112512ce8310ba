import type { Browser } from "playwright-core";
import type { Archive } from "../../../src/archive/archive.ts";
import { containing } from "../../search/containment.ts";
import { median, percentile } from "../figures.ts";
import { askCold, type ColdAnswer } from "./ask-cold.ts";
import type { Contender } from "./contender.ts";
import { type OpenPage, openSearchPage } from "./open-page.ts";
import type { SearchedSite } from "./searched-site.ts";
import { writeSite } from "./written-site.ts";

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

/**
 * What several searches cost over one archive. Each query is asked of all of them in turn, so that whatever else keeps
 * the machine busy falls on all alike.
 */
export async function measureCosts(
  contenders: readonly Contender[],
  archive: Archive,
  queries: readonly string[],
  browser: Browser,
): Promise<Costs[]> {
  const measured: Measured[] = [];
  try {
    for (const contender of contenders)
      measured.push({
        contender,
        ...(await writeSite(contender, archive)),
        cold: [],
        found: new Map(),
        warm: new Map(),
      });
    await askAllCold(measured, queries, browser);
    await askAllWarm(measured, queries, browser);
    const costs: Costs[] = [];
    for (const each of measured) costs.push(await costsOf(each, archive, queries, browser));
    return costs;
  } finally {
    for (const { close } of measured) await close();
  }
}

interface Measured {
  readonly contender: Contender;
  readonly site: SearchedSite;
  readonly indexSeconds: number;
  readonly cold: ColdAnswer[];
  /** By query: the number of results, and the median of three askings. */
  readonly found: Map<string, number>;
  readonly warm: Map<string, number>;
  close(): Promise<void>;
}

async function askAllCold(measured: readonly Measured[], queries: readonly string[], browser: Browser): Promise<void> {
  for (const query of queries)
    for (const { contender, site, cold } of measured)
      if (spreadOver(queries, contender.coldQueries).includes(query)) cold.push(await askCold(browser, site, query));
}

/**
 * Asks open pages everything, and then everything three times more, which loads nothing. Blanks are added, so that an
 * answer that is kept for a query's text is not told again.
 */
async function askAllWarm(measured: readonly Measured[], queries: readonly string[], browser: Browser): Promise<void> {
  const pages = new Map<Measured, OpenPage>();
  for (const each of measured) pages.set(each, await openSearchPage(browser, each.site));
  for (const [{ found }, page] of pages) for (const query of queries) found.set(query, (await page.ask(query)).found);
  for (const query of queries)
    for (const [{ warm }, page] of pages) {
      const latencies: number[] = [];
      for (const blanks of [" ", "  ", "   "]) latencies.push((await page.ask(query + blanks)).latency);
      warm.set(query, median(latencies));
    }
  for (const page of pages.values()) await page.close();
}

async function costsOf(
  { contender, site, indexSeconds, cold, found, warm }: Measured,
  archive: Archive,
  queries: readonly string[],
  browser: Browser,
): Promise<Costs> {
  const right = queries.filter((query) => found.get(query) === containing(archive, query).length);
  return {
    name: contender.name,
    firstAnswer: spread(cold.map(({ bytes }) => bytes)),
    withCounts: spread(cold.map(({ bytesWithCounts }) => bytesWithCounts)),
    requests: spread(cold.map(({ requests }) => requests)),
    cold: spread(cold.map(({ latency }) => latency)),
    warm: spread([...warm.values()]),
    indexBytes: site.bytesOf(contender.isIndex),
    allBytes: site.bytesOf((path) => path !== "/search/index.html"),
    indexSeconds,
    right: right.length / queries.length,
    fallback: contender.hasFallback ? await measureFallback(site, queries, browser) : null,
  };
}

/** What the plain texts cost where the index cannot be had: bytes and milliseconds to the first answer. */
async function measureFallback(site: SearchedSite, queries: readonly string[], browser: Browser): Promise<Fallback> {
  site.block("/pagefind/");
  const cold: ColdAnswer[] = [];
  for (const query of spreadOver(queries, 5)) cold.push(await askCold(browser, site, query));
  return { bytes: median(cold.map(({ bytes }) => bytes)), cold: median(cold.map(({ latency }) => latency)) };
}

function spread(values: readonly number[]): Spread {
  return { median: median(values), p95: percentile(values, 0.95) };
}

/** At most so many of the queries, evenly from all kinds. */
function spreadOver(queries: readonly string[], atMost: number): readonly string[] {
  const step = Math.max(queries.length / atMost, 1);
  return queries.filter((_, place) => Math.floor(place / step) !== Math.floor((place - 1) / step));
}
