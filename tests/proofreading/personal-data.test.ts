import { expect, test } from "vitest";
import { masked } from "../../src/proofreading/mask.ts";
import { personalNumbersIn } from "../../src/proofreading/personal-numbers.ts";
import { clean } from "../../src/text/clean.ts";
import { frontMatter, parse, parseBody } from "../issue/reading.ts";
import { readLines } from "./lines.ts";

const codes = new Set(["mobile-number", "identity-card", "bank-card"]);
const masksIn = (text: string) => personalNumbersIn(clean(text).passage.text).map(masked);

test.for(readLines("personal-data.txt"))("$text", ({ text, expected }) => {
  expect(masksIn(text).join(" ")).toBe(expected);
});

test.for(readLines("no-personal-data.txt"))("$text is nobody's", ({ text }) => {
  expect(masksIn(text)).toEqual([]);
});

/** Everywhere in a file: each would be published, or stay in what a check prints. */
const places: readonly (readonly [string, string])[] = [
  ["文首信息", "---\ntitle: 工作简报\nnumber: 1\ndate: 2023-10-20\neditor: 周正 13800005678\n---\n▲巡查。（园林科）\n"],
  ["标题", `${frontMatter}## 联系13800005678\n\n近日，市局开展巡查。\n\n（园林科）\n`],
  ["正文", `${frontMatter}▲近日，市局开展巡查，联系13800005678。（园林科）\n`],
  ["署名", `${frontMatter}▲近日，市局开展巡查。（园林科/周正 13800005678）\n`],
  ["表格", `${frontMatter}## 巡查\n\n| 人 | 电话 |\n|---|---|\n| 周正 | 13800005678 |\n\n（园林科）\n`],
  ["批注", `${frontMatter}▲近日，市局开展巡查。<!-- 13800005678 -->（园林科）\n`],
  ["代码块", `${frontMatter}## 巡查\n\n\`\`\`\n13800005678\n\`\`\`\n\n（园林科）\n`],
  ["没有文首信息", "▲近日，市局开展巡查，联系13800005678。（园林科）\n"],
  [
    "被分页断开",
    `${frontMatter}▲近日，市局在全市范围内组织开展专项巡查和集中整治行动，联系电话1380000\n\n5678。（园林科）\n`,
  ],
];

test.for(places)("%s: one error, its place, and no digit of it in any message", ([, text]) => {
  const { diagnostics } = parse(text);
  const found = diagnostics.filter(({ code }) => codes.has(code));
  expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["error mobile-number"]);
  const before = text.slice(0, text.indexOf("1380000")).split("\n");
  expect([found[0]?.line, found[0]?.column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1]);
  for (const { message, hint, seam } of diagnostics) {
    expect(`${message} ${hint} ${seam?.left} ${seam?.right}`).not.toMatch(/1380000|00005678/u);
  }
});

/** What the mask makes of the whole file. */
function withFirstRemedies(text: string): string {
  const edits = parse(text)
    .diagnostics.flatMap(({ remedies }) => remedies?.filter(({ isCertain }) => !isCertain).slice(0, 1) ?? [])
    .flatMap((remedy) => remedy.edits);
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((mended, { start, end, text: mask }) => mended.slice(0, start) + mask + mended.slice(end), text);
}

test.for([
  ["138-0000-5678", "138-****-5678"],
  ["１３８００００５６７８", "１３８****５６７８"],
  ["138​0000​5678", "138​****​5678"],
  ["11010519491231002X", "110105********002X"],
  ["6222020200000000006", "***************0006"],
])("the mask of %s covers its digits and nothing else, and is printed as it stands", ([number = "", mask = ""]) => {
  const text = `${frontMatter}▲近日，市局聘任一人，号码${number}，另一人号码${number}。（园林科）\n`;
  const mended = withFirstRemedies(text);
  expect(mended).toBe(text.replaceAll(number, mask));

  const { issue, diagnostics } = parse(mended);
  const seen = clean(mask).passage.text;
  expect(issue?.records[0]?.paragraphs).toEqual([`近日，市局聘任一人，号码${seen}，另一人号码${seen}。`]);
  expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
});

test("a mask with an odd count of asterisks opens no bold", () => {
  const { issue, diagnostics } = parseBody("▲补助款已打入***************0006卡中。（园林科）");
  expect(issue?.records[0]?.paragraphs).toEqual(["补助款已打入***************0006卡中。"]);
  expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
});

test("a number is told once, however often its text is read", () => {
  const { diagnostics } = parseBody("▲联系13800005678或13800005678。（园林科）");
  expect(diagnostics.filter(({ code }) => code === "mobile-number").map(({ column }) => column)).toEqual([4, 16]);
});

test("reading is linear: a file full of digits ends", () => {
  const digits = "1".repeat(200_000);
  const cut = "138-".repeat(50_000);
  expect(masksIn(digits)).toEqual([]);
  expect(masksIn(cut)).toEqual([]);
  expect(masksIn("13800005678 ".repeat(5_000))).toHaveLength(5_000);
});
