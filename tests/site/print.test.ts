import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type SiteServer, serveSite } from "../../src/commands/serve.ts";
import { openBrowserWithChineseType } from "../chinese-type.ts";
import { type PrintedLine, readPrintedPages } from "./printed-pages.ts";
import { removeSite, renderSample } from "./sample-site.ts";

/** GB/T 9704-2012, in points: 三号 on 28.95, between 37 mm and 262 mm of the page. */
const bodySize = 15.75;
const titleSize = 22;
const leading = 28.95;
const linesOfPage = 22;
const charactersOfLine = 28;
const typeArea = { left: 79.37, right: 521.57, top: 104.88, bottom: 742.68 };

/** What a reader chose on the screen: 长者版, 深色, the largest 字号. */
const choices = { "jianbao:elder": "on", "jianbao:dark": "on", "jianbao:size": "2" };
const wordsOfTheScreen =
  /首页|期次　|当前位置|本期目录|长者版|标准版|深色|浅色|打印|朗读|字号|复制|网站地图|上一篇|下一期/u;

let browser: Browser;
let folder = "";
let site: SiteServer;

beforeAll(async () => {
  browser = await openBrowserWithChineseType();
  folder = await renderSample();
  site = await serveSite(folder, 0);
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await removeSite(folder);
});

interface Sheet {
  /** Each page's lines of type, without its number. */
  readonly pages: readonly (readonly PrintedLine[])[];
  readonly numbers: readonly PrintedLine[];
  /** All that is printed, without blanks and page numbers. */
  readonly text: string;
}

async function print(page: Page): Promise<Sheet> {
  const pages = readPrintedPages(await page.pdf({ preferCSSPageSize: true, tagged: false }));
  const numbers = pages.flatMap((lines) => lines.filter(({ y }) => y > typeArea.bottom));
  const printed = pages.map((lines) => lines.filter(({ y }) => y <= typeArea.bottom));
  return { pages: printed, numbers, text: withoutBlanks(printed.flat().map(({ text }) => text)) };
}

/** Opens a page as a reader with choices of their own, waits until it shows what it is to print, and prints it. */
async function printAt(
  address: string,
  { chosen = {}, shows = "main" }: { readonly chosen?: Readonly<Record<string, string>>; readonly shows?: string } = {},
): Promise<Sheet> {
  const context = await browser.newContext();
  await context.addInitScript((entries) => {
    for (const [name, value] of entries) localStorage.setItem(name, value);
  }, Object.entries(chosen));
  const page = await context.newPage();
  await page.goto(address);
  await page.locator(shows).first().waitFor();
  const sheet = await print(page);
  await context.close();
  return sheet;
}

function write(paragraph: Element, characters: number): void {
  paragraph.textContent = "简".repeat(characters);
}

/** Has an issue printed again and again, each time on a page of its own and with a first paragraph of one line more. */
function repeatLower(times: number): void {
  const issue = document.querySelector(".issue");
  const colophon = document.querySelector(".colophon");
  for (let lines = 1; lines <= times; lines += 1) {
    const next = document.createElement("div");
    next.style.display = "contents";
    for (const part of [issue, colophon]) if (part !== null) next.append(part.cloneNode(true));
    next.querySelector<HTMLElement>(".lead__title")?.style.setProperty("break-before", "page");
    const paragraph = next.querySelector(".text p");
    if (paragraph !== null) paragraph.textContent = "简".repeat(28 * lines);
    issue?.parentElement?.append(next);
  }
}

function withoutBlanks(parts: readonly string[]): string {
  return parts.join("").replace(/\s+/gu, "");
}

/** The texts of all elements that a selector finds, each without blanks. */
async function textsAt(address: string, selector: string): Promise<readonly string[]> {
  const page = await browser.newPage();
  await page.goto(address);
  const texts = await page.locator(selector).allTextContents();
  await page.close();
  return texts.map((text) => withoutBlanks([text]));
}

/** Lines that stand closer than their leading, apart from those of smaller type, and lines outside the type area. */
function misplaced({ pages }: Sheet): readonly string[] {
  return pages.flatMap((lines, index) => {
    const body = lines.filter(({ size }) => size > bodySize - 0.1);
    return body.flatMap(({ x, y, text }, place) => {
      const next = body[place + 1];
      const tooClose = next !== undefined && next.y - y < leading - 1;
      return tooClose || x < typeArea.left - bodySize || y < typeArea.top ? [`page ${index + 1}: ${text}`] : [];
    });
  });
}

describe("打印本期", () => {
  let issue: Sheet;
  beforeAll(async () => {
    issue = await printAt(`${site.origin}/issues/2023-10/`);
  });

  test("numbers each page outside at its foot: right on odd pages, left on even ones", () => {
    expect(issue.numbers.map(({ text }) => text)).toEqual(issue.pages.map((_, index) => `— ${index + 1} —`));
    for (const [index, { x }] of issue.numbers.entries()) {
      if (index % 2 === 0) expect(x).toBeGreaterThan(typeArea.right - 6 * bodySize);
      else expect(x).toBeCloseTo(typeArea.left + 14, 0);
    }
  });

  test("has at most 22 lines to a page, 28.95 points apart and inside the type area", () => {
    for (const lines of issue.pages) expect(lines.length).toBeLessThanOrEqual(linesOfPage);
    expect(Math.max(...issue.pages.map((lines) => lines.length))).toBeGreaterThan(linesOfPage - 2);
    expect(misplaced(issue)).toEqual([]);
  });

  test("has 28 characters to a line of 三号, and nothing makes the browser shrink them", async () => {
    const page = await browser.newPage();
    await page.goto(`${site.origin}/issues/2023-10/`);
    await page
      .locator(".lead .text p")
      .first()
      .evaluate(write, charactersOfLine * 4);
    const sheet = await print(page);
    const grown = sheet.pages.flat().filter(({ text }) => /^简+$/u.test(text));
    expect(grown.map(({ text }) => text.length)).toEqual([
      charactersOfLine - 2,
      charactersOfLine,
      charactersOfLine,
      charactersOfLine,
      2,
    ]);
    await page.close();
    for (const { size } of issue.pages.flat().filter((line) => line.size > 14 && line.size < 20)) {
      expect(size).toBeCloseTo(bodySize, 2);
    }
  });

  test("opens with 报头, ends with 报尾, and loses nothing between", async () => {
    const { text } = issue;
    expect(text.startsWith("聊城市自然资源和规划局工作简报第10期（总第58期）局办公室2023年10月31日")).toBe(true);
    expect(text.endsWith("发：各县（市、区）局，机关各科室、各事业单位编发单位：局办公室责任编辑：王静")).toBe(true);
    let from = 0;
    for (const part of await textsAt(
      `${site.origin}/issues/2023-10/`,
      ".lead__title, .issue .text > *, .briefs .text > *, .attribution",
    )) {
      const place = text.indexOf(part, from);
      expect(place, part).toBeGreaterThanOrEqual(from);
      from = place + part.length;
    }
    expect([...text.matchAll(/▲/gu)]).toHaveLength(17);
  });

  test("says at the right of 报尾 how many were printed", async () => {
    const { pages, text } = await printAt(`${site.origin}/issues/2022-02/`);
    expect(text.endsWith("编发单位：局办公室共印50份")).toBe(true);
    expect([...text.matchAll(/共印/gu)]).toHaveLength(1);
    expect(pages.at(-1)?.at(-1)?.text).toMatch(/局办公室\s*共印50份$/u);
  });

  test("loses nothing of rarer texts: lists, tables, quotations, Latin words without a blank", async () => {
    const address = `${site.origin}/issues/2022-03/`;
    const { text } = await printAt(address);
    for (const part of await textsAt(address, ".text p, .text__item, .text__table td, .text pre")) {
      expect(text).toContain(part);
    }
  });

  test("prints nothing that belongs to the screen", async () => {
    expect(issue.text).not.toMatch(wordsOfTheScreen);
  });

  test("is called by its button", async () => {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute("data-printed", "");
    });
    await page.goto(`${site.origin}/issues/2023-10/`);
    await page.getByRole("button", { name: "打印本期" }).click();
    expect(await page.locator("html[data-printed]").count()).toBe(1);
    await page.close();
  });
});

test.for(["/issues/2022-03/", "/issues/2022-03/l02/", "/issues/2023-10/b11/", "/departments/dept-25/"])(
  "长者版, 深色 and 字号 change nothing of %s on paper",
  async (path) => {
    const [chosen, plain] = await Promise.all([
      printAt(site.origin + path, { chosen: choices }),
      printAt(site.origin + path),
    ]);
    expect(chosen).toEqual(plain);
  },
);

test("paper is white and type is black, or red, in every mode", async () => {
  const page = await browser.newPage();
  await page.emulateMedia({ media: "print" });
  for (const path of ["/issues/2023-10/", "/issues/2023-10/l04/", "/departments/dept-25/", "/"]) {
    await page.goto(site.origin + path);
    const colours = await page.evaluate(() => {
      const seen = new Set<string>();
      for (const mode of ["", "dark", "elder", "elder dark"]) {
        document.documentElement.className = mode;
        for (const element of document.querySelectorAll("html, body, body *")) {
          const { color, backgroundColor } = getComputedStyle(element);
          const isSeen = element.getClientRects().length > 0;
          const hasType = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim() !== "");
          if (isSeen) seen.add(`paper ${backgroundColor}`);
          if (isSeen && hasType) seen.add(`ink ${color}`);
        }
      }
      return [...seen].sort();
    });
    expect([...colours, "ink rgb(200, 0, 10)"], path).toEqual(
      expect.arrayContaining(["ink rgb(0, 0, 0)", "paper rgba(0, 0, 0, 0)", "paper rgb(255, 255, 255)"]),
    );
    expect(colours.filter((colour) => !/^ink rgb\((?:0, 0, 0|200, 0, 10)\)|^paper rgb/u.test(colour))).toEqual([]);
    expect(colours.filter((colour) => colour.startsWith("paper")).length, path).toBe(2);
  }
  await page.close();
});

test("wherever a page ends, no title stands at its foot and no 署名 or 报尾 at the top of the next", async () => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/issues/2022-01/`);
  const titles = await page.locator(".title-part").allTextContents();
  const closing = (await page.locator(".attribution, .colophon").allTextContents()).map((text) =>
    withoutBlanks([text]),
  );
  await page.evaluate(repeatLower, linesOfPage);
  const { pages } = await print(page);
  expect(pages.length).toBeGreaterThan(3 * linesOfPage);
  for (const lines of pages) {
    const first = withoutBlanks([lines[0]?.text ?? ""]);
    const last = lines.at(-1);
    expect(first).not.toBe("");
    expect(closing.filter((text) => text.startsWith(first))).toEqual([]);
    expect(titles.filter((text) => text === last?.text && last.size > titleSize - 0.1)).toEqual([]);
  }
  await page.close();
});

test("a record has its title, source, date, text and 署名, and the address of its page", async () => {
  const { pages, text } = await printAt(`${site.origin}/issues/2023-10/l03/`);
  expect(text).toMatch(
    /^工作简报我市全面启动不动产登记“税费同缴”改革发布时间：2023-10-31信息来源：2023年第10期9月28日/u,
  );
  expect(text).toMatch(
    /（市不动产登记中心马辉）聊城市自然资源和规划局工作简报https:\/\/jianbao\.example\/issues\/2023-10\/l03\/$/u,
  );
  expect(text).not.toMatch(wordsOfTheScreen);
  expect(pages[0]?.some(({ size }) => Math.abs(size - titleSize) < 0.05)).toBe(true);
});

test("marks of a search are not printed", async () => {
  const address = `${site.origin}/issues/2023-10/l03/`;
  const [marked, plain] = await Promise.all([
    printAt(`${address}#find=不动产登记`, { shows: ".found" }),
    printAt(address),
  ]);
  expect(marked).toEqual(plain);
});

test("a department's year says whose it is and which year, and cuts no brief to two lines", async () => {
  const address = `${site.origin}/departments/dept-25/2022/`;
  const { text } = await printAt(address);
  expect(text).toMatch(/^工作简报莘县局县区局.*2022年\d+条第\d期/u);
  expect(text).toMatch(/https:\/\/jianbao\.example\/departments\/dept-25\/2022\/$/u);
  for (const part of await textsAt(address, ".record__clamp")) expect(text).toContain(part);
  expect(text).not.toMatch(wordsOfTheScreen);
});

test("search results say what was asked, without filters, marks or ways on", async () => {
  const { text } = await printAt(`${site.origin}/search/?q=不动产`, { shows: ".results a" });
  expect(text).toMatch(/^工作简报含“不动产”：\d+条/u);
  expect(text).not.toMatch(/筛选|最相关|检索办法|年度|试查/u);
  expect(text).not.toMatch(wordsOfTheScreen);
});
