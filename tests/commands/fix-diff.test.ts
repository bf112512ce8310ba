import { expect, test } from "vitest";
import { diffForPeople } from "../../src/commands/fix-diff.ts";

const cut = "近日，市局组织开展全市范围内的专项巡查和集中整治行";
const rest = "动，取得成效。（园林科）";

test("each change stands by itself, however close the next one is", () => {
  const before = `##我市召开第1次会议\n\n${cut}\n\n- 2 -\n\n　　${rest}\n\n##我市召开第2次会议\n\n${cut}\n\n${rest}\n`;
  const after = `## 我市召开第1次会议\n\n${cut}${rest}\n\n## 我市召开第2次会议\n\n${cut}${rest}\n`;
  expect(diffForPeople(before, after)).toEqual([
    "@@ 第 1 行，改后第 1 行 @@",
    "- ##我市召开第1次会议",
    "+ ## 我市召开第1次会议",
    "@@ 第 3—7 行，改后第 3 行 @@",
    `- ……${cut.slice(-24)}`,
    "-",
    "- - 2 -",
    "-",
    `- 　　${rest}`,
    `+ ……${cut.slice(-24)}${rest}`,
    "@@ 第 9 行，改后第 5 行 @@",
    "- ##我市召开第2次会议",
    "+ ## 我市召开第2次会议",
    "@@ 第 11—13 行，改后第 7 行 @@",
    `- ……${cut.slice(-24)}`,
    "-",
    `- ${rest}`,
    `+ ……${cut.slice(-24)}${rest}`,
  ]);
});

test.for([
  ["甲\n乙\n丙", "甲\n丙", ["@@ 第 2 行，删去 @@", "- 乙"]],
  ["甲\n丙", "甲\n乙\n丙", ["@@ 第 2 行之前，加上 @@", "+ 乙"]],
  ["标题：甲\r\n乙", "标题: 甲\n乙", ["@@ 第 1 行，改后第 1 行 @@", "- 标题：甲", "+ 标题: 甲"]],
  ["甲\u200b乙", "甲乙", ["@@ 第 1 行，改后第 1 行 @@", "- 甲〈U+200B〉乙", "+ 甲乙"]],
  ["手机13800005678", "手机138****5678", ["@@ 第 1 行，改后第 1 行 @@", "- 手机138****5678", "+ 手机138****5678"]],
  ["甲\r乙", "甲\n乙", []],
] as const)("%j and %j", ([before, after, shown]) => {
  expect(diffForPeople(before, after)).toEqual(shown);
});
