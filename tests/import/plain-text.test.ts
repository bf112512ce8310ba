import { expect, test } from "vitest";
import { importDocument, importText } from "../../src/import/import-document.ts";
import { bodyOf, codesOf, noKnowledge, taken } from "./imported.ts";

const text = "▲近日，市局开展巡查。（园林科）\n";

function utf16(of: string, isBigEndian: boolean, mark: boolean): Uint8Array {
  const units = Array.from({ length: of.length }, (_, at) => of.charCodeAt(at));
  return Uint8Array.from(
    [...(mark ? [0xfeff] : []), ...units].flatMap((unit) => {
      const pair = [unit & 0xff, unit >> 8];
      return isBigEndian ? pair.reverse() : pair;
    }),
  );
}

/** ▲近日，市局。 in GB18030. */
const gbk = [0xa1, 0xf8, 0xbd, 0xfc, 0xc8, 0xd5, 0xa3, 0xac, 0xca, 0xd0, 0xbe, 0xd6, 0xa1, 0xa3];

test.for([
  ["UTF-8", new TextEncoder().encode(text), text, false],
  ["UTF-8 with a mark", new TextEncoder().encode(`\ufeff${text}`), text, false],
  ["UTF-16 LE", utf16(text, false, true), text, true],
  ["UTF-16 BE", utf16(text, true, true), text, true],
  ["UTF-16 LE without a mark", utf16(`${text}2023 10 20\r\n`, false, false), `${text}\n2023 10 20\n`, true],
  ["GB18030", Uint8Array.from(gbk), "▲近日，市局。\n", true],
] as const)("%s", ([, bytes, expected, isTold]) => {
  const result = taken(importDocument("简报.txt", bytes, noKnowledge));
  expect(`${bodyOf(result)}\n`).toBe(expected);
  expect(codesOf(result).includes("import-encoding")).toBe(isTold);
});

test("lines of one window are joined by whoever reads the issue; a shorter one ends its paragraph", () => {
  const wrapped = `▲${"近日市局开展巡查".repeat(3)}近日市局\n${"近日市局开展巡查".repeat(3)}近日市局开\n${"近日市局开展巡查".repeat(3)}近日市局开\n结束。\n（园林科）\n`;
  expect(
    bodyOf(taken(importText(wrapped, noKnowledge)))
      .split("\n\n")
      .map((part) => part.split("\n").length),
  ).toEqual([4, 1]);
});

test("page numbers fall away, a sentence cut by them stays side by side", () => {
  const cut = "▲近日，市局开展巡查，对全市各类自然资源违法违规行\n\n- 2 -\n\n为进行查处。（园林科）\n第3页 共8页\n";
  const result = taken(importText(cut, noKnowledge));
  expect(bodyOf(result)).toBe("▲近日，市局开展巡查，对全市各类自然资源违法违规行\n\n为进行查处。（园林科）");
  expect(codesOf(result).filter((code) => code === "import-page-number").length).toBe(2);
});

test.for([
  ["工作简报\n第10期\n2023年10月10日", "title: 工作简报|number: 10|date: 2023-10-10"],
  [
    "工 作 简 报\n（第十期  总第五十八期）\n市局办公室编  二〇二三年十月十日",
    "title: 工作简报|number: 10|date: 2023-10-10|total: 58|publisher: 市局办公室",
  ],
  [
    "《林业信息》\n2024年第3期\n市林业发展中心主办 2024-03-15\n━━━━━━━━",
    "title: 林业信息|number: 2024年第3期|date: 2024-03-15|publisher: 市林业发展中心",
  ],
  [
    "市自然资源和规划局\n工作简报第8期\n2023.8.8",
    "title: 工作简报|number: 8|date: 2023-08-08|publisher: 市自然资源和规划局",
  ],
  ["内部资料 注意保存\n工作简报\n第10期\n2023年10月10日", "title: 工作简报|number: 10|date: 2023-10-10"],
  [
    "莘县林业局\n工作简报\n第3期\n莘县林业局办公室  2024年3月3日",
    "title: 工作简报|number: 3|date: 2024-03-03|publisher: 莘县林业局办公室",
  ],
  [
    "标题：东昌府自然资源简报\n期号：2024年第4期（总第41期）\n日期：2024年4月30日\n编发单位：东昌府区分局\n────────",
    "title: 东昌府自然资源简报|number: 2024年第4期|date: 2024-04-30|total: 41|publisher: 东昌府区分局",
  ],
  ["工作简报\n二○二四年第六期\n二○二四年六月三十日", "title: 工作简报|number: 2024年第6期|date: 2024-06-30"],
] as const)("masthead %j", ([masthead, expected]) => {
  const { markdown } = taken(importText(`${masthead}\n\n${text}`, noKnowledge));
  expect(markdown.slice(4, markdown.indexOf("\n---\n")).split("\n").join("|")).toBe(expected);
});

test("an imprint becomes fields; a signature and a date of the text do not", () => {
  const { markdown } = taken(
    importText(
      `${text}\n责任编辑：李华   审核：张丽   签发：王明\n主送：市委、市政府\n抄送：局领导\n发：各科室（共印50份）\n`,
      noKnowledge,
    ),
  );
  expect(markdown).toContain(
    "reportTo: 市委、市政府\nsendTo: 局领导\ndistribute: 各科室\nsigner: 王明\neditor: 李华\nreviewer: 张丽\n",
  );
  expect(markdown).toContain("note: 共印50份");
  const signed = taken(importText(`${text}\n市局办公室\n2023年10月20日起施行。\n`, noKnowledge));
  expect(bodyOf(signed)).toContain("市局办公室\n\n2023年10月20日起施行。");
});

test("an entry of a list of contents is no title", () => {
  const result = taken(
    importText(`本期要目\n我市开展巡查\n\n我市开展巡查\n近日，市局开展巡查。（园林科）\n`, noKnowledge),
  );
  expect(bodyOf(result).match(/^## /gmu)?.length).toBe(1);
});

test("a line of the imprint that no field holds does not keep those above it", () => {
  const result = taken(
    importText(
      `${text}\n呈报：县委书记、县长\n发送：各乡镇\n主编：王一  责编：刘二   共印80份\n（本期共4页，共印80份）\n`,
      noKnowledge,
    ),
  );
  expect(result.markdown).toContain("reportTo: 县委书记、县长\ndistribute: 各乡镇\n");
  expect(bodyOf(result)).toContain("主编：王一  责编：刘二   共印80份");
});

test("a rule below the masthead is left out", () => {
  const result = taken(importText(`工作简报\n第3期\n2024年3月3日\n────────\n\n${text}`, noKnowledge));
  expect(bodyOf(result)).not.toContain("─");
  expect(result.proof.isComplete).toBe(true);
});

test("a role that no field holds is not part of the name before it", () => {
  const imprint = "责任编辑：李华   校对：王丽\n签发：王明   核稿：张丽\n";
  const result = taken(importText(`${text}\n${imprint}`, noKnowledge));
  expect(result.markdown).toContain("signer: 王明\nreviewer: 张丽\n---");
  expect(bodyOf(result)).toContain("责任编辑：李华   校对：王丽");
});
