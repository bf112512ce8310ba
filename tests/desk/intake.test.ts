import { readFile } from "node:fs/promises";
import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DeskSite, openDesk, openDeskSite, read, textOf, write } from "./desk-site.ts";

let site: DeskSite;
beforeAll(async () => {
  site = await openDeskSite();
});
afterAll(() => site.close());

const head = "---\n标题: 工作简报\n期号: 10\n日期: 2023-10-10\n---\n\n";

/** A bulletin as an office writes it: masthead, titles by style, automatic bullets and numbers, bold, a table. */
async function wordDocument(): Promise<Buffer> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const bullet = (text: string) => new Paragraph({ text, numbering: { reference: "bullets", level: 0 } });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: "bullets",
          levels: [{ level: 0, format: LevelFormat.BULLET, text: "▲", alignment: AlignmentType.LEFT }],
        },
        {
          reference: "points",
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.LEFT }],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: "工作简报", size: 72 })] }),
          new Paragraph({ text: "第11期（总第59期）", alignment: AlignmentType.CENTER }),
          new Paragraph({ text: "局办公室　　2023年11月20日" }),
          new Paragraph({ text: "我市召开自然资源工作会议", heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [new TextRun({ text: "统一思想认识。", bold: true }), new TextRun("会议强调，要抓好落实。")],
          }),
          new Paragraph({ text: "摸清底数", numbering: { reference: "points", level: 0 } }),
          new Paragraph({ text: "逐宗整改", numbering: { reference: "points", level: 0 } }),
          new Table({
            rows: [
              new TableRow({ children: [cell("县区"), cell("面积")] }),
              new TableRow({ children: [cell("莘县"), cell("12")] }),
            ],
          }),
          new Paragraph({ text: "会议要求，加强领导。（办公室）" }),
          new Paragraph({ children: [new PageBreak()] }),
          bullet("近日，莘县局选送的“永莲蜜4号”获优质奖。（莘县局）"),
          bullet("近日，冠县局开展巡查。（冠县局）"),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** Drops a file on the page as the hand does: over it, and let go. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, base64]) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(base64 ?? ""), (character) => character.charCodeAt(0));
      transfer.items.add(new File([content], fileName ?? ""));
      return transfer;
    },
    [name, bytes.toString("base64")],
  );
  await page.dispatchEvent("#frame", "dragenter", { dataTransfer: data });
  await page.locator("#drop:not([hidden])").waitFor();
  await page.dispatchEvent("#frame", "dragover", { dataTransfer: data });
  await page.dispatchEvent("#frame", "drop", { dataTransfer: data });
  await page.locator("#notice:not([hidden])").waitFor();
}

/** Copies something rich elsewhere, and pastes it with the keyboard. */
async function pasteHtml(page: Page, html: string, plain: string): Promise<void> {
  const elsewhere = await site.browser.newContext({ permissions: clipboard });
  const source = await elsewhere.newPage();
  await source.goto(site.addresses.site);
  await source.evaluate(
    async ([rich, text]) => {
      const type = (mime: string, content = "") => ({ [mime]: new Blob([content], { type: mime }) });
      await navigator.clipboard.write([new ClipboardItem({ ...type("text/html", rich), ...type("text/plain", text) })]);
    },
    [html, plain],
  );
  await elsewhere.close();
  await page.bringToFront();
  await page.locator("#text").press("Control+v");
}

const clipboard = ["clipboard-read", "clipboard-write"];

describe.each(["disk", "site"] as const)("from the %s", (origin) => {
  test("a Word document is dropped, filled in and read", async () => {
    const { page, faults } = await openDesk(site, origin);
    await page.context().setOffline(true);
    await drop(page, "第11期.docx", await wordDocument());
    await read(page);
    expect(await page.locator("#drop").isVisible()).toBe(false);
    const text = await textOf(page);
    expect(text).toContain("## 我市召开自然资源工作会议");
    expect(text).toContain("**统一思想认识。**会议强调");
    expect(text).toContain("▲近日，莘县局");
    expect(text).toMatch(/\| *县区 *\| *面积 *\|/u);
    expect(await page.locator("#notice").textContent()).toContain("没有遗漏");
    expect(await page.locator("#field-number").inputValue()).toBe("11");
    expect(await page.locator("#field-date").inputValue()).toContain("2023");
    expect(await page.locator("#save").textContent()).toBe("下载2023-11.md");
    await page.locator("#tab-records").click();
    expect(await page.locator("#records .sum").textContent()).toBe("文章1篇，简讯2条。");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("a document takes the place of a text, which can be had back", async () => {
    const { page, faults } = await openDesk(site, origin);
    const before = `${head}▲近日，市局开展巡查。（园林科）\n`;
    await write(page, before);
    await drop(page, "稿子.txt", Buffer.from(`${head}▲近日，市局开展验收。（地矿科）\n`));
    expect(await textOf(page)).toContain("验收");
    await page.locator("#notice").getByRole("button", { name: "换回原来的文字" }).click();
    expect(await textOf(page)).toBe(before);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

test("what is pasted from Word keeps its lists and bold, or is pasted as it stands", async () => {
  const { page, faults } = await openDesk(site, "site", { permissions: clipboard });
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>
<p class=MsoNormal>会议强调&mdash;&mdash;<b>抓好落实</b>。</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><![endif]>摸清底数</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp;</span></span><![endif]>逐宗整改</p>
</body></html>`;
  const plain = "会议强调——抓好落实。\n1.  摸清底数\n2.  逐宗整改";
  await write(page, `${head}## 我市召开工作会议\n\n`);
  await page.locator("#text").press("Control+End");
  await pasteHtml(page, html, plain);
  const pasted = await textOf(page);
  expect(pasted).toContain("会议强调——**抓好落实**。");
  expect(pasted).toMatch(/1\. *摸清底数/u);
  await page.locator("#notice").getByRole("button", { name: "按原样粘贴" }).click();
  expect(await textOf(page)).toBe(`${head}## 我市召开工作会议\n\n${plain}`);
  await page.locator("#text").focus();
  await page.keyboard.press("Control+z");
  expect(await textOf(page)).toBe(pasted);
  expect(faults).toEqual([]);
  await page.context().close();
});

test("a whole bulletin that is pasted into an empty desk gets its head", async () => {
  const { page, faults } = await openDesk(site, "site", { permissions: clipboard });
  await pasteHtml(
    page,
    "<p align=center>工作简报</p><p align=center>第12期</p><p>2023年12月20日</p><h1>我市召开工作会议</h1><p>会议强调，要抓好落实。（办公室）</p>",
    "工作简报\n第12期\n2023年12月20日\n我市召开工作会议\n会议强调，要抓好落实。（办公室）",
  );
  await read(page);
  expect(await page.locator("#field-number").inputValue()).toBe("12");
  expect(await textOf(page)).toContain("## 我市召开工作会议");
  await page.locator("#notice").getByRole("button", { name: "按原样粘贴" }).click();
  expect(await textOf(page)).toBe(
    "工作简报\n第12期\n2023年12月20日\n我市召开工作会议\n会议强调，要抓好落实。（办公室）",
  );
  expect(faults).toEqual([]);
  await page.context().close();
});

test("a phrase is pasted into a line as it is", async () => {
  const { page } = await openDesk(site, "site", { permissions: clipboard });
  await write(page, `${head}▲近日，`);
  await page.locator("#text").press("Control+End");
  await pasteHtml(page, "<b>市局</b>开展巡查。", "市局开展巡查。");
  expect(await textOf(page)).toBe(`${head}▲近日，市局开展巡查。`);
  await page.context().close();
});

test("what cannot be taken is refused with a sentence, and the text stays", async () => {
  const { page, faults } = await openDesk(site, "disk");
  const before = `${head}▲近日，市局开展巡查。（园林科）\n`;
  await write(page, before);
  for (const [name, start] of [
    ["旧稿.doc", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    ["稿子.pdf", [...Buffer.from("%PDF-1.7")]],
    ["坏的.docx", [0x50, 0x4b, 3, 4, 1, 2, 3]],
  ] as const) {
    await drop(page, name, Buffer.concat([Buffer.from(start), Buffer.alloc(600)]));
    expect(await page.locator("#notice").textContent()).toContain(`没有拿来“${name}”`);
    expect(await page.locator("#notice").textContent()).toContain("docx");
    expect(await textOf(page)).toBe(before);
  }
  expect(faults).toEqual([]);
  await page.context().close();
});

test("texts in GBK and saved web pages come in whole", async () => {
  const { page } = await openDesk(site, "disk");
  await drop(page, "稿子.txt", await readFile(new URL("../fixtures/issues/small-gbk/issue.md", import.meta.url)));
  expect(await textOf(page)).toContain("---");
  expect(await textOf(page)).not.toContain("\ufffd");
  await drop(
    page,
    "稿子.html",
    Buffer.from("<meta charset=utf-8><h1>我市召开会议</h1><p>会议&mdash;&mdash;&ldquo;要&rdquo;抓好落实。</p>"),
  );
  expect(await textOf(page)).toContain("会议——“要”抓好落实。");
  await page.context().close();
});
