import { expect, test } from "vitest";
import { isSameReading } from "../../src/issue/same-reading.ts";
import { frontMatter, parse } from "./reading.ts";

const text = `${frontMatter}编者按。

▲近日，开展巡查。

（园林科/周正）
主题：林业

## 我市召开会议
近日，开会。（林草科）
`;

function isAsBefore(changed: string): boolean {
  const [one, other] = [parse(text).issue, parse(changed).issue];
  if (!one || !other) throw new Error("unreadable");
  return isSameReading(one, other);
}

test("where things stand in a file makes no other reading", () => {
  expect(isAsBefore(text)).toBe(true);
  expect(isAsBefore(text.replaceAll("\n", "\r\n"))).toBe(true);
  expect(isAsBefore(text.replace("\n\n▲", "\n\n\n\n▲"))).toBe(true);
  expect(isAsBefore(text.replace("title: 工作简报", "标题: '工作简报'"))).toBe(true);
});

test.for([
  ["工作简报", "工作专报"],
  ["number: 10", "number: 11"],
  ["编者按。", "编者的话。"],
  ["开展巡查", "开展**巡查**"],
  ["（园林科/周正）", "（园林科/周正、王静）"],
  ["（林草科）", "(林草科)"],
  ["主题：林业", "主题:林业"],
  ["主题：林业", ""],
  ["主题：林业", "主题：林业、湿地"],
  ["## 我市召开会议", "▲我市召开会议。"],
  ["召开会议", "召开大会"],
])("“%s” as “%s” is another reading", ([before = "", after = ""]) => {
  expect(isAsBefore(text.replace(before, after))).toBe(false);
});
