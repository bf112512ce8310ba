import { readdirSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parsingContext } from "../../src/archive/parsing-context.ts";
import { noRegisters } from "../../src/archive/registers/registers.ts";
import { mendFile } from "../../src/commands/fix-file.ts";
import { applyRemedies } from "../../src/diagnostics/apply-remedies.ts";
import type { Remedy } from "../../src/diagnostics/diagnostic.ts";
import type { ParsedFile } from "../../src/issue/parse-issue.ts";
import { parseIssue } from "../../src/issue/parse-issue.ts";
import { countLineEnds } from "../../src/text/line-ends.ts";
import { frontMatter } from "../issue/reading.ts";
import { readFixtures } from "../read-fixtures.ts";

/** `check --fix` as a function from bytes to bytes: what it mends, and the promise that no record changes. */

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
const read = (bytes: Uint8Array) => parseIssue(bytes, "issue.md", parsingContext(noRegisters));
const unreadable = new Set(["not-utf-8", "nul-character", "empty-file", "file-too-large"]);

function mend(bytes: Uint8Array): Uint8Array {
  const isReadable = !read(bytes).diagnostics.some(({ code }) => unreadable.has(code));
  return mendFile({ path: "issue.md", bytes, isReadable }, read, () => false)?.after ?? bytes;
}

const mendText = (text: string) => decode(mend(encode(text)));
const mendBody = (body: string) => mendText(frontMatter + body).slice(frontMatter.length);

/** An issue as others receive it: everything but where it stands in its file. */
function received({ issue }: ParsedFile) {
  if (!issue) return null;
  const { id, frontMatter: fields, preamble, records } = issue;
  return {
    id,
    fields,
    preamble: preamble.map(({ kind, text }) => ({ kind, text })),
    records: records.map(({ kind, part, title, blocks, paragraphs, attributions, topicLine }) => ({
      ...{ kind, part, title, blocks, paragraphs, topics: topicLine?.names },
      attributions: attributions.map(({ credits, printed }) => ({ credits, printed })),
    })),
  };
}

const certainly = ({ diagnostics }: ParsedFile) =>
  diagnostics.flatMap(({ remedies = [] }) => remedies.filter(({ isCertain }) => isCertain));

/** Whether a remedy that was not used could have been: the text with it reads the same, and no more is told. */
function isHarmless(bytes: Uint8Array, remedy: Remedy): boolean {
  const before = read(bytes);
  const after = read(encode(applyRemedies(decode(bytes), [remedy]).text));
  return isDeepStrictEqual(received(before), received(after)) && after.diagnostics.length <= before.diagnostics.length;
}

/** The promise, for any bytes at all. */
function expectPromise(bytes: Uint8Array): void {
  const before = read(bytes);
  const mended = mend(bytes);
  const after = read(mended);
  if (before.issue) expect(received(after)).toEqual(received(before));
  expect(mend(mended)).toEqual(mended);
  if (before.diagnostics.some(({ code }) => unreadable.has(code))) expect(mended).toEqual(bytes);
  else expect(decode(mended).startsWith("\ufeff")).toBe(false);
  // In a file whose front matter cannot be read, what stands in the body waits until it can.
  if (after.issue) for (const remedy of certainly(after)) expect(isHarmless(mended, remedy)).toBe(false);
  const { lf, crlf, cr } = countLineEnds(decode(mended));
  if (after.issue) expect([cr, Math.min(lf, crlf)]).toEqual([0, 0]);
}

const fixtures = new URL("../fixtures/", import.meta.url);
const files = readdirSync(fixtures, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));

test.for(files)("changes no record of fixtures/%s", (name) => {
  const bytes = readFileSync(new URL(name, fixtures));
  expectPromise(bytes);
  const after = read(mend(bytes));
  if (after.issue) expect(certainly(after)).toEqual([]);
});

test.for(["attribution.txt", "blocks.txt", "healing.txt", "headline.txt"])("changes no record of %s", (name) => {
  for (const { input } of readFixtures(name)) expectPromise(encode(`${frontMatter}${input}\n`));
});

test("changes no record of the front matters of front-matter.txt", () => {
  for (const { input } of readFixtures("front-matter.txt")) expectPromise(encode(input));
});

test("changes no record of the bulletin of October 2023, and leaves no join in it", () => {
  const bytes = readFileSync(new URL("../../content/issues/2023-10.md", import.meta.url));
  expectPromise(bytes);
  expect(read(bytes).diagnostics.filter(({ code }) => code === "joined").length).toBe(10);
  expect(read(mend(bytes)).diagnostics.filter(({ code }) => code === "joined")).toEqual([]);
});

const dirt = ["\u200b", "\u200d", "\ufeff", "\u202e", "\u0007", "\ufe0f", "\u00ad"];
const pieces = [
  "##我市召开工作会议",
  "＃＃ 全角井号",
  "##",
  "### 小标题",
  "###没有空格的小标题",
  "# 工作简报",
  "我市划线标题\n---",
  "近日，市局在全市范围内组织开展专项巡查和集中整治行",
  "动，取得成效。（园林科）",
  "近日，市局在全市范围内组织开展专项巡查和整治，投入12",
  "5万元，取得成效。（园林科）",
  "近日，市局在全市范围内组织开展专项巡查和整治，采用ArcGIS",
  "Pro处理数据。",
  "▲近日，市局组织开展全市范围内的专项巡查和集中整治行",
  "▲近日，市局开展巡查。（园林科）▲近日，林场开展验收。（国有林场）",
  "- 2 -",
  "5",
  "第 5 页",
  "<!-- 批注 -->",
  "　　缩进的段落，它很长，一直写到了这一页的末尾还没有写",
  "（园林",
  "科/周正）",
  "（园林科/周正 农机站）",
  "主题：林业",
  "| 县区 | 面积 |\n|---|---|\n| 莘县 | 3 |",
  "近日，市局开展了一项很长很长的工作，内容有 | 和竖线，一直写到末",
  "> 引文写得很长很长，一直写到了这一页的末尾也还没有写完，还要",
  "```\n##代码里没有空格\n```",
  "- 列表里的一项，写得很长很长，一直写到了这一页的末尾还没有",
  "一是加强领导，",
  "**统一思想认识。**为打破梗阻，全市上下共同努力，一直写到了末",
  "行末两格，写得很长很长，一直写到了这一页的末尾也还没有写  ",
  "行末反斜线，写得很长很长，一直写到了这一页的末尾也还没有写\\",
  "报：市委　送：局领导",
  "",
];
const fields = fc.record({
  title: fc.constantFrom("title: 工作简报", "标题：工作简报", "  标题：工作简报", "title：'甲：乙'", "标题:工作简报"),
  number: fc.constantFrom("number: 10", "期号：１０", "期号: '第１０期'", "number: ２０２３年第3期"),
  date: fc.constantFrom(
    "date: 2023-10-20",
    "日期：２０２３-１０-２０",
    "日期: 2023年１０月2日",
    "date: ２０２３－１０－２０",
  ),
  fence: fc.constantFrom("---", "---", "－－－", "－-－"),
});

const dirtyText = fc
  .record({
    fields,
    parts: fc.array(
      fc.record({
        piece: fc.constantFrom(...pieces),
        dirt: fc.option(fc.record({ character: fc.constantFrom(...dirt), at: fc.nat() }), { freq: 3 }),
        gap: fc.constantFrom("\n", "\n\n", "\n\n- 3 -\n\n", "\n \u3000\n"),
      }),
      { minLength: 1, maxLength: 16 },
    ),
    lineEnds: fc.array(fc.constantFrom("\n", "\r\n", "\r"), { minLength: 1, maxLength: 4 }),
    mark: fc.constantFrom("", "\ufeff"),
  })
  .map(({ fields: { title, number, date, fence }, parts, lineEnds, mark }) => {
    const body = parts.map(({ piece, dirt: spot, gap }) => {
      const at = spot ? spot.at % (piece.length + 1) : 0;
      return `${piece.slice(0, at)}${spot?.character ?? ""}${piece.slice(at)}${gap}`;
    });
    const text = [fence, title, number, date, "---", ...body].join("\n");
    let line = 0;
    return (
      mark +
      text.replace(/\n/gu, () => {
        line += 1;
        return lineEnds[line % lineEnds.length] ?? "\n";
      })
    );
  });

test("changes no record of 1500 generated bulletins, and a second run changes nothing", () => {
  fc.assert(
    fc.property(dirtyText, (text) => expectPromise(encode(text))),
    { numRuns: 1500 },
  );
});

const sound = "▲近日，市局开展巡查。（园林科）\n";

test.for([
  ["﻿---\ntitle: 工作简报\nnumber: 10\ndate: 2023-10-10\n---\n", frontMatter],
  [
    "－－－\n标题：工作简报\n期号：１０\n日期：２０２３-１０-１０\n－－－\n",
    "---\n标题: 工作简报\n期号: 10\n日期: 2023-10-10\n---\n",
  ],
  [
    "---\n标题:工作简报\n期号: 10\n日期: ２０２３．１０．１０\n---\n",
    "---\n标题: 工作简报\n期号: 10\n日期: 2023.10.10\n---\n",
  ],
  ["---\ntitle: １\nnumber: １\ndate: 2023-10-10\n---\n", "---\ntitle: １\nnumber: 1\ndate: 2023-10-10\n---\n"],
])("front matter %j", ([before = "", after]) => {
  expect(mendText(before + sound)).toBe(after + sound);
});

test.for([
  ["##我市召开会议\n\n会议召开。（园林科）\n", "## 我市召开会议\n\n会议召开。（园林科）\n"],
  ["＃＃我市召开会议\n\n会议召开。（园林科）\n", "## 我市召开会议\n\n会议召开。（园林科）\n"],
  ["▲近日，市\u200b局\ufeff开展巡查。（园林科）\n", sound],
  ["▲近日，市局开展\u202e巡查。（园林科）\n", sound],
  ["▲近日，市局\ufe0f\u200b\ufe0f开展巡查。（园林科）\n", sound],
  [
    "▲近日，市局组织开展全市范围内的专项巡查和集中整治行\n\n- 5 -\n\n　　动，取得成效。（园林科）\n",
    "▲近日，市局组织开展全市范围内的专项巡查和集中整治行动，取得成效。（园林科）\n",
  ],
])("body %j", ([before = "", after]) => {
  expect(mendBody(before)).toBe(after);
});

test.for([
  "▲近日，市局组织开展全市范围内的专项巡查和整治，投入12\n\n5万元，取得成效。（园林科）\n",
  "▲近日，市局组织开展全市范围内的专项巡查和整治，采用ArcGIS\n\nPro处理数据。（园林科）\n",
  "▲近日，市局组织开展全市范围内的专项巡查，\n\n一是查漏补缺。（园林科）\n",
  "▲近日，市局组织开展全市范围内的专项巡查和集中整治行\n\n<!-- 核 -->\n\n动，取得成效。（园林科）\n",
  "▲近日，市局组织开展全市范围内的专项巡查和集中整治行\n\n5\n\n动，取得成效。（园林科）\n",
  "△近日，市局开展巡查。（园林科）\n",
  "▲近日，市局开展巡查。【园林科】\n",
  "##\n\n▲近日，市局开展巡查。（园林科）\n",
])("leaves alone what is not certain: %j", (body) => {
  expect(mendBody(body)).toBe(body);
});

test.for([
  ["\r", "\n"],
  ["\r\n", "\r\n"],
  ["\n", "\n"],
])("line ends %j become %j", ([before = "", after = ""]) => {
  const text = frontMatter + sound;
  expect(mendText(text.replaceAll("\n", before))).toBe(text.replaceAll("\n", after));
});

test("mixed line ends become those of most lines, LF where neither is more frequent", () => {
  const lines = (frontMatter + sound).split("\n");
  const mixed = (ends: readonly string[]) => lines.map((line, index) => line + (index < 6 ? ends[index] : "")).join("");
  expect(mendText(mixed(["\r\n", "\r\n", "\r\n", "\r\n", "\n", "\r"]))).toBe(lines.join("\r\n"));
  expect(mendText(mixed(["\r\n", "\n", "\n", "\r\n", "\r", "\r"]))).toBe(lines.join("\n"));
});
