import { expect, test } from "vitest";
import { fencesOf } from "../../src/syntax/blocks/fences.ts";
import {
  footnoteLine,
  headingLine,
  imageAlternative,
  isDivider,
  isIndented,
  isTableDelimiter,
  isTopicLine,
  isUnderline,
  itemLine,
  markedLine,
  pageNumberForm,
  quoteLine,
  topicNames,
} from "../../src/syntax/blocks/line-forms.ts";
import { linesOf } from "../../src/syntax/lines.ts";
import { passage } from "../../src/text/passage.ts";

/** GRAMMAR §3: the forms of a line, each by itself. */

const line = (text: string) => passage(text, 0);

test.for([
  ["▲近日", "▲ 近日"],
  ["　▲　近日  ", "▲ 近日  "],
  ["- ▲近日", "▲ 近日"],
  ["-▲近日", "▲ 近日"],
  ["+▲近日", "▲ 近日"],
  ["> ▲近日", "▲ 近日"],
  [">▲近日", "▲ 近日"],
  ["* ▲近日", "▲ 近日"],
  ["**▲近日**开会", "▲ **近日**开会"],
  ["**▲**近日", "▲ 近日"],
  ["_▲_ 近日", "▲ 近日"],
  ["**▲近日", "▲ 近日"],
  ["- > **▲近日**", "▲ **近日**"],
  ["🔺近日", "🔺 近日"],
  ["●近日", "● 近日"],
  ["△", "△ "],
  ["-●近日", undefined],
  ["-近日▲", undefined],
  ["- ", undefined],
  ["-", undefined],
  ["近日▲", undefined],
  ["", undefined],
] as const)("a mark begins %s", ([text, expected]) => {
  const marked = markedLine(line(text));
  expect(marked && `${marked.mark} ${marked.rest.text}`).toBe(expected);
});

test.for([
  ["## 标题", "2 plain 标题"],
  ["　## 标题 ##", "2 plain 标题"],
  ["### 小标题", "3 plain 小标题"],
  ["##标题", "2 without-blank 标题"],
  ["＃＃ 标题", "2 full-width 标题"],
  ["##", "2 plain "],
  ["####### 标题", "7 plain 标题"],
  ["标题##", undefined],
  ["", undefined],
] as const)("a heading: %s", ([text, expected]) => {
  const heading = headingLine(line(text));
  expect(heading && `${heading.level} ${heading.form} ${heading.title.text}`).toBe(expected);
});

test.for([
  ["5", "bare"],
  ["- 5 -", "certain"],
  ["—5—", "certain"],
  ["第 5 页", "certain"],
  ["第5页共8页", "certain"],
  ["5.", undefined],
  ["5人", undefined],
  ["12345", undefined],
  ["", undefined],
] as const)("a page number: %s", ([text, expected]) => {
  expect(pageNumberForm(text)).toBe(expected);
});

test("dividers, underlines, tables, topics and indents", () => {
  const those = (isOne: (text: string) => boolean, texts: readonly string[]) => texts.filter(isOne);
  expect(those(isDivider, ["---", "- - -", "　***　", "___", "--", "-*-", "---甲", "", "===", "甲"])).toEqual([
    "---",
    "- - -",
    "　***　",
    "___",
  ]);
  expect(those(isUnderline, ["---", " === ", "--", "-=-", "- - -", "***", ""])).toEqual(["---", " === "]);
  const tables = ["|---|---|", "---|:-:", "| - |", "|--|甲|", "---", "|", "|甲|", ""];
  expect(those(isTableDelimiter, tables)).toEqual(["|---|---|", "---|:-:", "| - |"]);
  expect(those(isTopicLine, ["主题：林业", "　主题 : 林业", "主题", "本主题：林业"])).toEqual([
    "主题：林业",
    "　主题 : 林业",
  ]);
  expect(those(isIndented, ["　　甲", "\t甲", "　甲", "  甲", "甲"])).toEqual(["　　甲", "\t甲"]);
});

test("the names on a topic line know where they stand", () => {
  expect(topicNames("主题： 林业、湿地 矿产；水利")).toEqual([
    { name: "林业", at: 4 },
    { name: "湿地", at: 7 },
    { name: "矿产", at: 10 },
    { name: "水利", at: 13 },
  ]);
  expect(topicNames("主题：")).toEqual([]);
});

test.for([
  ["- 甲", { marker: "-", ordered: false, indent: 0, text: "甲" }],
  ["\t* 甲", { marker: "*", ordered: false, indent: 4, text: "甲" }],
  ["　+ 甲", { marker: "+", ordered: false, indent: 2, text: "甲" }],
  ["  12. 甲", { marker: "12.", ordered: true, indent: 2, text: "甲" }],
  ["1) 甲", { marker: "1)", ordered: true, indent: 0, text: "甲" }],
  ["2023. 10. 20", undefined],
  ["3. 6公里", undefined],
  ["3. ６公里", undefined],
  ["- 6公里", { marker: "-", ordered: false, indent: 0, text: "6公里" }],
  ["-甲", undefined],
  ["- ", undefined],
  ["甲", undefined],
] as const)("an item: %s", ([text, expected]) => {
  const item = itemLine(line(text));
  expect(item && { marker: item.marker, ordered: item.ordered, indent: item.indent, text: item.content.text }).toEqual(
    expected,
  );
});

test.for([
  ["> 甲", [1, "甲"]],
  ["　>> 甲", [2, "甲"]],
  ["> > 甲>乙", [2, "甲>乙"]],
  [">", [1, ""]],
  ["甲> 乙", undefined],
  ["", undefined],
] as const)("a quote: %s", ([text, expected]) => {
  const quote = quoteLine(line(text));
  expect(quote && [quote.depth, quote.content.text]).toEqual(expected);
});

test.for([
  ["[^1]: 甲", ["1", "甲"]],
  ["　[^注]：甲", ["注", "甲"]],
  ["[^1] 甲", undefined],
  ["[^]: 甲", undefined],
  ["甲[^1]: 乙", undefined],
] as const)("a footnote: %s", ([text, expected]) => {
  const footnote = footnoteLine(line(text));
  expect(footnote && [footnote.label, footnote.content.text]).toEqual(expected);
});

test("an image alone gives its words", () => {
  expect(["![甲](a.png)", " ![](a.png) ", "甲![乙](a.png)", "![甲](a.png)乙", "[甲](a)"].map(imageAlternative)).toEqual(
    ["甲", "", undefined, undefined, undefined],
  );
});

/** Opening and closing lines of fences, and openings that nothing closes. */
test.for([
  ["```\n甲\n```", [[0, 2]], []],
  ["````\n```\n````", [[0, 2]], []],
  ["```\n~~~\n```\n~~~", [[0, 2]], [3]],
  ["```js\n甲\n ````  \n乙", [[0, 2]], []],
  ["```\n甲", [], [0]],
  ["```\n``` js\n甲", [], [0, 1]],
  ["``` a`b\n```", [], [1]],
  ["~~~ a`b\n~~~", [[0, 1]], []],
  ["``\n甲\n``", [], []],
  [
    "```\n```\n```\n```",
    [
      [0, 1],
      [2, 3],
    ],
    [],
  ],
  ["````\n甲\n```\n乙\n```", [[2, 4]], [0]],
] as const)("fences: %j", ([text, closing, unclosed]) => {
  const fences = fencesOf(linesOf(line(text)));
  expect([...fences.closing]).toEqual(closing);
  expect([...fences.unclosed]).toEqual(unclosed);
});
