import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { bundleSearchClient } from "../../src/search/bundle.ts";
import { openBrowser } from "../browser.ts";
import { freshPage } from "./browser.ts";
import { yearsArchive } from "./sample-archive.ts";
import { type SearchSite, serveSearchSite } from "./search-site.ts";

/** What a record's page does that was reached from a search. */
let browser: Browser;
let site: SearchSite;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  site = await serveSearchSite(yearsArchive(), { engine: "pagefind" });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  await page?.context().close();
});

const scripts = await bundleSearchClient();
const everyPage = scripts.find(({ path }) => path.includes("every-page"))?.path;

/** A page of the site's form, opened by a link of the results for these terms. */
async function openRecord(body: string, terms: readonly string[]): Promise<void> {
  await mkdir(join(site.folder, "record"), { recursive: true });
  await writeFile(
    join(site.folder, "record/index.html"),
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>记录</title>
<script src="/${everyPage}" defer></script></head><body><main>${body}</main></body></html>`,
  );
  page = await (await browser.newContext()).newPage();
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`${site.origin}/record/#${terms.map((term) => `find=${encodeURIComponent(term)}`).join("&")}`);
}

const marks = () => page.locator("mark").allTextContents();
const text = () => page.locator("main").evaluate((main) => main.textContent);
const filler = `<p>${"这一段没有要找的词。".repeat(200)}</p>`;

test("every place of every term is marked, in title, text and attribution, and the text stays as it is", async () => {
  const body = `<h1>地热勘查</h1><div class="text"><p>开展地热 勘查，地热井。</p><ul><li>不动</li><li>产登记</li></ul></div>
<p class="attribution">（<a href="/">地热科</a>）</p>`;
  await openRecord(body, ["地热", "不动产登记"]);
  await page.waitForSelector(".found-note");
  expect(await marks()).toEqual(["地热", "地热", "地热", "不动", "产登记", "地热"]);
  expect(await text()).toBe("地热勘查开展地热 勘查，地热井。不动产登记\n（地热科）");
  expect(await page.locator(".found-note").textContent()).toBe("已标出所查的词，共5处，此为第1处。下一处不再标出");
});

test("a term is marked across the elements that it stands in, and through marks and blanks", async () => {
  await openRecord(`<div class="text"><p>实现“<strong>税费</strong> 同<em>缴”改</em>革</p></div>`, ["税费同缴改革"]);
  await page.waitForSelector(".found-note");
  expect((await marks()).join("")).toBe("税费 同缴”改革");
  expect(await page.locator("strong").innerHTML()).toBe('<mark class="found is-current">税费</mark>');
});

test("Traditional texts are marked as the search finds them", async () => {
  await openRecord(`<div class="text"><p>辦理不動產登記。</p></div>`, ["不动产登记"]);
  await page.waitForSelector(".found-note");
  expect(await marks()).toEqual(["不動產登記"]);
});

test("the first place is scrolled to, then one after the other", async () => {
  await openRecord(`<div class="text">${filler}<p>地热一</p>${filler}<p>地热二</p></div>`, ["地热"]);
  const inView = () =>
    page.locator("mark.is-current").evaluate((mark) => {
      const { top, bottom } = mark.getBoundingClientRect();
      return top > 0 && bottom < window.innerHeight ? mark.parentElement?.textContent : "out of view";
    });
  await page.waitForSelector(".found-note");
  expect(await inView()).toBe("地热一");
  await page.getByRole("button", { name: "下一处" }).click();
  expect(await inView()).toBe("地热二");
  await page.getByRole("button", { name: "下一处" }).click();
  expect(await inView()).toBe("地热一");
});

test("the marks can be taken away, with the address", async () => {
  await openRecord(`<div class="text"><p>开展地热勘查。</p></div>`, ["地热"]);
  await page.getByRole("button", { name: "不再标出" }).click();
  expect(await marks()).toEqual([]);
  expect(await page.locator(".text").innerHTML()).toBe("<p>开展地热勘查。</p>");
  expect(new URL(page.url()).hash).toBe("");
});

test.each([["#main"], ["#find="], ["#found=地热"], ["#find=没有的词"], ["#find=%E0%A4%A"]])(
  "nothing is marked for %s",
  async (hash) => {
    await openRecord(`<div class="text"><p>开展地热勘查。</p></div>`, []);
    const failures: string[] = [];
    page.on("pageerror", ({ message }) => failures.push(message));
    await page.goto(`${site.origin}/record/?${hash.length}${hash}`);
    await page.waitForLoadState("networkidle");
    expect(await marks()).toEqual([]);
    expect(failures).toEqual([]);
  },
);

test("hostile terms stay text", async () => {
  await openRecord(`<div class="text"><p>文中有&lt;img src=x onerror=alert(1)&gt;一句。</p></div>`, [
    "imgsrcxonerroralert1",
  ]);
  await page.waitForSelector(".found-note");
  expect(await page.locator("img").count()).toBe(0);
  expect((await marks()).join("")).toBe("img src=x onerror=alert(1");
});

test("a result leads to its record with its terms", async () => {
  page = await freshPage(browser, site.origin, "?q=地热 署名:莘县局 -没有的词");
  await page.waitForSelector(".result");
  const href = await page.locator(".result a").first().getAttribute("href");
  expect(decodeURIComponent(href ?? "")).toMatch(/^\/issues\/\d{4}-\d\d\/[lb]\d\d\/#find=地热&find=莘县局$/u);
});
