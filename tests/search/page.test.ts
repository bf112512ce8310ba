import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openBrowser } from "../browser.ts";
import { freshPage, search } from "./browser.ts";
import { containing } from "./containment.ts";
import { yearsArchive } from "./sample-archive.ts";
import { type SearchSite, serveSearchSite } from "./search-site.ts";

const archive = yearsArchive();
const records = archive.issues.flatMap((issue) => issue.records);
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

async function open(query = ""): Promise<Page> {
  page = await freshPage(browser, site.origin, query);
  return page;
}

const sum = () => page.locator(".search-sum").textContent();
const sumSays = (text: string) =>
  page.waitForFunction((said) => document.querySelector(".search-sum")?.textContent?.includes(said), text);
const links = () =>
  page.locator(".results a").evaluateAll((all) => all.map((link) => link.getAttribute("href")?.split("#")[0]));
const address = () => decodeURIComponent(new URL(page.url()).search);

describe("the answer of window.jianbao.search", () => {
  beforeAll(() => open());

  test("is whole: addresses, titles, excerpts, facts", async () => {
    const [first] = await search(page, "地热 勘查");
    const record = records.find(({ url }) => url === first?.url);
    expect(first).toMatchObject({
      title: record?.title,
      kind: record?.kind,
      issue: record?.issue.id,
      date: record?.issue.date,
      year: record?.issue.year,
      departments: [...new Set(record?.credits.map(({ department }) => department?.name))],
    });
    expect(first?.excerptHtml).toContain("<mark>地热</mark>");
  });

  test("puts the title before the attribution, that before the body, and the newer first", async () => {
    const results = await search(page, "登记");
    const order = ["title", "attribution", "body"];
    const rank = results.map(({ region, date }) => `${order.indexOf(region)} ${9999 - Number(date.slice(0, 4))}`);
    expect(rank).toEqual([...rank].sort());
    expect(new Set(results.map(({ region }) => region)).size).toBe(3);
  });

  test("marks the term in every excerpt", async () => {
    for (const query of ["地热", "莘县局", "贺孟萌", "不動產登記", "林"])
      for (const { excerptHtml } of await search(page, query)) expect(excerptHtml, query).toContain("<mark>");
  });

  test("shows hostile titles and texts as they are", async () => {
    const [found] = await search(page, "onerror=alert(1)");
    expect(found?.title).toBe("<img src=x onerror=alert(1)> & “引号”");
    expect(found?.titleHtml).toContain("&lt;img src=x <mark>onerror=alert(1</mark>)&gt; &amp; “引号”");
    const [script] = await search(page, "alert(2)");
    expect(script?.excerptHtml).toContain("&lt;script&gt;<mark>alert(2</mark>)&lt;/script&gt;");
  });

  test("keeps to filters: several values widen it, several filters narrow it", async () => {
    const of = async (filters: Parameters<typeof search>[2]) =>
      (await search(page, "局", filters)).map(({ url, kind, year, departments, topics }) => ({
        url,
        kind,
        year,
        departments,
        topics,
      }));
    const all = await of({});
    expect(await of({ year: "2021" })).toEqual(all.filter(({ year }) => year === 2021));
    expect(await of({ year: ["2021", "2023"], kind: "lead" })).toEqual(
      all.filter(({ year, kind }) => [2021, 2023].includes(year) && kind === "lead"),
    );
    expect(await of({ department: "莘县局" })).toEqual(all.filter(({ departments }) => departments.includes("莘县局")));
    expect(await of({ topic: "林业与湿地" })).toEqual(all.filter(({ topics }) => topics.includes("林业与湿地")));
    expect(await of({ department: "没有这个单位" })).toEqual([]);
  });

  test("finds a preamble at its issue, as a kind of its own", async () => {
    const results = await search(page, "海绵城市");
    expect(results.map(({ kind }) => kind)).toEqual(["preamble", "preamble", "preamble", "preamble"]);
    expect(results[0]).toMatchObject({
      url: "/issues/2023-04/",
      excerptHtml: "编者按：本期刊首专谈<mark>海绵城市</mark>。",
    });
    expect(await search(page, "海绵城市", { kind: ["lead", "brief"] })).toEqual([]);
  });
});

describe("the page", () => {
  beforeEach(async () => {
    await page?.context().close();
  });

  test("answers the address that it is opened with, with counts that follow the query", async () => {
    await open("?q=地热&year=2022");
    const found = containing(archive, "地热").filter((url) => url.startsWith("/issues/2022"));
    await sumSays(`含“地热”，2022年：${found.length}条`);
    expect(await page.inputValue('input[name="q"]')).toBe("地热");
    await page.waitForSelector(".filters:not([hidden])", { state: "attached" });
    const counts = await page
      .locator('.check:has(input[name="year"])')
      .evaluateAll((rows) => rows.map((row) => row.textContent));
    expect(counts).toEqual(
      [2023, 2022, 2021, 2020].map(
        (year) => `${year}${containing(archive, "地热").filter((url) => url.startsWith(`/issues/${year}`)).length}`,
      ),
    );
    expect(await page.locator(".chosen__filter").textContent()).toBe("2022年 ✕");
  });

  test("filters are chosen, taken away and cleared, and back and forward follow", async () => {
    await page.setViewportSize({ width: 1280, height: 800 }).catch(() => undefined);
    await open("?q=局");
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.locator('.check:has(input[value="2021"])').click();
    await page.locator('.check:has(input[value="lead"])').click();
    await page.waitForFunction(() => document.querySelectorAll(".chosen__filter").length === 2);
    expect(address()).toBe("?q=局&kind=lead&year=2021");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("value"))).toBe("lead");
    await page.getByRole("button", { name: "取消条件：文章" }).click();
    expect(address()).toBe("?q=局&year=2021");
    await page.goBack();
    expect(address()).toBe("?q=局&kind=lead&year=2021");
    await page.goForward();
    await page.getByRole("button", { name: "清除条件" }).click();
    expect(address()).toBe("?q=局");
    await page.waitForFunction(() => document.querySelectorAll(".chosen__filter").length === 0);
    expect(await page.locator(".check input:checked").count()).toBe(0);
  });

  test("typing searches after a pause, and a slow answer never overtakes a newer one", async () => {
    await open();
    await page.fill('input[name="q"]', "地热");
    await sumSays("“地热”");
    site.slow.set("/pagefind/", 800);
    await page.fill('input[name="q"]', "税费同缴改革");
    await page.waitForTimeout(400);
    site.slow.clear();
    await page.fill('input[name="q"]', "地热");
    await sumSays("“地热”");
    await page.waitForTimeout(1000);
    expect(await sum()).toContain("“地热”");
    expect(address()).toBe("?q=地热");
  });

  test("what is being composed is not searched for", async () => {
    await open();
    const input = page.locator('input[name="q"]');
    await input.dispatchEvent("compositionstart");
    await input.fill("di re");
    await page.waitForTimeout(500);
    expect(address()).toBe("");
    await input.fill("地热");
    await input.dispatchEvent("compositionend");
    await sumSays("“地热”");
    expect(address()).toBe("?q=地热");
  });

  test("the form is sent by Enter without loading the page again", async () => {
    await open();
    await page.evaluate(() => Reflect.set(window, "stayed", true));
    await page.fill('input[name="q"]', "地热");
    await page.press('input[name="q"]', "Enter");
    await sumSays("“地热”");
    expect(await page.evaluate(() => Reflect.get(window, "stayed"))).toBe(true);
    await page.goBack();
    expect(await page.inputValue('input[name="q"]')).toBe("");
    expect(await page.locator(".result").count()).toBe(0);
  });

  test("a long list is shown in steps, and the focus goes on with it", async () => {
    await open("?q=局");
    await page.waitForSelector(".result");
    const best = (await search(page, "局")).map(({ url }) => url);
    expect(await links()).toEqual(best.slice(0, 20));
    await page.getByRole("button", { name: "显示更多" }).click();
    await page.waitForFunction(() => document.querySelectorAll(".result").length === 40);
    expect(await links()).toEqual(best.slice(0, 40));
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href")?.split("#")[0])).toBe(best[20]);
  });

  test("nothing found proposes parts that are found", async () => {
    await open("?q=地热海岸线");
    await page.waitForSelector(".search-message");
    const count = containing(archive, "地热").length;
    expect(await page.locator(".search-message").textContent()).toBe(
      `可以改为：“地热” ${count}条也可从下面的名录进入。`,
    );
    expect(await sum()).toBe("含“地热海岸线”：没有找到。");
    await page.locator(".search-message a").click();
    await sumSays(`含“地热”：${count}条`);
    expect(address()).toBe("?q=地热");
  });

  test.each([
    ["贺梦萌", "贺孟萌", "another character in the middle"],
    ["不动产登纪", "不动产登记", "another character at the end"],
    ["税费铜缴改革", "税费同缴改革", "one in a longer term"],
    ["莘具局", "莘县局", "a department's name"],
  ])("nothing found for %s proposes %s: %s", async (query, near) => {
    await open(`?q=${query}`);
    await page.waitForSelector(".search-message");
    expect(await page.locator(".search-message a").first().textContent()).toBe(
      `“${near}” ${containing(archive, near).length}条`,
    );
  });

  test("of several terms, those are proposed to be dropped that stand in the way", async () => {
    await open("?q=地热 海岸线");
    await page.waitForSelector(".search-message");
    const count = containing(archive, "地热").length;
    expect(await page.locator(".search-message a").allTextContents()).toEqual([`去掉“海岸线” ${count}条`]);
  });

  test("filters that leave nothing say what is there without them", async () => {
    await open("?q=地热&year=1999&kind=lead");
    await sumSays("没有结果。");
    const count = containing(archive, "地热").length;
    expect(await sum()).toBe(`含“地热”，1999年，文章：没有结果。清除条件后有${count}条。`);
    const leads = (await search(page, "地热", { kind: "lead" })).length;
    expect(await page.locator(".search-message a").allTextContents()).toEqual([
      `去掉“1999年” ${leads}条`,
      `清除条件 ${count}条`,
    ]);
    await page.locator(".search-message a").first().click();
    await sumSays(`含“地热”，文章：${leads}条`);
    expect(address()).toBe("?q=地热&kind=lead");
    await page.goBack();
    await sumSays("没有结果。");
  });

  test("a query of marks alone says that there is nothing to look for", async () => {
    await open("?q=，。");
    await sumSays("没有可以检索的字");
  });

  test("hostile text stays text", async () => {
    await open(`?q=${encodeURIComponent("<img src=x onerror=alert(1)>")}`);
    await sumSays("条");
    expect(await page.locator("#search img, #search script").count()).toBe(0);
    expect(await sum()).toContain("含“<img”“src=x”“onerror=alert(1)>”：");
    expect(await page.locator(".result__title").first().textContent()).toBe("<img src=x onerror=alert(1)> & “引号”");
  });

  test("a part of the index that does not load is told, and asked for again", async () => {
    site.cut.add("/pagefind/");
    await open("?q=地热");
    await page.waitForSelector(".search-message");
    expect(await sum()).toBe("检索数据没有取全，请检查网络后重试。");
    site.cut.clear();
    await page.getByRole("button", { name: "重试" }).click();
    await sumSays("“地热”：");
  });

  test("where the server hands out no files of the index, the texts answer", async () => {
    const whole = await freshPage(browser, site.origin);
    site.missing.add("/pagefind/");
    await open();
    for (const query of ["林", "地热 勘查", "不動產登記", "89.89%", "局", "海绵城市", "没有的词"])
      expect(await search(page, query), query).toEqual(await search(whole, query));
    expect(await page.evaluate(() => window.jianbao?.engine())).toBe("texts");
    site.missing.clear();
    await whole.context().close();
  });

  test("nothing breaks the Content-Security-Policy", async () => {
    const context = await browser.newContext();
    page = await context.newPage();
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    await page.goto(`${site.origin}/search/?q=地热`);
    await sumSays("“地热”");
    expect(said).toEqual([]);
  });
});

describe("an old browser", () => {
  test("needs neither WebAssembly nor modules", async () => {
    const whole = await freshPage(browser, site.origin);
    const context = await browser.newContext();
    await context.addInitScript(() => {
      Reflect.deleteProperty(window, "WebAssembly");
      Reflect.deleteProperty(window, "DecompressionStream");
      Reflect.deleteProperty(HTMLScriptElement.prototype, "noModule");
    });
    page = await context.newPage();
    await page.goto(`${site.origin}/search/`);
    for (const query of ["林", "地热 勘查", "不動產登記", "89.89%", "局", "海绵城市", "没有的词"])
      expect(await search(page, query), query).toEqual(await search(whole, query));
    expect(await page.evaluate(() => window.jianbao?.engine())).toBe("pagefind");
  });

  test("without Unicode classes, says where else to look", async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => {
      const Plain = RegExp;
      function Old(pattern: string, flags?: string) {
        if (pattern.includes("\\p")) throw new SyntaxError("Invalid regular expression");
        return new Plain(pattern, flags);
      }
      Reflect.set(window, "RegExp", Old);
    });
    page = await context.newPage();
    await page.goto(`${site.origin}/search/?q=地热`);
    expect(await page.locator("#search").textContent()).toBe("此浏览器不支持全文检索，请按年度、单位或主题查阅。");
  });
});
