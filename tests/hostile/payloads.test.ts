import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod/mini";
import { type DataRecord, dataRecordSchema } from "../../src/archive/record-schema.ts";
import { type SiteServer, serveSite } from "../../src/commands/serve.ts";
import { deskFolder } from "../../src/site/delivery.ts";
import { openBrowser } from "../browser.ts";
import { parse } from "../issue/reading.ts";
import { readSite } from "../site/sample-site.ts";
import { foreignMarkup } from "./foreign-markup.ts";
import { payloads } from "./payloads.ts";
import { readTable } from "./read-table.ts";
import { type WatchedPage, watchedPage } from "./watched-page.ts";

/** Every payload of payloads.txt in every field of a site, built, and opened as readers open it. */

const run = promisify(execFile);
let folder = "";
let files: ReadonlyMap<string, string> = new Map();
let browser: Browser;
let server: SiteServer;
let watched: WatchedPage;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "jianbao-payloads-"));
  const script = fileURLToPath(new URL("render-payloads.ts", import.meta.url));
  await run(process.execPath, ["--import", "tsx", script, folder]);
  files = await readSite(folder);
  server = await serveSite(folder, 0);
  browser = await openBrowser();
  watched = await watchedPage(browser, server.origin);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** The desk holds its own script and has its own policy: it is tested in tests/desk. */
const pages = () => [...files].filter(([path]) => path.endsWith(".html") && !path.startsWith(deskFolder));
const addressOf = (path: string) => server.origin + encodeURI(path.replace(/index\.html$/u, ""));

/** The records as the site publishes them. */
function recordsOfData(): readonly DataRecord[] {
  const lines = (files.get("/data/records.ndjson") ?? "").trimEnd().split("\n");
  return lines.map((line) => dataRecordSchema.parse(JSON.parse(line)));
}

const feedSchema = z.object({ items: z.array(z.object({ content_html: z.string() })) });

test("there are at least 300 payloads, no two of them alike", () => {
  expect(new Set(payloads).size).toBe(payloads.length);
  expect(payloads.length).toBeGreaterThanOrEqual(300);
});

test("a front matter reads each payload as the text that it is", () => {
  for (const payload of payloads) {
    const quoted = `'${payload.replaceAll("'", "''")}'`;
    const fields = `title: ${quoted}\nnumber: 1\ndate: 2023-10-20\npublisher: ${quoted}\nnote: ${quoted}`;
    const { issue } = parse(`---\n${fields}\n---\n▲近日，市局开展巡查。（园林科）`);
    const { title, publisher, note } = issue?.frontMatter ?? {};
    const shown = payload.replace(/\s+/gu, " ").trim();
    expect([title, publisher, note]).toEqual([shown, shown, shown]);
  }
});

test("no page has an element, an attribute or an address that a payload made", async () => {
  expect(pages().length).toBeGreaterThan(payloads.length);
  expect(await foreignMarkup(watched.page, new Map(pages()))).toEqual([]);
});

test("opened under the policy that is sent: no dialog, no breach, no request elsewhere, no crash", async () => {
  // Of the leads, each of which is a page of one payload, the first of every issue; an issue's page holds all of them.
  const opened = pages().filter(([path]) => !/\/l0[2-9]\//u.test(path));
  expect(opened.length).toBeGreaterThan(payloads.length / 2);
  for (const [path] of opened) await watched.page.goto(addressOf(path), { waitUntil: "domcontentloaded" });
  expect(watched.faults).toEqual([]);
});

test("a record's page shows its title as text", async () => {
  const leads = [...files].filter(([path]) => /\/issues\/[^/]+\/l\d\d\/index\.html$/u.test(path));
  const shown = await watched.page.evaluate(
    (sources) =>
      sources.map(
        (source) => new DOMParser().parseFromString(source, "text/html").querySelector("h1")?.textContent ?? "",
      ),
    leads.map(([, html]) => html),
  );
  const titles = new Map(recordsOfData().map(({ url, title }) => [url, title]));
  const expected = leads.map(([path]) => titles.get(path.replace("index.html", "")));
  const bare = (text = "") => text.replace(/\s/gu, "");
  expect(shown.map(bare)).toEqual(expected.map(bare));
  expect(shown.filter((text) => text.includes("<script>alert(1)</script>")).length).toBeGreaterThan(10);
});

/** The scripts set measures of the page on its root. */
const styleOfRoot = /(?<=<html[^>]*) style="[^"]*"/u;

/** Words that most payloads hold: what is found for them shows title and excerpt of nearly every record. */
const wordsOfPayloads = ["alert(1)", "<script>", "onerror=", "evil.example", "javascript:", "市局开展巡查"];

test("the search page, asked for each payload by its address, shows text alone", async () => {
  for (let start = 0; start < payloads.length; start += 16) {
    const asked = payloads.slice(start, start + 16).join(" ");
    const parameters = ["q", "kind", "year", "department", "topic", "x"].map((name) => [name, asked]);
    await watched.page.goto(`${server.origin}/search/?${new URLSearchParams(parameters)}`);
    await watched.page.waitForFunction(() => document.querySelector(".search-sum")?.textContent !== "");
    const html = await watched.page.content();
    expect(await foreignMarkup(watched.page, new Map([[asked, html.replace(styleOfRoot, "")]]))).toEqual([]);
  }
  const found = await watched.page.evaluate(async (queries) => {
    const answers: string[] = [];
    for (const query of queries) {
      const results = (await window.jianbao?.search(query)) ?? [];
      answers.push(...results.flatMap(({ titleHtml, excerptHtml }) => [titleHtml, excerptHtml]));
    }
    return answers;
  }, wordsOfPayloads);
  expect(found.length).toBeGreaterThan(payloads.length);
  for (const html of found) expect(html.replace(/<\/?mark>/gu, "")).not.toMatch(/[<>]/u);
  expect(watched.faults).toEqual([]);
});

test("an address that names words to find shows text alone", async () => {
  const path = "/issues/2023-01/l01/";
  const addressOfFound = (payload: string) =>
    `${server.origin}${path}#find=${encodeURIComponent("市局开展巡查")}&find=${encodeURIComponent(payload)}`;
  for (const payload of payloads) await watched.page.goto(addressOfFound(payload));
  await watched.page.reload();
  await watched.page.locator("main mark").first().waitFor();
  const html = await watched.page.content();
  expect(await foreignMarkup(watched.page, new Map([[path, html.replace(styleOfRoot, "")]]))).toEqual([]);
  expect(watched.faults).toEqual([]);
});

test("what a page says to programs is read back as JSON, with each title in it", () => {
  const headlines = new Set<string>();
  for (const [path, html] of pages()) {
    for (const [, json = ""] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gsu)) {
      const data: unknown = JSON.parse(json);
      expect(data, path).toMatchObject({ "@context": "https://schema.org" });
      JSON.stringify(data, (key, value: unknown) => {
        if (key === "headline" && typeof value === "string") headlines.add(value);
        return value;
      });
    }
  }
  for (const { title } of recordsOfData()) expect(headlines).toContain(title);
});

test("every feed, sitemap and description is well-formed XML, and its HTML holds no script", async () => {
  const documents = [...files].filter(([path]) => path.endsWith(".xml"));
  expect(documents.length).toBeGreaterThan(50);
  const contents = new Map<string, string>();
  for (const [path, xml] of documents) {
    const { error, html } = await watched.page.evaluate((source) => {
      const document = new DOMParser().parseFromString(source, "application/xml");
      return {
        error: document.querySelector("parsererror")?.textContent ?? "",
        html: [...document.querySelectorAll("content[type=html]")].map(({ textContent }) => textContent),
      };
    }, xml);
    expect(error, path).toBe("");
    contents.set(path, html.join("\n"));
  }
  for (const [path, json] of [...files].filter(([name]) => name.endsWith("/feed.json"))) {
    const { items } = feedSchema.parse(JSON.parse(json));
    contents.set(path, items.map(({ content_html: html }) => html).join("\n"));
  }
  expect(await foreignMarkup(watched.page, contents)).toEqual([]);
});

test("every line of the data is JSON, and no cell of the table runs in a spreadsheet", () => {
  const rows = readTable(files.get("/data/records.csv") ?? "");
  const [head = [], ...cells] = rows;
  expect(cells.length).toBe(recordsOfData().length);
  for (const row of cells) {
    expect(row.length).toBe(head.length);
    for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
  }
});
