import { expect, test } from "vitest";
import { readSignOff } from "../../src/syntax/front-matter/sign-off.ts";

const names = [
  "王明",
  "李　强",
  "王明、李华",
  "张丽（2023年10月19日）",
  "已由王明审核",
  "局办公室 王明",
  "欧阳雪 10月9日",
  "Li Ming",
  "无锡局/吴迪",
];
const none = [
  "",
  "待审核",
  "未审核",
  "尚未签发",
  "已审核",
  "同意",
  "是",
  "否",
  "无",
  "暂无",
  "XXX",
  "某某某",
  "____",
  "/",
  "2023-10-19",
  "（姓名）",
  "审核人",
];

test.for(names)("%s names who signed", (text) => {
  expect(readSignOff(text)).toBe(text.replace(/\s+/gu, " "));
});

test.for(none)("“%s” names nobody", (text) => {
  expect(readSignOff(text)).toBeUndefined();
});
