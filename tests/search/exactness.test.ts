import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../browser.ts";
import { freshPage, recordsFound } from "./browser.ts";
import { containing } from "./containment.ts";
import { queriesByKind } from "./queries-by-kind.ts";
import { partsOfRecords } from "./random-parts.ts";
import { seedArchive, yearsArchive } from "./sample-archive.ts";
import { type SearchSite, serveSearchSite } from "./search-site.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([
  ["the bulletin of October 2023, by its texts", seedArchive(), { engine: "texts" }, 20],
  ["the bulletin of October 2023, by its index", seedArchive(), { engine: "pagefind" }, 20],
  ["an archive of four years", yearsArchive(), { engine: "pagefind" }, 40],
  ["an archive of four years in two volumes", yearsArchive(), { engine: "pagefind", entriesOfVolume: 160 }, 25],
] as const)("in %s, search finds what contains the query and nothing else", (_, archive, settings, freshPages) => {
  let site: SearchSite;
  beforeAll(async () => {
    site = await serveSearchSite(archive, settings);
  });
  afterAll(() => site.close());

  test.each(Object.keys(queriesByKind))("%s", async (kind) => {
    const page = await freshPage(browser, site.origin);
    expect(await page.evaluate(() => window.jianbao?.engine())).toBe(settings.engine);
    for (const query of queriesByKind[kind] ?? [])
      expect((await recordsFound(page, query)).sort(), query).toEqual(containing(archive, query).sort());
    await page.context().close();
  });

  test("any part of any record, on a page that has answered before", async () => {
    const page = await freshPage(browser, site.origin);
    for (const query of partsOfRecords(archive, 150, 1)) {
      const found = await recordsFound(page, query);
      expect(found.sort(), query).toEqual(containing(archive, query).sort());
      if (query.trim() !== "" && containing(archive, query).length > 0) expect(found.length, query).toBeGreaterThan(0);
    }
    await page.context().close();
  });

  test("any part of any record, on a fresh page for each", async () => {
    for (const query of partsOfRecords(archive, freshPages, 2)) {
      const page = await freshPage(browser, site.origin);
      expect((await recordsFound(page, query)).sort(), query).toEqual(containing(archive, query).sort());
      await page.context().close();
    }
  });
});
