import { expect, test } from "vitest";
import { issueTemplate } from "../../src/archive/issue-template.ts";
import { proposeIssue } from "../../src/archive/propose-issue.ts";
import { seriesOf } from "../../src/archive/series.ts";
import { parse } from "../issue/reading.ts";
import { issuesOf, type Written } from "./issues-of.ts";

const at = (number: number, date: string, total?: number): Written => ({
  number,
  date,
  ...(total === undefined ? {} : { fields: `total: ${total}\n` }),
});

/** What follows the issues of a series, by the date that the editor knows or by its rhythm. */
const proposals: readonly (readonly [
  name: string,
  issues: readonly Written[],
  date: string | undefined,
  expected: readonly [number: number, date: string, total: number | undefined, previous: string | undefined],
])[] = [
  ["the first issue is dated today", [], undefined, [1, "2023-10-25", undefined, undefined]],
  ["the first issue, of a known date", [], "2023-11-01", [1, "2023-11-01", undefined, undefined]],
  ["the next month", [at(9, "2023-09-20", 57), at(10, "2023-10-20", 58)], undefined, [11, "2023-11-20", 59, "2.md"]],
  [
    "files in any order",
    [at(10, "2023-10-20", 58), at(9, "2023-09-20", 57)],
    undefined,
    [11, "2023-11-20", 59, "1.md"],
  ],
  [
    "numbers and dates in two orders",
    [at(10, "2023-09-20"), at(9, "2023-10-20")],
    undefined,
    [11, "2023-11-20", undefined, "2.md"],
  ],
  [
    "no total where the last issue has none",
    [at(9, "2023-09-20", 57), at(10, "2023-10-20")],
    undefined,
    [11, "2023-11-20", undefined, "2.md"],
  ],
  [
    "a total above the greatest, though the last one fell back",
    [at(9, "2023-09-20", 58), at(10, "2023-10-20", 57)],
    undefined,
    [11, "2023-11-20", 59, "2.md"],
  ],
  [
    "a total beside an issue that has none",
    [at(9, "2023-09-20"), at(10, "2023-10-20", 3)],
    undefined,
    [11, "2023-11-20", 4, "2.md"],
  ],
  ["a new year begins at 1", [at(12, "2023-12-20", 60)], undefined, [1, "2024-01-20", 61, "1.md"]],
  [
    "numbers that count on over the year",
    [at(24, "2022-12-20"), at(25, "2023-01-20"), at(36, "2023-12-20")],
    undefined,
    [37, "2024-01-20", undefined, "3.md"],
  ],
  [
    "put in later, into a gap",
    [at(8, "2023-08-20", 8), at(10, "2023-10-20", 10)],
    "2023-09-20",
    [9, "2023-09-20", undefined, "1.md"],
  ],
  [
    "put in later, where the number is taken",
    [at(8, "2023-08-20"), at(9, "2023-10-20")],
    "2023-09-20",
    [10, "2023-09-20", undefined, "1.md"],
  ],
  [
    "before the first of its year",
    [at(5, "2023-05-20"), at(6, "2023-06-20")],
    "2023-04-20",
    [4, "2023-04-20", undefined, undefined],
  ],
  [
    "before number 1",
    [at(1, "2023-05-20"), at(2, "2023-06-20")],
    "2023-04-20",
    [3, "2023-04-20", undefined, undefined],
  ],
  [
    "in a year behind the one before",
    [at(12, "2022-12-20"), at(3, "2023-03-20")],
    "2023-01-20",
    [2, "2023-01-20", undefined, "1.md"],
  ],
];

test.for(proposals)("%s", ([, written, date, expected]) => {
  const [series] = seriesOf(issuesOf(written));
  const proposal = proposeIssue(series, "2023-10-25", date);
  expect([proposal.number, proposal.date, proposal.total, proposal.previous?.path]).toEqual(expected);
  expect(proposal.year).toBe(Number(expected[1].slice(0, 4)));
});

const imprint =
  "publisher: 局办公室\nreportTo: '市委: 市政府'\nsendTo: 局领导\ndistribute: 各科室\neditor: 李华\nnote: 专刊\n";

test("what the issue before printed at its head and foot is carried over, also from a later one", () => {
  const [series] = seriesOf(issuesOf([{ number: 10, date: "2023-10-20", fields: imprint }]));
  const carriedOver = {
    publisher: "局办公室",
    reportTo: "市委: 市政府",
    sendTo: "局领导",
    distribute: "各科室",
    editor: "李华",
  };
  expect(proposeIssue(series, "2023-10-25").carriedOver).toEqual(carriedOver);
  expect(proposeIssue(series, "2023-10-25", "2023-01-20").carriedOver).toEqual(carriedOver);
});

test("the new file is a draft with what is known of it, and the parser reads it so", () => {
  const [series] = seriesOf(issuesOf([{ number: 10, date: "2023-10-20", fields: `total: 58\n${imprint}` }]));
  const text = issueTemplate("工作简报", proposeIssue(series, "2023-10-25"), false);
  expect(text.split("---\n")[1]).toBe(
    "标题: 工作简报\n期号: 11\n总期号: 59\n日期: 2023-11-20\n编发单位: 局办公室\n报: '市委: 市政府'\n送: 局领导\n发: 各科室\n责任编辑: 李华\n草稿: 是\n",
  );
  expect(text).toMatch(/---\n\n<!-- 填写说明：[\s\S]*-->\n\n$/u);
  expect(text).toContain("需要留存审核、签发记录的");
  const { issue, diagnostics } = parse(text);
  expect(issue?.frontMatter.draft).toBe(true);
  expect(diagnostics.map(({ code }) => code)).toEqual(["no-records", "writing-guide"]);
});

test("the first file has no total, and says what has to be signed where that is asked for", () => {
  const text = issueTemplate("林业专报", proposeIssue(undefined, "2023-10-25"), true);
  expect(text.split("---\n")[1]).toBe("标题: 林业专报\n期号: 1\n日期: 2023-10-25\n草稿: 是\n");
  expect(text).toContain("没有这两行，本期不会发布");
});

test("a series has the issues of one title by number, and the one with the newest issue comes first", () => {
  const series = seriesOf(
    issuesOf([
      { number: 2, date: "2023-02-20" },
      { number: 1, date: "2023-01-20" },
      { number: 1, date: "2023-05-20", title: "林业专报" },
      { number: 1, date: "2023-05-20", title: "党建专报" },
      { number: 1, date: "2023-06-20", title: "矿产 专报" },
      { number: 2, date: "2023-04-20", title: "矿产专报" },
    ]),
  );
  expect(series.map(({ title, issues }) => [title, ...issues.map(({ path }) => path)])).toEqual([
    ["矿产专报", "5.md", "6.md"],
    ["党建专报", "4.md"],
    ["林业专报", "3.md"],
    ["工作简报", "2.md", "1.md"],
  ]);
});
