import { expect, test } from "vitest";
import { parseIssue } from "../../src/issue/parse-issue.ts";
import { frontMatter, parse, parseBody } from "./reading.ts";

/** What is said of a whole file, with the figures and line numbers in it. */
test.for([
  [
    "▲近\u200b日\u202e，\u200b开\u00ad展巡\u202e查\u2066。（园林科）\n",
    "invisible-removed",
    "这一行有 3 个看不见的字符（U+200B、U+00AD），已略去。",
  ],
  [
    "▲近\u200b日\u202e，\u200b开\u00ad展巡\u202e查\u2066。（园林科）\n",
    "control-removed",
    "这一行有 3 个看不见的控制符号（U+202E、U+2066），它们能打乱文字的先后，已略去。",
  ],
  [
    "▲近日开会。（园林科）\n\n▲近日**开会**。\n（林草科）\n",
    "equal-briefs",
    "简讯“近日开会。”与第 6 行的简讯相同，两条都已保留。",
  ],
  [
    "\n## 开会\n近日开会。（园林科）\n##　开会\n当日开会。（园林科）\n",
    "equal-titles",
    "标题“开会”与第 7 行的标题相同，两篇都已保留。",
  ],
  [
    "▲近日开会。\n\n抓宣传\n\n抓落实\n\n抓整改\n\n结束。（园林科）\n",
    "short-lines",
    "从“抓宣传”起有 3 行较短且末尾没有标点，已各自成段，没有连接。",
  ],
  [
    "▲近日开会。\n\n抓宣传\n\n结束。（园林科）\n",
    "short-lines",
    "“抓宣传”一行较短且末尾没有标点，已自成一段，没有与下一段连接。",
  ],
  [
    `▲${"近日开会".repeat(10)}，开\ufffd\ufffd会\ufffd。\r\n乙\ufffd。（园林科）\n`,
    "replacement-character",
    "“……开会近日开会，开”之后有一个损坏的字（U+FFFD），是文字在转换为 UTF-8 编码时丢失的，原字已不可知。",
  ],
] as const)("%j: %s", ([body, code, message]) => {
  expect(parseBody(body).diagnostics.find((diagnostic) => diagnostic.code === code)?.message).toBe(message);
});

test("a damaged character quotes nothing of the line above", () => {
  const told = parseBody("▲近日开会。\r\n\ufffd乙\r丙\ufffd\n丁。（园林科）\n").diagnostics;
  const damaged = told.filter(({ code }) => code === "replacement-character");
  expect(damaged.map(({ line, column, message }) => [line, column, message.slice(0, 5)])).toEqual([
    [7, 1, "“”之后有"],
    [8, 2, "“丙”之后"],
  ]);
});

test("an issue of a further series bears its name, and says nothing of the day where it has none", () => {
  const bytes = new TextEncoder().encode(`${frontMatter}▲近日开会。（园林科）\n`);
  const knowledge = { isDepartment: () => true, isContributor: () => false, nearestDepartment: () => undefined };
  const ofSeries = (slug: string | undefined) =>
    parseIssue(bytes, "a.md", { ...knowledge, seriesSlug: (title) => (title === "工作简报" ? slug : "other") });
  expect(ofSeries("jiancha").issue?.id).toBe("jiancha-2023-10");
  expect(ofSeries(undefined).issue?.id).toBe("2023-10");
  expect(ofSeries(undefined).diagnostics).toEqual([]);
});

test.for([
  ["2023-10-09", ["future-date"]],
  ["2023-10-10", []],
  ["2023-10-11", []],
  [undefined, []],
] as const)("today is %s", ([today, expected]) => {
  const { diagnostics } = parse(`${frontMatter}▲近日开会。（园林科）\n`, ["园林科"], today);
  expect(diagnostics.map(({ code }) => code)).toEqual(expected);
});

test("a file without a front matter or without a text is no issue", () => {
  expect(parse("▲近日开会。（园林科）\n")).toMatchObject({
    issue: null,
    diagnostics: [{ code: "missing-front-matter" }],
  });
  expect(parse(frontMatter)).toMatchObject({ issue: { records: [] }, diagnostics: [{ code: "no-records", line: 1 }] });
  expect(parse("甲\0乙")).toMatchObject({ issue: null, diagnostics: [{ code: "nul-character", line: 1, column: 2 }] });
});
