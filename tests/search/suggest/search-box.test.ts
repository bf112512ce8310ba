import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SiteServer } from "../../../src/commands/serve.ts";
import { openBrowser } from "../../browser.ts";
import { serveSuggestSite } from "./suggest-site.ts";

let site: SiteServer;
let browser: Browser;

beforeAll(async () => {
  site = await serveSuggestSite();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const narrow: BrowserContextOptions = { viewport: { width: 360, height: 700 } };

/** A page with nothing remembered; its failures are failures of the test. */
async function visit(path = "/about/", options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  await page.goto(site.origin + path);
  return page;
}

const box = (page: Page) => page.getByRole("combobox");
const options = (page: Page) => page.getByRole("option").allInnerTexts();
const pathOf = (page: Page) => decodeURIComponent(new URL(page.url()).pathname);

async function type(page: Page, text: string): Promise<void> {
  await box(page).focus();
  await page.keyboard.type(text);
  await page.getByRole("option").first().waitFor();
}

/** The option that the keys point at. */
const pointed = (page: Page) =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute("aria-activedescendant") ?? "";
    const option = document.getElementById(id);
    return option?.getAttribute("aria-selected") === "true" ? option.textContent.split(/\s/u)[0] : null;
  });

describe("while typing", () => {
  test("names are proposed by pinyin, grouped by kind, with a way to the full text last", async () => {
    const page = await visit();
    await type(page, "budongchan");
    const groups = await page.getByRole("group").allInnerTexts();
    expect(groups.map((group) => group.replace(/\s+/gu, " "))).toEqual([
      expect.stringMatching(/^主题 不动产登记 \d+ ?条$/u),
      expect.stringMatching(/^单位 市不动产登记中心 \d+ ?条$/u),
      "全文 检索“budongchan”全文",
    ]);
    await expect(box(page).getAttribute("aria-expanded")).resolves.toBe("true");
    await page.getByRole("option", { name: "市不动产登记中心" }).click();
    await page.waitForURL("**/departments/**");
    expect(await page.locator("h1").textContent()).toBe("市不动产登记中心");
  });

  test("the last row searches the text", async () => {
    const page = await visit();
    await type(page, "地热 & 勘查");
    await page.getByRole("option").last().click();
    await page.waitForURL("**/search/**");
    expect(new URL(page.url()).searchParams.get("q")).toBe("地热 & 勘查");
  });

  test("what is hostile is text", async () => {
    const page = await visit();
    await type(page, "<img src=x>");
    expect(await options(page)).toEqual(["检索“<img src=x>”全文"]);
  });

  test("over results that follow the typing there are fewer rows, and no way to what is there", async () => {
    const page = await visit("/over-results/");
    await type(page, "k");
    expect((await options(page)).length).toBe(4);
    expect((await options(page)).join()).not.toContain("全文");
  });

  test("the box lists again what it is given back", async () => {
    const page = await visit();
    await type(page, "dkk");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    expect((await options(page)).length).toBeGreaterThan(2);
    await page.keyboard.press("Backspace");
    expect(await options(page)).toEqual([]);
  });
});

describe("the keys", () => {
  test("arrows go round by way of what was typed; Enter follows the one pointed at", async () => {
    const page = await visit();
    await type(page, "dkk");
    expect(await pointed(page)).toBe(null);
    await page.keyboard.press("ArrowDown");
    expect(await pointed(page)).toBe("地矿科");
    await page.keyboard.press("ArrowDown");
    expect(await pointed(page)).toBe("检索“dkk”全文");
    await page.keyboard.press("ArrowDown");
    expect(await pointed(page)).toBe(null);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await pointed(page)).toBe("地矿科");
    expect(await box(page).inputValue()).toBe("dkk");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/departments/**");
    expect(await page.locator("h1").textContent()).toBe("地矿科");
  });

  test("Enter with none pointed at sends the form", async () => {
    const page = await visit();
    await type(page, "地矿科");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search/**");
    expect(new URL(page.url()).searchParams.get("q")).toBe("地矿科");
  });

  test("Home and End move in the text", async () => {
    const page = await visit();
    await type(page, "kk");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Home");
    await page.keyboard.type("d");
    await page.keyboard.press("End");
    await page.keyboard.type("x");
    expect(await box(page).inputValue()).toBe("dkkx");
  });

  test("Esc closes first, and then clears", async () => {
    const page = await visit();
    await type(page, "dkk");
    await page.keyboard.press("Escape");
    expect(await box(page).getAttribute("aria-expanded")).toBe("false");
    expect(await box(page).inputValue()).toBe("dkk");
    await page.keyboard.press("ArrowDown");
    expect(await pointed(page), "an arrow opens it again").toBe("地矿科");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    expect(await box(page).inputValue()).toBe("");
    expect(await options(page)).toEqual([]);
  });

  test("leaving the form closes it", async () => {
    const page = await visit();
    await type(page, "dkk");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await box(page).getAttribute("aria-expanded")).toBe("false");
  });

  test("/ leads into the box, but is a stroke in a field", async () => {
    for (const [path, size] of [
      ["/", {}],
      ["/search/", {}],
      ["/404.html", {}],
      ["/about/", {}],
      ["/about/", narrow],
    ] as const) {
      const page = await visit(path, size);
      await page.keyboard.press("Control+/");
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
      await page.keyboard.press("/");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("role")), path).toBe("combobox");
      await page.keyboard.type("1/2");
      expect(await box(page).inputValue()).toBe("1/2");
      await page.context().close();
    }
  });
});

describe("composition", () => {
  test("is let finish: its letters are not searched and its keys not taken", async () => {
    const page = await visit();
    await type(page, "k");
    const input = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      input.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await page.keyboard.press("Backspace");
    await compose("bu'dong'chan");
    expect(await box(page).inputValue()).toBe("bu'dong'chan");
    expect(await options(page)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    expect(await options(page)).toEqual([]);
    expect(await box(page).inputValue()).not.toBe("");
    await input.send("Input.insertText", { text: "不动产" });
    await page.getByRole("option", { name: "市不动产登记中心" }).waitFor();
    expect(await box(page).inputValue()).toBe("不动产");
  });

  test("a key that Safari tells of after its end is not taken", async () => {
    const page = await visit();
    await type(page, "dkk");
    await page.keyboard.press("ArrowDown");
    const taken = await box(page).evaluate((input) => {
      const late = new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true, cancelable: true });
      return !input.dispatchEvent(late);
    });
    expect(taken).toBe(false);
    expect(pathOf(page)).toBe("/about/");
  });
});

describe("what is loaded", () => {
  const suggestions = "**/suggestions.json*";

  test("nothing before the box is used, then one file, once", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url().slice(site.origin.length)));
    await page.goto(`${site.origin}/about/`, { waitUntil: "networkidle" });
    expect(asked.filter((path) => path.startsWith("/search/"))).toEqual([]);
    const before = asked.length;
    await type(page, "dkk");
    await page.locator("h1").click();
    await type(page, "x");
    expect(asked.slice(before)).toEqual(["/search/suggestions.json"]);
  });

  test("without the file it is a plain form, which asks for it again when it is next used", async () => {
    const page = await visit();
    await page.route(suggestions, (route) => route.abort());
    const failed = page.waitForEvent("requestfailed");
    await box(page).focus();
    await failed;
    await page.keyboard.type("dkk");
    expect(await options(page)).toEqual([]);
    await page.unroute(suggestions);
    await page.locator("h1").click();
    await box(page).focus();
    await page.keyboard.press("Backspace");
    await page.getByRole("option", { name: "地矿科" }).waitFor();
  });

  test("a plain form is sent as ever", async () => {
    const page = await visit();
    await page.route(suggestions, (route) => route.abort());
    await box(page).focus();
    await page.keyboard.type("地热");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("q") === "地热");
  });

  test("a file of another build is left alone", async () => {
    const page = await visit();
    await page.route(suggestions, (route) => route.fulfill({ json: { version: 99 } }));
    const answered = page.waitForResponse(suggestions);
    await box(page).focus();
    await (await answered).finished();
    await page.keyboard.type("dkk");
    expect(await options(page)).toEqual([]);
  });

  test("names that arrive late are shown for what has been typed by then", async () => {
    const page = await visit();
    let arrive = () => {};
    const late = new Promise<void>((done) => {
      arrive = done;
    });
    await page.route(suggestions, async (route) => {
      await late;
      await route.continue();
    });
    await box(page).focus();
    await page.keyboard.type("dkk");
    expect(await options(page)).toEqual([]);
    arrive();
    await page.getByRole("option", { name: "地矿科" }).waitFor();
  });
});

describe("recent searches", () => {
  const stored = ["地热 勘查", "<b>飞地</b>"];
  async function visitAgain(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await visit("/about/", options);
    await page.evaluate((queries) => localStorage.setItem("jianbao-recent", JSON.stringify(queries)), stored);
    return page;
  }

  test("are listed in the empty box, and lead to their search", async () => {
    const page = await visitAgain();
    await box(page).focus();
    expect(await options(page)).toEqual(stored);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search/**");
    expect(new URL(page.url()).searchParams.get("q")).toBe("地热 勘查");
  });

  test.for([{}, { ...narrow, hasTouch: true }])("are cleared by their button (%o)", async (size) => {
    const page = await visitAgain(size);
    await page.keyboard.press("/");
    const clear = page.getByRole("button", { name: "清除最近检索" });
    if ("hasTouch" in size) await clear.tap();
    else {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
    }
    expect(await options(page)).toEqual([]);
    expect(await clear.isVisible()).toBe(false);
    expect(await page.evaluate(() => localStorage.getItem("jianbao-recent"))).toBe(null);
    expect(await box(page).evaluate((input) => document.activeElement === input)).toBe(true);
  });

  test("are none where the store holds something else, or is refused", async () => {
    for (const value of ["{", '{"a":1}', "[1,null]", "null"]) {
      const page = await visit();
      await page.evaluate((text) => localStorage.setItem("jianbao-recent", text), value);
      await box(page).focus();
      expect(await options(page), value).toEqual([]);
      await page.context().close();
    }
    const context = await browser.newContext();
    await context.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new Error("refused");
        },
      });
    });
    const page = await context.newPage();
    await page.goto(`${site.origin}/about/`);
    await type(page, "dkk");
    expect((await options(page))[0]).toContain("地矿科");
  });
});

describe("on a phone", () => {
  test("检索 opens the box, and again closes it; Esc in the empty box does too", async () => {
    const page = await visit("/about/", narrow);
    const link = page.locator(".topbar__nav").getByText("检索");
    expect(await page.locator(".topbar__search").isVisible()).toBe(false);
    await link.click();
    expect(await box(page).evaluate((input) => document.activeElement === input)).toBe(true);
    await link.click();
    expect(await box(page).isVisible()).toBe(false);
    await link.click();
    await page.keyboard.press("Escape");
    expect(await box(page).isVisible()).toBe(false);
    expect(await link.evaluate((element) => document.activeElement === element)).toBe(true);
    expect(pathOf(page)).toBe("/about/");
  });

  test("where the box is there anyway, 检索 leads to the search page", async () => {
    const page = await visit();
    await page.keyboard.press("/");
    await page.locator(".topbar__nav").getByText("检索").click();
    await page.waitForURL("**/search/");
    expect(await page.locator(".topbar__search").count()).toBe(0);
  });
});

test("the open list: nothing amiss for axe, nothing too wide, nothing small for a finger", async () => {
  const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const faults: string[] = [];
  for (const path of ["/about/", "/departments/dept-25/", "/"])
    for (const width of [360, 1280])
      for (const mode of ["light", "dark", "elder", "elder dark"]) {
        const page = await visit(path, { viewport: { width, height: 800 } });
        await page.evaluate((names) => {
          document.documentElement.className = `has-script ${names}`;
          localStorage.setItem("jianbao-recent", '["地热 勘查"]');
        }, mode);
        await page.evaluate(axe);
        await page.keyboard.press("/");
        const recent = await look(page);
        await page.keyboard.type("d");
        await page.getByRole("option").nth(5).waitFor();
        await page.keyboard.press("ArrowDown");
        faults.push(...[...recent, ...(await look(page))].map((fault) => `${path} ${width} ${mode}: ${fault}`));
        await page.context().close();
      }
  expect(faults).toEqual([]);
});

async function look(page: Page): Promise<string[]> {
  const { violations }: AxeResults = await page.evaluate(
    "axe.run('form[data-suggest]', { resultTypes: ['violations'] })",
  );
  const amiss = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.html.slice(0, 160)}`));
  const measured = await page.evaluate(() => {
    const pressed = [
      ...document.querySelectorAll(
        ".suggest__option, .suggest__clear:not([hidden]), form[data-suggest] *:not(.suggest, .suggest *)",
      ),
    ];
    const low = pressed.filter((element) => element.getBoundingClientRect().height < 43.9);
    const excess = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return [...low.map((element) => `low: ${element.className}`), ...(excess > 0 ? [`${excess}px too wide`] : [])];
  });
  return [...amiss, ...measured];
}
