import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { serveSite } from "../../src/commands/serve.ts";
import { openBrowser } from "../browser.ts";
import { frontMatter } from "../issue/reading.ts";
import { runCommand } from "../run-command.ts";
import { readSite } from "../site/sample-site.ts";
import { writeContent } from "../write-content.ts";
import { sizes } from "./size-cases.ts";
import { watchedPage } from "./watched-page.ts";

/** The texts that would exhaust a careless reader and are read to the end, built and opened as readers open them. */
const accepted = sizes.filter(([, , errors]) => errors.length === 0);

test("each is built, and its pages are opened with no dialog, breach, request elsewhere or crash", {
  timeout: 600_000,
}, async () => {
  const parent = await mkdtemp(join(tmpdir(), "jianbao-sizes-"));
  const browser = await openBrowser();
  try {
    const numbered = (number: number) => frontMatter.replace("number: 10", `number: ${number}`);
    const bulletins = accepted.map(([, text], at) => [`issues/${at}.md`, numbered(at + 1) + text]);
    await writeContent(join(parent, "content"), Object.fromEntries(bulletins));
    const output = join(parent, "site");
    const built = await runCommand("build", ["--content", join(parent, "content"), "--output", output]);
    expect([built.status, built.stderr]).toEqual([0, ""]);
    const files = await readSite(await realpath(output));
    const pages = [...files.keys()].filter((path) => /^\/issues\/2023-\d\d\/(?:[lb]\d+\/)?index\.html$/u.test(path));
    expect(pages.length).toBe(2 * accepted.length);
    const server = await serveSite(output, 0);
    const watched = await watchedPage(browser, server.origin);
    // Chromium takes minutes to lay out so many closers in a row, none of which may begin a line, whatever page they are on.
    const closers = accepted.findIndex(([name]) => name === "100,000 brackets that close") + 1;
    expect(closers).toBeGreaterThan(0);
    const opened = pages.filter((path) => !path.startsWith(`/issues/2023-0${closers}/`));
    for (const path of ["/index.html", ...opened]) {
      await watched.page.goto(server.origin + path.replace("index.html", ""), { waitUntil: "load", timeout: 120_000 });
      expect(await watched.page.locator("main").count(), path).toBe(1);
    }
    await server.close();
    expect(watched.faults).toEqual([]);
  } finally {
    await browser.close();
    await rm(parent, { recursive: true, force: true });
  }
});
