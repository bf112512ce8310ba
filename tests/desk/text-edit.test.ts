import * as fc from "fast-check";
import { expect, test } from "vitest";
import { asOneEdit, editBetween, type TextEdit } from "../../src/desk/text-edit.ts";

const apply = (text: string, { start, end, text: put }: TextEdit) => text.slice(0, start) + put + text.slice(end);

test("several edits are one", () => {
  const edits = [
    { start: 0, end: 1, text: "甲" },
    { start: 2, end: 2, text: "乙" },
    { start: 3, end: 5, text: "" },
  ];
  const one = asOneEdit("abcdef", edits);
  expect(one).toEqual({ start: 0, end: 5, text: "甲b乙c" });
  expect(asOneEdit("abc", [])).toBeNull();
});

test("the edit between two texts makes one into the other, and is no longer than what differs", () => {
  expect(editBetween("一二三", "一二三")).toBeNull();
  expect(editBetween("一二二三", "一二三")).toEqual({ start: 2, end: 3, text: "" });
  const texts = fc.string({ unit: fc.constantFrom("一", "二", "\n"), maxLength: 12 });
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const edit = editBetween(before, after);
      expect(edit === null ? before : apply(before, edit)).toBe(after);
    }),
  );
});
