import { expect, test } from "vitest";
import { placeOfField } from "../../src/issue/issue.ts";
import { parse } from "./reading.ts";

/** Where a record, its attributions and its topics stand in the file, which later steps point at. */

const source = `---
title: 工作简报
number: 2023年第9期
date: 2023-10-10
---

　▲ 近日，开展巡查。（园林科/周正）（林草科）

## 我市**召开**  会议
近日，开会。

（园林科）

 主题：林业、湿地

## 又一篇
| 甲 |
|---|
| 一 |
| 二 |

▲近日，市局组织召开全市自然资源系统规划编制工作推进会，并作出部署：

\`\`\`
甲
乙
\`\`\`


`;

test("a record knows where it begins and ends", () => {
  const { issue } = parse(source);
  expect(issue?.id).toBe("2023-09");
  expect(issue?.path).toBe("issue.md");
  expect([...(issue?.fieldPlaces ?? [])]).toEqual([
    ["title", { line: 2, column: 1 }],
    ["number", { line: 3, column: 1 }],
    ["date", { line: 4, column: 1 }],
  ]);
  expect(issue && placeOfField(issue, "date")).toEqual({ path: "issue.md", line: 4, column: 1 });
  expect(issue && placeOfField(issue, "total")).toEqual({ path: "issue.md", line: 1, column: 1 });
  expect(
    issue?.records.map(({ kind, part, title, place, endLine }) => ({ kind, part, title, place, endLine })),
  ).toEqual([
    { kind: "brief", part: "b01", title: "近日，开展巡查", place: { line: 7, column: 2 }, endLine: 7 },
    { kind: "lead", part: "l01", title: "我市召开 会议", place: { line: 9, column: 1 }, endLine: 14 },
    { kind: "lead", part: "l02", title: "又一篇", place: { line: 16, column: 1 }, endLine: 20 },
    {
      kind: "brief",
      part: "b02",
      title: "近日，市局组织召开全市自然资源系统规划编制工作推进会",
      place: { line: 22, column: 1 },
      endLine: 26,
    },
  ]);
});

test("an attribution and a topic know where they stand", () => {
  const { issue } = parse(source);
  const [brief, lead, other] = issue?.records ?? [];
  expect(brief?.attributions.map(({ printed, offset }) => [printed, source.startsWith(printed, offset)])).toEqual([
    ["（园林科/周正）", true],
    ["（林草科）", true],
  ]);
  expect(lead?.topicLine).toEqual({
    text: "主题：林业、湿地",
    names: ["林业", "湿地"],
    place: { line: 14, column: 2 },
    namePlaces: [
      { line: 14, column: 5, offset: source.indexOf("林业") },
      { line: 14, column: 8, offset: source.indexOf("湿地") },
    ],
  });
  expect([brief?.topicLine, other?.topicLine]).toEqual([null, null]);
  expect(other?.attributions).toEqual([]);
});
