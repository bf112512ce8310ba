import { expect, test } from "vitest";
import type { Knowledge } from "../../src/syntax/attribution/knowledge.ts";
import {
  canBePerson,
  endsLikePlace,
  isAllHan,
  isDepartmentAfterSlash,
  isDepartmentLike,
  isPersonLike,
  longestPersonalName,
  nameKind,
} from "../../src/syntax/attribution/name-kind.ts";

/** GRAMMAR §4.3: what a name is by its form, and what the register knows of it. */

const nothing: Knowledge = {
  isDepartment: () => false,
  isContributor: () => false,
  nearestDepartment: () => undefined,
};
const known: Knowledge = {
  ...nothing,
  isDepartment: (name) => name === "民情热线" || name === "马站",
  isContributor: (department, name) => department === "园林科" && name === "高科",
};

test.for([
  ["园林科", true],
  ["执法支队（直属）", true],
  ["各县（市、区）教育局", true],
  ["市“扫黄打非”办公室", true],
  ["第2中队", true],
  ["A科", true],
  ["科", false],
  ["主办", true],
  ["园林主办", false],
  ["干部", false],
  ["在编干部", false],
  ["含山县局", true],
  ["含园林科", false],
  ["经管站", true],
  ["经园林科", false],
  ["由园林科", false],
  ["园林", false],
  ["园-林科", false],
  [`${"园".repeat(19)}科`, true],
  [`${"园".repeat(20)}科`, false],
  ["妇委会", true],
  ["社科联", true],
] as const)("%s has the form of a department: %s", ([name, expected]) => {
  expect(isDepartmentLike(name)).toBe(expected);
});

test.for([
  ["周正", true],
  ["周小正", true],
  ["周小小正", false],
  ["欧阳雪", true],
  ["欧阳小雪", true],
  ["欧阳小雪雪", false],
  ["欧阳", true],
  ["周", false],
  ["园林", false],
  ["周A", false],
  ["周科", false],
  ["周市", false],
  ["阿卜杜拉·买买提", true],
  [`${"阿".repeat(12)}·${"阿".repeat(11)}`, true],
  [`${"阿".repeat(12)}·${"阿".repeat(12)}`, false],
  ["·买买提", false],
  ["阿卜杜拉·", false],
] as const)("%s has the form of a person: %s", ([name, expected]) => {
  expect(isPersonLike(name)).toBe(expected);
});

test.for([
  ["阿依古丽", true],
  ["阿依古丽丽", true],
  ["阿依古丽丽丽", false],
  ["丁", false],
  ["丁丁", true],
  ["阿卜杜拉·买买提", true],
  [`${"阿".repeat(12)}·${"阿".repeat(11)}`, true],
  [`${"阿".repeat(12)}·${"阿".repeat(12)}`, false],
  ["Smith", true],
  ["O'Neil-Li Jr.", true],
  ["S", false],
  ["Smith2", false],
  ["2Smith", false],
  [`S${"m".repeat(30)}`, true],
  [`S${"m".repeat(31)}`, false],
  ["周2", false],
] as const)("%s can be a person behind a slash: %s", ([name, expected]) => {
  expect(canBePerson(name)).toBe(expected);
});

test("a place ends in 县 or the like, and a name of Chinese characters has nothing else", () => {
  expect(["莘县", "高新区", "周正", "县局"].map(endsLikePlace)).toEqual([true, true, false, false]);
  expect(["园林科", "A科", "科A", "", "𠮷园"].map(isAllHan)).toEqual([true, false, false, true, true]);
});

test("pieces may be one person's name up to three characters, four with a compound surname", () => {
  expect(["周正王", "欧阳雪梅", "𠮷正", "欧"].map(longestPersonalName)).toEqual([3, 4, 3, 3]);
});

test.for([
  ["民情热线", null, { kind: "department" }],
  ["高科", "园林科", { kind: "person" }],
  ["高科", "林草科", { kind: "person", doubt: "two-characters" }],
  ["高科", null, { kind: "department", doubt: "two-characters" }],
  ["周正", null, { kind: "person" }],
  ["园林科", null, { kind: "department" }],
  ["利用科", "园林科", { kind: "department" }],
  ["李思学", null, { kind: "department", doubt: "person-like" }],
  ["马站", "园林科", { kind: "department" }],
  ["新华网", null, { kind: "unknown" }],
] as const)("%s behind %s", ([name, department, expected]) => {
  expect(nameKind(name, department, known)).toEqual(expected);
});

test.for([
  ["园林科", true],
  ["马站", true],
  ["高科", false],
  ["民情热线", true],
  ["周正", false],
] as const)("behind a slash %s is a department: %s", ([name, expected]) => {
  expect(isDepartmentAfterSlash(name, known)).toBe(expected);
});
