import { expect, test } from "vitest";
import { continuityChecks } from "../../src/archive/continuity.ts";
import type { Issue } from "../../src/issue/issue.ts";
import { parse } from "../issue/reading.ts";

/** Each line is an issue: number, date, total. Expected: the file and what is told of it. */
function issuesOf(lines: readonly string[]): readonly Issue[] {
  return lines.flatMap((line, index) => {
    const [number, date, total] = line.split(" ");
    const text = `---\ntitle: 工作简报\nnumber: ${number}\ndate: ${date}\n${total ? `total: ${total}\n` : ""}---\n▲近日，市局开展巡查。（园林科）\n`;
    const { issue } = parse(text);
    return issue ? [{ ...issue, path: `${index + 1}.md` }] : [];
  });
}

interface Case {
  readonly name: string;
  readonly issues: readonly string[];
  readonly told: readonly string[];
}

const cases: readonly Case[] = [
  { name: "an archive may begin with any number", issues: ["10 2023-10-20 58", "11 2023-11-20 59"], told: [] },
  { name: "one issue missing", issues: ["10 2023-10-20", "12 2023-12-20"], told: ["2.md:3 info 缺第11期。"] },
  {
    name: "several missing, files in any order",
    issues: ["9 2023-09-20", "5 2023-05-20"],
    told: ["1.md:3 info 缺第6期至第8期。"],
  },
  { name: "a new year begins at 1", issues: ["12 2023-12-20 60", "1 2024-01-20 61"], told: [] },
  { name: "numbers that count on", issues: ["24 2023-12-20 24", "25 2024-01-20 25"], told: [] },
  {
    name: "a gap in numbers that count on",
    issues: ["24 2023-12-20", "25 2024-01-20", "30 2024-12-20", "31 2025-01-05", "33 2025-02-05"],
    told: ["3.md:3 info 缺第26期至第29期。", "5.md:3 info 缺第32期。"],
  },
  {
    name: "a new year that begins late",
    issues: ["12 2023-12-20", "3 2024-03-20"],
    told: ["2.md:3 info 缺2024年第1期至第2期。"],
  },
  { name: "a whole year missing", issues: ["12 2022-12-20", "1 2024-01-20"], told: ["2.md:3 info 缺2023年各期。"] },
  {
    name: "several years missing",
    issues: ["12 2020-12-20", "3 2024-03-20"],
    told: ["2.md:3 info 缺2021年至2023年各期、2024年第1期至第2期。"],
  },
  { name: "a number twice keeps its total", issues: ["10 2023-10-20 58", "10 2023-10-27 58"], told: [] },
  {
    name: "a number twice with another total",
    issues: ["10 2023-10-20 58", "10 2023-10-27 59"],
    told: ["2.md:5 warning 应为总第58期"],
  },
  {
    name: "total numbers tell of an end of a year",
    issues: ["10 2023-10-20 58", "1 2024-01-20 61"],
    told: ["2.md:3 info 缺2023年末2期。"],
  },
  {
    name: "a date before the one of the issue before",
    issues: ["10 2023-10-20", "11 2023-10-02"],
    told: ["2.md:4 warning 早于前一期2023年第10期的日期“2023-10-20”"],
  },
  { name: "two issues of one day", issues: ["10 2023-10-20", "11 2023-10-20"], told: [] },
  {
    name: "a wrong date is not held against those behind it",
    issues: ["1 2023-01-20", "2 2023-12-20", "3 2023-03-20", "4 2023-04-20"],
    told: ["3.md:4 warning 早于"],
  },
  {
    name: "a total number twice",
    issues: ["10 2023-10-20 58", "11 2023-11-20 58"],
    told: ["2.md:5 warning 应为总第59期"],
  },
  {
    name: "a total number backwards",
    issues: ["10 2023-10-20 58", "11 2023-11-20 57"],
    told: ["2.md:5 warning 应为总第59期"],
  },
  {
    name: "a total number that leaps",
    issues: ["10 2023-10-20 58", "11 2023-11-20 95", "12 2023-12-20 60"],
    told: ["2.md:5 warning “95”"],
  },
  {
    name: "a total number in step with a gap of numbers",
    issues: ["10 2023-10-20 58", "12 2023-12-20 60"],
    told: ["2.md:3 info 缺第11期。"],
  },
  {
    name: "a total number that stays behind over a year's end",
    issues: ["12 2023-12-20 60", "2 2024-02-20 61"],
    told: ["2.md:3 info 缺2024年第1期。", "2.md:5 warning 应为总第62期"],
  },
  {
    name: "issues without a total number between those with one",
    issues: ["1 2023-01-20 1", "2 2023-02-20", "3 2023-03-20 3"],
    told: [],
  },
  {
    name: "the number of the year before, dated in January",
    issues: ["11 2023-11-20", "2023年第12期 2024-01-05", "2024年第1期 2024-01-20"],
    told: [],
  },
];

test.for(cases)("$name", ({ issues, told }) => {
  const found = continuityChecks(issuesOf(issues));
  expect(found.length).toBe(told.length);
  for (const [index, line] of told.entries()) {
    const [, place, severity, text = ""] = /^(\S+) (\S+) (.+)$/u.exec(line) ?? [];
    const diagnostic = found[index];
    expect(`${diagnostic?.path}:${diagnostic?.line} ${diagnostic?.severity}`).toBe(`${place} ${severity}`);
    expect(diagnostic?.message).toContain(text);
  }
});

test("two bulletins are two series", () => {
  const [one, other] = issuesOf(["1 2023-10-20", "9 2023-01-20"]);
  if (!one || !other) throw new Error("unreadable");
  expect(continuityChecks([one, { ...other, frontMatter: { ...other.frontMatter, title: "林业专报" } }])).toEqual([]);
});
