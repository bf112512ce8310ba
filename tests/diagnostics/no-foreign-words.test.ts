import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readDepartmentRegister } from "../../src/archive/registers/department-register.ts";
import { readSiteIdentity } from "../../src/archive/registers/read-site-identity.ts";
import { readTopicRegister } from "../../src/archive/registers/topic-register.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { parse } from "../issue/reading.ts";

/** What the libraries that read YAML and check values say of them, in English, never reaches an editor. */

/** Names that an editor types or sees: fields, files, encodings. */
const known = new Set(
  [
    "title number date total publisher note reportTo sendTo distribute signer editor reviewer access draft",
    "name aliases kind parent slug from to contributors topics terms stop exclude threshold series organ url",
    "content departments topics site yaml md UTF NUL FFFD MB Word WPS GBK GB UTF LE BE CRLF LF http https www example gov cn",
    "bangongshi con prn aux nul com lpt npm start",
  ].flatMap((names) => names.split(" ")),
);

function expectChinese(diagnostics: readonly Diagnostic[]): void {
  for (const { code, message, hint } of diagnostics) {
    for (const text of [message, hint]) {
      const unquoted = text.replace(/“[^“”]*(?:“[^“”]*”[^“”]*)*”/gu, "").replace(/如 [^，。；]*/gu, "");
      const words = unquoted.match(/[A-Za-z]{2,}/gu) ?? [];
      expect(
        words.filter((word) => !known.has(word)),
        `${code}: ${text}`,
      ).toEqual([]);
    }
  }
}

const broken = [
  "TITLE: 甲: 乙",
  "TITLE: 工作简报: 专刊",
  "TITLE: [甲, 乙",
  "TITLE: [甲, 乙]",
  "TITLE: {甲: 乙",
  "TITLE: {甲: 乙}",
  "TITLE: '工作简报",
  'TITLE: "工作简报',
  'TITLE: "工作"简报',
  'TITLE: "\\q"',
  'TITLE: "\\u200b甲"',
  "TITLE: |\n多行\n顶格",
  "TITLE: >\n  折行",
  "TITLE: &a 甲\nNUMBER: *b",
  "TITLE: *甲",
  "TITLE: !!binary 甲",
  "TITLE: !甲 乙",
  "TITLE: @甲",
  "TITLE: `甲",
  "TITLE: %甲",
  "TITLE: - 甲",
  "TITLE:\n  - 甲\n  - 乙",
  "TITLE:\n  甲: 乙",
  "TITLE:\n",
  "TITLE: ''",
  "TITLE: ~",
  "TITLE\n",
  "TITLE 工作简报",
  "TITLE = 工作简报",
  "\tTITLE: 工作简报",
  "  TITLE: 工作简报\n NUMBER: 1",
  "? TITLE\n: 甲",
  "- TITLE: 甲",
  "TITLE: 甲\nTITLE: 乙",
  "<<: *a",
  "<<: {TITLE: 甲}",
  "__proto__: 甲",
  "constructor: 甲",
  "TITLE: 甲\n...\nNUMBER: 1",
  "%YAML 1.2",
  "TITLE: 甲 # 乙",
  "# 只有批注",
  ": 甲",
  "[TITLE]: 甲",
  "{TITLE: 甲}: 乙",
  '"TITLE: 甲',
  "NUMBER: 1e3",
  "NUMBER: 0x1F",
  "NUMBER: -1",
  "NUMBER: 0",
  "NUMBER: 一",
  "NUMBER: 99999",
  "NUMBER: 1.5",
  "NUMBER: true",
  "NUMBER: null",
  "DATE: 2023-02-30",
  "DATE: 05/06/2023",
  "DATE: 2023-10",
  "DATE: 明天",
  "DATE: 1948-01-01",
  "DATE: 2023-10-20T00:00:00Z",
  "公开属性: 公开了",
  "access: open",
  "草稿: maybe",
  "审核: 待审核",
  "总期号: 很多",
  "无此项: 甲",
  "auther: 甲",
  "TITLE: 甲\u0000乙",
  "TITLE: \ufffd",
];
const languages = [
  { TITLE: "title", NUMBER: "number", DATE: "date" },
  { TITLE: "标题", NUMBER: "期号", DATE: "日期" },
];

test.for(languages.flatMap((names) => broken.map((text) => [names.TITLE, names, text] as const)))(
  "%s: $2",
  ([, names, text]) => {
    const named = text.replace(
      /TITLE|NUMBER|DATE/gu,
      (name) => Object.entries(names).find(([key]) => key === name)?.[1] ?? name,
    );
    const whole = `---\n${names.TITLE}: 工作简报\n${names.NUMBER}: 1\n${names.DATE}: 2023-10-20\n${named}\n---\n▲近日，市局开展巡查。（园林科）\n`;
    const alone = `---\n${named}\n---\n▲近日，市局开展巡查。（园林科）\n`;
    for (const file of [whole, alone]) {
      const { diagnostics } = parse(file);
      expect(diagnostics.length).toBeGreaterThan(0);
      expectChinese(diagnostics);
    }
  },
);

const special = [
  "'",
  '"',
  ":",
  ": ",
  " #",
  "- ",
  "[",
  "]",
  "{",
  "}",
  "&",
  "*",
  "!",
  "|",
  ">",
  "%",
  "@",
  "`",
  "\t",
  "\n",
  "\\",
  "?",
  ",",
  "~",
  "<<",
  "...",
];
const mangled = (text: string) =>
  fc
    .array(fc.record({ at: fc.nat({ max: text.length }), mark: fc.constantFrom(...special) }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((marks) => {
      let result = text;
      for (const { at, mark } of marks) result = result.slice(0, at) + mark + result.slice(at);
      return result;
    });

test("front matters with marks strewn in", () => {
  const text = "标题: 工作简报\nnumber: 10\n日期: 2023-10-20\n审核: 张丽\n";
  fc.assert(
    fc.property(mangled(text), (front) => expectChinese(parse(`---\n${front}---\n▲近日。（园林科）\n`).diagnostics)),
    { numRuns: 3000 },
  );
});

test("registers with marks strewn in", () => {
  const departments =
    "- name: 办公室\n  aliases: [办, 综合科]\n  kind: 机关科室\n  slug: bangongshi\n  from: 2019-03\n";
  const topics = "topics:\n  - name: 林业与湿地\n    slug: linye\n    terms:\n      3: [林业, 湿地]\n";
  const site = "name: 工作简报\nurl: https://www.example.gov.cn\ncontributors: show\nseries:\n  林业专报: linye\n";
  fc.assert(
    fc.property(mangled(departments), mangled(topics), mangled(site), (one, two, three) => {
      expectChinese(readDepartmentRegister(one, "departments.yaml").diagnostics);
      expectChinese(readTopicRegister(two, "topics.yaml").diagnostics);
      expectChinese(readSiteIdentity(three, "site.yaml").diagnostics);
    }),
    { numRuns: 1500 },
  );
});
