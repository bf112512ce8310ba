import type { Browser, BrowserContext, Page } from "playwright-core";
import type { SearchResult } from "../../src/search/client/result.ts";

/** A page with nothing in its caches, on the search page. */
export async function freshPage(browser: Browser, origin: string, query = ""): Promise<Page> {
  const context: BrowserContext = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/search/${query}`);
  return page;
}

export async function search(
  page: Page,
  query: string,
  filters: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<SearchResult[]> {
  return page.evaluate(
    async ([asked, chosen]) => {
      if (window.jianbao === undefined) throw new Error("The search page has no search");
      return window.jianbao.search(asked, chosen);
    },
    [query, filters] as const,
  );
}

/** The records found; issues' preambles left out. */
export async function recordsFound(page: Page, query: string): Promise<string[]> {
  return page.evaluate(async (asked) => {
    if (window.jianbao === undefined) throw new Error("The search page has no search");
    const found = await window.jianbao.search(asked);
    return found.filter(({ kind }) => kind !== "preamble").map(({ url }) => url);
  }, query);
}
