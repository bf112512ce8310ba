import { expect, test } from "vitest";
import { parseBody } from "./reading.ts";

const blocksOf = (body: string) => parseBody(body).issue?.records[0]?.blocks;

const oneColumn = (...cells: readonly string[]) => cells.map((text) => [{ source: text, text }]);

/** What a page, a feed and the search receive of each kind of block: its source, its text, and what is its own. */
test.for([
  ["又开展*验收*。", { kind: "paragraph", source: "又开展*验收*。", text: "又开展验收。" }],
  ["### 抓**宣传**", { kind: "heading", level: 3, source: "抓**宣传**", text: "抓宣传" }],
  ["#### 抓宣传", { kind: "heading", level: 4, source: "抓宣传", text: "抓宣传" }],
  [
    "- *甲*\n  * 乙\n+ 丙",
    {
      kind: "list",
      items: [
        { marker: "-", ordered: false, depth: 0, source: "*甲*", text: "甲" },
        { marker: "*", ordered: false, depth: 1, source: "乙", text: "乙" },
        { marker: "+", ordered: false, depth: 0, source: "丙", text: "丙" },
      ],
      text: "甲\n乙\n丙",
    },
  ],
  [
    "3. **甲**\n4) 乙",
    {
      kind: "list",
      items: [
        { marker: "3.", ordered: true, depth: 0, source: "**甲**", text: "3. 甲" },
        { marker: "4)", ordered: true, depth: 0, source: "乙", text: "4) 乙" },
      ],
      text: "3. 甲\n4) 乙",
    },
  ],
  [
    "> 甲，*乙*。\n>\n> 丙。",
    {
      kind: "quote",
      paragraphs: [
        { source: "甲，*乙*。", text: "甲，乙。" },
        { source: "丙。", text: "丙。" },
      ],
      text: "甲，乙。\n丙。",
    },
  ],
  [
    "| 项 | *数* |\n|---|---|\n| 甲\\|乙\\|丙 | 1 |",
    {
      kind: "table",
      rows: [
        [
          { source: "项", text: "项" },
          { source: "*数*", text: "数" },
        ],
        [
          { source: "甲|乙|丙", text: "甲|乙|丙" },
          { source: "1", text: "1" },
        ],
      ],
      text: "项\t数\n甲|乙|丙\t1",
    },
  ],
  ["|甲\n|-|\n|\n乙|\n|丙\\|", { kind: "table", rows: oneColumn("甲", "", "乙", "丙|"), text: "甲\n\n乙\n丙|" }],
  ["```js\n▲甲\n乙\n```", { kind: "fence", language: "js", text: "▲甲\n乙" }],
  ["``` c++ \n```", { kind: "fence", language: "c++", text: "" }],
  [" ~~~说明 文字\n甲\n~~~", { kind: "fence", language: "", text: "说明 文字\n甲" }],
  ["![现场](a.png)", { kind: "image", alternative: "现场", text: "现场" }],
  ["![](a.png)", { kind: "image", alternative: "", text: "" }],
  ["---", { kind: "divider", text: "" }],
] as const)("%j", ([source, block]) => {
  expect(blocksOf(`▲近日。\n\n${source}\n`)?.slice(1)).toEqual([block]);
});

test("an item is as deep as the items that it is indented behind", () => {
  const indents = [2, 0, 1, 2, 3, 4, 6, 5, 1, 0, 8, 2];
  const [, block] = blocksOf(`▲近日。\n\n${indents.map((indent) => `${" ".repeat(indent)}- 甲`).join("\n")}\n`) ?? [];
  const items = block?.kind === "list" ? block.items : [];
  expect(items.map(({ depth }) => depth)).toEqual([0, 0, 0, 1, 1, 2, 3, 2, 0, 0, 1, 1]);
});

test("a table of empty cells has no text", () => {
  const [record] = parseBody("▲近日。\n\n| | |\n|-|-|\n").issue?.records ?? [];
  expect(record?.blocks[1]).toEqual({ kind: "table", rows: [oneColumn("", "").flat()], text: "\t" });
  expect(record?.paragraphs).toEqual(["近日。"]);
});

test("footnotes come last, and a divider and an empty image have no text", () => {
  const body = "▲近日[^注]。\n\n[^注]: 依*据*。\n\n---\n\n![](a.png)\n\n当日[^2]。\n";
  const [record] = parseBody(body).issue?.records ?? [];
  expect(record?.blocks).toEqual([
    { kind: "paragraph", source: "近日[^注]。", text: "近日。" },
    { kind: "divider", text: "" },
    { kind: "image", alternative: "", text: "" },
    { kind: "paragraph", source: "当日[^2]。", text: "当日[^2]。" },
    { kind: "footnote", label: "注", source: "依*据*。", text: "依据。" },
  ]);
  expect(record?.paragraphs).toEqual(["近日。", "当日[^2]。", "依据。"]);
});
