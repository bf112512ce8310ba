import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SiteServer, serveSite } from "../../src/commands/serve.ts";
import { deskPage, deskPath } from "../../src/desk/desk-page.ts";
import { openBrowser } from "../browser.ts";
import { read, write } from "../desk/desk-site.ts";
import { shownMarkup, writtenMarkup } from "./page-markup.ts";
import { payloadArchive } from "./payload-archive.ts";
import { payloads } from "./payloads.ts";
import { type WatchedPage, watchedPage } from "./watched-page.ts";

/**
 * Every payload in the editor's desk: in the registers that lie in it, in every place of a text that is written there,
 * in the name and the contents of a file that is taken over, and in what is found and proposed.
 */
let folder = "";
let server: SiteServer;
let browser: Browser;
let watched: WatchedPage;
let written: ReadonlySet<string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "jianbao-hostile-desk-"));
  const { registers } = payloadArchive(payloads);
  const file = join(folder, deskPath);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await deskPage(registers, registers.identity.name ?? ""));
  written = await markupOfDesk();
  server = await serveSite(folder, 0);
  browser = await openBrowser();
  watched = await watchedPage(browser, server.origin);
  await watched.page.goto(`${server.origin}/desk/`);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** The elements of the desk's template and those that its script makes, each with the attributes of either. */
async function markupOfDesk(): Promise<ReadonlySet<string>> {
  const sources = new URL("../../src/desk/client/", import.meta.url);
  const template = await readFile(new URL("../../templates/desk/desk.njk", import.meta.url), "utf8");
  const scripts = await Promise.all((await readdir(sources)).map((name) => readFile(new URL(name, sources), "utf8")));
  const made = scripts.join("\n").matchAll(/\b(?:element|createElement)\(\s*"([a-z0-9]+)"/gu);
  return new Set(
    [...writtenMarkup(template)].filter((kind) => !kind.includes(" ")).concat([...made].map(([, name = ""]) => name)),
  );
}

/** So many payloads at a time. */
const groups = Array.from({ length: Math.ceil(payloads.length / 12) }, (_, at) =>
  payloads.slice(at * 12, at * 12 + 12),
);

function bulletinOf(group: readonly string[]): string {
  const quoted = `'${group.join(" ").replaceAll("'", "''")}'`;
  const records = group.map(
    (payload) =>
      `## ${payload}\n\n近日，市局开展${payload}巡查。\n\n- ${payload}\n\n（${payload}科/周正）\n\n主题：${payload}\n\n▲${payload}。（园林科/${payload}）`,
  );
  return `---\ntitle: ${quoted}\nnumber: 10\ndate: 2023-10-10\npublisher: ${quoted}\n---\n\n${group.join("\n\n")}\n\n${records.join("\n\n")}\n`;
}

const runs = /^\S+ (?:on.*|src|srcdoc|srcset|action|formaction|xlink:href|ping|poster|background|data|http-equiv)$/u;

/** What the desk has in it that its template and its script never write. */
async function foreign(): Promise<readonly string[]> {
  const kinds = await shownMarkup(watched.page);
  return kinds.filter((kind) =>
    kind.includes(" ") ? runs.test(kind) && kind !== "meta http-equiv" : !written.has(kind),
  );
}

/** Looks at every sheet of the panel. */
async function expectText(told: string): Promise<void> {
  for (const tab of ["form", "findings", "records", "names"]) {
    await watched.page.evaluate((name) => document.getElementById(`tab-${name}`)?.click(), tab);
    expect(await foreign(), `${tab}: ${told}`).toEqual([]);
  }
  const scripts = await watched.page.evaluate(() => document.querySelectorAll("script").length);
  expect([scripts, watched.faults], told).toEqual([2, []]);
}

test("a text with payloads in every place is shown as text: its form, findings, records, names", async () => {
  for (const group of groups) {
    await write(watched.page, bulletinOf(group));
    await expectText(group.join("\n"));
    const bare = (text: string) => text.replace(/\s/gu, "");
    const shown = bare((await watched.page.locator("#records").textContent()) ?? "");
    for (const payload of group.filter((text) => /^<[a-z ]+>[a-z()1]+<\/[a-z]+>$/u.test(text))) {
      expect(shown).toContain(bare(payload));
    }
  }
});

test("a front matter with payloads for keys and values is told as text", async () => {
  for (const group of groups) {
    const lines = group.flatMap((payload) => [payload, `${payload}: ${payload}`, `title: ${payload}`]);
    await write(watched.page, `---\n${lines.join("\n")}\n---\n\n▲${group.join("\n\n▲")}\n`);
    await expectText(lines.join("\n"));
  }
});

test.for(["md", "html", "docx"])(
  "a file of payloads, named by payloads, is taken over or refused as text: .%s",
  async (ending) => {
    const notice = watched.page.locator("#notice");
    for (const group of groups) {
      const name = `${group.join(" ").replaceAll("/", "∕")}.${ending}`;
      const text = ending === "md" ? bulletinOf(group) : group.map((payload) => `<p>${payload}</p>`).join("\n");
      await watched.page.locator("#file").setInputFiles({ name, mimeType: "", buffer: Buffer.from(text) });
      await expect.poll(() => notice.textContent()).toContain(name);
      await read(watched.page);
      await expectText(name);
    }
  },
);
