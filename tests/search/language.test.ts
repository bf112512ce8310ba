import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ArchiveRecord } from "../../src/archive/archive.ts";
import { openBrowser } from "../browser.ts";
import { freshPage, recordsFound, search } from "./browser.ts";
import { canonical, containing } from "./containment.ts";
import { yearsArchive } from "./sample-archive.ts";
import { type SearchSite, serveSearchSite } from "./search-site.ts";

/** The query language in a real browser, against what each query means, written out by hand. */
const archive = yearsArchive();
const records = archive.issues.flatMap((issue) => issue.records);

const attributionOf = ({ credits }: ArchiveRecord) =>
  canonical(credits.map((each) => [each.printed, ...each.contributors.map(({ name }) => name)].join("")).join(""));
const has = (term: string) => {
  const found = new Set(containing(archive, term));
  return ({ url }: ArchiveRecord) => found.has(url);
};
const of = (name: string) => (record: ArchiveRecord) =>
  record.credits.some(({ department }) => department?.name === name);
const on = (name: string) => (record: ArchiveRecord) => record.topics.some(({ topic }) => topic.name === name);
const credits = (text: string) => (record: ArchiveRecord) => attributionOf(record).includes(text);

const queries: readonly (readonly [query: string, means: (record: ArchiveRecord) => boolean])[] = [
  ['"地热"', has("地热")],
  ['"税费 同缴"', has("税费同缴")],
  ['"不動產 登記" 林', (r) => has("不动产登记")(r) && has("林")(r)],
  ["登记 -林", (r) => has("登记")(r) && !has("林")(r)],
  ["登记　-林 -局", (r) => has("登记")(r) && !has("林")(r) && !has("局")(r)],
  ['局 -"不动产 登记"', (r) => has("局")(r) && !has("不动产登记")(r)],
  ["局 -没有的词", has("局")],
  ["单位:莘县局", of("莘县局")],
  ['单位:"莘县局"', of("莘县局")],
  ["单位:莘县局 登记", (r) => of("莘县局")(r) && has("登记")(r)],
  ["登记 -单位:莘县局", (r) => has("登记")(r) && !of("莘县局")(r)],
  ["署名:贺孟萌", credits("贺孟萌")],
  ["署名:孟", credits("孟")],
  ["署名:利用科/贺孟萌", credits("利用科贺孟萌")],
  ["局 -署名:贺孟萌", (r) => has("局")(r) && !credits("贺孟萌")(r)],
  ["主题:林业与湿地", on("林业与湿地")],
  ["年:2022", ({ issue }) => issue.year === 2022],
  ["年:２０２２年 登记", (r) => r.issue.year === 2022 && has("登记")(r)],
  ["年:2021-2022 登记", (r) => [2021, 2022].includes(r.issue.year) && has("登记")(r)],
  ["登记 -年:2022", (r) => r.issue.year !== 2022 && has("登记")(r)],
  ["类别:文章", ({ kind }) => kind === "lead"],
  ["类别:简讯 林", (r) => r.kind === "brief" && has("林")(r)],
  ["单位:莘县局 年:2023 类别:简讯", (r) => of("莘县局")(r) && r.issue.year === 2023 && r.kind === "brief"],
  ["署名:没有这个人", () => false],
  ["年:1999", () => false],
  // Nothing below is an operator as a whole, so it is text.
  ["-林", has("林")],
  ["－林", has("林")],
  ["登记 - 林", (r) => has("登记")(r) && has("林")(r)],
  ["登记-林", has("登记林")],
  ["“税费同缴”", has("税费同缴")],
  ['税费"同缴', has("税费同缴")],
  ["税费同缴”改革", has("税费同缴改革")],
  ["单位：莘县局", has("单位莘县局")],
  ["来自单位:莘县局", has("来自单位莘县局")],
  ["单位:", has("单位")],
  ["，。 -林", has("林")],
];

let browser: Browser;
let page: Page;
const sites: SearchSite[] = [];
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  for (const site of sites) await site.close();
});

describe.each(["pagefind", "texts"] as const)("answered by %s", (engine) => {
  beforeAll(async () => {
    const site = await serveSearchSite(archive, { engine });
    sites.push(site);
    page = await freshPage(browser, site.origin);
  });

  test.each(queries)("%s", async (query, means) => {
    const expected = records.filter(means).map(({ url }) => url);
    expect((await recordsFound(page, query)).sort()).toEqual(expected.sort());
  });

  test("the operators of a query and the filters beside it are all required", async () => {
    const found = await search(page, "单位:莘县局 登记", { year: "2023" });
    const means = (r: ArchiveRecord) => of("莘县局")(r) && has("登记")(r) && r.issue.year === 2023;
    expect(found.map(({ url }) => url).sort()).toEqual(
      records
        .filter(means)
        .map(({ url }) => url)
        .sort(),
    );
  });

  test("filters alone find everything that passes them, newest first", async () => {
    const found = await search(page, "", { department: "莘县局" });
    expect(found.map(({ url }) => url).sort()).toEqual(
      records
        .filter(of("莘县局"))
        .map(({ url }) => url)
        .sort(),
    );
    expect(found.map(({ date }) => date)).toEqual(
      found
        .map(({ date }) => date)
        .sort()
        .reverse(),
    );
    expect(await search(page, "，。", { department: "莘县局" })).toEqual([]);
  });
});
