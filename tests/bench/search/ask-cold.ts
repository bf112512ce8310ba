import type { Browser } from "playwright-core";
import { sum } from "../figures.ts";
import type { SearchedSite } from "./searched-site.ts";

export interface ColdAnswer {
  /** From the navigation until the first results stand on the page, or that there are none. */
  readonly latency: number;
  readonly bytes: number;
  readonly bytesWithCounts: number;
  readonly requests: number;
}

/** Opens the page of a query with nothing in any cache. */
export async function askCold(browser: Browser, site: SearchedSite, query: string): Promise<ColdAnswer> {
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
