import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fieldLines, frontMatterRange, newIssue, putField } from "../../src/desk/front-matter-lines.ts";
import { parseIssue } from "../../src/issue/parse-issue.ts";
import { type FieldName, fields } from "../../src/syntax/front-matter/fields.ts";

const fieldOf = (name: FieldName) => {
  const field = fields.find(({ english }) => english === name);
  if (field === undefined) throw new Error(name);
  return field;
};

function filled(text: string, name: FieldName, value: string): string {
  const { start, end, text: put } = putField(text, fieldOf(name), value);
  return text.slice(0, start) + put + text.slice(end);
}

function valuesOf(text: string) {
  return fieldLines(text).map(({ field, value, line }) => [field.english, value, line]);
}

const knowsNothing = {
  isDepartment: () => false,
  isContributor: () => false,
  nearestDepartment: () => undefined,
};
const parsed = (text: string) => parseIssue(new TextEncoder().encode(text), "a.md", knowsNothing);

test("the fields of a front matter are found in both languages, quoted or not, on one line or more", () => {
  const text =
    '\n---\ntitle: "工作：\\"简报\\""\n期号：10\n# 备注\n说明: 甲\n  乙\n日期: \'2023-10-10\' \n其他: 丙\n---\n正文: 不是\n';
  expect(valuesOf(text)).toEqual([
    ["title", '工作："简报"', 3],
    ["number", "10", 4],
    ["note", "甲 乙", 6],
    ["date", "2023-10-10", 8],
  ]);
});

test.for(["", "正文", "---\n标题: 甲\n", "----\n标题: 甲\n---\n", "正文\n---\n标题: 甲\n---\n"])(
  "%j has no front matter",
  (text) => {
    expect(frontMatterRange(text)).toBeNull();
    expect(fieldLines(text)).toEqual([]);
  },
);

test("filling in begins a front matter, and adds each field in its place and language", () => {
  expect(filled("", "number", "10")).toBe("---\n标题:\n期号: 10\n日期:\n---\n");
  expect(filled("▲正文\n", "total", "58")).toBe("---\n标题:\n期号:\n日期:\n总期号: 58\n---\n\n▲正文\n");
  expect(filled("---\ntitle: 甲\ndate: 2023-10-10\n---\n", "number", "3")).toBe(
    "---\ntitle: 甲\nnumber: 3\ndate: 2023-10-10\n---\n",
  );
  expect(filled("---\n标题: 甲\n---\n", "sendTo", "局领导")).toBe("---\n标题: 甲\n送: 局领导\n---\n");
});

test("a field is written anew where it stands, and taken out when it is emptied, but for a required one", () => {
  const text = "---\n标题: 甲\n说明: 乙\n  丙\n日期: 2023-10-10\n---\n正文\n";
  expect(filled(text, "note", "丁")).toBe("---\n标题: 甲\n说明: 丁\n日期: 2023-10-10\n---\n正文\n");
  expect(filled(text, "note", " ")).toBe("---\n标题: 甲\n日期: 2023-10-10\n---\n正文\n");
  expect(filled(text, "title", "")).toBe("---\n标题:\n说明: 乙\n  丙\n日期: 2023-10-10\n---\n正文\n");
});

test("a new issue asks for what is required", () => {
  expect(newIssue("工作简报")).toBe("---\n标题: 工作简报\n期号:\n日期:\n---\n\n");
});

test("the parser reads whatever was filled in, to the letter", () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      "a: b",
      "# 注",
      "甲 # 乙",
      "- 甲",
      "[甲]",
      "{甲: 乙}",
      "'甲'",
      '"甲"',
      "&甲",
      "*甲",
      "!甲",
      "|",
      ">",
      "%甲",
    ),
    fc.constantFrom(
      "@甲",
      "`甲`",
      "甲\\",
      "甲:",
      ": 甲",
      "~",
      "null",
      "true",
      "---",
      "？甲",
      "? 甲",
      ",甲",
      "甲：乙",
      '甲"乙\\"丙',
    ),
    fc.stringMatching(/^[一-三a-c0-9:#'"\\\-[\]{}&*!|>%@`, ?~]{1,12}$/u),
  );
  fc.assert(
    fc.property(hostile, (value) => {
      const shown = value.replace(/\s+/gu, " ").trim();
      fc.pre(shown !== "");
      const text = filled(
        "---\n标题: 甲\n期号: 1\n日期: 2023-10-10\n---\n▲近日，市局开展巡查。（园林科）\n",
        "publisher",
        value,
      );
      expect(parsed(text).issue?.frontMatter.publisher).toBe(shown);
      expect(valuesOf(text).find(([name]) => name === "publisher")?.[1]).toBe(shown);
    }),
    { numRuns: 500 },
  );
});
