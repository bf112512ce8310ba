import { expect, test } from "vitest";
import { renderBlocks } from "../../src/site/blocks.ts";
import type { Block } from "../../src/syntax/block.ts";

function table(...rows: readonly string[]): Block {
  const cells = rows.map((row) => row.split("|").map((cell) => ({ source: cell, text: cell })));
  return { kind: "table", text: rows.join("\n"), rows: cells };
}

test("a column of a table holds numbers where each of its cells is one, or a dash", () => {
  const rows = ["县区|面积|完成率|增减|排名|备注", "莘县|1,358|84.52%|-3|第一|2", "冠县|317.14|100%|—|2|另行公布"];
  expect(renderBlocks([table(...rows)])).toMatchObject([
    { kind: "table", numbers: [false, true, true, true, false, false], wide: false },
  ]);
  expect(renderBlocks([table("县区|面积")])).toMatchObject([{ numbers: [false, false] }]);
});

test("a table of more than six columns is wide", () => {
  expect(renderBlocks([table("一|二|三|四|五|六|七", "1|2|3|4|5|6|7")])).toMatchObject([{ wide: true }]);
});
