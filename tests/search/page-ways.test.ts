import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openBrowser } from "../browser.ts";
import { freshPage, search } from "./browser.ts";
import { containing } from "./containment.ts";
import { sampleArchive, yearsArchive } from "./sample-archive.ts";
import { type SearchSite, serveSearchSite } from "./search-site.ts";

/** What the search page offers beside its results: other readings of a query, orders, keys, what was asked before. */
const archive = yearsArchive();
let browser: Browser;
let site: SearchSite;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  site = await serveSearchSite(archive, { engine: "pagefind" });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  await page?.context().close();
});

async function open(query = "", at = site): Promise<void> {
  page = await freshPage(browser, at.origin, query);
  // The site of these tests has no pages but the search page.
  await page.route("**/issues/**", (route) => route.fulfill({ contentType: "text/html", body: "<h1>记录</h1>" }));
}

const input = 'input[name="q"]';
const address = () => decodeURIComponent(new URL(page.url()).search);
const sumSays = (text: string) =>
  page.waitForFunction((said) => document.querySelector(".search-sum")?.textContent?.includes(said), text);
const wayTexts = () => page.locator(".search-alternatives .ways-on").allTextContents();
const focused = () =>
  page.evaluate(() => document.activeElement?.getAttribute("href")?.split("#")[0] ?? document.activeElement?.tagName);
const resultUrls = () =>
  page.locator(".result a").evaluateAll((all) => all.map((link) => link.getAttribute("href")?.split("#")[0]));

const orderIs = (label: string) =>
  page.waitForFunction((said) => document.querySelector(".order__choice[aria-current]")?.textContent === said, label);

describe("words that name something", () => {
  test("a department, a topic and a year are offered as filters, each with its count", async () => {
    await open("?q=登记 莘县局 2023年");
    await page.waitForSelector(".search-alternatives a");
    const inYear = (await search(page, "登记 莘县局", { year: "2023" })).length;
    const ofDepartment = (await search(page, "登记 2023年", { department: "莘县局" })).length;
    const offered = [`单位“莘县局” ${ofDepartment}条`, `2023年 ${inYear}条`].filter((each) => !each.endsWith(" 0条"));
    expect(await wayTexts()).toEqual([`只看：${offered.join("")}`]);
    await page.locator(".search-alternatives a").last().click();
    await sumSays("2023年");
    expect(address()).toBe("?q=登记+莘县局&year=2023");
    expect(await page.locator(".chosen__filter").allTextContents()).toEqual(["2023年 ✕"]);
    await page.goBack();
    expect(await page.inputValue(input)).toBe("登记 莘县局 2023年");
  });

  test("a department alone leads to everything of its own", async () => {
    await open("?q=莘县局");
    await page.waitForSelector(".search-alternatives a");
    const own = (await search(page, "", { department: "莘县局" })).length;
    expect(await wayTexts()).toEqual([`只看：单位“莘县局” ${own}条`]);
    await page.locator(".search-alternatives a").click();
    await sumSays(`莘县局：${own}条`);
    expect(address()).toBe("?department=莘县局");
    expect(await page.locator(".result").count()).toBe(Math.min(own, 20));
  });

  test("a field with a full-width colon is text, and offered as the field", async () => {
    await open("?q=登记 单位：莘县局");
    await sumSays("没有找到");
    await page.waitForSelector(".search-alternatives a");
    const own = (await search(page, "登记", { department: "莘县局" })).length;
    expect(await wayTexts()).toEqual([`只看：单位“莘县局” ${own}条`]);
  });
});

describe("numbers", () => {
  const issues = ["共8.41万户。", "共84100户。", "9月起实施。", "九月开学。", "完成百分之八十九。", "完成89%。"];
  let numbers: SearchSite;
  beforeAll(async () => {
    const records = issues.map((text) => ({ kind: "brief" as const, title: text, paragraphs: [text], credits: [] }));
    numbers = await serveSearchSite(sampleArchive([{ year: 2023, number: 1, records }]));
  });
  afterAll(() => numbers.close());

  test.each([
    ["8.41万户", "84100户"],
    ["84,100户", "8.41万户"],
    ["９月", "九月"],
    ["九月", "9月"],
    ["百分之八十九", "89%"],
    ["89%", "百分之八十九"],
  ])("%s is found as it is written, and %s is offered with its count", async (query, other) => {
    await open(`?q=${query}`, numbers);
    await sumSays("：1条");
    expect(await page.locator(".result").count()).toBe(1);
    await page.waitForSelector(".search-alternatives a");
    expect(await wayTexts()).toEqual([`同一数字的其他写法：“${other}” 1条`]);
    await page.locator(".search-alternatives a").click();
    await sumSays(`含“${other}”：1条`);
  });
});

describe("the order", () => {
  test("can be the date's, which the address keeps, and back again", async () => {
    await open("?q=登记");
    await page.waitForSelector(".order__choice");
    const best = await resultUrls();
    await page.getByRole("link", { name: "最新的在前" }).click();
    await orderIs("最新的在前");
    expect(address()).toBe("?q=登记&sort=date");
    const dates = await page.locator(".result time").allTextContents();
    expect(dates).toEqual([...dates].sort().reverse());
    expect(await resultUrls()).not.toEqual(best);
    await page.reload();
    await page.waitForSelector(".result");
    expect(await page.locator(".result time").allTextContents()).toEqual(dates);
    await page.goBack();
    await orderIs("最相关的在前");
    expect(await resultUrls()).toEqual(best);
  });
});

describe("the keys", () => {
  test("arrows go through the results, Escape back to the box, Enter opens", async () => {
    await open("?q=地热");
    await page.waitForSelector(".result");
    const urls = await resultUrls();
    await page.focus(input);
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe(urls[0]);
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe(urls[1]);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await focused()).toBe("INPUT");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("INPUT");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${urls[0]}#find=**`);
  });

  test("the last result is where the arrow stops", async () => {
    await open("?q=海绵城市");
    await page.waitForSelector(".result");
    const urls = await resultUrls();
    await page.focus(input);
    for (let press = 0; press < urls.length + 3; press += 1) await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe(urls.at(-1));
  });
});

describe("recent searches", () => {
  test("are those sent or followed, stay on the device, and can be cleared", async () => {
    await open();
    for (const query of ["地热", "登记", "地热"]) {
      await page.fill(input, query);
      await page.press(input, "Enter");
      await sumSays(`含“${query}”`);
    }
    await page.fill(input, "林");
    await sumSays("含“林”");
    await page.locator(".result a").first().click();
    await page.waitForURL("**#find=**");
    expect(await page.evaluate(() => localStorage.getItem("jianbao-recent"))).toBe('["林","地热","登记"]');
    const sent = site.requests.map(({ path }) => path).filter((path) => path.includes("recent"));
    expect(sent).toEqual([]);

    await page.goto(`${site.origin}/search/`);
    expect(await page.locator(".results__below a").allTextContents()).toEqual(["林", "地热", "登记"]);
    await page.locator(".results__below a").nth(1).click();
    await sumSays("含“地热”");
    await page.goto(`${site.origin}/search/`);
    await page.getByRole("button", { name: "清除最近检索" }).click();
    expect(await page.locator(".results__below a").count()).toBe(0);
    expect(await page.evaluate(() => localStorage.getItem("jianbao-recent"))).toBeNull();
  });
});

test("a printed title turns where its line turned, and is marked across that place", async () => {
  const printed = "市局举办培训 税费同缴 Web 2 讲解";
  const record = { kind: "lead" as const, title: printed, paragraphs: ["正文。"], credits: [] };
  const titled = await serveSearchSite(sampleArchive([{ year: 2023, number: 1, records: [record] }]));
  await open("?q=培训税费同缴", titled);
  await page.waitForSelector(".result");
  const title = page.locator(".result__title a");
  expect(await title.textContent()).toBe(printed);
  expect(await title.locator(".title-part").allTextContents()).toEqual(["市局举办培训", "税费同缴 Web 2 讲解"]);
  expect(await title.locator("mark").allTextContents()).toEqual(["培训", "税费同缴"]);
  await titled.close();
});

test("a title that is the query comes first, then terms that stand near one another, then the newer", async () => {
  const far = "之后又经过了许多别的事情，".repeat(20);
  const record = (title: string, ...paragraphs: string[]) => ({
    kind: "lead" as const,
    title,
    paragraphs,
    credits: [],
  });
  const ranked = await serveSearchSite(
    sampleArchive([
      {
        year: 2023,
        number: 9,
        records: [record("甲", `地热的事。${far}勘查的事。`), record("地热勘查工作推进会", "乙。")],
      },
      { year: 2023, number: 5, records: [record("丙", `${far}地热资源勘查。`), record("丁", "地热资源勘查。")] },
      { year: 2023, number: 1, records: [record("地热勘查", "戊。"), record("己", "地热勘查。")] },
    ]),
    { engine: "pagefind" },
  );
  await open("", ranked);
  const titles = async (query: string) => (await search(page, query)).map(({ title }) => title);
  expect(await titles("地热勘查")).toEqual(["地热勘查", "地热勘查工作推进会", "己"]);
  expect(await titles("地热 勘查")).toEqual(["地热勘查", "地热勘查工作推进会", "丙", "丁", "己", "甲"]);
  expect(containing(archive, "地热").length).toBeGreaterThan(0);
  await ranked.close();
});
