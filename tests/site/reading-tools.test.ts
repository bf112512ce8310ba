import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SiteServer, serveSite } from "../../src/commands/serve.ts";
import { openBrowser } from "../browser.ts";
import { removeSite, renderSample } from "./sample-site.ts";

let folder = "";
let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  folder = await renderSample();
  site = await serveSite(folder, 0);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await removeSite(folder);
});

const lead = "/issues/2023-10/l04/";

test("字号 makes a text larger by a fifth, then by two, then as it was, and is remembered", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sizeOfText = () =>
    page.evaluate(() =>
      Number.parseFloat(getComputedStyle(document.querySelector("#text p") ?? document.body).fontSize),
    );
  for (const path of [lead, "/issues/2023-10/b11/"]) {
    await page.goto(site.origin + path);
    const standard = await sizeOfText();
    for (const factor of [1.2, 1.4, 1]) {
      await page.getByRole("button", { name: "字号" }).click();
      expect((await sizeOfText()) / standard).toBeCloseTo(factor, 2);
      await page.reload();
      expect((await sizeOfText()) / standard).toBeCloseTo(factor, 2);
    }
  }
  await context.close();
});

/** A voice that keeps what it is to say: the machine of a test has none. */
async function openWithVoice(): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const said: SpeechSynthesisUtterance[] = [];
    Object.defineProperty(window, "speechSynthesis", {
      value: {
        said,
        cancel: () => said.splice(0),
        speak: (utterance: SpeechSynthesisUtterance) => said.push(utterance),
      },
    });
  });
  await page.goto(site.origin + lead);
  return page;
}
const saidOn = (page: Page) =>
  page.evaluate(() => {
    const { said } = Object.assign({ said: [] as SpeechSynthesisUtterance[] }, window.speechSynthesis);
    return said.map(({ text, lang }) => ({ text, lang }));
  });

test("朗读 says the title, every sentence and the 署名, a breath at a time, and stops when pressed again", async () => {
  const page = await openWithVoice();
  await page.getByRole("button", { name: "朗读" }).click();
  const said = await saidOn(page);
  const parts = await page.locator("h1, #text > *, .attribution").allTextContents();
  const withoutBlanks = (text: string) => text.replace(/\s+/gu, "");
  expect(withoutBlanks(said.map(({ text }) => text).join(""))).toBe(withoutBlanks(parts.join("")));
  expect(said.every(({ text, lang }) => lang === "zh-CN" && text.length <= 80)).toBe(true);
  expect(said.length).toBeGreaterThan(5);
  await page.getByRole("button", { name: "停止" }).click();
  expect(await saidOn(page)).toEqual([]);
  expect(await page.getByRole("button", { name: "朗读" }).isVisible()).toBe(true);
  await page.close();
});

test("朗读 is ready again when the voice has come to the end, or fails", async () => {
  for (const end of ["end", "error"] as const) {
    const page = await openWithVoice();
    await page.getByRole("button", { name: "朗读" }).click();
    await page.evaluate((type) => {
      const { said } = Object.assign({ said: [] as SpeechSynthesisUtterance[] }, window.speechSynthesis);
      said[said.length - 1]?.dispatchEvent(new Event(type));
    }, end);
    expect(await page.getByRole("button", { name: "朗读" }).isVisible()).toBe(true);
    await page.close();
  }
});

test("朗读 is not shown where the browser has no voice, 字号 and 打印 not without scripts", async () => {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "speechSynthesis");
    Reflect.deleteProperty(Object.getPrototypeOf(window), "speechSynthesis");
  });
  await page.goto(site.origin + lead);
  expect(await page.locator('[data-tool="read"]').isVisible()).toBe(false);
  expect(await page.locator('[data-tool="size"]').isVisible()).toBe(true);
  await page.close();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(site.origin + lead);
  for (const tool of ["size", "print", "read"])
    expect(await plain.locator(`[data-tool="${tool}"]`).isVisible()).toBe(false);
  await context.close();
});

test("打印 on a record calls the browser's own", async () => {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  await page.goto(site.origin + lead);
  await page.getByRole("button", { name: "打印" }).click();
  expect(await page.locator("html[data-printed]").count()).toBe(1);
  await page.close();
});
