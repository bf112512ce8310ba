import { expect, test } from "vitest";
import { placesIn, quote } from "../../src/desk/place-in-text.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";

const told = (line: number, column: number, message: string): Diagnostic => ({
  code: "a",
  severity: "warning",
  hint: "",
  path: "a.md",
  line,
  column,
  message,
});

test("a place is the words that the message quotes", () => {
  const text = "第一行\n𠀀甲（园林克）乙\n";
  const place = placesIn(text)(told(2, 3, "署名“（园林克）”中的“园林克”不是单位。"));
  expect(place).toEqual({ line: 1, start: 3, end: 8, offset: 7 });
  expect(text.slice(place.offset, place.offset + 5)).toBe("（园林克）");
  expect(placesIn(text)(told(2, 4, "署名“（园林克）”中的“园林克”不是单位。"))).toMatchObject({ start: 4, end: 7 });
});

test("a quotation that is cut short marks as far as it goes", () => {
  expect(placesIn("近日，市局开展巡查工作。")(told(1, 1, "“近日，市局……”没有署名。"))).toMatchObject({
    start: 0,
    end: 5,
  });
});

test("what is not quoted is the word or the character there", () => {
  expect(placesIn("甲𠀀丙")(told(1, 2, "不对。"))).toMatchObject({ start: 1, end: 3 });
  expect(placesIn("电话13812345678。")(told(1, 3, "“138****5678”是手机号码。"))).toMatchObject({ start: 2, end: 13 });
});

test("a place behind the text is at its end", () => {
  expect(placesIn("甲\n乙")(told(9, 9, "不对。"))).toMatchObject({ line: 1, start: 1, end: 1, offset: 3 });
  expect(placesIn("")(told(1, 1, "空。"))).toMatchObject({ line: 0, start: 0, end: 0, offset: 0 });
});

test("a quotation shows the line around the place, and halves no character", () => {
  const text = `前一行\n${"𠀀".repeat(30)}园林克${"𠀁".repeat(30)}\n后一行`;
  const { before, marked, behind } = quote(text, placesIn(text)(told(2, 31, "“园林克”不是单位。")));
  expect(marked).toBe("园林克");
  expect(before).toBe(`…${"𠀀".repeat(7)}`);
  expect(behind).toBe(`${"𠀁".repeat(13)}…`);
  const short = quote("甲园林克乙", placesIn("甲园林克乙")(told(1, 2, "“园林克”不是单位。")));
  expect(short).toEqual({ before: "甲", marked: "园林克", behind: "乙" });
});
