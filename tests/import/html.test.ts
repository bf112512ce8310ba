import { expect, test } from "vitest";
import { importHtml } from "../../src/import/import-document.ts";
import { bodyOf, codesOf, noKnowledge, taken } from "./imported.ts";

const lines = (html: string) => bodyOf(taken(importHtml(html, noKnowledge))).split("\n\n");

test("what Word puts on the clipboard: lists, bold, titles, empty paragraphs", () => {
  const html = `Version:1.0
StartHTML:0000000105
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8"><style><!-- p.MsoNormal {margin:0} --></style>
<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--></head><body lang=ZH-CN><!--StartFragment-->
<p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:22.0pt;font-family:方正小标宋简体'>我市开展巡查<o:p></o:p></span></b></p>
<p class=MsoListParagraph style='margin-left:21.0pt;mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span
lang=EN-US style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><!--[endif]--><b>加强领导。</b>成立专班。</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='font-family:Wingdings;mso-list:Ignore'>u<span style='font:7.0pt "Times New Roman"'>&nbsp;</span></span><![endif]>落实责任。（园林科）</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal style='mso-list:l2 level1 lfo3'><span style='mso-list:Ignore'>▲<span>&nbsp;</span></span>近日，市局开展执法。（执法支队）</p>
<!--EndFragment--></body></html>`;
  expect(lines(html)).toEqual([
    "## 我市开展巡查",
    "一、**加强领导。**成立专班。",
    "◆落实责任。（园林科）",
    "▲近日，市局开展执法。（执法支队）",
  ]);
});

test("lists of web pages get the numbers that a browser prints", () => {
  const html = `<ol start="3"><li>甲<li>乙<ul><li>丙</li></ul></li></ol><ol style="list-style-type:cjk-ideographic"><li><p>丁</p></li></ol>`;
  expect(lines(html)).toEqual(["3.甲", "4.乙", "◦丙", "一、丁"]);
});

test("tables with merged cells, nested tables and pictures", () => {
  const result = taken(
    importHtml(
      `<p>统计如下。</p><table><tr><th rowspan=2>县区</th><th colspan=2>面积</th></tr><tr><td>林地</td><td>湿<b>地</b></td></tr><tr><td>东阿<td><table><tr><td>12</td></tr></table><td>3|4</table><img alt="巡查现场" src="a.png"><p>（园林科）</p>`,
      noKnowledge,
    ),
  );
  expect(bodyOf(result)).toBe(
    "统计如下。\n\n| 县区 | 面积 |  |\n| --- | --- | --- |\n|  | 林地 | 湿**地** |\n| 东阿 | 12 | 3\\|4 |\n\n![巡查现场](#)\n\n（园林科）",
  );
  expect(codesOf(result).filter((code) => code !== "import-heading")).toEqual([
    "import-merged-cells",
    "import-merged-cells",
    "import-nested-table",
    "import-image",
  ]);
});

test("a break of the source is a blank, a break of the page a paragraph", () => {
  expect(lines("<p>（造林科/周正\n林场）</p><div>第一行<br>第二行</div>")).toEqual([
    "（造林科/周正 林场）",
    "第一行",
    "第二行",
  ]);
});

test("deleted, hidden and commented text is left out and told; inserted text is kept and told", () => {
  const html = `<p>▲近日，市局<del>再次</del><ins>认真</ins>开展<span style="display:none">密</span>巡查。（园林科）</p><div style="mso-element:comment-list"><p>请核对</p></div>`;
  const result = taken(importHtml(html, noKnowledge));
  expect(bodyOf(result)).toBe("▲近日，市局认真开展巡查。（园林科）");
  expect(codesOf(result)).toEqual(["import-deletion", "import-insertion", "import-hidden", "import-comment"]);
});

test("scripts, styles and template syntax never become anything but text", () => {
  expect(
    lines(`<script>alert(1)</script><style>p{}</style><p>{{ 7 * 7 }} &lt;img onerror=x&gt; &#65;&middot;&unknown;</p>`),
  ).toEqual(["{{ 7 \\* 7 }} \\<img onerror=x> A·\\&unknown;"]);
});

test("deep and broken markup is read for its text", () => {
  const html = `${"<div><b>".repeat(20_000)}正文${"</i>".repeat(20_000)}<p <p>再来<table><td>格`;
  expect(lines(html).join("")).toContain("正文");
});

test("a break between Chinese characters is none, as Word wraps its source where it likes", () => {
  expect(lines("<p>会议指出，要提高认\n  识，\r\n强化 2023\n年担当。</p>")).toEqual([
    "会议指出，要提高认识，强化 2023 年担当。",
  ]);
});

test("what programs write for a picture is no text, and the path to a page no name of a bulletin", () => {
  const result = importHtml(
    '<div>首页 &gt; 政务公开 &gt; 简报</div><h1>我市开展巡查</h1><p>近日，市局开展巡查。</p><img alt="图片"><p>（办公室）</p>',
    noKnowledge,
  );
  expect(taken(result).markdown).toContain("title:\n");
  expect(bodyOf(taken(result))).toBe("首页 > 政务公开 > 简报\n\n## 我市开展巡查\n\n近日，市局开展巡查。\n\n（办公室）");
});
