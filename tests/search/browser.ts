import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import type { SearchResult } from "../../src/search/client/result.ts";

const executables = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
];

/** An installed Chromium; the tests fail where there is none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = executables.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error(`Install Chromium: none of ${executables.join(", ")} is there.`);
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}

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
  return (await search(page, query)).filter(({ kind }) => kind !== "preamble").map(({ url }) => url);
}
