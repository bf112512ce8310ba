import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SiteServer, serveSite } from "../../src/commands/serve.ts";
import { openBrowser } from "../browser.ts";
import { pageStates } from "./page-states.ts";
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

/** A window of 1280 × 1024 as a browser zooms it: so many times fewer pixels, each so many times larger. */
const zooms = [2, 4];

/** What WCAG 1.4.12 lets a reader set; a page must hold it without losing text. */
const readersSpacing = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`;

/** Runs in the page: how far it is too wide, and the texts that are cut off at a side. */
function whatIsLost(): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const cut = [...document.querySelectorAll("body *")].filter((element) => {
    const { overflowX, display, clip, webkitLineClamp } = getComputedStyle(element);
    const isHiddenOnPurpose = clip !== "auto" || webkitLineClamp !== "none" || element.matches(".triangle, input");
    const isCut = overflowX === "hidden" && display !== "inline" && element.scrollWidth > element.clientWidth + 1;
    return isCut && !isHiddenOnPurpose;
  });
  return [
    ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth}px too wide`] : []),
    ...cut.map((element) => `cut: ${element.outerHTML.slice(0, 100)}`),
  ];
}

async function lostIn(page: Page): Promise<readonly string[]> {
  const plain = await page.evaluate(whatIsLost);
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, readersSpacing);
  const spaced = await page.evaluate(whatIsLost);
  return [...plain, ...spaced.map((loss) => `with the reader's spacing: ${loss}`)];
}

test.concurrent.for(pageStates)(
  "$name: zoomed twice and four times, nothing is lost to the side",
  async (state, { expect }) => {
    const faults: string[] = [];
    for (const zoom of zooms) {
      const page = await browser.newPage({
        viewport: { width: 1280 / zoom, height: 1024 / zoom },
        deviceScaleFactor: zoom,
      });
      await page.goto(site.origin + state.path);
      await state.prepare(page);
      faults.push(...(await lostIn(page)).map((fault) => `${zoom * 100} %: ${fault}`));
      await page.close();
    }
    expect(faults).toEqual([]);
  },
);

test("a reader whose browser sets type twice as large has the whole page", async () => {
  const large = await openBrowser(["--blink-settings=defaultFontSize=32"]);
  const page = await large.newPage({ viewport: { width: 1280, height: 1024 } });
  const faults: string[] = [];
  for (const { name, path, prepare } of pageStates) {
    await page.goto(site.origin + path);
    await prepare(page);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("36px");
    faults.push(...(await page.evaluate(whatIsLost)).map((fault) => `${name}: ${fault}`));
  }
  await large.close();
  expect(faults).toEqual([]);
});
