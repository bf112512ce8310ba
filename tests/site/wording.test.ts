import { describe, expect, test } from "vitest";
import { href, outputPath } from "../../src/site/address.ts";
import { csvLine } from "../../src/site/files/csv.ts";
import { xmlText } from "../../src/site/files/xml.ts";
import { largeTitleParts, titleParts } from "../../src/site/title.ts";
import { chineseDate, chineseNumeral, cut, dateSpan } from "../../src/site/wording.ts";

test.for([
  [1, "一"],
  [10, "十"],
  [12, "十二"],
  [20, "二十"],
  [99, "九十九"],
  [100, "100"],
] as const)("%i is %s", ([value, expected]) => {
  expect(chineseNumeral(value)).toBe(expected);
});

test.for([
  ["2023-01-05", "2023-03-31", "2023年1月5日至3月31日"],
  ["2022-12-05", "2023-01-31", "2022年12月5日至2023年1月31日"],
  ["2023-01-05", "2023-01-05", "2023年1月5日"],
] as const)("from %s to %s", ([first, last, expected]) => {
  expect(dateSpan(first, last)).toBe(expected);
});

test("dates and cuts", () => {
  expect(chineseDate("2023-03-05")).toBe("2023年3月5日");
  expect(cut("地热资源", 4)).toBe("地热资源");
  expect(cut("𠀀地热资源", 3)).toBe("𠀀地热……");
});

describe("a title turns", () => {
  const printed = (parts: ReturnType<typeof titleParts>) =>
    parts.map(({ text, afterBlank }) => (afterBlank ? ` ${text}` : text)).join("|");

  test.for([
    ["我市“三个聚焦” 加速推进", "我市“三个聚焦”| 加速推进"],
    ["GIS 平台 2.0 上线", "GIS 平台 2.0 上线"],
    ["甲　乙", "甲| 乙"],
  ] as const)("at the blanks of %s", ([title, expected]) => {
    expect(printed(titleParts(title))).toBe(expected);
  });

  test("and, in large type, after a clause", () => {
    expect(printed(largeTitleParts("报社、规划局 “基地、中心”揭牌"))).toBe("报社、|规划局| “基地、|中心”揭牌");
  });
});

describe("addresses", () => {
  test.for([
    ["/departments/园林科/", "/departments/%E5%9B%AD%E6%9E%97%E7%A7%91/", "departments/园林科/index.html"],
    ["/departments/%E5%9B%AD/", "/departments/%E5%9B%AD/", "departments/园/index.html"],
    ["/a#b?c/", "/a%23b%3Fc/", "a#b?c/index.html"],
    ["/100%/", "/100%25/", "100%/index.html"],
    ["/", "/", "index.html"],
    ["/404.html", "/404.html", "404.html"],
  ] as const)("%s", ([url, link, file]) => {
    expect([href(url), outputPath(url), outputPath(link)]).toEqual([link, file, file]);
  });
});

test.for([
  ["plain", "plain"],
  ['“丰收节”,"和美"', '"“丰收节”,""和美"""'],
  ["两行\n文字", '"两行\n文字"'],
  ["=SUM(A1)", "'=SUM(A1)"],
  ["+86", "'+86"],
  ["-1", "'-1"],
  ["@cmd", "'@cmd"],
  ["\t=1", "'\t=1"],
  ["＝1+1", "'＝1+1"],
] as const)("the cell %j", ([cell, expected]) => {
  expect(csvLine([cell])).toBe(`${expected}\r\n`);
});

test("XML holds no markup and no control of a text", () => {
  expect(xmlText('<a & "b">\u0008\ud800')).toBe("&lt;a &amp; &quot;b&quot;&gt;");
});
