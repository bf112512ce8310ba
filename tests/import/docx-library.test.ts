import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  ImageRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
} from "docx";
import { expect, test } from "vitest";
import { importDocument } from "../../src/import/import-document.ts";
import { bodyOf, codesOf, noKnowledge, taken } from "./imported.ts";

/** One transparent pixel. */
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);
const change = { id: 1, author: "审稿", date: "2024-03-01T00:00:00Z" };

test("tables, changes, comments, notes, pictures, text boxes and numbers of a document by the docx library", async () => {
  const cell = (text: string, columnSpan = 1) => new TableCell({ columnSpan, children: [new Paragraph(text)] });
  const numbered = (text: string, level: number) => new Paragraph({ text, numbering: { reference: "list", level } });
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
    alignment: AlignmentType.LEFT,
  });
  const document = new Document({
    comments: { children: [{ id: 0, author: "审稿", date: new Date(0), children: [new Paragraph("请核对日期")] }] },
    footnotes: { 1: { children: [new Paragraph("含节假日。")] } },
    numbering: {
      config: [
        {
          reference: "list",
          levels: [
            level(0, LevelFormat.CHINESE_COUNTING, "%1、"),
            level(1, LevelFormat.CHINESE_COUNTING, "（%2）"),
            level(2, LevelFormat.DECIMAL_ENCLOSED_CIRCLE, "%3"),
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({
            children: [
              new TextRun("▲近日，市局"),
              new DeletedTextRun({ ...change, text: "再次" }),
              new InsertedTextRun({ ...change, text: "认真" }),
              new CommentRangeStart(0),
              new TextRun("开展巡查"),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
              new FootnoteReferenceRun(1),
              new TextRun("，情况如下。"),
            ],
          }),
          numbered("加强领导。", 0),
          numbered("成立专班。", 1),
          numbered("落实责任。", 1),
          numbered("分片包干。", 2),
          numbered("强化督导。", 0),
          new Table({
            rows: [
              new TableRow({ children: [cell("合计", 2)] }),
              new TableRow({ children: [cell("甲|乙"), cell("3*2")] }),
            ],
          }),
          new Textbox({
            alignment: "center",
            children: [new Paragraph("框中的字")],
            style: { width: "100pt", height: "auto" },
          }),
          new Paragraph({
            children: [
              new ImageRun({
                type: "png",
                data: pixel,
                transformation: { width: 10, height: 10 },
                altText: { title: "图", description: "巡查现场", name: "图片 1" },
              }),
            ],
          }),
          new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun("（园林科）")] }),
        ],
      },
    ],
  });
  const result = taken(importDocument("稿.docx", new Uint8Array(await Packer.toBuffer(document)), noKnowledge));
  expect(bodyOf(result).split("\n\n")).toEqual([
    "▲近日，市局认真开展巡查[^1]，情况如下。",
    "一、加强领导。",
    "（一）成立专班。",
    "（二）落实责任。",
    "① 分片包干。",
    "二、强化督导。",
    "| 合计 |  |\n| --- | --- |\n| 甲\\|乙 | 3*2 |",
    "框中的字",
    "![巡查现场](#)",
    "（园林科）",
    "[^1]: 含节假日。",
  ]);
  expect(codesOf(result)).toEqual(
    expect.arrayContaining([
      "import-comment",
      "import-deletion",
      "import-insertion",
      "import-footnote",
      "import-image",
      "import-merged-cells",
      "import-numbering",
      "import-text-box",
    ]),
  );
});
