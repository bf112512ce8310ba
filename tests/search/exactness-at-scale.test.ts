import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { readRegisters } from "../../src/commands/content-folder.ts";
import { archiveOf } from "../bench/archive-of.ts";
import { syntheticIssues } from "../bench/synthetic-issues.ts";
import { openBrowser } from "../browser.ts";
import { freshPage, recordsFound } from "./browser.ts";
import { containing } from "./containment.ts";
import { queriesByKind } from "./queries-by-kind.ts";
import { partsOfRecords } from "./random-parts.ts";
import { type SearchSite, serveSearchSite } from "./search-site.ts";

/** Twenty years of bulletins: 1,200 issues, 28,800 records, through the real parser and the real index. */
let browser: Browser;
let archive: Archive;
let site: SearchSite;
beforeAll(async () => {
  browser = await openBrowser();
  const { registers } = await readRegisters("content");
  archive = archiveOf(syntheticIssues(1200), registers);
  site = await serveSearchSite(archive);
}, 600_000);
afterAll(async () => {
  await browser.close();
  await site.close();
});

test("queries by kind find what contains them and nothing else", { timeout: 600_000 }, async () => {
  expect(archive.issues.flatMap(({ records }) => records)).toHaveLength(28_800);
  const page = await freshPage(browser, site.origin);
  expect(await page.evaluate(() => window.jianbao?.engine())).toBe("pagefind");
  for (const query of Object.values(queriesByKind).flat())
    expect((await recordsFound(page, query)).sort(), query).toEqual(containing(archive, query).sort());
  await page.context().close();
});

test("so does any part of any record, on a fresh page for each", { timeout: 600_000 }, async () => {
  for (const query of partsOfRecords(archive, 40, 3)) {
    const page = await freshPage(browser, site.origin);
    expect((await recordsFound(page, query)).sort(), query).toEqual(containing(archive, query).sort());
    await page.context().close();
  }
});
