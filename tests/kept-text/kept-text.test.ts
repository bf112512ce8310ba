import { readFileSync } from "node:fs";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod/mini";
import { dataRecordSchema } from "../../src/archive/record-schema.ts";
import { type SiteServer, serveSite } from "../../src/commands/serve.ts";
import { entryTextSchema, shelfTextsSchema } from "../../src/search/schema.ts";
import { openBrowser } from "../browser.ts";
import { readTable } from "../hostile/read-table.ts";
import { runCommand } from "../run-command.ts";
import { freshPage } from "../search/browser.ts";
import { readSite } from "../site/sample-site.ts";
import { writeContent } from "../write-content.ts";
import {
  type ModelledIssue,
  type ModelledRecord,
  modelledIssues,
  type SeenBlock,
  type SeenCredit,
} from "./modelled-bulletin.ts";
import { blockTexts, type Element, elementById, elementsOf, elementsOfClass, parsed, textOf } from "./shown-text.ts";

/**
 * What a reader sees of a record is what its source says, in every file of the site: its page, the page of its issue,
 * feeds, data, table, the texts of the search, and what the search shows of it. The bulletins are made together with
 * what is to be seen of them, built as `npm run build` does, and read back from the files.
 */
const seed = Number(process.env.KEPT_TEXT_SEED ?? 20231020);
const [issues = []] = fc.sample(modelledIssues(6), { numRuns: 1, seed });

const realBulletin = readFileSync(new URL("../../content/issues/2023-10.md", import.meta.url), "utf8");

let parent = "";
let files: ReadonlyMap<string, string> = new Map();
let server: SiteServer;
let browser: Browser;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "jianbao-kept-text-"));
  const bulletins = issues.map(({ number, markdown }) => [`issues/${number}.md`, markdown]);
  await writeContent(join(parent, "content"), {
    "site.yaml": "url: https://jianbao.example\n",
    ...Object.fromEntries(bulletins),
    "issues/real.md": realBulletin,
  });
  const built = await runCommand("build", ["--content", join(parent, "content"), "--output", join(parent, "site")]);
  expect([built.status, built.stderr], built.stdout.slice(-2000)).toEqual([0, ""]);
  files = await readSite(await realpath(join(parent, "site")));
  server = await serveSite(join(parent, "site"), 0);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(parent, { recursive: true, force: true });
});

const file = (path: string) => files.get(path) ?? "";
const idOf = ({ number }: ModelledIssue) => `2023-${String(number).padStart(2, "0")}`;

/** Every record with its issue and its address. */
const records = issues.flatMap((issue) =>
  issue.records.map((record) => ({
    issue,
    record,
    id: `${idOf(issue)}/${record.part}`,
    url: `/issues/${idOf(issue)}/${record.part}/`,
  })),
);

/** As the data contract has them: no dividers. */
function paragraphsOf(blocks: readonly SeenBlock[]): readonly string[] {
  return blocks.filter(({ kind }) => kind !== "divider").map(({ text }) => text);
}

/** As a page or a feed shows them: it says what is a picture and what a footnote. */
function shownBlocks(blocks: readonly SeenBlock[]): readonly string[] {
  return blocks.map(({ kind, text }) =>
    kind === "image" ? `〔图：${text}〕` : kind === "footnote" ? `〔1〕${text}` : text,
  );
}

function shownCredits(credits: readonly SeenCredit[]): string {
  return `（${credits.map(({ department, people }) => [department, ...people].join(" ")).join(" ")}）`;
}

const oneBlank = (text: string) => text.replace(/\s+/gu, " ");

/** A brief's headline is the beginning of its text, for as long as that goes. */
function expectTitle(shown: string, { title, blocks }: ModelledRecord): void {
  if (title !== undefined) expect(shown).toBe(title);
  else
    expect(oneBlank(blocks[0]?.text ?? "").startsWith(shown.replace(/……$/u, "")) && shown.length > 9, shown).toBe(true);
}

function only(found: readonly Element[], what: string): Element {
  const [element] = found;
  if (element === undefined || found.length > 1) throw new Error(`${found.length} of ${what}`);
  return element;
}

test("a record's page", () => {
  expect(records.length).toBeGreaterThan(50);
  for (const { record, url } of records) {
    const page = parsed(file(`${url}index.html`));
    expectTitle(textOf(only(elementsOf("h1", page), `h1 of ${url}`)), record);
    const text = elementById("text", page);
    expect(text === undefined ? [] : blockTexts(text), url).toEqual(shownBlocks(record.blocks));
    expect(oneBlank(textOf(only(elementsOfClass("attribution", page), url)))).toBe(shownCredits(record.credits));
  }
});

test("the page of an issue", () => {
  for (const issue of issues) {
    const page = parsed(file(`/issues/${idOf(issue)}/index.html`));
    const preamble = elementsOfClass("lead--preamble", page).flatMap((element) =>
      elementsOfClass("text", element.children).flatMap(blockTexts),
    );
    expect(preamble).toEqual(shownBlocks(issue.preamble));
    for (const record of issue.records) {
      const article = elementById(record.part, page);
      if (article === undefined) throw new Error(`${idOf(issue)} lacks ${record.part}`);
      const [heading] = [...elementsOf("h2", article.children), ...elementsOf("h3", article.children)];
      expectTitle(heading === undefined ? "" : textOf(heading), record);
      expect(blockTexts(only(elementsOfClass("text", article.children), record.part))).toEqual(
        shownBlocks(record.blocks),
      );
      expect(oneBlank(textOf(only(elementsOfClass("attribution", article.children), record.part)))).toBe(
        shownCredits(record.credits),
      );
    }
  }
});

const byAddress = new Map(records.map(({ record, url }) => [`https://jianbao.example${url}`, record]));

/** The real bulletin is asked for what its source says below. */
const isReal = (address: string) => address.includes("/issues/2023-10/");

function expectEntry(address: string, title: string, html: string): void {
  const record = byAddress.get(address);
  if (record === undefined) throw new Error(`There is no record at ${address}`);
  expectTitle(title, record);
  const body = only(elementsOf("body", parsed(`<body>${html}</body>`)), address);
  const texts = blockTexts(body);
  expect(texts.slice(0, -1), address).toEqual(shownBlocks(record.blocks));
  expect(oneBlank(texts.at(-1) ?? "")).toBe(shownCredits(record.credits));
}

test("every feed, of the site and of departments, in Atom", () => {
  const seen = new Set<string>();
  for (const [path, xml] of files) {
    if (!path.endsWith("/feed.xml")) continue;
    for (const entry of elementsOf("entry", parsed(xml, true))) {
      const [id = "", title = "", content = ""] = ["id", "title", "content"].map((name) =>
        textOf(only(elementsOf(name, entry.children), name)),
      );
      if (isReal(id)) continue;
      expectEntry(id, title, content);
      seen.add(id);
    }
  }
  expect(seen.size).toBeGreaterThan(40);
});

const feedSchema = z.object({
  items: z.array(z.object({ id: z.string(), title: z.string(), content_html: z.string() })),
});

test("every feed as JSON", () => {
  const seen = new Set<string>();
  for (const [path, json] of files) {
    if (!path.endsWith("/feed.json")) continue;
    for (const { id, title, content_html: html } of feedSchema.parse(JSON.parse(json)).items) {
      if (isReal(id)) continue;
      expectEntry(id, title, html);
      seen.add(id);
    }
  }
  expect(seen.size).toBeGreaterThan(40);
});

test("the data, line by line and as a table", () => {
  const lines = file("/data/records.ndjson").trimEnd().split("\n");
  const data = new Map(lines.map((line) => dataRecordSchema.parse(JSON.parse(line))).map((each) => [each.id, each]));
  const [head = [], ...rows] = readTable(file("/data/records.csv"));
  const cells = new Map(rows.map((row) => [row[0], new Map(head.map((name, column) => [name, row[column] ?? ""]))]));
  expect(data.size).toBe(cells.size);
  for (const { record, id } of records) {
    const found = data.get(id);
    const row = cells.get(id);
    expect(found?.paragraphs, id).toEqual(paragraphsOf(record.blocks));
    expect(found?.attributions).toEqual(
      record.credits.map(({ department, people }) => ({ department, contributors: people })),
    );
    expectTitle(found?.title ?? "", record);
    // A cell that would run as a formula has a quote mark before it.
    const cell = (name: string) => (row?.get(name) ?? "").replace(/^'(?=[\s=+\-@＝＋－＠|%])/u, "");
    expectTitle(cell("title"), record);
    expect(cell("text"), id).toBe(paragraphsOf(record.blocks).join("\n"));
    expect(cell("departments").split("、")).toEqual(record.credits.map(({ department }) => department));
    expect(cell("contributors")).toBe(record.credits.flatMap(({ people }) => people).join("、"));
  }
});

test("the texts of the search, alone and on their shelf", () => {
  const shelves = [...files].filter(([path]) => path.startsWith("/search/shelves/"));
  const shelved = shelves.flatMap(([, json]) => shelfTextsSchema.parse(JSON.parse(json)));
  const alone = [...files].filter(([path]) => path.startsWith("/search/texts/"));
  expect(alone.length).toBe(shelved.length);
  for (const [path, json] of alone) expect(shelved, path).toContainEqual(entryTextSchema.parse(JSON.parse(json)));
  for (const { record, id } of records) {
    const text = entryTextSchema.parse(JSON.parse(file(`/search/texts/${id}.json`)));
    expectTitle(text.title, record);
    expect(text.paragraphs, id).toEqual(paragraphsOf(record.blocks));
    expect(text.attribution).toBe(
      record.credits
        .map(({ department, people }) => [department, people.join(" ")].filter((name) => name !== "").join("/"))
        .join(" "),
    );
  }
  for (const issue of issues) {
    const preamble = file(`/search/texts/${idOf(issue)}/preamble.json`);
    const paragraphs = preamble === "" ? [] : entryTextSchema.parse(JSON.parse(preamble)).paragraphs;
    expect(paragraphs).toEqual(paragraphsOf(issue.preamble));
  }
});

/** As printed, without what only sets it out: blanks, the marks of Markdown and of bulletins, the width of brackets. */
function bare(text: string): string {
  return text
    .replace(/[\s\u3000*#▲/]/gu, "")
    .replaceAll("(", "（")
    .replaceAll(")", "）");
}

test("the real bulletin: each page of a record has the characters of its source, and all of them together every one", () => {
  const source = bare(realBulletin.replace(/^---\n.*?\n---\n/su, ""));
  const addresses = [...files.keys()].filter((path) => /^\/issues\/2023-10\/[lb]\d\d\//u.test(path)).sort();
  // Leads come first in it, and briefs behind them.
  const inOrder = addresses.toSorted((one, other) => Number(one.includes("/b")) - Number(other.includes("/b")));
  const shown = inOrder.map((path) => {
    const page = parsed(file(path));
    const text = elementById("text", page);
    const title = path.includes("/l") ? textOf(only(elementsOf("h1", page), path)) : "";
    const attribution = textOf(only(elementsOfClass("attribution", page), path));
    return bare([title, ...(text === undefined ? [] : blockTexts(text)), attribution].join(""));
  });
  expect(shown.length).toBe(24);
  expect(shown.join("")).toBe(source);
});

/** What the search shows for each word, one after the other, in the reader's browser. */
function askEach(page: Page, words: readonly string[]) {
  return page.evaluate(async (asked) => {
    const answers: { url: string; titleHtml: string; excerptHtml: string }[][] = [];
    for (const query of asked) {
      const found = (await window.jianbao?.search(query)) ?? [];
      answers.push(found.map(({ url, titleHtml, excerptHtml }) => ({ url, titleHtml, excerptHtml })));
    }
    return answers;
  }, words);
}

test("what the search shows for a word of each block: the record alone, its title, a piece of that block with the word marked", async () => {
  const page = await freshPage(browser, server.origin);
  const asked = records.flatMap(({ record, url }) =>
    record.blocks.flatMap(({ word, text }) => (word === undefined ? [] : { record, url, word, text })),
  );
  const answers = await askEach(
    page,
    asked.map(({ word }) => word),
  );
  for (const [index, { record, url, word, text }] of asked.entries()) {
    const found = answers[index] ?? [];
    expect(
      found.map((each) => each.url),
      word,
    ).toEqual([url]);
    const shown = (html: string) => textOf(only(elementsOf("p", parsed(`<p>${html}</p>`)), html));
    expectTitle(shown(found[0]?.titleHtml ?? ""), record);
    const excerpt = parsed(`<p>${found[0]?.excerptHtml ?? ""}</p>`);
    expect(elementsOf("mark", excerpt).map(textOf)).toContain(word);
    // A headline that has the word in it stands before the piece.
    const pieces = shown(found[0]?.excerptHtml ?? "")
      .split("……")
      .filter((piece) => piece !== "");
    for (const piece of pieces) expect(text.includes(piece), `${piece}\n${text}`).toBe(true);
  }
  await page.context().close();
});
