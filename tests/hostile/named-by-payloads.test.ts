import { mkdtemp, readFile, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkDocumentSchema } from "../../src/archive/check-document.ts";
import { openBrowser } from "../browser.ts";
import { runCommand } from "../run-command.ts";
import { readSite } from "../site/sample-site.ts";
import { writeContent } from "../write-content.ts";
import { hostileFileNames } from "./file-names.ts";
import { shownMarkup, writtenMarkup } from "./page-markup.ts";
import { payloads } from "./payloads.ts";
import { watchedPage } from "./watched-page.ts";

/**
 * Every payload as the name of a file, as far as a disk takes it, and every hostile name; each in a title, a body and an
 * attribution besides: what the commands say of them, what the site keeps of them, and the report that names them.
 */
const names = [...new Set([...payloads.map((payload) => payload.replaceAll("/", "∕")), ...hostileFileNames])].filter(
  (name) => Buffer.byteLength(`${name}.md`) <= 255 && !/^(?:\.|README$)/iu.test(name),
);

let parent = "";
let content = "";
let browser: Browser;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "jianbao-named-"));
  content = join(parent, "content");
  const bulletins = names.map((name, index) => [
    `issues/${name}.md`,
    bulletinOf(payloads[index % payloads.length] ?? "", index + 1),
  ]);
  await writeContent(content, { "site.yaml": siteOf(payloads), ...Object.fromEntries(bulletins) });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await rm(parent, { recursive: true, force: true });
});

/** Most are drafts, which the report names; `##` without a blank is mended by `--fix`. */
function bulletinOf(payload: string, number: number): string {
  const title = `'工作简报${number % 10}${payload.replaceAll("'", "''")}'`;
  const draft = number % 8 === 0 ? "" : "draft: 是\n";
  // Escaped, it is text and no link that leads nowhere.
  const text = payload.replace(/[!-/:-@[-`{-~]/gu, "\\$&");
  return `---\ntitle: ${title}\nnumber: ${number}\ndate: 2023-10-20\n${draft}---\n##我市${text}签约\n\n近日，市局开展巡查${text}，取得成效。（园林科/${text}）\n`;
}

function siteOf(all: readonly string[]): string {
  const few = JSON.stringify(all.filter((_, index) => index % 60 === 0).join(" "));
  return `url: https://jianbao.example\nname: ${few}\norgan: ${few}\n`;
}

const unseen = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u;

test("check says in JSON which file it means, and shows a terminal nothing that it would obey", async () => {
  const { stdout, stderr } = await runCommand("check", [
    "--content",
    content,
    "--format",
    "json",
    "--today",
    "2026-11-24",
  ]);
  expect(stderr).toBe("");
  expect(stdout).not.toMatch(unseen);
  const { files } = checkDocumentSchema.parse(JSON.parse(stdout));
  const found = files.map(({ path }) => path.slice(path.indexOf("/content/issues/") + "/content/issues/".length));
  expect(found.toSorted()).toEqual(names.map((name) => `${name}.md`).toSorted());
});

test("a build, the report and --fix say nothing that a terminal would obey, and the site keeps no name", async () => {
  const site = join(parent, "site");
  const built = await runCommand("build", ["--content", content, "--output", site, "--today", "2026-11-24"]);
  expect([built.status, built.stderr]).toEqual([0, ""]);
  const report = join(parent, "report.html");
  const reported = await runCommand("report", ["--content", content, "--output", report, "--today", "2026-11-24"]);
  expect([reported.status, reported.stderr]).toEqual([0, ""]);
  const fixed = await runCommand("check", ["--content", content, "--fix", "--yes", "--today", "2026-11-24"]);
  expect(fixed.stderr).toBe("");
  expect(fixed.stdout).toContain("已改好");
  for (const { stdout } of [built, reported, fixed]) expect(stdout).not.toMatch(/(?!\t)(?!\n)[\p{Cc}\p{Cf}]|\n\s+at /u);
  for (const [path, text] of await readSite(await realpath(site))) {
    // The manual and the desk say where bulletins lie.
    const isAboutFiles = path.startsWith("/manual/") || path.startsWith("/desk/");
    if (!isAboutFiles) expect(text, path).not.toMatch(/issues\/[^/\n]*\.md/u);
  }
});

test("the report shows names, titles and findings as text", async () => {
  const report = join(parent, "report.html");
  const template = await readFile(new URL("../../templates/report/report.njk", import.meta.url), "utf8");
  const watched = await watchedPage(browser, "file://");
  await watched.page.goto(pathToFileURL(report).href);
  const written = writtenMarkup(template);
  expect((await shownMarkup(watched.page)).filter((kind) => !written.has(kind))).toEqual([]);
  const shown = await watched.page.evaluate(() => document.body.textContent ?? "");
  for (const piece of ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>"]) expect(shown).toContain(piece);
  expect(watched.faults).toEqual([]);
  await watched.close();
});
