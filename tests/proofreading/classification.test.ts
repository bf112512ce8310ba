import { expect, test } from "vitest";
import { frontMatter, parse } from "../issue/reading.ts";
import { readLines } from "./lines.ts";

const lead = "## 我市开展林业巡查\n\n近日，市局开展巡查。\n\n（园林科）\n";

const classifiedIn = (text: string) =>
  parse(text)
    .diagnostics.filter(({ code }) => code === "classified")
    .map(({ severity, line, column }) => `${severity} ${line}:${column}`);

const marks = readLines("classification.txt");

test.for(marks)("报头中的“$text”", ({ text, expected }) => {
  const found = classifiedIn(`${frontMatter}${text}\n\n${lead}`);
  expect(found).toHaveLength(expected === "密" ? 1 : 0);
});

test.for(marks.filter(({ text, expected }) => expected === "密" && !text.includes("#")))(
  "说明中的“$text”",
  ({ text }) => {
    const found = classifiedIn(`${frontMatter.replace("date:", `note: ${text.trim()}\ndate:`)}${lead}`);
    expect(found).toHaveLength(1);
  },
);

test("a mark of its own is refused anywhere, a word only in the masthead", () => {
  expect(classifiedIn(`${frontMatter}${lead}\n秘密★1年\n`)).toEqual(["error 12:1"]);
  expect(classifiedIn(`${frontMatter}${lead}\n内部资料　注意保存\n`)).toEqual(["error 12:1"]);
  expect(classifiedIn(`${frontMatter}${lead}\n秘密\n`)).toEqual([]);
  expect(classifiedIn(`${frontMatter}　　　　机密★3年\n\n${lead}`)).toEqual(["error 6:5"]);
});
