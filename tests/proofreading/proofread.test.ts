import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { parse, parseBody } from "../issue/reading.ts";
import { readLines } from "./lines.ts";

const arithmetic = new Set([
  "percentage-differs",
  "change-differs",
  "sum-differs",
  "table-total-differs",
  "date-after-issue",
]);
const wording = new Set(["doubled-word", "mixed-brackets"]);

/** `code right`: what a text should say, or the date or word that is meant. */
function told(diagnostics: readonly Diagnostic[], codes: ReadonlySet<string>): string[] {
  return diagnostics
    .filter(({ code }) => codes.has(code))
    .map(({ code, severity, message, remedies }) => {
      expect(severity).toBe("info");
      expect(remedies).toBeUndefined();
      const right = /应为([^，。]+?)%?(?:，|。$)/u.exec(message)?.[1];
      const meant = /中的?“([^”]+)”(?:晚于|连写)/u.exec(message)?.[1];
      return `${code} ${(code === "change-differs" ? /应为(.+)。$/u.exec(message)?.[1] : right) ?? meant ?? ""}`.trim();
    });
}

test.for(readLines("arithmetic.txt"))("$text", ({ text, expected }) => {
  const { diagnostics } = parseBody(`▲${text}（园林科）`);
  expect(told(diagnostics, arithmetic).join(" ")).toBe(expected);
});

test.for(readLines("wording.txt"))("$text", ({ text, expected }) => {
  const { diagnostics } = parseBody(`▲${text}（园林科）`);
  expect(told(diagnostics, wording).join(" ")).toBe(expected);
});

test.for(["见《意见>和《办法》。", '见“一张图"建成。', "见（意见。"])("%s: what never closes is told once", (text) => {
  const { diagnostics } = parseBody(`▲近日，林场${text}（园林科）`);
  expect(diagnostics.filter(({ code }) => code === "unclosed-bracket")).toHaveLength(1);
  expect(told(diagnostics, wording)).toEqual([]);
});

/** A table whose rows stand one below the other; what is told of it, with its place. */
function toldOfTable(rows: readonly string[]): string[] {
  const [head = ""] = rows;
  const rule = head.replace(/[^|]+/gu, "---");
  const { diagnostics } = parseBody(`## 造林进展\n\n${[head, rule, ...rows.slice(1)].join("\n")}\n\n（园林科）\n`);
  return diagnostics
    .filter(({ code }) => code === "table-total-differs")
    .map(({ line, column, message }) => `${line - 8}:${column} ${/应为(.+)。$/u.exec(message)?.[1]}`);
}

test.for<[string, readonly string[], readonly string[]]>([
  ["合计一行不合", ["|县区|面积|户数|", "|莘县|3|10|", "|冠县|4|20|", "|合计|8|30|"], ["4:5 7"]],
  ["合计一行相合", ["|县区|面积|户数|", "|莘县|3.5|10|", "|冠县|4|1,020|", "|合计|7.5|1,030|"], []],
  ["合计在前", ["|县区|面积|", "|总计|8|", "|莘县|3|", "|冠县|4|"], ["2:5 7"]],
  ["比率、排名不相加", ["|县区|完成率|排名|人均|", "|莘县|80|1|5|", "|冠县|90|2|6|", "|合计|85|2|5|"], []],
  ["有小计的不核对", ["|县区|面积|", "|莘县|3|", "|小计|3|", "|冠县|4|", "|合计|8|"], []],
  ["其中不相加", ["|县区|面积|", "|莘县|3|", "|其中：林场|1|", "|冠县|4|", "|合计|7|"], []],
  ["空格和横线算作没有", ["|县区|面积|", "|莘县|3|", "|阳谷|—|", "|东阿||", "|冠县|4|", "|合计|8|"], ["6:5 7"]],
  ["四舍五入的差不算", ["|县区|面积（万亩）|", "|莘县|3.4|", "|冠县|4.4|", "|合计|7.9|"], []],
  ["合计一列，多数行相合", ["|县区|造林|抚育|合计|", "|莘县|1|2|3|", "|冠县|2|2|4|", "|东阿|3|3|7|"], ["4:9 6"]],
  ["合计一列，看不出是哪几列之和", ["|县区|造林|抚育|合计|", "|莘县|1|2|30|", "|冠县|2|2|40|"], []],
  ["不是数的格不核对", ["|县区|面积|", "|莘县|约3|", "|冠县|4|", "|合计|8|"], []],
])("表格：%s", ([, rows, expected]) => {
  expect(toldOfTable(rows)).toEqual(expected);
});

test("a date without its year is of last year in an issue of January", () => {
  const january = (text: string) =>
    told(parse(`---\ntitle: 工作简报\nnumber: 1\ndate: 2024-01-10\n---\n▲${text}（园林科）\n`).diagnostics, arithmetic);
  expect(january("12月28日，林场召开工作会议。")).toEqual([]);
  expect(january("2月3日，林场召开工作会议。")).toEqual(["date-after-issue 2月3日"]);
});

test("a place is that of the first character of what is meant, across a page break too", () => {
  const text =
    "▲近日，市局在全市范围内组织开展专项巡查和集中整治行动，应办84110件，已办\n\n75612件，占比89.89%。（园林科）";
  const found = parseBody(text).diagnostics.find(({ code }) => code === "percentage-differs");
  expect([found?.line, found?.column]).toEqual([8, 10]);
});

test("reading is linear: paragraphs full of figures, dates and words end", () => {
  for (const piece of [
    "应办100件，已办80件，占比90%，",
    "2023年12月20日",
    "的的",
    "（)",
    "共12件，其中A类5件、",
    "1,234",
  ]) {
    expect(parseBody(`▲${piece.repeat(10_000)}。（园林科）`).issue).not.toBeNull();
  }
});
