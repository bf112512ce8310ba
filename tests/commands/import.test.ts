import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentFolder, temporaryFolder } from "../content-folder.ts";
import { seed, seedDocument } from "../import/seed-document.ts";
import { paragraph, wordDocument } from "../import/word-document.ts";
import { runCommand } from "../run-command.ts";

async function documentFile(name: string, bytes: Uint8Array | string): Promise<string> {
  const file = join(await temporaryFolder(), name);
  await writeFile(file, bytes);
  return file;
}

test("a whole bulletin goes among the issues under its year and number, and is checked", async () => {
  const content = await contentFolder({ "issues/": "" });
  const bytes = await seedDocument({ titles: "look", briefs: "automatic", pageBreaks: true });
  const file = await documentFile("简报 定稿.docx", bytes);
  const { status, stdout, stderr } = await runCommand("import", [file, "--content", content]);
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(
    /源文件 \d+ 字：正文 \d+ 字，文件开头 \d+ 字，略去 \d+ 字（页眉页脚）；另写出自动编号和项目符号 17 字；没有遗漏。/u,
  );
  expect(stdout).toContain("1 个文件，1 期：文章 7 篇，简讯 17 条。");
  const written = await readFile(join(content, "issues/2023-10.md"), "utf8");
  expect(written).not.toContain("\r");
  expect(written.slice(written.indexOf("\n## "))).toContain(
    seed.slice(seed.indexOf("为进一步加强"), seed.indexOf("梁利美")),
  );
});

test("an issue that is there already is never overwritten", async () => {
  const content = await contentFolder({ "issues/2023-10.md": "原有的一期\n" });
  const file = await documentFile("简报.txt", "工作简报\n第10期\n2023年10月10日\n\n▲近日，市局开展巡查。（园林科）\n");
  const { status, stdout } = await runCommand("import", [file, "--content", content]);
  expect(status).toBe(1);
  expect(stdout).toContain("已经有了，没有改动");
  expect(await readFile(join(content, "issues/2023-10.md"), "utf8")).toBe("原有的一期\n");
});

test("without number and date a draft is written beside the document, and says what to fill in", async () => {
  const content = await contentFolder({ "issues/": "" });
  const file = await documentFile("稿件.docx", wordDocument(paragraph("▲近日，市局开展巡查。（园林科）")));
  const { status, stdout } = await runCommand("import", [file, "--content", content]);
  expect(status).toBe(1);
  expect(stdout).toContain("这是草稿，没有放进 content/issues。");
  expect(stdout).toContain("第 3 行：“number”后面是空的");
  const draft = await readFile(file.replace(".docx", ".md"), "utf8");
  expect(draft).toBe("---\ntitle:\nnumber:\ndate:\n---\n\n▲近日，市局开展巡查。（园林科）\n");
});

test("--output names another file, or the folder that it goes to", async () => {
  const content = await contentFolder({ "issues/": "" });
  const folder = await temporaryFolder();
  const text = "工作简报\n第3期\n2024年3月1日\n\n▲近日，市局开展巡查。（园林科）\n";
  const file = await documentFile("简报.txt", text);
  expect((await runCommand("import", [file, "--content", content, "--output", join(folder, "三月.md")])).status).toBe(
    0,
  );
  expect((await runCommand("import", [file, "--content", content, "--output", folder])).status).toBe(0);
  expect(existsSync(join(folder, "三月.md")) && existsSync(join(folder, "2024-03.md"))).toBe(true);
});

test("what cannot be read is refused with the way out, and nothing is written", async () => {
  const content = await contentFolder({ "issues/": "" });
  const old = await documentFile("简报.doc", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]));
  const { status, stdout } = await runCommand("import", [old, "--content", content]);
  expect(status).toBe(1);
  expect(stdout).toContain("旧版 Word 文档");
  expect(stdout).toContain("另存为");
  expect(existsSync(old.replace(".doc", ".md"))).toBe(false);
});

test("a proof that fails is told, and keeps the text from the issues", async () => {
  const content = await contentFolder({ "issues/": "" });
  const body = `${paragraph("工作简报")}${paragraph("第10期")}${paragraph("2023年10月10日")}<w:r><w:t>漏字</w:t></w:r>${paragraph("▲近日，市局开展巡查。（园林科）")}`;
  const file = await documentFile("稿件.docx", wordDocument(body));
  const { status, stdout } = await runCommand("import", [file, "--content", content]);
  expect(status).toBe(1);
  expect(stdout).toContain("源文件中的“漏字”没有在结果中找到");
  expect(existsSync(join(content, "issues/2023-10.md"))).toBe(false);
});

test("wrong usage is a sentence and status 2", async () => {
  const content = await contentFolder({ "issues/": "" });
  const file = await documentFile("简报.txt", "工作简报\n第10期\n2023年10月10日\n▲近日，市局开展巡查。（园林科）\n");
  for (const wrong of [
    ["--content", content],
    [file, file],
    [file, "--strict"],
    [file, "--output", "/nowhere/a/b.md"],
  ]) {
    const { status, stderr } = await runCommand("import", wrong);
    expect([wrong, status]).toEqual([wrong, 2]);
    expect(stderr).not.toMatch(/\n\s+at /u);
  }
  const missing = await runCommand("import", [`${file}.docx`, "--content", content]);
  expect([missing.status, missing.stderr]).toEqual([1, ""]);
  expect(missing.stdout).toContain("没有这个文件");
});
