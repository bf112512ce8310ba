import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { allDiagnostics, loadContent } from "../../src/commands/load-content.ts";
import { contentFolder } from "../content-folder.ts";
import { runCommand } from "../run-command.ts";

const body = "▲近日，市局开展巡查。（园林科）\n";
const issue = (number: string | number, date: string, fields = "", title = "工作简报") =>
  `---\n标题: ${title}\n期号: ${number}\n日期: ${date}\n${fields}---\n\n${body}`;

async function create(files: Readonly<Record<string, string>>, ...options: string[]) {
  const folder = await contentFolder({ "issues/": "", ...files });
  const before = new Set(await readdir(join(folder, "issues")));
  const result = await runCommand("new", ["--content", folder, "--today", "2023-10-25", ...options]);
  const written = (await readdir(join(folder, "issues"))).filter((name) => !before.has(name));
  const [name = ""] = written;
  const text = name === "" ? "" : await readFile(join(folder, "issues", name), "utf8");
  const fields = new Map(
    [...(text.split("---")[1] ?? "").matchAll(/^(.+?): (.*)$/gmu)].map(([, key, value]) => [key, value]),
  );
  return { ...result, folder, written, text, fields };
}

/** What a new file begins with, by the archive that it follows. */
const proposals: readonly (readonly [
  name: string,
  files: Readonly<Record<string, string>>,
  options: string[],
  file: string,
  fields: Readonly<Record<string, string>>,
])[] = [
  ["the first issue", {}, [], "2023-01.md", { 标题: "工作简报", 期号: "1", 日期: "2023-10-25" }],
  ["the first issue, named by the site", { "site.yaml": "name: 林业简报\n" }, [], "2023-01.md", { 标题: "林业简报" }],
  [
    "the next month",
    { "issues/a.md": issue(9, "2023-09-20", "总期号: 57\n"), "issues/b.md": issue(10, "2023-10-20", "总期号: 58\n") },
    [],
    "2023-11.md",
    { 期号: "11", 总期号: "59", 日期: "2023-11-20" },
  ],
  [
    "a new year",
    { "issues/a.md": issue(12, "2023-12-20", "总期号: 60\n") },
    [],
    "2024-01.md",
    { 期号: "1", 总期号: "61", 日期: "2024-01-20" },
  ],
  [
    "numbers that count on",
    {
      "issues/a.md": issue(24, "2022-12-20"),
      "issues/b.md": issue(25, "2023-01-05"),
      "issues/c.md": issue(48, "2023-12-20"),
      "issues/d.md": issue(47, "2023-12-05"),
    },
    [],
    "2024-49.md",
    { 期号: "49", 日期: "2024-01-05" },
  ],
  [
    "twice a month",
    { "issues/a.md": issue(19, "2023-10-05"), "issues/b.md": issue(20, "2023-10-20") },
    [],
    "2023-21.md",
    { 日期: "2023-11-05" },
  ],
  [
    "a date that the clerk knows",
    { "issues/a.md": issue(10, "2023-10-20") },
    ["--date", "2024-02-01"],
    "2024-01.md",
    { 期号: "1", 日期: "2024-02-01" },
  ],
  [
    "an issue put in later",
    { "issues/a.md": issue(8, "2023-08-20", "总期号: 8\n"), "issues/b.md": issue(10, "2023-10-20", "总期号: 10\n") },
    ["--date", "2023-09-20"],
    "2023-09.md",
    { 期号: "9", 日期: "2023-09-20" },
  ],
  [
    "the masthead of the issue before",
    {
      "issues/a.md": issue(
        10,
        "2023-10-20",
        "编发单位: 局办公室\n报: '市委: 市政府'\n送: 局领导\n发: 各科室、各县区局\n责任编辑: 李华\n说明: 本期为专刊\n审核: 张丽\n签发: 王明\n",
      ),
    },
    [],
    "2023-11.md",
    { 编发单位: "局办公室", 报: "'市委: 市政府'", 送: "局领导", 发: "各科室、各县区局", 责任编辑: "李华" },
  ],
  [
    "another series, by its slug",
    {
      "site.yaml": "series:\n  林业专报: linye\n",
      "issues/a.md": issue(10, "2023-10-20"),
      "issues/b.md": issue(3, "2023-06-30", "", "林业专报"),
    },
    ["--series", "linye"],
    "linye-2023-04.md",
    { 标题: "林业专报", 期号: "4", 日期: "2023-07-30" },
  ],
];

test.for(proposals)("%s", async ([, files, options, file, fields]) => {
  const created = await create(files, ...options);
  expect(created.status, created.stdout + created.stderr).toBe(0);
  expect(created.written).toEqual([file]);
  for (const [key, value] of Object.entries(fields)) expect([key, created.fields.get(key)]).toEqual([key, value]);
  for (const key of ["说明", "审核", "签发"]) expect(created.fields.has(key)).toBe(false);
  expect(created.stdout).toContain(file);
  expect(created.stdout).toContain("接下来：");

  // What is told of the new file is what is still to be written, nothing else.
  const { files: checked, diagnostics } = await loadContent(created.folder, [], "2023-10-25");
  const told = checked.find(({ path }) => path.endsWith(`/${file}`))?.diagnostics.map(({ code }) => code);
  expect(told).toEqual(["no-records", "draft-held-back", "writing-guide"]);
  expect(diagnostics.filter(({ path }) => path.endsWith(`/${file}`))).toEqual([]);
});

test("under requireReview the guide says how to sign off, and check says what is missing", async () => {
  const { folder, text } = await create({ "site.yaml": "requireReview: true\n" });
  expect(text).toContain("没有这两行，本期不会发布");
  const codes = allDiagnostics(await loadContent(folder, [], "2023-10-25")).map(({ code }) => code);
  expect(codes).toEqual(["no-records", "not-reviewed", "draft-held-back", "writing-guide"]);
});

test("written below its guide, the new file is an issue without a doubt", async () => {
  const { folder, written, text } = await create({ "issues/a.md": issue(10, "2023-10-20") });
  const file = join(folder, "issues", written[0] ?? "");
  await writeFile(
    file,
    `${text.replace("草稿: 是\n", "")}## 我市推进绿化\n\n近日，我市推进绿化。（园林科）\n\n${body}`,
  );
  const content = await loadContent(folder, [], "2023-12-01");
  expect(content.issues.find(({ path }) => path.endsWith("2023-11.md"))?.records.length).toBe(2);
  expect(allDiagnostics(content).filter(({ severity }) => severity !== "info")).toEqual([]);
});

test("a file is never overwritten, and an unwritten issue comes first", async () => {
  const taken = await create({ "issues/2023-11.md": "给自己的备忘", "issues/a.md": issue(10, "2023-10-20") });
  expect([taken.status, taken.written]).toEqual([1, []]);
  expect(taken.stdout).toMatch(/2023-11\.md”已经有了，没有改动/u);
  expect(await readFile(join(taken.folder, "issues/2023-11.md"), "utf8")).toBe("给自己的备忘");

  const first = await create({});
  const again = await runCommand("new", ["--content", first.folder]);
  expect(again.status).toBe(1);
  expect(again.stdout).toContain("还没有文章或简讯，请先写好这一期");
  expect(await readdir(join(first.folder, "issues"))).toEqual(first.written);
});

test("gaps and files without a number are told, with what other series there are", async () => {
  const { status, stdout } = await create({
    "site.yaml": "series:\n  林业专报: linye\n",
    "issues/a.md": issue(8, "2023-08-20"),
    "issues/b.md": issue(10, "2023-10-20"),
    "issues/c.md": "只有正文",
    "issues/d.md": issue(1, "2023-03-20", "", "林业专报"),
  });
  expect(status).toBe(0);
  expect(stdout).toMatch(/2023年第10期的前一期是2023年第8期（.*a\.md），中间缺第9期。/u);
  expect(stdout).toMatch(/c\.md 读不出期号，推算时没有计入/u);
  expect(stdout).toContain("另有《林业专报》");
});

test("a series or a date that cannot be is refused in a sentence", async () => {
  const unknown = await create({ "issues/a.md": issue(10, "2023-10-20") }, "--series", "工作简抱");
  expect([unknown.status, unknown.written]).toEqual([2, []]);
  expect(unknown.stderr).toContain("是否应为“工作简报”？");
  const date = await create({}, "--date", "2023-02-30");
  expect([date.status, date.stderr]).toEqual([2, "--date 应写作 2023-10-20 的样子，不能是“2023-02-30”。\n"]);
});
