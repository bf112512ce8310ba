import { join } from "node:path";
import { expect, test } from "vitest";
import { contentFolder } from "../content-folder.ts";
import { parse } from "../issue/reading.ts";
import { readFixtures } from "../read-fixtures.ts";
import { runCommand } from "../run-command.ts";

/**
 * Whole files that must not be published, in refused.txt, each with the codes and lines of its errors: nothing in them
 * may run, name a place outside, swell or hide. What a file system holds is in sizes.test.ts.
 */
const cases = readFixtures("../hostile/refused.txt");

test.for(cases)("$title", ({ input, expected }) => {
  const { diagnostics } = parse(`${input}\n`, [], "2026-11-24");
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.map(({ code, line }) => `${code} ${line}`).join("\n")).toBe(expected);
  expect(errors.length).toBeGreaterThan(0);
});

test("an editor is told of each in Chinese at its line, with no trace of the program and nothing unseen", async () => {
  const names = cases.map((_, index) => `issues/${index}.md`);
  const folder = await contentFolder(Object.fromEntries(names.map((name, at) => [name, `${cases[at]?.input}\n`])));
  const { status, stdout, stderr } = await runCommand("check", ["--content", folder, "--today", "2026-11-24"]);
  expect(status).toBe(1);
  expect(stderr).toBe("");
  expect(stdout).not.toMatch(/\n\s+at |Error:|undefined|\[object|node_modules/u);
  expect(stdout).not.toMatch(/(?![\n\t])[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u);
  for (const [at, name] of names.entries()) {
    for (const line of cases[at]?.expected.split("\n") ?? []) {
      const number = line.split(" ").at(-1);
      expect(stdout, cases[at]?.title).toMatch(
        new RegExp(`/${name.replace(".", "\\.")}:${number}:\\d+ 必须改\\n`, "u"),
      );
    }
  }
});

test("none of them becomes a site, and the program goes on as before", async () => {
  const prototype = Object.getOwnPropertyNames(Object.prototype).sort();
  const folder = await contentFolder({
    "issues/a.md": cases.find(({ title }) => title.includes("---js"))?.input ?? "",
    "issues/b.md": cases.find(({ title }) => title.includes("permalink"))?.input ?? "",
  });
  const { status, stderr } = await runCommand("build", ["--content", folder, "--output", join(folder, "../never")]);
  expect(status).toBe(1);
  expect(stderr).toContain("网站没有更新");
  for (const { input } of cases) parse(input);
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(prototype);
});
