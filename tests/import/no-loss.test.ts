import fc from "fast-check";
import { expect, test } from "vitest";
import { importDocument, importHtml, importText } from "../../src/import/import-document.ts";
import { visible } from "../../src/import/visible.ts";
import { noKnowledge, recordsOf } from "./imported.ts";
import { wordDocument } from "./word-document.ts";

/** Pieces that mean something to Markdown, to a bulletin or to HTML, between plain words. */
const piece = fc.constantFrom(
  ..."* ** _ ` ``` ~~~ # ## ＃ > - + --- === ___ | |---| [ ] ( [^1] ](a) ![ \\ < <b> <!-- --> &amp; &#42; 1. 2） ▲ △ ● （一） 一、 （园林科） 近日，市局开展巡查。 第10期 2023年10月10日 报：市委 共印50份 工作简报 我市开展巡查 C# 5*3 a_b https://a.cn/x_y_z ： ' \" 主题：甲 --- {{ 7 }} 12 - 2 -".split(
    " ",
  ),
  " ",
  "　",
  "\t",
);
const line = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
const lines = fc.array(line, { minLength: 1, maxLength: 12 });
const anyText = fc.oneof(
  lines.map((of) => of.join("\n")),
  fc.string({ unit: "binary", maxLength: 200 }),
);

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Bold in places, so that emphasis stands beside every kind of mark. */
const words = fc
  .array(fc.tuple(line, fc.boolean()), { maxLength: 5 })
  .map((runs) =>
    runs
      .map(([text, bold]) => `<w:r><w:rPr>${bold ? "<w:b/>" : ""}</w:rPr><w:t>${escapeXml(text)}</w:t></w:r>`)
      .join(""),
  );
const paragraphs = fc.array(words, { minLength: 1, maxLength: 8 });

test("any text in, all characters out", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const result = importText(text, noKnowledge);
      if (result.kind === "refused") expect(visible(text)).toBe("");
      else expect(result.proof).toMatchObject({ isComplete: true, missing: "", surplus: "" });
    }),
    { numRuns: 500 },
  );
});

test("any runs of a Word document in, all characters out", () => {
  fc.assert(
    fc.property(paragraphs, (of) => {
      const bytes = wordDocument(of.map((runs) => `<w:p>${runs}</w:p>`).join(""));
      const result = importDocument("稿.docx", bytes, noKnowledge);
      if (result.kind === "imported")
        expect(result.proof).toMatchObject({ isComplete: true, missing: "", surplus: "" });
    }),
    { numRuns: 300 },
  );
});

test("any text of HTML in, all characters out", () => {
  const html = fc.array(fc.tuple(fc.constantFrom("p", "b", "li", "td", "h2", "div"), line), { maxLength: 10 });
  fc.assert(
    fc.property(html, (of) => {
      const result = importHtml(
        of.map(([name, text]) => `<${name}>${escapeXml(text)}</${name}>`).join("\n"),
        noKnowledge,
      );
      if (result.kind === "imported")
        expect(result.proof).toMatchObject({ isComplete: true, missing: "", surplus: "" });
    }),
    { numRuns: 300 },
  );
});

/** A line of marks of Markdown and words, without those of a bulletin. */
const markdownLine = fc
  .array(
    fc.constantFrom(
      ..."* ** _ ` ``` ~~~ # ## ＃ > - + --- === ___ | |---| [ ] ( [^1] ](a) ![ \\ < <b> <!-- --> &amp; &#42; 1. C# 5*3 a_b https://a.cn/x_y 巡查 执法 ， 。 ： ' \" {{7}}".split(
        " ",
      ),
      " ",
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join(""))
  .filter((text) => !/^[\s\d]*$/u.test(text));

/**
 * The reader of bulletins finds the very text of the document in its record, whatever marks of Markdown it has: the
 * escapes hold, not only in the eyes of import itself.
 */
test("a text full of marks stands in its record as it stood in the document", () => {
  fc.assert(
    fc.property(fc.array(markdownLine, { minLength: 1, maxLength: 4 }), fc.boolean(), (of, bold) => {
      const run = (text: string) =>
        `<w:p><w:r><w:rPr>${bold ? "<w:b/>" : ""}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
      const bytes = wordDocument(["▲近日，市局开展巡查，有关情况如下。", ...of, "特此通报。"].map(run).join(""));
      const result = importDocument("稿.docx", bytes, noKnowledge);
      if (result.kind === "refused") throw new Error("refused");
      const { markdown } = result;
      const body = markdown.slice(markdown.indexOf("\n---\n") + 5);
      const { issue } = recordsOf(`---\ntitle: 验\nnumber: 1\ndate: 2023-10-20\n---\n${body}`);
      const found = issue?.records.flatMap(({ title, kind, paragraphs: own }) =>
        kind === "lead" ? [title, ...own] : own,
      );
      expect({ text: visible(found?.join("") ?? ""), markdown }).toEqual({
        text: visible(["近日，市局开展巡查，有关情况如下。", ...of, "特此通报。"].join("")),
        markdown,
      });
    }),
    // A sign at the end of one paragraph and what would make it markup at the start of the next, which are read as one.
    { numRuns: 500, examples: [[["\\*-->&#42;```*<", "https://a.cn/x_y>*"], false]] },
  );
});

test("random bytes never throw, and are refused in a sentence or read", () => {
  const starts = fc.constantFrom(
    [],
    [0x50, 0x4b, 0x03, 0x04],
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    [0xff, 0xfe],
    [0x3c, 0x68, 0x74, 0x6d, 0x6c],
  );
  fc.assert(
    fc.property(starts, fc.uint8Array({ maxLength: 400 }), (start, rest) => {
      const result = importDocument("稿.docx", Uint8Array.from([...start, ...rest]), noKnowledge);
      for (const { message, hint } of result.diagnostics)
        expect(`${message}${hint}`).not.toMatch(/undefined|NaN|\[object/u);
    }),
    { numRuns: 500 },
  );
});

test("a damaged Word document never throws", () => {
  const whole = wordDocument("<w:p><w:r><w:t>▲近日，市局开展巡查。（园林科）</w:t></w:r></w:p>");
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), (at, value, cut) => {
      const bytes = cut ? whole.slice(0, at) : whole.with(at, value);
      expect(["imported", "refused"]).toContain(importDocument("稿.docx", bytes, noKnowledge).kind);
    }),
    { numRuns: 300 },
  );
});
