import { execFileSync } from "node:child_process";
import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentFolder } from "../content-folder.ts";
import { frontMatter, parse } from "../issue/reading.ts";
import { runCommand } from "../run-command.ts";
import { sizes } from "./size-cases.ts";

const frontMatters: readonly (readonly [name: string, fields: string])[] = [
  ["a title nested 10,000 deep", `title: ${"[".repeat(10_000)}${"]".repeat(10_000)}`],
  ["maps nested 10,000 deep", `title: ${"{a: ".repeat(10_000)}${"}".repeat(10_000)}`],
  ["stairs of 500 steps", Array.from({ length: 500 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
  ["100,000 keys", Array.from({ length: 100_000 }, (_, at) => `a${at}: 甲`).join("\n")],
  ["a value of 1 MB", `title: ${"简".repeat(1_000_000)}`],
];

test.each(sizes)("%s: read to its end, or refused by its limit", (_, text, errors) => {
  const { diagnostics } = parse(frontMatter + text);
  expect(diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual(errors);
});

test.each(frontMatters)("a front matter with %s: refused", (_, fields) => {
  const { issue, diagnostics } = parse(`---\n${fields}\n---\n▲近日，市局开展巡查。（园林科）`);
  expect(issue).toBeNull();
  expect(diagnostics.map(({ code }) => code)).toContain("front-matter-too-long");
});

test("however much there is to tell, a person is told it briefly, line by line", async () => {
  const told = ["a line of 10 MB", "a line of 1 MB of markup", "100,000 briefs", "100,000 brackets that open"];
  const texts = sizes.filter(([name]) => told.includes(name)).map(([, text]) => frontMatter + text);
  const folder = await contentFolder(Object.fromEntries(texts.map((text, at) => [`issues/${at}.md`, text])));
  const { status, stdout, stderr } = await runCommand("check", ["--content", folder]);
  expect([status, stderr]).toEqual([1, ""]);
  expect(texts.length).toBe(told.length);
  expect(stdout.length).toBeLessThan(300_000);
  expect(stdout.match(/同类的另有 \d+ 处，没有一一列出/gu)).toHaveLength(2);
  expect(stdout).toContain("这一条里这样的符号另有99900个，没有一一列出");
  for (const line of stdout.split("\n")) expect(line.length).toBeLessThan(2_000);
});

/** What a content folder may hold besides files that tests/commands/check.test.ts has. */
test("pipes and links in the place of registers and folders are named, and neither read nor followed", async () => {
  const outside = await contentFolder({
    "departments.yaml": "- name: 秘密科\n  kind: 科室\n  slug: mimi\n",
    "issues/a.md": `${frontMatter}▲近日，外面的秘密。（园林科）\n`,
  });
  const folder = await contentFolder({ "issues/a.md": `${frontMatter}▲近日，市局开展巡查。（园林科）\n` });
  execFileSync("mkfifo", [join(folder, "topics.yaml"), join(folder, "issues", "pipe.md")]);
  await symlink(join(outside, "departments.yaml"), join(folder, "departments.yaml"));
  await symlink(join(outside, "issues"), join(folder, "issues", "outside"));
  await symlink("/dev/zero", join(folder, "issues", "zero.md"));
  await symlink("b.md", join(folder, "issues", "b.md"));
  await symlink("nowhere.md", join(folder, "issues", "dangling.md"));
  const { status, stdout, stderr } = await runCommand("check", ["--content", folder]);
  expect([status, stderr]).toEqual([1, ""]);
  expect(stdout).not.toMatch(/秘密/u);
  for (const name of [
    "topics.yaml",
    "departments.yaml",
    ...["pipe", "zero", "b", "dangling"].map((each) => `issues/${each}.md`),
    "issues/outside",
  ]) {
    expect(stdout, name).toMatch(new RegExp(`/${name.replace(".", "\\.")}:1:1 必须改\\n`, "u"));
  }
});
