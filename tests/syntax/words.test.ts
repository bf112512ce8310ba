import { expect, test } from "vitest";
import { fieldsOf, wordsOf } from "../../src/syntax/attribution/words.ts";

/** GRAMMAR §4.2, rule 2: a group's words with the signs between them, and its fields with what parts them. */

const signOf = { slash: "/", colon: ":", blank: "␣", mark: "、", semicolon: "；" };
const words = (content: string) =>
  wordsOf(content)
    .map((token) => (token.kind === "word" ? token.text : signOf[token.kind]))
    .join(" ");

test.for([
  ["林场：陈青 杨辉/周　正", "林场 : 陈青 ␣ 杨辉 / 周 ␣ 正"],
  ["甲／乙:丙，丁,戊;己；庚", "甲 / 乙 : 丙 、 丁 、 戊 ； 己 ； 庚"],
  ["甲 / 乙", "甲 / 乙"],
  ["甲 \u3000\t乙", "甲 ␣ 乙"],
  ["甲\n乙", "甲 ␣ 乙"],
  [" 甲 ", "␣ 甲 ␣"],
  ["甲： 乙 、 丙", "甲 : 乙 ␣ 、 ␣ 丙"],
  ["支队（直属 一）/周正", "支队（直属 一） / 周正"],
  ["支队(直属、(一、二) 三)、丙", "支队(直属、(一、二) 三) 、 丙"],
  ["甲） 乙（丙 丁", "甲） ␣ 乙（丙 丁"],
  ["**甲** 乙", "甲 ␣ 乙"],
  ["甲* *乙", "甲 ␣ 乙"],
  ["甲**乙", "甲 乙"],
  ["甲_乙", "甲_乙"],
  ["", ""],
])("%s", ([content = "", expected]) => {
  expect(words(content)).toBe(expected);
});

test("each word and sign knows where it stands", () => {
  const content = "甲 /乙、**丙丁**";
  for (const token of wordsOf(content)) {
    const stands = content.slice(token.start, token.end);
    expect(stands).toBe(token.kind === "word" ? token.text : signOf[token.kind]);
  }
  expect(wordsOf(content).map(({ start, end }) => [start, end])).toEqual([
    [0, 1],
    [2, 3],
    [3, 4],
    [4, 5],
    [7, 9],
  ]);
});

const fields = (content: string) =>
  fieldsOf(wordsOf(content)).map(({ words: of, operators, after }) => [
    after,
    of.map(({ text, start, end }) => `${text}@${start}-${end}`).join(" "),
    operators.map((operator) => signOf[operator]).join(""),
  ]);

test.for([
  [
    "甲/乙 丙",
    [
      ["start", "甲@0-1 乙@2-3", "/"],
      ["blank", "丙@4-5", ""],
    ],
  ],
  [
    "甲、乙；丙",
    [
      ["start", "甲@0-1", ""],
      ["mark", "乙@2-3", ""],
      ["semicolon", "丙@4-5", ""],
    ],
  ],
  [
    "甲； 乙",
    [
      ["start", "甲@0-1", ""],
      ["semicolon", "乙@3-4", ""],
    ],
  ],
  [" 甲", [["start", "甲@1-2", ""]]],
  ["、甲", [["mark", "甲@1-2", ""]]],
  ["甲/乙：丙", [["start", "甲@0-1 乙@2-3 丙@4-5", "/:"]]],
  ["/甲", [["start", "@0-0 甲@1-2", "/"]]],
  ["甲/", [["start", "甲@0-1 @2-2", "/"]]],
  ["甲//乙", [["start", "甲@0-1 @2-2 乙@3-4", "//"]]],
  [
    "甲/、乙",
    [
      ["start", "甲@0-1 @2-2", "/"],
      ["mark", "乙@3-4", ""],
    ],
  ],
  ["甲**乙**/丙", [["start", "甲乙@0-4 丙@7-8", "/"]]],
  ["", []],
  ["*", []],
] as const)("the fields of “%s”", ([content, expected]) => {
  expect(fields(content)).toEqual(expected);
});
