import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildDiagnostics } from "../../src/diagnostics/catalogue/build.ts";
import { catalogue } from "../../src/diagnostics/catalogue/catalogue.ts";
import { manualWith, toldCatalogue } from "./manual.ts";
import { toldByExample } from "./told-by-example.ts";

const kinds = catalogue.flatMap(({ about, kinds: of }) => of.map((kind) => ({ about, ...kind })));

/** What an example cannot help bringing with it: a folder of registers has no issue, a text in two parts one attribution. */
const companions = new Set(["no-issues", "no-attribution", "text-after-attribution", "preamble"]);
/** A site in which something is wrong may lack more than one thing. */
const several = new Set<string>(buildDiagnostics.map(({ code }) => code));

/** The proof that each diagnostic carries: its example provokes it, and no other error or warning. */
test.for(kinds)("$about: $code", async (kind) => {
  const found = await toldByExample(kind);
  const own = found.filter(({ code }) => code === kind.code);
  const others = found.filter(({ severity, code }) => severity !== "info" && !companions.has(code));

  expect(own.length).toBeGreaterThan(0);
  if (!several.has(kind.code)) expect(new Set(own.map(({ severity }) => severity))).toEqual(new Set([kind.severity]));
  expect(others.map(({ code }) => code).filter((other) => other !== kind.code)).toEqual([]);
});

/** 先引原文，再说问题，后说办法: calm whole sentences without a word of programming. */
test.for(kinds)("$about: $code is told as an editor reads", async (kind) => {
  const [told] = (await toldByExample(kind)).filter(({ code }) => code === kind.code);
  const { message = "", hint = "" } = told ?? {};
  for (const text of [message, hint]) {
    expect(text).not.toMatch(/错误：|！$|undefined|null|NaN|\[object|\{\{|\s$/u);
    expect(text).not.toMatch(/解析|字段|参数|语法|异常|非法|校验|schema|(?<!\.)yaml|JSON|token|parse|string/iu);
    // Full-width punctuation in a Chinese sentence; what is quoted or to be typed stands as it is written.
    const sentence = text.replace(/“[^”]*”|如 .*$|写作：.*$|加一行：.*$/gu, "");
    expect(sentence).not.toMatch(/\p{Script=Han}[,;:?!]|[,;?!]\p{Script=Han}/u);
  }
  expect(message).toMatch(/[。？]$/u);
  expect(hint).not.toBe("");
});

test("codes are permanent names, each used once", () => {
  const codes = kinds.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
});

test("the editors' manual prints the catalogue (npx tsx tests/diagnostics/update-manual.ts)", async () => {
  const manual = readFileSync(new URL("../../docs/editors.md", import.meta.url), "utf8");
  expect(manual).toBe(manualWith(manual, await toldCatalogue()));
});
