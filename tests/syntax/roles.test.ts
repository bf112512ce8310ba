import { expect, test } from "vitest";
import {
  leadingLabel,
  roleOf,
  splitAtTitle,
  trailingLabel,
  withoutAndOthers,
} from "../../src/syntax/attribution/roles.ts";

/** GRAMMAR §4.2: labels before and behind a name, titles, and 等. */

test("a label is an author's or another's, and nothing else is a label", () => {
  expect(["供稿", "图/文", "文", "审核", "摄", "园林科", ""].map(roleOf)).toEqual([
    "author",
    "author",
    "author",
    "other",
    "other",
    undefined,
    undefined,
  ]);
});

test.for([
  ["通讯员王静", { role: "author", label: "通讯员", rest: "王静" }],
  ["特约通讯员王静", { role: "author", label: "特约通讯员", rest: "王静" }],
  ["供稿单位园林科", { role: "author", label: "供稿单位", rest: "园林科" }],
  ["供稿园林科", { role: "author", label: "供稿", rest: "园林科" }],
  ["责任编辑王静", { role: "other", label: "责任编辑", rest: "王静" }],
  ["供稿", undefined],
  ["文字周正", { role: "author", label: "文字", rest: "周正" }],
  ["审核人王静", { role: "other", label: "审核人", rest: "王静" }],
  ["王静通讯员", undefined],
  ["文明办", undefined],
  ["图书馆", undefined],
  ["园林科", undefined],
] as const)("before a name: %s", ([word, expected]) => {
  expect(leadingLabel(word)).toEqual(expected);
});

test.for([
  ["周正供稿", { role: "author", label: "供稿", rest: "周正" }],
  ["园林科联合供稿", { role: "author", label: "联合供稿", rest: "园林科" }],
  ["园林科共同主办", { role: "author", label: "共同主办", rest: "园林科" }],
  ["周正文", { role: "author", label: "文", rest: "周正" }],
  ["王静摄影", { role: "other", label: "摄影", rest: "王静" }],
  ["王静摄", { role: "other", label: "摄", rest: "王静" }],
  ["王静联合摄", { role: "other", label: "摄", rest: "王静联合" }],
  ["周供稿", undefined],
  ["周正供稿处", undefined],
  ["文", undefined],
  ["园林科", undefined],
  ["供稿周正", undefined],
] as const)("behind a name: %s", ([word, expected]) => {
  expect(trailingLabel(word)).toEqual(expected);
});

test.for([
  ["园林科科长周正", { before: "园林科", title: "科长", after: "周正" }],
  ["周正副科长", { before: "周正", title: "副科长", after: "" }],
  ["党组书记局长王静", { before: "", title: "党组书记局长", after: "王静" }],
  ["科长", { before: "", title: "科长", after: "" }],
  ["办公室副主任王静主任", { before: "办公室", title: "副主任", after: "王静主任" }],
  ["园林科", undefined],
] as const)("a title: %s", ([word, expected]) => {
  expect(splitAtTitle(word)).toEqual(expected);
});

test.for([
  ["园林科等", { rest: "园林科", extra: "等" }],
  ["等9个单位", { rest: "", extra: "等9个单位" }],
  ["周正等同志", { rest: "周正", extra: "等同志" }],
  ["园林科等三家", { rest: "园林科", extra: "等三家" }],
  ["园林科等候", undefined],
  ["园林科", undefined],
] as const)("and others: %s", ([word, expected]) => {
  expect(withoutAndOthers(word)).toEqual(expected);
});
