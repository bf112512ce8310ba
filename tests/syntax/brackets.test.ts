import { expect, test } from "vitest";
import { bracketsOf } from "../../src/syntax/brackets.ts";
import { linesOf } from "../../src/syntax/lines.ts";
import { closesOpen, isAnyOpen, nothingOpen, openAfter } from "../../src/syntax/page-breaks/open-marks.ts";
import { eachPairMark } from "../../src/syntax/pair-marks.ts";
import { passage } from "../../src/text/passage.ts";

/** Round brackets of either width: the outermost pairs, the halves, and how deep they lie. */
test.for([
  ["甲（乙）丙(丁)", ["（乙）", "(丁)"], [], [], 1],
  ["（甲)(乙）", ["（甲)", "(乙）"], [], [], 1],
  ["（甲（乙）丙(丁(戊)))", ["（甲（乙）丙(丁(戊)))"], [], [], 3],
  ["甲（乙", [], [1], [], 1],
  ["甲（乙（丙）", ["（丙）"], [1], [], 2],
  ["甲）乙", [], [], [1], 0],
  ["）（甲）", ["（甲）"], [], [0], 1],
  ["[甲](a.md)", [], [], [], 1],
  ["[甲]（乙）", ["（乙）"], [], [], 1],
  ["甲(乙)", ["(乙)"], [], [], 1],
  ["（见[甲](a.md)）", ["（见[甲](a.md)）"], [], [], 2],
  ["甲`（`乙）", [], [], [5], 0],
  ["甲``（`（``乙（丙）", ["（丙）"], [], [], 1],
  ["甲`（乙）", ["（乙）"], [], [], 1],
  ["`甲（`（乙`丙）`", [], [4], [], 1],
  ["", [], [], [], 0],
] as const)("the groups of %s", ([text, groups, unclosed, unopened, depth]) => {
  const brackets = bracketsOf(text);
  expect(brackets.groups.map(({ start, end }) => text.slice(start, end))).toEqual(groups);
  expect({ ...brackets, groups: [] }).toEqual({ groups: [], unclosed, unopened, depth });
});

test.for([
  ["（甲)《乙》“丙”", "0（ 2) 3《 5》 6“ 8”"],
  ["**甲**", "0** 3**"],
  ["*甲*", ""],
  ["甲*", ""],
  ["***甲", "0**"],
  ["138****5678**", "11**"],
  ["*****", ""],
  ["甲(乙）", "1( 3）"],
  ["甲`（`乙）", "5）"],
  ["``《`“``**甲", "7**"],
  ["甲`（乙《", "2（ 4《"],
  ["```甲（`乙`《`", "4（ 8《"],
] as const)("the marks in pairs of %s", ([text, expected]) => {
  const marks: string[] = [];
  eachPairMark(text, (mark, at) => marks.push(`${at}${mark}`));
  expect(marks.join(" ")).toBe(expected);
});

/** What is open at the end: round, title, quote, bold. */
test.for([
  ["（甲（乙）", [1, 0, 0, false]],
  ["(甲)", [0, 0, 0, false]],
  ["）（", [1, 0, 0, false]],
  ["《甲《乙》", [0, 1, 0, false]],
  ["》《", [0, 1, 0, false]],
  ["“甲“乙”", [0, 0, 1, false]],
  ["”“", [0, 0, 1, false]],
  ["**甲", [0, 0, 0, true]],
  ["**甲**", [0, 0, 0, false]],
  ["（《“**", [1, 1, 1, true]],
] as const)("open behind %s", ([text, [round, title, quote, bold]]) => {
  expect(openAfter(text)).toEqual({ round, title, quote, bold });
  expect(openAfter("", openAfter(text))).toEqual({ round, title, quote, bold });
  expect(isAnyOpen(openAfter(text))).toBe(round + title + quote > 0 || bold);
});

test.for([
  ["（", "乙）", true],
  ["(", "乙)", true],
  ["（", "（乙）", false],
  ["（", "(乙)", false],
  ["（", "（乙））", true],
  ["《", "乙》", true],
  ["《", "《乙》", false],
  ["“", "乙”", true],
  ["“", "“乙”", false],
  ["**", "乙**", true],
  ["**", "乙**丙**", false],
  ["（", "乙》", false],
  ["（", "乙”", false],
  ["《", "乙）", false],
  ["“", "乙）", false],
  ["", "乙）》”**", false],
] as const)("open with “%s”, “%s” closes it: %s", ([before, text, expected]) => {
  expect(closesOpen(openAfter(before), text)).toBe(expected);
  expect(closesOpen(nothingOpen, text)).toBe(false);
});

test("a source has a line for each end of a line, LF, CRLF or CR, and one behind the last", () => {
  const lines = linesOf(passage("甲\n乙\r\n丙\r丁", 3));
  expect(lines.map(({ text }) => text)).toEqual(["甲", "乙", "丙", "丁"]);
  expect(lines.map(({ runs }) => runs[0]?.source)).toEqual([3, 5, 8, 10]);
  expect(linesOf(passage("甲\n", 0)).map(({ text }) => text)).toEqual(["甲", ""]);
  expect(linesOf(passage("", 0)).map(({ text }) => text)).toEqual([""]);
});
