import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SiteServer, serveSite } from "../../src/commands/serve.ts";
import { openBrowser } from "../browser.ts";
import { pageKinds } from "./page-kinds.ts";
import { pageStates } from "./page-states.ts";
import { removeSite, renderSample } from "./sample-site.ts";

const modes = ["light", "dark", "elder", "elder dark"] as const;
const widths = [320, 360, 768, 1024, 1280] as const;
/** Where axe looks; what it finds does not change between. */
const axeWidths: readonly number[] = [360, 1280];

let folder = "";
let site: SiteServer;
let browser: Browser;
let axe = "";

beforeAll(async () => {
  folder = await renderSample();
  site = await serveSite(folder, 0);
  browser = await openBrowser();
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await removeSite(folder);
});

test.concurrent.for(pageStates)(
  "$name: nothing amiss for axe, nothing too wide, no small type, no low control",
  async ({ path, prepare }, { expect }) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    const response = await page.goto(site.origin + path);
    expect(response?.status()).toBe(200);
    await prepare(page);
    await page.evaluate(axe);
    const faults: string[] = [];
    for (const mode of modes) {
      await page.evaluate((names) => {
        document.documentElement.className = `has-script has-speech ${names}`;
      }, mode);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const found = [...(await measure(page)), ...(axeWidths.includes(width) ? await runAxe(page) : [])];
        faults.push(...found.map((fault) => `${width}px, ${mode}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
    await page.close();
  },
);

async function runAxe(page: Page): Promise<readonly string[]> {
  const { violations }: AxeResults = await page.evaluate(
    "axe.run({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })",
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.html.slice(0, 120)}`));
}

function measure(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const excess = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const small = [...document.querySelectorAll("body *")].filter((element) => {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      return hasText && size > 0 && size < 15.9;
    });
    const controls = "button, summary, select, input:not([type=checkbox]), label.check, .topbar a, .footer a";
    const low = [...document.querySelectorAll(controls)].filter((element) => {
      const { height } = element.getBoundingClientRect();
      return height > 1 && height < 43.9;
    });
    return [
      ...low.map((element) => `${element.getBoundingClientRect().height}px high: ${element.outerHTML.slice(0, 120)}`),
      ...(excess > 0 ? [`${excess}px too wide`] : []),
      ...small.map((element) => `small type: ${element.className}`),
    ];
  });
}

test("a link of a list, a table or a heading has 43 px or more for a finger", async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  const narrow: string[] = [];
  for (const [, path] of pageKinds) {
    await page.goto(site.origin + path);
    for (const mode of ["", "elder"]) {
      const found = await page.evaluate((names) => {
        document.documentElement.className = `has-script ${names}`;
        const links = [...document.querySelectorAll("main li a, main th a, main td a, main dd a, main h2 a")];
        return links.flatMap((link) => {
          link.scrollIntoView({ block: "center" });
          const [line] = link.getClientRects();
          // A link within a text has its line's height (WCAG 2.5.8 lets it).
          if (line === undefined || link.closest(".text")) return [];
          const isHitAt = (y: number) =>
            document.elementFromPoint(line.left + line.width / 2, y)?.closest("a") === link;
          const middle = line.top + line.height / 2;
          let [top, bottom] = [middle, middle];
          while (isHitAt(top - 1)) top -= 1;
          while (isHitAt(bottom + 1)) bottom += 1;
          return bottom - top >= 42 ? [] : [`${bottom - top + 1} px: ${link.outerHTML.slice(0, 100)}`];
        });
      }, mode);
      narrow.push(...found.map((link) => `${path} ${mode}: ${link}`));
    }
  }
  expect(narrow).toEqual([]);
  await page.close();
});

test("nothing breaks the Content-Security-Policy, nothing is fetched from elsewhere, no script fails", async () => {
  const context = await browser.newContext();
  const faults: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404")) faults.push(message.text());
  });
  context.on("weberror", (failure) => faults.push(failure.error().message));
  context.on("request", (request) => {
    if (!request.url().startsWith(site.origin)) faults.push(request.url());
  });
  const page = await context.newPage();
  for (const [, path] of pageKinds) await page.goto(site.origin + path);
  await context.close();
  expect(faults).toEqual([]);
});

test("without JavaScript each page has its heading, its way around and its text", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  for (const [kind, path] of pageKinds) {
    await page.goto(site.origin + path);
    expect(await page.locator("h1").count(), kind).toBe(1);
    expect(await page.locator(".topbar__nav a:visible").count(), kind).toBe(5);
    expect(await page.locator(".topbar__tools button:visible").count(), kind).toBe(0);
  }
  await page.goto(`${site.origin}/search/`);
  expect(await page.locator(".search-note a").count()).toBe(3);
  await context.close();
});

test("长者版 and 深色 are remembered from page to page", async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${site.origin}/`);
  await page.getByRole("button", { name: "长者版" }).click();
  await page.getByRole("button", { name: "深色" }).click();
  await page.goto(`${site.origin}/departments/`);
  expect(await page.evaluate(() => document.documentElement.className.split(" ").sort())).toEqual([
    "dark",
    "elder",
    "has-script",
    "has-speech",
  ]);
  await page.getByRole("button", { name: "标准版" }).click();
  await page.reload();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("18px");
  await context.close();
});

test("a page works where localStorage throws", async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new Error("forbidden");
      },
    });
  });
  const page = await context.newPage();
  await page.goto(`${site.origin}/`);
  await page.getByRole("button", { name: "长者版" }).click();
  expect(await page.evaluate(() => document.documentElement.classList.contains("elder"))).toBe(true);
  await context.close();
});

test("the home page's search box leads to the search page with the words", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.origin}/`);
  await page.locator("main input[name=q]").fill("地热 勘查");
  await page.getByRole("button", { name: "检索" }).click();
  expect(new URL(page.url()).pathname).toBe("/search/");
  expect(new URL(page.url()).searchParams.get("q")).toBe("地热 勘查");
  await context.close();
});

test("a department's, a topic's and a year's page search within themselves", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const pages = [
    ["/departments/dept-25/2022/", "department", "莘县局", "在莘县局的条目中检索"],
    ["/topics/forestry/", "topic", "林业与湿地", "在林业与湿地的条目中检索"],
    ["/years/2023/", "year", "2023", "在2023年的条目中检索"],
  ] as const;
  for (const [path, filter, value, label] of pages) {
    await page.goto(site.origin + path);
    await page.getByLabel(label).getByRole("searchbox").fill("地热");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search/?*");
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ [filter]: value, q: "地热" });
  }
  await context.close();
});

test("without JavaScript the header has a form where there is room, and else a link to the search page", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${site.origin}/about/`);
  expect(await page.locator(".topbar__search").isVisible()).toBe(false);
  expect(await page.locator(".topbar__nav").getByText("检索").getAttribute("href")).toBe("/search/");
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator(".topbar__query").fill("地热");
  await page.locator(".topbar__submit").click();
  expect(new URL(page.url()).searchParams.get("q")).toBe("地热");
  expect(await page.locator(".topbar__search").count(), "one box on a page").toBe(0);
  await context.close();
});
