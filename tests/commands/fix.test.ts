import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkDocumentSchema } from "../../src/archive/check-document.ts";
import { contentFolder, temporaryFolder } from "../content-folder.ts";
import { runCommand } from "../run-command.ts";

const clean =
  "---\ntitle: 工作简报\nnumber: 10\ndate: 2023-10-20\n---\n\n## 我市召开会议\n\n近日，市局召开会议。（园林科）\n";
const dirty = clean.replace("title: ", "标题：").replace("## ", "##").replaceAll("\n", "\r");

const fix = (folder: string, ...args: readonly string[]) =>
  runCommand("check", ["--content", folder, "--fix", ...args]);
const read = (folder: string, name = "a.md") => readFile(join(folder, "issues", name), "utf8");

test("shows what it would do, asks for a yes that nobody can give, and writes nothing", async () => {
  const folder = await contentFolder({ "issues/a.md": dirty });
  const { status, stdout } = await fix(folder);
  expect(status).toBe(1);
  expect(stdout).toContain("可以自动改 3 处。改为半角冒号加空格；在“##”后加一个空格；各行的换行方式统一为 LF。");
  expect(stdout).toContain("@@ 第 2 行，改后第 2 行 @@\n- 标题：工作简报\n+ 标题: 工作简报\n");
  expect(stdout).toContain("- ##我市召开会议\n+ ## 我市召开会议\n");
  expect(stdout).toContain("没有改动任何文件。要改，请在同一命令后加上 --yes");
  expect(await read(folder)).toBe(dirty);
  expect(await readdir(join(folder, "issues"))).toEqual(["a.md"]);
});

test("with --yes it mends, keeps the old bytes beside, and then checks; a second run has nothing to do", async () => {
  const folder = await contentFolder({ "issues/a.md": dirty, "issues/b.md": clean.replace("10", "11") });
  const { status, stdout } = await fix(folder, "--yes");
  expect(status).toBe(0);
  expect(await read(folder)).toBe(clean.replace("title", "标题"));
  const [backup] = (await readdir(join(folder, "issues"))).filter((name) => name.includes(".bak-"));
  expect(backup).toMatch(/^a\.md\.bak-\d{8}-\d{6}$/u);
  expect(await read(folder, backup)).toBe(dirty);
  expect(stdout).toContain(`原文件备份为 `);
  expect(stdout).toContain("2 个文件，2 期");
  expect(stdout).not.toContain("foreign");
  expect(stdout).not.toContain("不是简报文件");

  const again = await fix(folder, "--yes");
  expect([again.status, await read(folder)]).toEqual([0, clean.replace("title", "标题")]);
  expect(again.stdout).toContain("没有可以自动改的地方。");
  expect((await readdir(join(folder, "issues"))).length).toBe(3);
});

test("an older backup of the same second is never written over", async () => {
  const folder = await contentFolder({
    "issues/a.md": dirty,
    "issues/a.md.bak-20230101-080000": "旧备份",
    "issues/a.md.bak-20230101-080000-2": "旧备份二",
  });
  const args = ["--content", folder, "--fix", "--yes"];
  const { status } = await runCommand("check", args, { env: { SOURCE_DATE_EPOCH: "1672531200" } });
  expect(status).toBe(0);
  expect(await read(folder, "a.md.bak-20230101-080000")).toBe("旧备份");
  expect(await read(folder, "a.md.bak-20230101-080000-2")).toBe("旧备份二");
  expect(await read(folder, "a.md.bak-20230101-080000-3")).toBe(dirty);
});

test("a file that cannot be read as text, a file with nothing to mend and other files keep every byte", async () => {
  const gbk = Uint8Array.from([0xb9, 0xa4, 0xd7, 0xf7, 0x0d, 0x0a, 0xbc, 0xf2, 0xb1, 0xa8, 0x0d]);
  const nul = `${dirty}\0`;
  const folder = await contentFolder({ "issues/gbk.md": gbk, "issues/nul.md": nul, "issues/clean.md": clean });
  const { status, stdout } = await fix(folder, "--yes");
  expect(status).toBe(1);
  expect(stdout).toContain("没有可以自动改的地方。");
  expect([...(await readFile(join(folder, "issues/gbk.md")))]).toEqual([...gbk]);
  expect(await read(folder, "nul.md")).toBe(nul);
  expect(await read(folder, "clean.md")).toBe(clean);
});

test("only the files that are named are mended; a link stays a link and a mode a mode", async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "稿件"));
  const [target, link, other] = ["稿件/第一期 草稿.txt", "链接.md", "稿件/第二期.md"].map((name) => join(folder, name));
  await writeFile(target ?? "", dirty);
  await chmod(target ?? "", 0o640);
  await symlink(target ?? "", link ?? "");
  await writeFile(other ?? "", dirty);
  const { status } = await runCommand("check", ["--fix", "--yes", link ?? ""]);
  expect(status).toBe(0);
  expect((await lstat(link ?? "")).isSymbolicLink()).toBe(true);
  expect(await readFile(target ?? "", "utf8")).toBe(clean.replace("title", "标题"));
  expect((await stat(target ?? "")).mode & 0o777).toBe(0o640);
  expect(await readFile(other ?? "", "utf8")).toBe(dirty);
});

test("--format json says what it did, or what it would do", async () => {
  const folder = await contentFolder({ "issues/a.md": dirty });
  const shown = await fix(folder, "--format", "json");
  const before = checkDocumentSchema.parse(JSON.parse(shown.stdout));
  expect([shown.status, before.fixes?.map(({ backup }) => backup)]).toEqual([1, [null]]);
  expect(before.fixes?.[0]?.changes.map(({ code }) => code)).toEqual([
    "front-matter-colon",
    "heading-without-blank",
    "line-ends",
  ]);
  expect(before.files[0]?.diagnostics.map(({ code }) => code)).toContain("heading-without-blank");
  expect(await read(folder)).toBe(dirty);

  const done = await fix(folder, "--yes", "--format", "json");
  const after = checkDocumentSchema.parse(JSON.parse(done.stdout));
  expect([done.status, after.fixes?.length]).toEqual([0, 1]);
  expect(after.fixes?.[0]?.backup).toMatch(/a\.md\.bak-\d{8}-\d{6}$/u);
  expect(after.files[0]?.diagnostics.map(({ code }) => code)).not.toContain("heading-without-blank");
  expect(after.files[0]?.issue?.records).toEqual(before.files[0]?.issue?.records);

  const again = await fix(folder, "--yes", "--format", "json");
  expect(checkDocumentSchema.parse(JSON.parse(again.stdout)).fixes).toEqual([]);
});

test("masks personal data only when asked to, and shows no number in full", async () => {
  const text = clean.replace("市局召开会议", "市局公布护林员手机号13800005678，卡号6222020200000000006，召开会议");
  const folder = await contentFolder({ "issues/a.md": text });
  const unasked = await fix(folder, "--yes");
  expect([unasked.status, await read(folder)]).toEqual([1, text]);
  expect(unasked.stdout).toContain("没有可以自动改的地方。");

  const { status, stdout } = await fix(folder, "--mask", "--yes");
  expect(status).toBe(0);
  expect(await read(folder)).toBe(
    text.replace("13800005678", "138****5678").replace("622202020000000", "*".repeat(15)),
  );
  for (const shown of [unasked.stdout, stdout]) expect(shown).not.toMatch(/13800005678|6222020200000000006/u);
  expect((await fix(folder, "--mask", "--yes")).stdout).toContain("没有可以自动改的地方。");
});

test("--mask and --yes without --fix are wrong usage", async () => {
  for (const option of ["--mask", "--yes"]) {
    const { status, stdout, stderr } = await runCommand("check", [option]);
    expect([status, stdout, stderr]).toEqual([2, "", `${option} 只能与 --fix 一起用。\n`]);
  }
});
