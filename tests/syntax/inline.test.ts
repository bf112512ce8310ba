import * as fc from "fast-check";
import MarkdownIt from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import { expect, test } from "vitest";
import { inline, inlineText, renderInline } from "../../src/syntax/inline.ts";

/** Inline Markdown as a page shows it, and as text. */
const cases: readonly (readonly [source: string, html: string, text: string])[] = [
  ["近日，市局开展巡查。", "近日，市局开展巡查。", "近日，市局开展巡查。"],
  ["**统一思想。**为打破", "<strong>统一思想。</strong>为打破", "统一思想。为打破"],
  ["*甲*和_乙_", "<em>甲</em>和_乙_", "甲和_乙_"],
  ["5*3*2 与５*３", "5*3*2 与５*３", "5*3*2 与５*３"],
  ["138****5678", "138****5678", "138****5678"],
  ["~~甲~~", "~~甲~~", "~~甲~~"],
  ["`a<b`", "<code>a&lt;b</code>", "a<b"],
  ["<b>甲</b>&amp;&", "&lt;b&gt;甲&lt;/b&gt;&amp;&amp;", "<b>甲</b>&&"],
  ["甲\\*乙\\*", "甲*乙*", "甲*乙*"],
  ["甲\n乙", "甲<br>\n乙", "甲\n乙"],
  ["甲  \n乙", "甲<br>\n乙", "甲\n乙"],
  ["[意见](https://example.cn/)", '<a href="https://example.cn/">意见</a>', "意见"],
  ["[信](MailTo:a@b.cn)", '<a href="MailTo:a@b.cn">信</a>', "信"],
  ["[站内](/issues/)", '<a href="/issues/">站内</a>', "站内"],
  ["[别处](//example.cn)", "[别处](//example.cn)", "[别处](//example.cn)"],
  ["[上级/下级](甲//乙.md)", '<a href="%E7%94%B2//%E4%B9%99.md">上级/下级</a>', "上级/下级"],
  ["[码](javascript:alert(1))", "[码](javascript:alert(1))", "[码](javascript:alert(1))"],
  ["[码](< javascript:1>)", "[码](&lt; javascript:1&gt;)", "[码](< javascript:1>)"],
  ["[别处](<\u3000//example.cn>)", "[别处](&lt;\u3000//example.cn&gt;)", "[别处](<\u3000//example.cn>)"],
  ["[件](data:text/html,1)", "[件](data:text/html,1)", "[件](data:text/html,1)"],
  ["![现场 **<图>**](a.png)", '<span class="image-alternative">现场 &lt;图&gt;</span>', "现场 <图>"],
  ["[甲](/x)和[乙]、![丙", '<a href="/x">甲</a>和[乙]、![丙', "甲和[乙]、![丙"],
  ["[[甲](/x)[^1][", '[<a href="/x">甲</a><sup>1</sup>[', "[甲["],
  ["![甲[乙](/x)](y)![", '<span class="image-alternative">甲乙</span>![', "甲乙!["],
  ["12*3****4*５*** ６*", "12*3****4*５*** ６*", "12*3****4*５*** ６*"],
  ["依据[^1]和[^2]。", "依据<sup>1</sup>和[^2]。", "依据和[^2]。"],
  ["![依据[^1]](a.png)", '<span class="image-alternative">依据</span>', "依据"],
];

test.for(cases)("%s", ([source, html, text]) => {
  const footnotes = new Set(["1"]);
  expect(renderInline(source, footnotes)).toBe(html);
  expect(inlineText(source, footnotes)).toBe(text);
  expect(inline(source, footnotes)).toEqual({ source, text });
});

test("a bracket behind the last link is the text that it is without the shortcut", () => {
  const plain = new MarkdownIt({ html: false, breaks: true, maxNesting: 100 })
    .use(cjkFriendly)
    .disable("strikethrough");
  plain.renderer.rules.image = (tokens, index, options, env, self) => {
    const shown = self.renderInlineAsText(tokens[index]?.children ?? [], options, env);
    return `<span class="image-alternative">${plain.utils.escapeHtml(shown)}</span>`;
  };
  const piece = fc.constantFrom("[", "[", "]", "](/x)", "](/x)", "(", ")", "!", "![", "`", "甲", "\n", "<b>");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const source = pieces.join("").trim();
      expect(renderInline(source)).toBe(plain.renderInline(source));
    }),
    { numRuns: 3000 },
  );
});

test("without footnotes a reference is text", () => {
  expect(renderInline("依据[^1]")).toBe("依据[^1]");
  expect(inline("依据[^1]")).toEqual({ source: "依据[^1]", text: "依据[^1]" });
});
