import { expect, test } from "vitest";
import {
  beginsWithBold,
  beginsWithBracketedNumber,
  beginsWithEnumerator,
  beginsWithMark,
  endsFinally,
  endsOpen,
  hasNoPunctuation,
  isAllBold,
  isDateLine,
  isHeadingLine,
  isImprint,
} from "../../src/syntax/page-breaks/paragraph-forms.ts";

/** GRAMMAR §5: how a paragraph begins and ends. For each form the texts that have it, and texts that nearly do. */
const forms: readonly (readonly [
  name: string,
  form: (text: string) => boolean,
  yes: readonly string[],
  no: readonly string[],
])[] = [
  [
    "enumerator",
    beginsWithEnumerator,
    [
      "一是甲",
      "第十二是甲",
      "首先甲",
      "典型案例 一",
      "案例12",
      "其一",
      "第一",
      "（一）甲",
      "( 12 )甲",
      "十二、甲",
      "12、甲",
      "1.甲",
      "①甲",
      "**1.甲",
    ],
    ["甲一是", "1.5甲", "其他", "（甲）", "123、甲", "案例甲", "甲**1.甲"],
  ],
  [
    "bracketed number",
    beginsWithBracketedNumber,
    ["（一）甲", "(2)甲", "（ 十二 ）甲", "( 12 )", "③甲", "**（一）甲**", "_①"],
    ["甲（一）", "（甲）", "（一", "（一甲）", "一、甲", "（123）", "甲①"],
  ],
  [
    "heading",
    isHeadingLine,
    ["一、甲", "十二、甲，乙", "（一）甲", "(十二)甲", "——甲"],
    ["甲一、", "一、甲。", "一、甲；乙", "（甲）乙", "（一甲", "1、甲", "甲（一）"],
  ],
  [
    "date",
    isDateLine,
    ["2023年10月2日", " ２０２３ 年 1 月 20 日 ", "2023 年10月20日"],
    [
      "23年10月2日",
      "2023年10月",
      "2023年10月2日前",
      "甲2023年10月2日",
      "2023年甲月2日",
      "2023年10月甲日",
      "甲甲甲甲年1月2日",
    ],
  ],
  ["bold beginning", beginsWithBold, ["**甲**乙", "**甲乙。**"], ["甲**乙**", "****", "**甲"]],
  ["bold throughout", isAllBold, ["**甲**", " **甲乙** "], ["**甲**乙", "乙**甲**", "****", "**甲*乙**"]],
  ["brief mark", beginsWithMark, ["▲甲", "**●甲", "🔺甲"], ["甲▲", "-▲", ""]],
  [
    "imprint",
    isImprint,
    ["报：甲", "　抄 送：甲", "责任编辑：甲", "编 辑:甲", "共印50份", "甲 共 印 ５０ 份"],
    ["报甲", "汇报：甲", "共印份", "甲报：乙"],
  ],
  ["final mark", endsFinally, ["甲。", "甲！”", "甲：）  ", "甲?**"], ["甲", "甲，", "。甲", "", "”"]],
  ["open end", endsOpen, ["甲，", "甲、 ", "甲,**"], ["甲", "甲。", "，甲", ""]],
  ["no punctuation", hasNoPunctuation, ["甲乙", "甲《乙》", ""], ["甲。", "甲，乙", "甲:乙", "1.2"]],
];

test.for(forms)("%s", ([, form, yes, no]) => {
  expect(yes.filter((text) => !form(text))).toEqual([]);
  expect(no.filter(form)).toEqual([]);
});
