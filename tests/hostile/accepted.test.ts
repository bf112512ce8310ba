import { existsSync } from "node:fs";
import { mkdtemp, realpath, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SiteServer, serveSite } from "../../src/commands/serve.ts";
import { deskFolder } from "../../src/site/delivery.ts";
import { findDeadLinks } from "../../src/site/links.ts";
import { openBrowser } from "../browser.ts";
import { readFixtures } from "../read-fixtures.ts";
import { type CommandResult, runCommand } from "../run-command.ts";
import { readSite } from "../site/sample-site.ts";
import { linksOfFiles } from "../site/site-files.ts";
import { writeContent } from "../write-content.ts";
import { hostileFileNames } from "./file-names.ts";
import { foreignMarkup } from "./foreign-markup.ts";
import { readTable } from "./read-table.ts";
import { type WatchedPage, watchedPage } from "./watched-page.ts";

/**
 * Whole files that are published although they are hostile, in accepted.txt, each with what a reader of its issue sees
 * as text. They are one content folder, under hostile names and with foreign files beside them, and one site.
 */
const cases = readFixtures("../hostile/accepted.txt");

let parent = "";
let files: ReadonlyMap<string, string> = new Map();
let built: CommandResult;
let browser: Browser;
let server: SiteServer;
let watched: WatchedPage;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "jianbao-hostile-"));
  const content = join(parent, "content");
  await writeContent(content, { "site.yaml": "url: https://jianbao.example\n", ...bulletins(), ...foreignFiles() });
  await symlink(".", join(content, "issues", "loop"));
  built = await runCommand("build", ["--content", content, "--output", join(parent, "site")]);
  files = existsSync(join(parent, "site")) ? await readSite(await realpath(join(parent, "site"))) : new Map();
  server = await serveSite(join(parent, "site"), 0);
  browser = await openBrowser();
  watched = await watchedPage(browser, server.origin);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(parent, { recursive: true, force: true });
});

function bulletins(): Readonly<Record<string, string>> {
  const names = cases.map((_, index) => `issues/${hostileFileNames[index] ?? index}.md`);
  return Object.fromEntries(cases.map(({ input }, index) => [names[index], `${input}\n`]));
}

/** Each would leave `ran` beside the content folder if it were run. */
function foreignFiles(): Readonly<Record<string, string>> {
  const script = `require("node:fs").writeFileSync(${JSON.stringify(join(parent, "ran"))}, "");`;
  const names = ["evil.js", "evil.cjs", "issues.11tydata.js", "1.11tydata.js", "eleventy.config.js", ".eleventy.js"];
  return {
    ...Object.fromEntries(names.map((name) => [`issues/${name}`, script])),
    "issues/issues.json": '{"permalink": "../../evil.html", "layout": "evil"}',
    "issues/page.njk": "---\npermalink: evil.html\n---\n{{ 7 * 7 }}",
    "issues/page.html": "<script>alert(1)</script>",
    "issues/page.liquid": "{{ 7 | times: 7 }}",
    "_includes/evil.njk": "<script>alert(1)</script>",
    "_data/evil.js": script,
  };
}

const pages = () => [...files].filter(([path]) => path.endsWith(".html") && !path.startsWith(deskFolder));

test("with the files refused there are at least 120 cases, and each hostile name is borne by one", () => {
  expect(cases.length + readFixtures("../hostile/refused.txt").length).toBeGreaterThanOrEqual(120);
  expect(cases.length).toBeGreaterThanOrEqual(hostileFileNames.length);
});

test("all of it is built, and each foreign file named and left alone", () => {
  expect([built.status, built.stderr]).toEqual([0, ""]);
  const told = Object.keys(foreignFiles()).map((path) => path.replace(/^(_\w+)\/.*/u, "$1"));
  for (const name of [...told, "issues/loop"]) {
    expect(built.stdout, name).toMatch(new RegExp(`/content/${name.replaceAll(".", "\\.")}:1:1 `, "u"));
  }
  expect(existsSync(join(parent, "ran"))).toBe(false);
  expect(
    [...files.keys()].filter(
      (path) => /evil|passwd|^\/(?:issues\/)?page/u.test(path) && !path.startsWith("/pagefind/"),
    ),
  ).toEqual([]);
});

test("what is told holds no sign that nobody sees, though names hold them", () => {
  expect(built.stdout).not.toMatch(/(?![\n\t])[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\n\s+at |Error:/u);
});

test("every file of the site has a name that any disk holds, and no name of a file in content", () => {
  const paths = [...files.keys()];
  expect(new Set(paths.map((path) => path.normalize("NFC").toLowerCase())).size).toBe(paths.length);
  for (const part of new Set(paths.flatMap((path) => path.split("/").slice(1)))) {
    expect(part).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[\p{Cc}<>:"|?*\\%]|^\.|[. ]$/iu);
    expect(Buffer.byteLength(part)).toBeLessThanOrEqual(100);
  }
  for (const [path, text] of files) {
    for (const name of ["很".repeat(84), "x".repeat(252), "$(id)", "..\\..\\x"]) {
      expect(text.includes(`${name}.md`), path).toBe(false);
    }
  }
});

test.for(cases.map(({ title, expected }, index) => ({ title, expected, number: index + 1 })))(
  "$title",
  async ({ expected, number }) => {
    const html = files.get(`/issues/2023-${String(number).padStart(2, "0")}/index.html`) ?? "";
    const text = await watched.page.evaluate(
      (source) => new DOMParser().parseFromString(source, "text/html").body.textContent ?? "",
      html,
    );
    const bare = (shown: string) => shown.replace(/\s/gu, "");
    expect(html).not.toBe("");
    for (const seen of expected.split("\n")) expect(bare(text)).toContain(bare(seen));
  },
);

test("no page has an element, an attribute or an address that a text made, and no link leads nowhere", async () => {
  expect(await foreignMarkup(watched.page, new Map(pages()))).toEqual([]);
  expect(findDeadLinks(linksOfFiles(files))).toEqual([]);
});

test("opened under the policy that is sent: no dialog, no breach, no request elsewhere, no crash", async () => {
  for (const [path] of pages()) {
    await watched.page.goto(server.origin + encodeURI(path.replace(/index\.html$/u, "")), {
      waitUntil: "domcontentloaded",
    });
  }
  expect(watched.faults).toEqual([]);
});

test("JSON, XML and the table are read back whole", async () => {
  for (const [path, text] of files) {
    if (path.endsWith(".json")) expect(() => JSON.parse(text), path).not.toThrow();
    if (path.endsWith(".ndjson")) for (const line of text.trimEnd().split("\n")) JSON.parse(line);
    for (const [, json = ""] of text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gsu)) {
      expect(JSON.parse(json), path).toMatchObject({ "@context": "https://schema.org" });
    }
    if (/^\/(?:issues|data|feed|departments).*\.(?:html|json|xml|csv|ndjson)$/u.test(path))
      expect(text.includes("\ufffd"), path).toBe(false);
  }
  const documents = [...files].flatMap(([path, text]) => (path.endsWith(".xml") ? [text] : []));
  const faults = await watched.page.evaluate(
    (sources) =>
      sources.map(
        (source) =>
          new DOMParser().parseFromString(source, "application/xml").querySelector("parsererror")?.textContent ?? "",
      ),
    documents,
  );
  expect(faults.join("")).toBe("");
  for (const cell of readTable(files.get("/data/records.csv") ?? "").flat()) {
    expect(cell).not.toMatch(/^[\t\r\n ]*[=+\-@＝＋－＠|%]/u);
  }
});
