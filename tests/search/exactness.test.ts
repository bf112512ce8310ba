import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { openBrowser } from "../browser.ts";
import { freshPage, recordsFound } from "./browser.ts";
import { containing } from "./containment.ts";
import { random, seedArchive, yearsArchive } from "./sample-archive.ts";
import { type SearchSite, serveSearchSite } from "./search-site.ts";

const tenQueries = [
  "贺孟萌",
  "飞地交叉",
  "产登记",
  "89.89%",
  "9月28日",
  "不動產登記",
  "地热 勘查",
  "２０２３年度",
  "税费同缴”改革",
  "林",
];

const moreQueries = [
  "",
  " ",
  "，。",
  "“”",
  "《》　、",
  "%",
  "9",
  ".",
  "9.",
  ".89",
  "89.8",
  "8.41万户",
  "84110",
  "的",
  "一",
  "局",
  "x",
  "x0hds",
  "0hds0kud",
  "pagefind",
  "关于台湾后备",
  "關於",
  "10.5萬畝",
  "10.5万亩",
  "<img",
  "onerror=alert(1)",
  "<script>",
  "&amp;",
  "amp",
  "𠮷",
  "𠮷林",
  "㎡",
  "m2",
  "½",
  "12",
  "Ⅳ",
  "iv",
  "ABC",
  "ａｂｃ-9",
  "café",
  "cafe",
  "CAFÉ",
  "地热",
  "地地",
  "热热热",
  "热热热热热热热",
  "地".repeat(300),
  "地".repeat(301),
  "甲乙",
  "乙丙",
  "甲 丁",
  "莘县局",
  "莘县局 9月",
  "利用科贺孟萌",
  "利用科/贺孟萌",
  "贺孟萌 地矿科",
  "海岸线修复",
  "自然资源 自然资源",
  "不动产登记 税费 改革 银联",
  "市局组织 市局",
  "2023",
  "2020年第1件",
  "（试行）",
  "“2+N”",
  "2+N",
  "2N",
  "三区三线",
  "12345热线",
  "海绵城市",
  "编者按",
  '"税费同缴"',
  "-林",
  "单位：地矿科",
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([
  ["the bulletin of October 2023, by its texts", seedArchive(), { engine: "texts" }, 15],
  ["the bulletin of October 2023, by its index", seedArchive(), { engine: "pagefind" }, 15],
  ["an archive of four years", yearsArchive(), { engine: "pagefind" }, 40],
  ["an archive of four years in two volumes", yearsArchive(), { engine: "pagefind", entriesOfVolume: 160 }, 20],
] as const)("in %s, search finds what contains the query and nothing else", (_, archive, settings, freshPages) => {
  let site: SearchSite;
  beforeAll(async () => {
    site = await serveSearchSite(archive, settings);
  });
  afterAll(() => site.close());

  test.each(tenQueries)("%s, on a fresh page", async (query) => {
    const page = await freshPage(browser, site.origin);
    expect((await recordsFound(page, query)).sort()).toEqual(containing(archive, query).sort());
    await page.context().close();
  });

  test("queries of every kind", async () => {
    const page = await freshPage(browser, site.origin);
    expect(await page.evaluate(() => window.jianbao?.engine())).toBe(settings.engine);
    for (const query of moreQueries)
      expect((await recordsFound(page, query)).sort(), query).toEqual(containing(archive, query).sort());
    await page.context().close();
  });

  test("any part of any record, on a page that has answered before", { timeout: 120_000 }, async () => {
    const page = await freshPage(browser, site.origin);
    for (const query of partsOfRecords(archive, 150, 1)) {
      const found = await recordsFound(page, query);
      expect(found.sort(), query).toEqual(containing(archive, query).sort());
      if (query.trim() !== "" && containing(archive, query).length > 0) expect(found.length, query).toBeGreaterThan(0);
    }
    await page.context().close();
  });

  test("any part of any record, on a fresh page for each", { timeout: 240_000 }, async () => {
    for (const query of partsOfRecords(archive, freshPages, 2)) {
      const page = await freshPage(browser, site.origin);
      expect((await recordsFound(page, query)).sort(), query).toEqual(containing(archive, query).sort());
      await page.context().close();
    }
  });
});

/** Parts at any place of any field, of one to thirty characters; a third of them a single one, a fifth two parts. */
function partsOfRecords(archive: Archive, count: number, seed: number): string[] {
  const next = random(seed);
  const upTo = (limit: number) => Math.floor(next() * limit);
  const records = archive.issues.flatMap((issue) => issue.records);

  function part(fields: readonly string[]): string {
    const characters = [...(fields[upTo(fields.length)] ?? "")];
    const start = upTo(characters.length);
    const length = next() < 0.35 ? 1 : 1 + upTo(30);
    return characters.slice(start, start + length).join("");
  }

  return Array.from({ length: count }, () => {
    const record = records[upTo(records.length)];
    if (record === undefined) throw new Error("There is no record");
    const fields = [record.title, ...record.paragraphs, ...record.credits.map(({ printed }) => printed ?? "")];
    return next() < 0.2 ? `${part(fields)} ${part(fields)}` : part(fields);
  });
}
