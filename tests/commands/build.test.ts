import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DataRecord, dataRecordSchema } from "../../src/archive/record-schema.ts";
import { type SiteServer, serveSite } from "../../src/commands/serve.ts";
import { findDeadLinks } from "../../src/site/links.ts";
import { openBrowser } from "../browser.ts";
import { contentFolder, temporaryFolder } from "../content-folder.ts";
import { frontMatter } from "../issue/reading.ts";
import { runCommand } from "../run-command.ts";
import { freshPage, recordsFound } from "../search/browser.ts";
import { canonical } from "../search/containment.ts";
import { linksOfSite } from "../site/site-files.ts";

/** The real bulletin, built as `npm run build` does, and read in a real browser. */

let parent = "";
let output = "";
let server: SiteServer;
let browser: Browser;
let records: readonly DataRecord[] = [];

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "jianbao-build-"));
  output = join(parent, "site");
  const { status, stdout } = await runCommand("build", ["--output", output, "--strict"]);
  expect(stdout).toContain("必须改 0 处，请核对 0 处");
  expect(status).toBe(0);
  const lines = (await readFile(join(output, "data/records.ndjson"), "utf8")).trimEnd().split("\n");
  records = lines.map((line) => dataRecordSchema.parse(JSON.parse(line)));
  server = await serveSite(output, 0);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(parent, { recursive: true, force: true });
});

/** What search promises, over the data that the site itself publishes. */
function containing(query: string): string[] {
  const terms = query.split(/\s+/u).map(canonical);
  const fieldsOf = ({ title, attributions, paragraphs }: DataRecord) => [
    canonical(title),
    canonical(
      attributions.map(({ department, contributors }) => [department ?? "", ...contributors].join("")).join(""),
    ),
    ...paragraphs.map(canonical),
  ];
  return records
    .filter((record) => terms.every((term) => fieldsOf(record).some((field) => field.includes(term))))
    .map(({ url }) => url);
}

test("24 records have their pages, and no link on the site leads nowhere", async () => {
  const files = await linksOfSite(output);
  expect(records.length).toBe(24);
  expect(records.filter(({ url }) => !files.has(`${url.slice(1)}index.html`))).toEqual([]);
  expect(findDeadLinks(files)).toEqual([]);
});

test("every record is found by a search for its own words", async () => {
  const page = await freshPage(browser, server.origin);
  for (const { url, paragraphs } of records) {
    const [text = ""] = paragraphs;
    const own = [...text].slice(4, 24).join("");
    expect(await recordsFound(page, own), own).toContain(url);
  }
  await page.context().close();
});

const queries = [
  "贺孟萌",
  "飞地交叉",
  "产登记",
  "89.89%",
  "9月28日",
  "不動產登記",
  "地热 勘查",
  "２０２３年度",
  "税费同缴”改革",
  "林",
  "海岸线修复",
];

test.for(queries)("a search for %s on a new page finds exactly the records that contain it", async (query) => {
  const page = await freshPage(browser, server.origin);
  expect((await recordsFound(page, query)).sort()).toEqual(containing(query).sort());
  await page.context().close();
});

test("the results of an address are shown with the words marked, and lead to the record", async () => {
  const page = await freshPage(browser, server.origin, "?q=%E5%9C%B0%E7%83%AD");
  await page.locator("#search mark").first().waitFor();
  expect(await page.locator("#search mark").allTextContents()).toContain("地热");
  await page.locator("#search a[href^='/issues/']").first().click();
  await page.waitForURL(/\/issues\/2023-10\/[lb]\d\d\//u);
  expect(await page.locator("main").textContent()).toContain("地热");
  await page.context().close();
});

async function hashes(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    found[path.slice(folder.length)] = createHash("sha256")
      .update(await readFile(path))
      .digest("hex");
  }
  return found;
}

test("an error leaves the published site as it was, with status 1", async () => {
  const site = join(await temporaryFolder(), "site");
  const sound = await contentFolder({ "issues/a.md": `${frontMatter}▲近日，市局开展巡查。（园林科）\n` });
  const broken = await contentFolder({ "issues/a.md": `${frontMatter}▲\n` });
  expect((await runCommand("build", ["--content", sound, "--output", site])).status).toBe(0);
  const before = [await readlink(site), await hashes(site)];
  const { status, stdout, stderr } = await runCommand("build", ["--content", broken, "--output", site]);
  expect(status).toBe(1);
  expect(stdout).toContain("“▲”后面没有文字");
  expect(stderr).toContain("已发布的网站保持原样");
  expect([await readlink(site), await hashes(site)]).toEqual(before);
});

test("a content folder of another bureau without registers is built as it is", async () => {
  const site = join(await temporaryFolder(), "site");
  const folder = await contentFolder({
    "issues/1.md": `---\n标题：教育工作简报\n期号：第1期\n日期：2024年3月5日\n---\n编者按：本期为开学专刊。\n\n## 全市中小学开学\n\n近日，全市中小学开学。（基础教育科/李红）\n\n▲近日，“&<b>”与{{ 7 * 7 }}照原样显示。（安全科）\n`,
  });
  const { status } = await runCommand("build", ["--content", folder, "--output", site]);
  expect(status).toBe(0);
  const page = await readFile(join(site, "issues/2024-01/index.html"), "utf8");
  for (const text of ["教育工作简报", "编者按：本期为开学专刊。", "基础教育科", "{{ 7 * 7 }}", "&lt;b&gt;"]) {
    expect(page.replace(/<[^>]+>/gu, "")).toContain(text);
  }
  expect(findDeadLinks(await linksOfSite(site))).toEqual([]);
});

test("an empty content folder gives a site that says so", async () => {
  const site = join(await temporaryFolder(), "site");
  expect((await runCommand("build", ["--content", await contentFolder({}), "--output", site])).status).toBe(0);
  expect(existsSync(join(site, "index.html"))).toBe(true);
  expect(findDeadLinks(await linksOfSite(site))).toEqual([]);
});

test("an output that overlaps the content is refused", async () => {
  const folder = await contentFolder({ "issues/a.md": `${frontMatter}▲近日，市局开展巡查。（园林科）\n` });
  for (const where of [folder, join(folder, "site"), join(folder, "..")]) {
    expect((await runCommand("build", ["--content", folder, "--output", where])).status).toBe(2);
  }
});

test("an output that lies in the content behind a link, or cannot be written, is refused in a sentence", async () => {
  const folder = await contentFolder({ "issues/a.md": `${frontMatter}▲近日，市局开展巡查。（园林科）\n` });
  const place = await temporaryFolder();
  await symlink(folder, join(place, "link"));
  await writeFile(join(place, "file"), "mine");
  await mkdir(join(place, "www"));
  await symlink("www", join(place, "live"));
  for (const name of ["link/out", "file", "file/x", "live"]) {
    const { status, stderr } = await runCommand("build", ["--content", folder, "--output", join(place, name)]);
    expect([name, status]).toEqual([name, 2]);
    expect(stderr).toMatch(/输出文件夹/u);
    expect(stderr).not.toMatch(/\n\s+at /u);
  }
  expect(await readFile(join(place, "file"), "utf8")).toBe("mine");
  expect(await readlink(join(place, "live"))).toBe("www");
  expect((await readdir(place)).sort()).toEqual(["file", "link", "live", "www"]);
});

test("the preview server stays within the site and on this machine", async () => {
  const status = async (path: string, init?: RequestInit) => (await fetch(`${server.origin}${path}`, init)).status;
  expect(new URL(server.origin).hostname).toBe("127.0.0.1");
  expect(await status("/issues")).toBe(200);
  expect(await status("/nothing/")).toBe(404);
  expect(await status("/..%2f..%2fetc/passwd")).toBe(404);
  expect(await status("/%2e%2e/%2e%2e/etc/passwd")).toBe(404);
  expect(await status("/%E0%A4%A")).toBe(404);
  expect(await status("/%00")).toBe(404);
  expect(await status("/", { method: "POST" })).toBe(405);
});
