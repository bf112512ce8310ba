import { transform } from "esbuild";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type SiteServer, serveSite } from "../../src/commands/serve.ts";
import { openBrowser } from "../browser.ts";
import { pageKinds } from "./page-kinds.ts";
import { readSite, removeSite, renderSample } from "./sample-site.ts";
import { readStyles } from "./style-rules.ts";

/** What Chrome 60 must be able to read: all of it, since a part that it cannot read may be the part that matters. */
let folder = "";
let site: SiteServer;
let browser: Browser;
let files: ReadonlyMap<string, string> = new Map();
const filesOf = (extension: string) => [...files].filter(([path]) => path.endsWith(extension));

beforeAll(async () => {
  folder = await renderSample();
  files = await readSite(folder);
  site = await serveSite(folder, 0);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await removeSite(folder);
});

/** Whether esbuild would write the code otherwise for Chrome 60 than for the newest browser. */
async function isLowered(code: string, loader: "css" | "js"): Promise<boolean> {
  const print = async (target: string) => (await transform(code, { loader, target, charset: "utf8" })).code;
  return (await print("chrome60")) !== (await print("esnext"));
}

/**
 * At-rules, selectors, properties and values that Chrome 60 lacks. One of these takes with it the rule that it stands
 * in, or all rules; a property or a value may stand where its absence does no harm.
 */
function styleFaults(css: string): readonly string[] {
  const faults: string[] = [];
  const withFallback = new Set<string>();
  for (const { blocks, property, value } of readStyles(css)) {
    const selectors = blocks.filter((block) => !block.startsWith("@"));
    const pseudos = selectors.flatMap((selector) => selector.match(/::?[-a-z]+(?:\([^)]*\))?/gu) ?? []);
    const place = [...blocks, property].join("{");
    if (!newerValues.test(value)) withFallback.add(place);
    faults.push(
      ...blocks.filter((block) => block.startsWith("@") && !knownAtRules.test(block)),
      ...pseudos.filter((pseudo) => !knownPseudos.test(pseudo)),
      ...(selectors.length > 1 ? [`${place}: nested`] : []),
      ...(knownProperties.test(property) || harmlessWhenUnknown.has(property) ? [] : [place]),
      ...(withFallback.has(place) ? [] : [`${place}:${value}`]),
    );
  }
  return faults;
}

describe("the stylesheet", () => {
  test("holds nothing that Chrome 60 would pass over", async () => {
    const styles = filesOf(".css");
    expect(styles.length).toBeGreaterThan(0);
    for (const [path, css] of styles) {
      expect(await isLowered(css, "css"), path).toBe(false);
      expect(styleFaults(css), path).toEqual([]);
    }
  });

  test.for([
    ".a{.b &{color:red}}",
    ".a{color:#00000080}",
    "@layer base{.a{color:red}}",
    "@container (min-width:20em){.a{color:red}}",
    "@media (width>=20em){.a{color:red}}",
    ".a:has(b){color:red}",
    ".a:is(b,i){color:red}",
    ".a:not(.b,.c){color:red}",
    ".a:focus-visible,.a:hover{color:red}",
    ".a{inset:0}",
    ".a{gap:1em}",
    ".a{aspect-ratio:1}",
    ".a{margin-inline:auto}",
    ".a{width:min(100%,20em)}",
    ".a{font-size:clamp(1rem,2vw,2rem)}",
    ".a{height:100dvh}",
    ".a{display:contents}",
  ])("is asked about %s", async (css) => {
    expect((await isLowered(css, "css")) || styleFaults(css).length > 0).toBe(true);
  });

  test("brings no font, and nothing from elsewhere", () => {
    expect(filesOf(".css").filter(([, css]) => /@font-face|@import|url\((?!["']?#)/u.test(css))).toEqual([]);
  });
});

const knownAtRules =
  /^@(?:media(?: (?:print|screen|all))?(?: ?(?:and )?\((?:min|max)-(?:width|height): ?[\d.]+em\))*$|media ?\(prefers-reduced-motion|supports\b|page\b|(?:top|bottom)-(?:left|center|right)$)/u;

/** Also `:not()` of one simple selector. `:focus-within` came with Chrome 60. */
const knownPseudos =
  /^(?::(?:root|hover|focus|focus-within|active|visited|link|checked|disabled|enabled|empty|target|left|right|(?:first|last|only|nth)-(?:child|of-type)(?:\([^)]*\))?|not\(:?[.#[]?[-\w="\]]+\))|::?(?:before|after|first-line|first-letter)|::(?:placeholder|selection)|::-webkit-[-a-z]+)$/u;

const knownProperties = new RegExp(
  `^(?:--[-\\w]+|-webkit-[-a-z]+|${[
    "(?:margin|padding)(?:-(?:top|right|bottom|left))?",
    "border(?:-(?:top|right|bottom|left))?(?:-(?:color|style|width))?",
    "border-(?:radius|collapse|spacing)",
    "outline(?:-(?:color|style|width|offset))?",
    "(?:min-|max-)?(?:width|height)",
    "top|right|bottom|left|position|float|clear|z-index|display|visibility|opacity|box-sizing",
    "overflow(?:-[xy]|-wrap)?|word-(?:wrap|break|spacing)|clip|content|cursor|quotes|counter-(?:reset|increment)",
    "flex(?:-(?:basis|direction|flow|grow|shrink|wrap))?|order|(?:align|justify)-(?:content|items|self)",
    "grid(?:-(?:area|column|row))?(?:-(?:start|end|gap))?|grid-gap|grid-template(?:-(?:areas|columns|rows))?",
    "grid-auto-(?:columns|flow|rows)",
    "columns|column-(?:count|fill|gap|width|span|rule(?:-(?:color|style|width))?)",
    "(?:page-)?break-(?:after|before|inside)|orphans|widows|size|page",
    "color|background(?:-(?:color|image|position|repeat|size))?|fill|stroke(?:-[a-z]+)?|list-style(?:-[a-z]+)?",
    "font(?:-(?:family|feature-settings|size|stretch|style|variant(?:-[-a-z]+)?|weight))?|letter-spacing|line-height",
    "text-(?:align|align-last|indent|overflow|rendering|transform|anchor)|text-decoration(?:-(?:color|line|style))?",
    "vertical-align|white-space|line-break|hyphens|direction|table-layout|caption-side|empty-cells|resize",
    "pointer-events|user-select|transition(?:-[a-z]+)?|transform(?:-[a-z]+)?|object-(?:fit|position)|will-change",
  ].join("|")})$`,
  "u",
);

/** What only adds to a page: the page is whole without it. */
const harmlessWhenUnknown: ReadonlySet<string> = new Set([
  "accent-color",
  "appearance", // beside -webkit-appearance
  "color-scheme",
  "font-synthesis",
  "hanging-punctuation",
  "print-color-adjust", // beside -webkit-print-color-adjust
  "scroll-margin-top",
  "scroll-padding-bottom",
  "scroll-padding-top",
  "text-autospace",
  "text-emphasis", // beside -webkit-text-emphasis
  "text-emphasis-position",
  "text-size-adjust",
  "text-spacing-trim",
  "text-underline-offset",
  "text-wrap",
]);

const newerValues =
  /(?:^|[\s,(])(?:(?:min|max|clamp|env|color|color-mix|oklch|oklab|lab|lch|hwb|light-dark|round|abs)\(|[\d.]+(?:[dsl]v[hw]|cq[whib]|lh|rlh|cap|ic)\b|(?:contents|break-spaces|revert|revert-layer|subgrid|safe|clip)(?=$|[\s,!]))|#(?:[\da-f]{8}|[\da-f]{4})\b/u;

describe("the scripts", () => {
  test("have no syntax newer than Chrome 60, and are classic", async () => {
    const scripts = filesOf(".js");
    expect(scripts.length).toBeGreaterThan(2);
    for (const [path, code] of scripts) {
      expect(await isLowered(code, "js"), path).toBe(false);
      expect(code, path).not.toMatch(/\bimport\s*[({."']|\bexport\s*[{*]/u);
    }
    for (const newer of ["a?.b", "a ?? b", "try {} catch {}", "/(?<=a)b/u", "for await (const a of b);", "1n"]) {
      const finds = await isLowered(`async () => { ${newer} }`, "js").catch(() => true);
      expect(finds, newer).toBe(true);
    }
  });

  test("ask the document for nothing by a selector that Chrome 60 refuses", () => {
    for (const [path, code] of filesOf(".js")) expect(code, path).not.toMatch(/:(?:is|where|has|focus-visible)\b/u);
  });

  test("do their work where what came after Chrome 60 is taken away", async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 780 } });
    const faults: string[] = [];
    context.on("weberror", (failure) => faults.push(failure.error().message));
    await context.addInitScript(takeAway, laterThanChrome60);
    const page = await context.newPage();
    for (const [, path] of pageKinds) await page.goto(site.origin + path);

    await page.goto(`${site.origin}/about/`);
    await page.locator("[data-opens-search]").click();
    await page.locator(".topbar__query").fill("登记");
    await page.locator(".suggest__option").first().waitFor();
    await page.locator(".topbar__query").press("Enter");
    await page.locator(".results a").first().waitFor();
    await page.locator(".filters").first().waitFor({ state: "attached" });
    await page.locator(".results a").first().click();
    await page.locator(".found").first().waitFor();
    await page.locator(".found-note__button").last().click();
    await page.locator('[data-switch="elder"]').click();
    await page.locator("html.elder").waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** Names of the window, and of what stands in it, with the Chrome that brought them. */
const laterThanChrome60: readonly string[] = [
  "Promise.prototype.finally", // 63
  "ResizeObserver", // 64
  "AbortController", // 66
  "String.prototype.trimStart", // 66
  "String.prototype.trimEnd", // 66
  "navigator.clipboard", // 66
  "Array.prototype.flat", // 69
  "Array.prototype.flatMap", // 69
  "Element.prototype.toggleAttribute", // 69
  "Intl.RelativeTimeFormat", // 71
  "queueMicrotask", // 71
  "globalThis", // 71
  "Object.fromEntries", // 73
  "String.prototype.matchAll", // 73
  "Promise.allSettled", // 76
  "HTMLFormElement.prototype.requestSubmit", // 76
  "String.prototype.replaceAll", // 85
  "Promise.any", // 85
  "Element.prototype.replaceChildren", // 86
  "Intl.Segmenter", // 87
  "Array.prototype.at", // 92
  "String.prototype.at", // 92
  "crypto.randomUUID", // 92
  "Object.hasOwn", // 93
  "Array.prototype.findLast", // 97
  "structuredClone", // 98
  "Array.prototype.toSorted", // 110
  "Array.prototype.toReversed", // 110
  "Array.prototype.with", // 110
  "Object.groupBy", // 117
];

/** Runs in the page before its scripts. */
function takeAway(names: readonly string[]): void {
  for (const name of names) {
    const steps = name.split(".");
    const last = steps.pop() ?? "";
    let holder: unknown = window;
    for (const step of steps) holder = Reflect.get(Object(holder), step);
    for (let at: unknown = holder; at !== null; at = Reflect.getPrototypeOf(Object(at)))
      Reflect.deleteProperty(Object(at), last);
  }
}
