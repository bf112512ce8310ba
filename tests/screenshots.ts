import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { serveSite } from "../src/commands/serve.ts";
import { openBrowser } from "./browser.ts";
import { type PageState, pageStates } from "./site/page-states.ts";
import { removeSite, renderSample } from "./site/sample-site.ts";

/**
 * `npm run screenshots [-- FOLDER]`: pictures of every kind of page, and of the states that scripts make of it, at 360
 * and 1280 px, light, dark and in the elder mode, so that a change can be looked at. They show the sample archive of
 * the tests, which has the real bulletin and whatever is rare; `index.html` beside them lays them out by page.
 */
const looks = [
  ["light", []],
  ["dark", [["jianbao:dark", "on"]]],
  ["elder", [["jianbao:elder", "on"]]],
] as const;
const widths = [360, 1280] as const;
/** The editors' pages have bounds and tests of their own. */
const editorsPages = ["desk", "manual"].map((name) => ({ name, path: `/${name}/`, prepare: async () => undefined }));
const states: readonly PageState[] = [...pageStates, ...editorsPages];
const folder = process.argv[2] ?? "screenshots";

/** Takes one picture of each state in one look and width. */
async function takePictures(
  browser: Browser,
  origin: string,
  look: (typeof looks)[number],
  width: number,
): Promise<void> {
  const [lookName, stored] = look;
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  await context.addInitScript((entries) => {
    localStorage.clear();
    for (const [key, value] of entries) localStorage.setItem(key, value);
  }, stored);
  for (const state of states) {
    const page = await context.newPage();
    await page.goto(origin + state.path);
    await state.prepare(page);
    await page.screenshot({ path: join(folder, pictureOf(state, width, lookName)), fullPage: true });
    await page.close();
  }
  await context.close();
}

function pictureOf({ name }: PageState, width: number, look: string): string {
  return `${name.replace(/[^a-z0-9]+/giu, "-")}-${width}-${look}.png`;
}

function contactSheet(): string {
  const sections = states.map((state) => {
    const pictures = widths.flatMap((width) => looks.map(([look]) => pictureOf(state, width, look)));
    const cells = pictures.map((name) => `<a href="${name}"><img src="${name}" alt="${name}" loading="lazy"></a>`);
    return `<h2>${state.name}</h2>\n<div>${cells.join("\n")}</div>`;
  });
  const style = "div { display: flex; overflow-x: auto } a { flex: none; margin-right: 8px } img { height: 900px }";
  return `<!doctype html>\n<meta charset="utf-8">\n<title>Screenshots</title>\n<style>${style}</style>\n${sections.join("\n")}\n`;
}

await mkdir(folder, { recursive: true });
const siteFolder = await renderSample();
const server = await serveSite(siteFolder, 0);
const browser = await openBrowser();
try {
  for (const look of looks) {
    for (const width of widths) await takePictures(browser, server.origin, look, width);
  }
  await writeFile(join(folder, "index.html"), contactSheet());
} finally {
  await browser.close();
  await server.close();
  await removeSite(siteFolder);
}
