import { expect, test } from "vitest";
import { readImprintNote } from "../../src/site/imprint-note.ts";

test.for([
  [undefined, null, null],
  ["原文未载期号与日期，按正文内容推定", "原文未载期号与日期，按正文内容推定", null],
  ["共印50份", null, "共印50份"],
  ["（共印５０份）", null, "共印50份"],
  ["共印 120 份。", null, "共印120份"],
  ["原文未载日期；共印50份。", "原文未载日期。", "共印50份"],
  ["共50份；原文未载日期", "原文未载日期", "共印50份"],
  ["封面注明共印50份", "封面注明共印50份", null],
  ["共印50份材料已归档", "共印50份材料已归档", null],
] as const)("%s", ([written, note, copies]) => {
  expect(readImprintNote(written)).toEqual({ note, copies });
});
