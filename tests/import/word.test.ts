import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { importDocument } from "../../src/import/import-document.ts";
import { bodyOf, codesOf, fromWord, noKnowledge, taken } from "./imported.ts";
import { paragraph, part, wordDocument, wordPackage } from "./word-document.ts";

const numbered = (text: string, numId: number, level = 0) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
const level = (at: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const lists = (...levels: readonly string[]) =>
  part(
    "numbering",
    levels
      .map((of, index) => `<w:abstractNum w:abstractNumId="${index}">${of}</w:abstractNum>`)
      .concat(levels.map((_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`))
      .join(""),
  );
const lines = (body: string, parts?: Readonly<Record<string, string>>) => bodyOf(fromWord(body, parts)).split("\n\n");

describe("automatic numbers", () => {
  test.for([
    ["decimal", "%1.", ["1.项", "2.项"]],
    ["decimal", "第%1条", ["第1条项", "第2条项"]],
    ["chineseCounting", "%1、", ["一、项", "二、项"]],
    ["chineseCountingThousand", "（%1）", ["（一）项", "（二）项"]],
    ["japaneseCounting", "%1、", ["一、项", "二、项"]],
    ["chineseLegalSimplified", "%1、", ["壹、项", "贰、项"]],
    ["ideographTraditional", "%1、", ["甲、项", "乙、项"]],
    ["decimalEnclosedCircle", "%1", ["① 项", "② 项"]],
    ["decimalFullWidth", "%1．", ["１．项", "２．项"]],
    ["lowerLetter", "%1)", ["a)项", "b)项"]],
    ["upperRoman", "%1.", ["I.项", "II.项"]],
  ] as const)("%s %s", ([format, text, expected]) => {
    const body = numbered("项", 1) + numbered("项", 1);
    expect(lines(body, { numbering: lists(level(0, format, text)) })).toEqual(expected);
  });

  test("levels count within one another and begin anew", () => {
    const numbering = lists(level(0, "chineseCounting", "%1、") + level(1, "decimal", "%1.%2", "<w:isLgl/>"));
    const body =
      numbered("甲", 1) + numbered("乙", 1, 1) + numbered("丙", 1, 1) + numbered("丁", 1) + numbered("戊", 1, 1);
    expect(lines(body, { numbering })).toEqual(["一、甲", "1.1 乙", "1.2 丙", "二、丁", "2.1 戊"]);
  });

  test("a number of a list may begin anew, and numbers by style are numbers", () => {
    const numbering = part(
      "numbering",
      `<w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.", '<w:pStyle w:val="Item"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`,
    );
    const styles = part(
      "styles",
      '<w:style w:type="paragraph" w:styleId="Item"><w:name w:val="Item"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    );
    const body =
      paragraph("甲", '<w:pStyle w:val="Item"/>') + numbered("乙", 2) + numbered("丙", 2) + numbered("5万", 2);
    expect(lines(body, { numbering, styles })).toEqual(["1.甲", "5.乙", "6.丙", "7. 5万"]);
  });

  test.for([
    ["▲", "", "▲"],
    ["●", "", "●"],
    ["\uf075", "Wingdings", "◆"],
    ["\uf06c", "Wingdings", "●"],
    ["l", "Wingdings", "●"],
    ["\uf0b7", "Symbol", "•"],
    ["\uf070", "Wingdings 3", "▲"],
    ["\uf075", "", "◆"],
  ] as const)("bullet %j of %s", ([text, font, expected]) => {
    const fonts = font === "" ? "" : `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`;
    expect(lines(numbered("项", 1), { numbering: lists(level(0, "bullet", text, fonts)) })).toEqual([`${expected}项`]);
  });
});

describe("runs", () => {
  const run = (text: string, properties = "") =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const inline = (content: string, parts?: Readonly<Record<string, string>>) => lines(`<w:p>${content}</w:p>`, parts);

  test("bold is merged, empty bold falls away, and blanks stay outside of it", () => {
    const bold = "<w:b/>";
    expect(
      inline(run("统一思想，", bold) + run(" ", bold) + run("凝聚共识。 ", bold) + run("为打破") + run(" ", bold)),
    ).toEqual(["**统一思想， 凝聚共识。** 为打破"]);
  });

  test("bold by style, taken back by the run", () => {
    const styles = part(
      "styles",
      '<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
    );
    expect(
      inline(run("甲", '<w:rStyle w:val="S"/>') + run("乙", '<w:rStyle w:val="S"/><w:b w:val="0"/>'), { styles }),
    ).toEqual(["**甲**乙"]);
  });

  test("symbols, hyphens, tabs, hyperlinks, content controls, smart tags", () => {
    const content = [
      '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
      `<w:r><w:t>一</w:t><w:noBreakHyphen/><w:t>二</w:t><w:softHyphen/><w:tab/><w:t>三</w:t></w:r>`,
      `<w:hyperlink>${run("链接")}</w:hyperlink>`,
      `<w:sdt><w:sdtPr/><w:sdtContent>${run("控件")}</w:sdtContent></w:sdt>`,
      `<w:smartTag>${run("标记")}</w:smartTag>`,
    ].join("");
    expect(inline(content)).toEqual(["✓一-二 三链接控件标记"]);
  });

  test("fields show their result, and page numbers fall away", () => {
    const field = (instruction: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(inline(run("见") + field(' HYPERLINK "https://a.cn" ', "网站") + field(" PAGE ", "2") + run("。"))).toEqual([
      "见网站。",
    ]);
  });

  test("a line break parts paragraphs; a page break only behind a sentence", () => {
    const page = '<w:r><w:br w:type="page"/></w:r>';
    expect(inline(`${run("第一行")}<w:r><w:br/></w:r>${run("第二行。")}`)).toEqual(["第一行", "第二行。"]);
    expect(inline(run("行业特") + page + run("点。"))).toEqual(["行业特点。"]);
    expect(inline(run("讲解。") + page + run("各县"))).toEqual(["讲解。", "各县"]);
  });

  test("a text box is read once, of two versions of a drawing the first", () => {
    const box = (text: string) => `<w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box("框内")}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box("框内")}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(inline(run("前") + drawing + run("后"))).toEqual(["前后", "框内"]);
  });

  test("a paragraph whose end was deleted goes on in the next", () => {
    const end = "<w:rPr><w:del/></w:rPr>";
    expect(lines(`${paragraph("上半句，", end)}${paragraph("下半句。")}`)).toEqual(["上半句，下半句。"]);
  });
});

describe("titles", () => {
  const styles = part(
    "styles",
    ["heading 1", "标题 2", "标题3"]
      .map((name, index) => `<w:style w:type="paragraph" w:styleId="s${index + 1}"><w:name w:val="${name}"/></w:style>`)
      .join(""),
  );
  const styled = (text: string, index: number) => paragraph(text, `<w:pStyle w:val="s${index}"/>`);

  test("the highest style with text of its own is that of leads; a heading over briefs is a label", () => {
    const body = [
      styled("我市开展巡查", 1),
      paragraph("近日，市局开展巡查。"),
      styled("加强领导", 2),
      paragraph("成立专班。（园林科）"),
      styled("简讯", 1),
      paragraph("▲近日，市局开展执法。（执法支队）"),
    ].join("");
    expect(lines(body, { styles })).toEqual([
      "## 我市开展巡查",
      "近日，市局开展巡查。",
      "### 加强领导",
      "成立专班。（园林科）",
      "## 简讯",
      "▲近日，市局开展执法。（执法支队）",
    ]);
  });

  test("a centred title of two lines is one; 黑体 headings within a record stay text", () => {
    const centred = '<w:jc w:val="center"/>';
    const body = [
      paragraph("中国自然资源报社、市自然资源和规划局", centred, '<w:sz w:val="44"/>'),
      paragraph("“文化共建基地”揭牌", centred, '<w:sz w:val="44"/>'),
      paragraph("近日，双方举行揭牌仪式，有关负责同志参加，并作了讲话。", "", '<w:sz w:val="32"/>'),
      paragraph("统一思想认识", "", '<w:rFonts w:eastAsia="黑体"/><w:sz w:val="32"/>'),
      paragraph("两局交流了执法体制机制等情况。（办公室）", "", '<w:sz w:val="32"/>'),
      paragraph("我市开展巡查", "", '<w:rFonts w:eastAsia="黑体"/><w:sz w:val="32"/>'),
      paragraph("近日，市局开展巡查。（园林科）", "", '<w:sz w:val="32"/>'),
    ].join("");
    expect(lines(body).filter((line) => line.startsWith("#"))).toEqual([
      "## 中国自然资源报社、市自然资源和规划局 “文化共建基地”揭牌",
      "## 我市开展巡查",
    ]);
  });
});

/** A bulletin as bureaus set it by hand, without a single style. */
test("a bulletin in the usual dress: masthead, contents, subtitle, headings in 黑体, column, imprint", () => {
  const [centre, right] = ['<w:jc w:val="center"/>', '<w:jc w:val="right"/>'];
  const set = (font: string, size: number) => `<w:rFonts w:eastAsia="${font}"/><w:sz w:val="${size * 2}"/>`;
  const [song, hei, title] = [set("仿宋_GB2312", 16), set("黑体", 16), set("方正小标宋简体", 22)];
  const body = [
    paragraph("内部资料", right, hei),
    paragraph("★", centre),
    paragraph("自然资源工作简报", centre, set("方正小标宋简体", 42)),
    paragraph("2024年第12期", centre, song),
    paragraph("（总第 312 期）", centre, song),
    `<w:tbl><w:tr><w:tc>${paragraph("莘县自然资源和规划局办公室", "", song)}</w:tc><w:tc>${paragraph("2024年12月5日", right, song)}</w:tc></w:tr></w:tbl>`,
    paragraph("本期要目", centre, hei),
    paragraph("◆我县全面推进林长制", "", song),
    paragraph("编者按：现将各单位经验刊发如下，供学习借鉴。", "", song),
    paragraph("我县全面推进林长制", centre, title),
    paragraph("——县林业局经验材料", centre, song),
    paragraph("近年来，我县全面推进各项工作，取得明显成效。", "", song),
    paragraph("一、强化组织领导", "", hei),
    paragraph("成立专班，落实责任。", "", song),
    paragraph("（林业局 供稿）", right, song),
    paragraph("【工作动态】", centre, hei),
    paragraph("▲12月1日，局党组召开会议。（办公室）", "", song),
    paragraph("报：市自然资源和规划局，县委、县政府，", "", song),
    paragraph("　　县人大、县政协。", "", song),
    paragraph("————————————", "", song),
    paragraph("莘县自然资源和规划局办公室　　2024年12月5日印发", "", song),
    paragraph("（共印80份）", right, song),
  ].join("");
  expect(fromWord(body).markdown).toBe(`---
title: 自然资源工作简报
number: 2024年第12期
date: 2024-12-05
total: 312
publisher: 莘县自然资源和规划局办公室
note: 共印80份
reportTo: 市自然资源和规划局，县委、县政府，县人大、县政协。
---

内部资料

本期要目

◆我县全面推进林长制

编者按：现将各单位经验刊发如下，供学习借鉴。

## 我县全面推进林长制 ——县林业局经验材料

近年来，我县全面推进各项工作，取得明显成效。

一、强化组织领导

成立专班，落实责任。

（林业局 供稿）

## 【工作动态】

▲12月1日，局党组召开会议。（办公室）
`);
});

test("captions, columns and signatures are no titles", () => {
  const [centre, right] = ['<w:jc w:val="center"/>', '<w:jc w:val="right"/>'];
  const table = `<w:tbl>${`<w:tr><w:tc>${paragraph("甲")}</w:tc><w:tc>${paragraph("1")}</w:tc></w:tr>`.repeat(2)}</w:tbl>`;
  const body = [
    paragraph("【工作动态】", centre),
    paragraph("我市开展巡查", centre),
    paragraph("近日，市局开展巡查，情况如下。"),
    paragraph("表1 巡查情况", centre),
    table,
    paragraph("各县巡查统计表", centre),
    table,
    paragraph("图为巡查现场", centre),
    paragraph("下一步，市局将加强巡查。"),
    paragraph("市局园林科", right),
    paragraph("我市开展执法"),
    paragraph("近日，市局开展执法。（执法支队）"),
  ].join("");
  expect(lines(body).filter((line) => line.startsWith("#"))).toEqual(["## 我市开展巡查", "## 我市开展执法"]);
});

describe("containers", () => {
  const text = "▲近日，市局开展巡查。（园林科）";

  test("Strict namespaces and any prefix are read", () => {
    const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    const document = `<x:document xmlns:x="${strict}"><x:body><x:p><x:r><x:t>${text}</x:t></x:r></x:p></x:body></x:document>`;
    const bytes = wordPackage(document, {}, "http://purl.oclc.org/ooxml/officeDocument/relationships");
    expect(bodyOf(taken(importDocument("稿.docx", bytes, noKnowledge)))).toBe(text);
  });

  test.for([
    ["简报.xlsx", { "[Content_Types].xml": "", "xl/workbook.xml": "" }, "Excel"],
    ["简报.odt", { mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "" }, "OpenDocument"],
    ["简报.zip", { "a.txt": "" }, "压缩包"],
  ] as const)("%s is refused", ([name, files, format]) => {
    const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([path, of]) => [path, strToU8(of)])));
    const result = importDocument(name, bytes, noKnowledge);
    expect(result.kind).toBe("refused");
    expect(result.diagnostics[0]?.message).toContain(format);
  });

  test("a document that unpacks to more than its bounds is refused before it is unpacked", () => {
    const bytes = wordDocument(paragraph("文".repeat(6_000_000)));
    expect(codesOf(importDocument("稿.docx", bytes, noKnowledge))).toEqual(["import-too-large"]);
  });

  test("entities of a document type are never expanded, and depth is bounded", () => {
    const bomb = `<!DOCTYPE d [<!ENTITY a "${"哈".repeat(50)}"><!ENTITY b "&a;&a;&a;&a;">]>`;
    const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const around = (body: string) => `<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`;
    const declared = wordPackage(`${bomb}${around(paragraph("▲&b;（园林科）"))}`);
    expect(bodyOf(taken(importDocument("稿.docx", declared, noKnowledge)))).toBe("▲\\&b;（园林科）");
    const deep = wordPackage(around(`${"<w:sdt>".repeat(100_000)}${paragraph(text)}`));
    expect(codesOf(importDocument("稿.docx", deep, noKnowledge))).toEqual(["import-damaged"]);
  });

  test("a long document takes time in proportion", () => {
    const body = paragraph("▲近日，市局开展巡查。（园林科）").repeat(20_000);
    const { proof } = taken(importDocument("稿.docx", wordDocument(body), noKnowledge));
    expect(proof.body).toBe(20_000 * 16);
  });
});

test("leads of one title, below a list of contents that names it, and before a sentence cut by a page", () => {
  const [centre, size] = ['<w:jc w:val="center"/>', '<w:sz w:val="44"/>'];
  const body = [
    paragraph("本期要目", centre),
    paragraph("◇冠县局召开半年工作会"),
    paragraph("冠县局召开半年工作会"),
    paragraph("冠县局召开半年工作会", centre, size),
    paragraph("7月2日，冠县局召开半年工作会，"),
    paragraph("总结工作，安排任务。（办公室）"),
    paragraph("冠县局召开半年工作会", centre, size),
    paragraph("7月3日，柳林所召开半年工作会。（柳林所）"),
  ].join("");
  expect(lines(body).filter((line) => line.startsWith("#"))).toEqual([
    "## 冠县局召开半年工作会",
    "## 冠县局召开半年工作会",
  ]);
});

test("numbers are those of leads where each stands behind a record, and of headings elsewhere", () => {
  const bold = "<w:b/>";
  const leads = [
    paragraph("1．莘县局规范矿山管理", "", bold),
    paragraph("莘县局开展检查。"),
    paragraph("一、强化组织领导", "", bold),
    paragraph("成立专班，落实责任。（地矿科）"),
    paragraph("2．莘县局开展安全生产月活动", "", bold),
    paragraph("莘县局组织咨询日活动。（安全科）"),
  ];
  expect(lines(leads.join("")).filter((line) => line.startsWith("#"))).toEqual([
    "## 1．莘县局规范矿山管理",
    "## 2．莘县局开展安全生产月活动",
  ]);
  const headings = [
    paragraph("一、强化组织领导", "", bold),
    paragraph("成立专班，落实责任。"),
    paragraph("二、严把质量关口", "", bold),
    paragraph("聘请机构，开展监理。（地矿科）"),
  ];
  expect(bodyOf(fromWord(headings.join("")))).not.toContain("#");
});

test("an imprint laid out as a table", () => {
  const cell = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
  const row = (...cells: readonly string[]) => `<w:tr>${cells.join("")}</w:tr>`;
  const wide = '<w:gridSpan w:val="2"/>';
  const table = [
    row(cell("报：市局，县委办公室、县政府办公室。", wide)),
    row(cell("送：县直有关单位。", wide)),
    row(cell("发：局属各单位。", wide)),
    row(cell("责任编辑：刘洋"), cell("审核：张建国")),
    row(cell("（共印60份）", wide)),
  ].join("");
  const { markdown } = fromWord(`${paragraph("▲近日，县局开展巡查。（办公室）")}<w:tbl>${table}</w:tbl>`);
  expect(markdown).toContain("note: 共印60份\nreportTo: 市局，县委办公室、县政府办公室。\nsendTo: 县直有关单位。");
  expect(markdown).toContain("distribute: 局属各单位。\neditor: 刘洋\nreviewer: 张建国\n---");
  expect(markdown).not.toContain("|");
});

test("a masthead laid out as a table with its name", () => {
  const row = (...texts: readonly string[]) =>
    `<w:tr>${texts.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join("")}</w:tr>`;
  const table = `<w:tbl>${row("工作简报")}${row("第18期")}${row("市局办公室", "2024年6月3日")}</w:tbl>`;
  expect(fromWord(`${table}${paragraph("▲近日，县局开展巡查。（办公室）")}`).markdown).toContain(
    "title: 工作简报\nnumber: 18\ndate: 2024-06-03\npublisher: 市局办公室\n---",
  );
});

test("between a title and its text stand who speaks and when", () => {
  const centre = '<w:jc w:val="center"/>';
  const body = [
    paragraph("在全县自然资源工作会议上的讲话", centre, '<w:sz w:val="44"/>'),
    paragraph("（摘要）", centre, '<w:sz w:val="44"/>'),
    paragraph("局党组书记、局长  赵  明", centre),
    paragraph("（2024年8月26日）", centre),
    paragraph("同志们："),
    paragraph("今天召开这次会议，主要任务是部署工作。"),
  ].join("");
  expect(lines(body)).toEqual([
    "## 在全县自然资源工作会议上的讲话 （摘要）",
    "局党组书记、局长  赵  明",
    "（2024年8月26日）",
    "同志们：",
    "今天召开这次会议，主要任务是部署工作。",
  ]);
});
