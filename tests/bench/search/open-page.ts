import type { Browser, Page } from "playwright-core";
import type { SearchedSite } from "./searched-site.ts";

interface WarmAnswer {
  readonly found: number;
  /** Milliseconds. */
  readonly latency: number;
}

/** A search page that stays open, and answers one query after the other. */
export interface OpenPage {
  /** The first ten results with their titles and excerpts, by the search's own interface. */
  ask(query: string): Promise<WarmAnswer>;
  /** The addresses of what is found, best first; the first ten at least. */
  addresses(query: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function openSearchPage(browser: Browser, site: SearchedSite): Promise<OpenPage> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.origin}/search/`);
  await page.waitForFunction(() => window.jianbao !== undefined || window.rival !== undefined);
  return {
    ask: (query) => ask(page, query),
    addresses: (query) =>
      page.evaluate(async (asked) => {
        if (window.rival !== undefined) return (await window.rival.ask(asked)).first.map(({ url }) => url);
        const results = (await window.jianbao?.search(asked)) ?? [];
        return results.filter(({ kind }) => kind !== "preamble").map(({ url }) => url);
      }, query),
    async close() {
      await context.close();
      await site.requested();
    },
  };
}

function ask(page: Page, query: string): Promise<WarmAnswer> {
  return page.evaluate(async (asked) => {
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
