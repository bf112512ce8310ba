import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type SiteServer, serveSite } from "../../src/commands/serve.ts";
import { openBrowser } from "../browser.ts";
import { runCommand } from "../run-command.ts";
import { pageKinds } from "./page-kinds.ts";
import { readSite, removeSite, renderSample } from "./sample-site.ts";

/** What the first view of a page may cost a reader who has nothing of the site yet. */
const bytesAtMost = 60_000;
/**
 * The page, its styles, the script of preferences, that of every page, that of 引用本条, the icon; on 检索 also its own
 * and the catalogue.
 */
const requestsAtMost = 6;
const requestsOfSearchAtMost = 7;
/** As Web Vitals count it; their bound for a good page is 0.1, which the answer to a query in the address may take. */
const shiftAtMost = 0.02;
const shiftOfAnswerAtMost = 0.1;

interface View {
  readonly bytes: number;
  readonly requests: readonly string[];
  readonly shift: number;
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Text as nginx sends it; what is compressed already as it is. */
function sentBytes(type: string, body: Buffer): number {
  return /^(?:text\/|application\/(?!octet-stream)|image\/svg)/u.test(type)
    ? gzipSync(body, { level: 6 }).length
    : body.length;
}

/** Opens a page as a new reader, and waits until it asks for nothing more. */
async function view(address: string, width: number): Promise<View> {
  const context = await browser.newContext({ viewport: { width, height: width > 600 ? 800 : 640 } });
  await context.addInitScript(watchShift);
  const sizes: Promise<number>[] = [];
  const requests: string[] = [];
  context.on("response", (response) => {
    requests.push(response.url());
    sizes.push(response.body().then((body) => sentBytes(response.headers()["content-type"] ?? "", body)));
  });
  const shift = await shiftOf(context, address);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await context.close();
  return { bytes, requests, shift };
}

async function shiftOf(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "networkidle" });
  return Number(await page.evaluate("window.layoutShift"));
}

/** Runs in the page before anything else: adds up what moves without the reader's doing. */
function watchShift(): void {
  let sum = 0;
  Object.defineProperty(window, "layoutShift", { get: () => sum });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, "value"));
  }).observe({ type: "layout-shift", buffered: true });
}

function faultsOf(origin: string, path: string, { bytes, requests, shift }: View): readonly string[] {
  const most = path.startsWith("/search/") ? requestsOfSearchAtMost : requestsAtMost;
  return [
    ...(bytes > bytesAtMost ? [`${path}: ${bytes} bytes`] : []),
    ...(requests.length > most ? [`${path}: ${requests.length} requests: ${requests.join(" ")}`] : []),
    ...(shift > shiftAtMost ? [`${path}: moves by ${shift}`] : []),
    ...requests.filter((url) => !url.startsWith(`${origin}/`)).map((url) => `${path}: asks ${url}`),
  ];
}

async function faultsOfSite(site: SiteServer, paths: readonly string[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const path of paths) {
    for (const width of [360, 1280]) faults.push(...faultsOf(site.origin, path, await view(site.origin + path, width)));
  }
  return faults;
}

describe("the sample", () => {
  let folder = "";
  let site: SiteServer;
  beforeAll(async () => {
    folder = await renderSample();
    site = await serveSite(folder, 0);
  });
  afterAll(async () => {
    await site.close();
    await removeSite(folder);
  });

  test("each kind of page is light, asks little, and nothing in it moves", async () => {
    expect(
      await faultsOfSite(
        site,
        pageKinds.map(([, path]) => path),
      ),
    ).toEqual([]);
  });

  test("no picture has to be waited for to know its size", async () => {
    const pictures = [...(await readSite(folder))].flatMap(([path, html]) =>
      path.endsWith(".html") ? (html.match(/<(?:img|video|iframe)\b[^>]*>/gu) ?? []) : [],
    );
    expect(pictures.filter((tag) => !/\bwidth="\d+"/u.test(tag) || !/\bheight="\d+"/u.test(tag))).toEqual([]);
  });
});

describe("the real bulletin", () => {
  let folder = "";
  let site: SiteServer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "jianbao-budget-"));
    const built = await runCommand("build", ["--output", join(folder, "site")]);
    expect(built.status, built.stderr).toBe(0);
    site = await serveSite(join(folder, "site"), 0);
  });
  afterAll(async () => {
    await site.close();
    await removeSite(folder);
  });

  test("home, the issue, a record, the lists and the answer to a query are light", async () => {
    const paths = [
      "/",
      "/issues/",
      "/issues/2023-10/",
      "/issues/2023-10/l04/",
      "/departments/",
      "/departments/shenxian/",
      "/topics/",
      "/topics/budongchandengji/",
      "/years/2023/",
      "/search/",
    ];
    expect(await faultsOfSite(site, paths)).toEqual([]);
    const answer = await view(`${site.origin}/search/?q=地热`, 360);
    expect(answer.bytes).toBeLessThan(bytesAtMost);
    expect(answer.shift).toBeLessThan(shiftOfAnswerAtMost);
  });
});
