import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { Archive } from "../../../src/archive/archive.ts";
import type { Contender } from "./contender.ts";
import { serveSearchedSite } from "./searched-site.ts";

/** Asks a search in the browser for the addresses of what it finds, best first; the first ten at least. */
export async function askingOf(
  contender: Contender,
  archive: Archive,
  browser: Browser,
): Promise<{ ask(query: string): Promise<readonly string[]>; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "jianbao-bench-"));
  await contender.write(archive, folder);
  const site = await serveSearchedSite(folder);
  const page = await browser.newPage();
  await page.goto(`${site.origin}/search/`);
  await page.waitForFunction(() => window.jianbao !== undefined || window.rival !== undefined);
  return {
    ask: (query) =>
      page.evaluate(async (asked) => {
        if (window.rival !== undefined) return (await window.rival.ask(asked)).first.map(({ url }) => url);
        const results = (await window.jianbao?.search(asked)) ?? [];
        return results.filter(({ kind }) => kind !== "preamble").map(({ url }) => url);
      }, query),
    async close() {
      await page.close();
      await site.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
