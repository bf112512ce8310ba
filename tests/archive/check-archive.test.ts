import { expect, test } from "vitest";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { checkArchive } from "../../src/archive/check-archive.ts";
import { missingIdentity } from "../../src/archive/missing-identity.ts";
import { parsingContext } from "../../src/archive/parsing-context.ts";
import { holdsOf, previewLabel } from "../../src/archive/publication-gate.ts";
import { DepartmentIndex } from "../../src/archive/registers/department-index.ts";
import { readDepartmentRegister } from "../../src/archive/registers/department-register.ts";
import { noRegisters, type Registers } from "../../src/archive/registers/registers.ts";
import { readTopicRegister } from "../../src/archive/registers/topic-register.ts";
import { placeOfField } from "../../src/issue/issue.ts";
import { parseIssue } from "../../src/issue/parse-issue.ts";
import { issuesOf, type Written } from "./issues-of.ts";

function check(written: readonly Written[], registers: Registers = noRegisters) {
  const issues = issuesOf(written, registers);
  const { ofFiles, across } = checkArchive(issues, buildArchive(issues, registers), registers);
  const shown = (told: typeof across) =>
    told.map(({ path, line, column, code, message, remedies = [] }) => ({
      place: `${path}:${line}:${column} ${code}`,
      message,
      remedies: remedies.map(({ label, edits }) => [label, ...edits]),
    }));
  return { ofFiles: shown(ofFiles), across: shown(across) };
}

const places = (told: readonly { readonly place: string }[]) => told.map(({ place }) => place);

test("a number used twice in a series is told in both files, which are named", () => {
  const { across } = check([
    { number: 10, date: "2023-10-20", body: "▲近日巡查。（园林科）" },
    { number: 11, date: "2023-11-20" },
    { number: "第10期", date: "2023-10-27", body: "▲近日验收。（园林科）" },
    { number: 10, date: "2024-10-20" },
  ]);
  const twice = across.filter(({ place }) => place.includes("duplicate-issue"));
  expect(places(twice)).toEqual(["1.md:3:1 duplicate-issue", "3.md:3:1 duplicate-issue"]);
  for (const { message } of twice) expect(message).toMatch(/10[\s\S]*1\.md[\s\S]*3\.md/u);
});

test("two bulletins that would share an address are told; one of a further series is not", () => {
  const written: readonly Written[] = [
    { number: 10, date: "2023-10-20" },
    { number: 10, date: "2023-10-20", title: "林业专报" },
  ];
  expect(places(check(written).across)).toEqual(["1.md:3:1 address-used-twice", "2.md:3:1 address-used-twice"]);
  const series = { ...noRegisters, identity: { ...noRegisters.identity, series: { 林业专报: "linye" } } };
  expect(places(check(written, series).across)).toEqual([]);
  expect(issuesOf(written, series).map(({ id }) => id)).toEqual(["2023-10", "linye-2023-10"]);
});

test("a topic that the register lacks is told at its place, with the nearest one to take instead", () => {
  const topics = readTopicRegister(
    "topics:\n  - {name: 林业与湿地, slug: linye, terms: {6: [湿地]}}\n",
    "topics.yaml",
  ).value;
  const body = "▲近日巡查。\n\n（园林科）\n主题：林业与湿池、矿产\n";
  const { ofFiles } = check([{ number: 1, date: "2023-01-20", body }], { ...noRegisters, topics });
  const start = `---\ntitle: 工作简报\nnumber: 1\ndate: 2023-01-20\n---\n▲近日巡查。\n\n（园林科）\n主题：`.length;
  expect(ofFiles.map(({ place, remedies }) => [place, remedies])).toEqual([
    ["1.md:9:4 unknown-topic", [["改为“林业与湿地”", { start, end: start + 5, text: "林业与湿地" }]]],
    ["1.md:9:10 unknown-topic", []],
    ["1.md:6:1 no-topic", []],
  ]);
});

test("a department is told that is credited before it was there, or when it was there no more", () => {
  const departments = readDepartmentRegister(
    "- {name: 园林科, kind: 科室, slug: a, from: 2023-03}\n- {name: 林草科, kind: 科室, slug: b, to: 2023}\n- {name: 办公室, kind: 科室, slug: c}\n",
    "departments.yaml",
  ).value;
  const registers = { ...noRegisters, departments, departmentIndex: new DepartmentIndex(departments) };
  const body = "▲近日巡查。（园林科、林草科、办公室、宣传科）（王静）";
  const dates = ["2023-02-28", "2023-03-01", "2023-12-31", "2024-01-01"];
  const { ofFiles } = check(
    dates.map((date, index) => ({ number: index + 1, date, body })),
    registers,
  );
  expect(ofFiles.map(({ place, message }) => [place, /“([^”]*)”/u.exec(message)?.[1]])).toEqual([
    ["1.md:6:7 department-not-in-force", "园林科"],
    ["4.md:6:7 department-not-in-force", "林草科"],
  ]);
});

test("files are told in the order of their names, and a date ahead of today by the parser", () => {
  const issues = issuesOf([
    { number: 1, date: "2023-01-20", fields: "draft: 是\n" },
    { number: 2, date: "2023-02-20", fields: "draft: 是\n" },
  ]);
  const { ofFiles } = checkArchive(issues.toReversed(), buildArchive(issues, noRegisters), noRegisters);
  expect(ofFiles.map(({ path }) => path)).toEqual(["1.md", "2.md"]);
  const ahead = new TextEncoder().encode(
    "---\ntitle: 工作简报\nnumber: 1\ndate: 2023-01-20\n---\n▲近日巡查。（园林科）\n",
  );
  const codes = (today?: string) =>
    parseIssue(ahead, "a.md", parsingContext(noRegisters, today)).diagnostics.map(({ code }) => code);
  expect(codes("2023-01-19")).toEqual(["future-date", "new-department"]);
  expect(codes("2023-01-20")).toEqual(["new-department"]);
  expect(codes()).toEqual(["new-department"]);
});

test("what is held back is told at the field that says so", () => {
  const { ofFiles } = check([
    { number: 1, date: "2023-01-20", fields: "draft: 是\naccess: 不予公开\n" },
    { number: 2, date: "2023-02-20", fields: "access: 主动公开\ndraft: 否\n" },
  ]);
  expect(places(ofFiles)).toEqual(["1.md:5:1 draft-held-back", "1.md:6:1 not-for-public"]);
});

test("under requireReview whoever has not signed is named, and the preview says why an issue is not out", () => {
  const registers = { ...noRegisters, identity: { ...noRegisters.identity, requireReview: true } };
  const written: readonly Written[] = [
    { number: 1, date: "2023-01-20" },
    { number: 2, date: "2023-02-20", fields: "reviewer: 张丽\n" },
    { number: 3, date: "2023-03-20", fields: "reviewer: 张丽\nsigner: 王明\n" },
    { number: 4, date: "2023-04-20", fields: "draft: 是\n" },
    { number: 5, date: "2023-05-20", fields: "access: 依申请公开\n" },
  ];
  const { ofFiles } = check(written, registers);
  expect(ofFiles.map(({ place, message }) => [place, /写(.*?)：补写/u.exec(message)?.[1]])).toEqual([
    ["1.md:2:1 not-reviewed", "审核（reviewer）、签发（signer）"],
    ["2.md:2:1 not-reviewed", "签发（signer）"],
    ["4.md:5:1 draft-held-back", undefined],
    ["4.md:2:1 not-reviewed", "审核（reviewer）、签发（signer）"],
    ["5.md:5:1 not-for-public", undefined],
    ["5.md:2:1 not-reviewed", "审核（reviewer）、签发（signer）"],
  ]);
  const labels = issuesOf(written).map(({ frontMatter }) => previewLabel(holdsOf(frontMatter, registers.identity)));
  expect(labels).toEqual(["未审核，仅供预览", "未审核，仅供预览", undefined, "草稿，仅供预览", "依申请公开，仅供预览"]);
});

test("a field that is not written stands at the beginning of its file", () => {
  const [issue] = issuesOf([{ number: 1, date: "2023-01-20" }]);
  expect(issue && placeOfField(issue, "date")).toEqual({ path: "1.md", line: 4, column: 1 });
  expect(issue && placeOfField(issue, "total")).toEqual({ path: "1.md", line: 1, column: 1 });
});

test("what a site for the public must say and does not is told, each by its name", () => {
  const { identity } = noRegisters;
  const names = missingIdentity(identity, "site.yaml").map(({ path, line, column, message }) => [
    `${path}:${line}:${column}`,
    /“([^”]*)”/u.exec(message)?.[1],
  ]);
  expect(names).toEqual([
    ["site.yaml:1:1", "主办单位"],
    ["site.yaml:1:1", "网址"],
    ["site.yaml:1:1", "联系方式"],
    ["site.yaml:1:1", "网站标识码"],
    ["site.yaml:1:1", "ICP备案"],
    ["site.yaml:1:1", "公安备案"],
  ]);
  const whole = { ...identity, organ: "某局", url: "https://example.cn", contact: "电话", siteCode: "1", icp: "2" };
  expect(missingIdentity({ ...whole, policeRecord: "3" }, "site.yaml")).toEqual([]);
});
