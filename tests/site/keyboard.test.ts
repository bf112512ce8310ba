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

/** Where the focus is after one more Tab. */
interface Stop {
  readonly name: string;
  /** Which part of the page holds it, in the order of reading; 0 is the link that skips the parts. */
  readonly part: number;
  /** What is wrong with how it shows, if anything. */
  readonly fault: string | null;
}

/** Runs in the page. Null where the focus has left the page. */
function lookAtFocus(): Stop | null {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return null;
  const parts = [".skip", "header", ".trail", "main", "footer", ".found-note"];
  const part = parts.findIndex((selector) => focused.closest(selector) !== null);
  const name = (focused.textContent || focused.getAttribute("aria-label") || focused.tagName).trim().slice(0, 20);

  // A link over two lines is one that shows where its first line does.
  const [box] = focused.getClientRects();
  if (box === undefined) return { name, part, fault: "has no place" };
  const isInWindow = box.top >= -1 && box.left >= -1 && box.bottom <= innerHeight + 1 && box.right <= innerWidth + 1;
  if (!isInWindow) return { name, part, fault: "outside the window" };
  const corners = [0.1, 0.5, 0.9].flatMap((across) => [0.2, 0.8].map((down) => [across, down] as const));
  const covered = corners.filter(([across, down]) => {
    const top = document.elementFromPoint(box.left + box.width * across, box.top + box.height * down);
    return top === null || !(focused.contains(top) || top.contains(focused));
  });
  if (covered.length > 0) return { name, part, fault: `covered at ${covered.length} of ${corners.length} points` };

  let shown: Element | null = focused;
  while (shown !== null && shown !== document.body) {
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    if (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) return { name, part, fault: null };
    shown = shown.parentElement;
  }
  return { name, part, fault: "has no outline" };
}

async function walk(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(lookAtFocus);
    if (stop === null) return stops;
    stops.push(stop);
    if (stops.length > 400) throw new Error("The focus goes round in the page");
  }
}

const walked = pageStates.filter(({ name }) =>
  ["home", "issue", "lead", "brief", "department", "search", "search with filters open", "record with marks"].includes(
    name,
  ),
);
const windows = [
  { width: 360, height: 640, elder: false },
  { width: 360, height: 640, elder: true },
  { width: 1280, height: 720, elder: false },
];

test.for(walked)(
  "$name: Tab goes through it in the order of reading, and is always seen",
  async ({ path, prepare }) => {
    for (const { width, height, elder } of windows) {
      const context = await browser.newContext({ viewport: { width, height } });
      if (elder) await context.addInitScript(() => localStorage.setItem("jianbao:elder", "on"));
      const page = await context.newPage();
      await page.goto(site.origin + path);
      await prepare(page);
      // From the top of the page, wherever a step has left the focus.
      await page.evaluate(() => {
        document.body.tabIndex = -1;
        document.body.focus();
        document.body.removeAttribute("tabindex");
      });
      const stops = await walk(page);
      const where = `at ${width} px${elder ? " in 长者版" : ""}`;
      expect(stops[0]?.name, where).toBe("跳到正文");
      expect(stops.length, where).toBeGreaterThan(10);
      expect(
        stops.map(({ part }) => part),
        where,
      ).toEqual(stops.map(({ part }) => part).toSorted((a, b) => a - b));
      expect(
        stops.filter(({ part }) => part === -1),
        where,
      ).toEqual([]);
      expect(
        stops.filter(({ fault }) => fault !== null).map(({ name, fault }) => `${name}: ${fault}`),
        where,
      ).toEqual([]);
      await context.close();
    }
  },
);

test("the first link leads past the head to the text", async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  await page.goto(`${site.origin}/issues/2023-10/l04/`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("main")?.id)).toBe("main");
  await page.close();
});

test("every page says its language and has one of each landmark", async () => {
  const page = await browser.newPage();
  for (const { name, path } of pageStates) {
    await page.goto(site.origin + path);
    expect(await page.locator("html").getAttribute("lang"), name).toBe("zh-CN");
    for (const role of ["banner", "main", "contentinfo"] as const) {
      expect(await page.getByRole(role).count(), `${name}: ${role}`).toBe(1);
    }
    const navigation = await page
      .getByRole("navigation")
      .evaluateAll((all) => all.map((each) => each.getAttribute("aria-label") ?? each.getAttribute("aria-labelledby")));
    expect(new Set(navigation).size, `${name}: each navigation by a name of its own`).toBe(navigation.length);
    expect(navigation, name).not.toContain(null);
  }
  await page.close();
});

test("nothing moves by itself, and nothing glides for a reader who asked for less motion", async () => {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const page = await context.newPage();
  for (const { name, path, prepare } of pageStates) {
    await page.goto(site.origin + path);
    await prepare(page);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")].flatMap((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        const isStill = animationName === "none" && transitionDuration === "0s" && scrollBehavior === "auto";
        return isStill ? [] : [element.outerHTML.slice(0, 80)];
      }),
    );
    expect(moving, name).toEqual([]);
  }
  await context.close();
});
