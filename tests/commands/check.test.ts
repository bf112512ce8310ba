import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type CheckDocument, checkDocumentSchema } from "../../src/archive/check-document.ts";
import { contentFolder, temporaryFolder } from "../content-folder.ts";
import { runCommand } from "../run-command.ts";

const issue = (number: number | string, body: string, title = "工作简报") =>
  `---\ntitle: ${title}\nnumber: ${number}\ndate: 2023-10-20\n---\n${body}\n`;
const brief = "▲近日，市局开展巡查。（园林科）";

async function checkJson(
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
): Promise<{ status: number | null; document: CheckDocument }> {
  const { status, stdout } = await runCommand("check", ["--format", "json", ...args], env ? { env } : {});
  return { status, document: checkDocumentSchema.parse(JSON.parse(stdout)) };
}

/** The contract of `check --format json` (docs/data.md). */
test("the real bulletin of October 2023: 7 leads, 17 briefs, 24 attributions, 10 joins, nothing to mend", async () => {
  const { status, document } = await checkJson(["--today", "2023-10-31"]);
  const [file] = document.files;
  expect(status).toBe(0);
  expect(document.diagnostics).toEqual([]);
  expect(file?.path).toBe("content/issues/2023-10.md");
  expect([file?.issue?.id, file?.issue?.number, file?.issue?.date]).toEqual(["2023-10", 10, "2023-10-10"]);
  expect([file?.issue?.leads.length, file?.issue?.briefs.length]).toEqual([7, 17]);
  expect(file?.issue?.records.filter(({ attributions }) => attributions.length > 0).length).toBe(24);
  expect(file?.issue?.records.filter(({ topics }) => topics.length > 0 && topics.length <= 3).length).toBe(24);
  expect(file?.diagnostics.filter(({ code }) => code === "joined").length).toBe(10);
  expect(file?.diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
  const registered = new Set(file?.issue?.records.flatMap(({ departments }) => departments.map(({ slug }) => slug)));
  expect(registered.size).toBe(27);
  expect([...registered].filter((slug) => slug.startsWith("d-"))).toEqual([]);
});

test("status 0 with warnings alone, 1 with errors, 1 with warnings under --strict, 2 for wrong usage", async () => {
  const warned = await contentFolder({ "issues/a.md": issue(1, "▲近日，市局开展巡查。") });
  const broken = await contentFolder({ "issues/a.md": issue("一", brief) });
  expect((await runCommand("check", ["--content", warned])).status).toBe(0);
  expect((await runCommand("check", ["--content", warned, "--strict"])).status).toBe(1);
  expect((await runCommand("check", ["--content", broken])).status).toBe(1);
  for (const wrong of [
    ["--colour"],
    ["--format", "xml"],
    ["--content"],
    ["--content", "/nowhere"],
    ["--output", "x"],
  ]) {
    const { status, stdout, stderr } = await runCommand("check", wrong);
    expect([wrong, status, stdout]).toEqual([wrong, 2, ""]);
    expect(stderr).not.toMatch(/\n\s+at /u);
  }
});

test("a file may lie anywhere and have any name; registers are read from --content", async () => {
  const content = await contentFolder({ "departments.yaml": "- name: 温控站\n  kind: 直属单位\n  slug: wenkong\n" });
  const elsewhere = join(await temporaryFolder(), "第一期 草稿.txt");
  await writeFile(elsewhere, issue(1, "▲近日，站里开展巡查。（温控站/周正）"));
  const { status, document } = await checkJson(["--content", content, elsewhere]);
  expect(status).toBe(0);
  expect(document.files.map(({ path }) => path)).toEqual([elsewhere]);
  expect(document.files[0]?.issue?.briefs[0]?.departments).toEqual([
    { name: "温控站", printed: "温控站", slug: "wenkong" },
  ]);
  expect(document.files[0]?.diagnostics).toEqual([]);
});

test("files that cannot be read are told, and the others are read", async () => {
  const folder = await contentFolder({ "issues/a.md": issue(1, brief) });
  const { status, document } = await checkJson([join(folder, "issues/a.md"), join(folder, "missing.md"), folder]);
  expect(status).toBe(1);
  expect(document.files.map(({ issue: read }) => read?.id ?? null)).toEqual(["2023-01", null, null]);
  expect(
    document.files.map(({ diagnostics }) => diagnostics.find(({ severity }) => severity === "error")?.code),
  ).toEqual([undefined, "unreadable-file", "not-regular-file"]);
});

test("the same number twice is an error at each file's number, naming all of them", async () => {
  const folder = await contentFolder({
    "issues/a.md": issue(3, brief),
    "issues/b.md": issue("第３期", brief),
    "issues/c.md": issue("2022年第3期", brief),
  });
  const { status, document } = await checkJson(["--content", folder]);
  const duplicates = document.diagnostics.filter(({ code }) => code === "duplicate-issue");
  expect(status).toBe(1);
  expect(duplicates.map(({ line, severity }) => [line, severity])).toEqual([
    [3, "error"],
    [3, "error"],
  ]);
  for (const { message } of duplicates) expect(message).toMatch(/3.*a\.md.*b\.md/u);
  expect(document.files.map(({ issue: read }) => read?.id)).toEqual(["2023-03", "2023-03", "2022-03"]);
});

test("another series has its own addresses; without a slug the clash is an error", async () => {
  const files = { "issues/a.md": issue(3, brief), "issues/b.md": issue(3, brief, "林业专报") };
  const clash = await checkJson(["--content", await contentFolder(files)]);
  expect(clash.document.diagnostics.map(({ code }) => code)).toEqual(["address-used-twice", "address-used-twice"]);
  const series = await contentFolder({ ...files, "site.yaml": "series:\n  林业专报: linye\n" });
  const apart = await checkJson(["--content", series]);
  expect(apart.document.diagnostics).toEqual([]);
  expect(apart.document.files.map(({ issue: read }) => read?.id)).toEqual(["2023-03", "linye-2023-03"]);
});

test("foreign files, links out of the folder and pipes are named, and neither run nor followed", async () => {
  const folder = await contentFolder({
    "issues/a.md": issue(1, brief),
    "issues/evil.js": "throw 1",
    "issues/稿件.docx": "PK",
    "issues/out.md -> /etc/hostname": "",
    "issues/deep/b.md": issue(2, brief),
    "note.njk": "{{ 7 * 7 }}",
  });
  execFileSync("mkfifo", [join(folder, "issues/pipe.md")]);
  await mkdir(join(folder, "issues/folder.md"));
  const { status, document } = await checkJson(["--content", folder]);
  expect(status).toBe(1);
  expect(document.files.map(({ issue: read }) => read?.id)).toEqual(["2023-01", "2023-02"]);
  const told = document.diagnostics.map(({ code, message }) => `${code} ${/“.*\/([^/”]+)”/u.exec(message)?.[1]}`);
  expect(told.sort()).toEqual([
    "foreign-file evil.js",
    "foreign-file note.njk",
    "foreign-file 稿件.docx",
    "link-leaves-content out.md",
    "not-regular-file folder.md",
    "not-regular-file pipe.md",
  ]);
});

test("today comes from SOURCE_DATE_EPOCH, else from --today, else from the clock", async () => {
  const folder = await contentFolder({ "issues/a.md": issue(1, brief) });
  const codes = async (args: readonly string[], env?: NodeJS.ProcessEnv) =>
    (await checkJson(["--content", folder, ...args], env)).document.files[0]?.diagnostics.map(({ code }) => code) ?? [];
  expect(await codes(["--today", "2023-10-19"])).toContain("future-date");
  expect(await codes(["--today", "2023-10-20"])).not.toContain("future-date");
  expect(await codes([], { SOURCE_DATE_EPOCH: "1000000000" })).toContain("future-date");
  expect(await codes([])).not.toContain("future-date");
});

test("an empty content folder is no error", async () => {
  const { status, document } = await checkJson(["--content", await contentFolder({})]);
  expect([status, document.files]).toEqual([0, []]);
  expect(document.diagnostics.map(({ code }) => code)).toEqual(["no-issues"]);
});

test("a person reads the place, the line with what is meant marked, and what to do", async () => {
  const folder = await contentFolder({ "issues/a.md": issue(1, "▲近日，市局开展巡查（执法支队）") });
  const { stdout } = await runCommand("check", ["--content", folder]);
  expect(stdout).toContain("a.md：必须改 0 处，请核对 1 处，提示 1 处\n");
  expect(stdout).toContain("a.md:6:11 请核对");
  expect(stdout).toContain("原文：▲近日，市局开展巡查【（执法支队）】");
  expect(stdout).toContain("原文：▲近日，市局开展巡查（【执法支队】）");
  expect(stdout).toContain("办法：");
});

test("a person reads what was joined, each with its two ends, and counts for each file and for all", async () => {
  const cut = "▲近日，市局组织开展全市范围内的专项巡查和集中整治行\n\n动，取得成效。（园林科）";
  const digits = "▲近日，市局组织开展全市范围内的专项巡查和整治，投入12\n\n5万元，取得成效。（园林科）";
  const folder = await contentFolder({ "issues/a.md": issue(1, `${cut}\n${digits}`), "issues/b.md": issue(2, cut) });
  const { stdout } = await runCommand("check", ["--content", folder]);
  expect(stdout).toContain("a.md：必须改 0 处，请核对 1 处，提示 1 处；连接 2 处\n");
  expect(stdout).toContain("b.md：必须改 0 处，请核对 0 处，提示 1 处；连接 1 处\n");
  expect(stdout).toContain("第 6 行与第 8 行：「……内的专项巡查和集中整治行‖动，取得成效。（园林科）」");
  expect(stdout).toContain("接处：「……专项巡查和整治，投入12‖5万元，取得成效。（园林……」");
  expect(stdout).toContain("2 个文件，2 期：文章 0 篇，简讯 3 条。\n");
  expect(stdout).toContain("必须改 0 处，请核对 1 处，提示 2 处；连接被分页断开的句子 3 处。\n");
});

test("a personal number is covered wherever its line is shown", async () => {
  const folder = await contentFolder({ "issues/a.md": issue(1, "▲近日，林场公布手机号13800005678（执法支队）") });
  const { status, stdout } = await runCommand("check", ["--content", folder]);
  expect(status).toBe(1);
  expect(stdout).toContain("138****5678");
  expect(stdout).not.toContain("13800005678");
});

test("wrong usage is told in Chinese", async () => {
  for (const [args, sentence] of [
    [["--colour"], "没有 --colour 这个选项。\n"],
    [["--content"], "--content 后面要写内容，如 --content 内容。\n"],
    [["--strict=3"], "--strict 后面不用写内容。\n"],
  ] as const) {
    expect(await runCommand("check", args)).toEqual({ status: 2, stdout: "", stderr: sentence });
  }
});
