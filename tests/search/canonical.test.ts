import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCanonicaliser } from "../../src/search/canonical.ts";
import { fullTraditionalTable, limitTable, readTable } from "../../src/text/traditional.ts";
import { canonical, canonicalise } from "./containment.ts";

test.each([
  ["２０２３年度", "2023年度"],
  ["“税费同缴”改革", "税费同缴改革"],
  ["9月28日，我 市", "9月28日我市"],
  ["化解率89.89%。", "化解率89.89%"],
  ["８９．８９％", "89.89%"],
  ["1. 2.3. a.b 4．5 ..6..7. .", "12.3ab4.567"],
  ["1…2", "12"],
  ["⒈5", "1.5"],
  ["面積99.7㎡", "面积99.7m2"],
  ["½Ⅳ①㈠", "12iv1一"],
  ["不動產登記", "不动产登记"],
  ["關於臺灣", "关于台湾"],
  ["𠮷林", "𠮷林"],
  ["Cafe\u0301 CAFÉ", "cafécafé"],
  ["葛\u{e0100}城", "葛城"],
  ["ｶﾞ", "カ\u3099"],
  ["、。“”《》（）", ""],
  ["\u200b\ufeff\u00ad", ""],
  ["\ud800林\udfff", "林"],
])("%s → %s", (text, expected) => {
  expect(canonical(text)).toBe(expected);
});

/** Texts of the kinds that trip canonicalisers: Chinese, widths, marks, astral characters, dots and digits, lone halves. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."林地热登記產臺0159.．,，%％ 　“”㎡½Ⅳ①ＡａéÅßİſ\u0301\u0308\u3099𠮷😀\u200d\ufe0f\t\n",
        "..",
        "e\u0301",
        "\ud842",
      ),
      fc.string({ unit: "binary", maxLength: 2 }),
    ),
  )
  .map((parts) => parts.join(""));

describe("offsets", () => {
  test("each canonical character comes from its place in the text, in order, within the text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { characters, starts, ends } = canonicalise(text);
        expect(starts).toHaveLength(characters.length);
        expect(ends).toHaveLength(characters.length);
        let before = 0;
        characters.forEach((character, index) => {
          const start = starts[index] ?? -1;
          const end = ends[index] ?? -1;
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = start;
          if (character !== ".") expect(canonical(text.slice(start, end))).toContain(character);
        });
      }),
      { numRuns: 2000 },
    );
  });

  test("the text between two places is canonically what stands between them", () => {
    fc.assert(
      fc.property(hostileText, fc.nat(), fc.nat(), (text, a, b) => {
        const { characters, starts, ends } = canonicalise(text);
        if (characters.length === 0) return;
        const [from, to] = [a % characters.length, b % characters.length].sort((x, y) => x - y);
        const part = text.slice(starts[from ?? 0], ends[to ?? 0]);
        const cut = characters.slice(from, (to ?? 0) + 1).join("");
        // One code point may give several characters, of which a part was asked for; dots at the edge have lost a digit.
        expect(canonical(part)).toContain(cut.replace(/^\.|\.$/gu, ""));
      }),
      { numRuns: 2000 },
    );
  });
});

test("a part of a text that is cut between whole characters is canonically part of it", () => {
  const grapheme = fc.constantFrom(
    ..."林地热登記產臺0159.．,，%％ 　“”㎡½Ⅳ①Ａａéß𠮷😀\n",
    "e\u0301",
    "か\u3099",
    "葛\u{e0100}",
  );
  fc.assert(
    fc.property(fc.array(grapheme), fc.nat(), fc.nat(), (parts, a, b) => {
      const [from, to] = [a % (parts.length + 1), b % (parts.length + 1)].sort((x, y) => x - y);
      expect(canonical(parts.join(""))).toContain(canonical(parts.slice(from, to).join("")));
    }),
    { numRuns: 2000 },
  );
});

test("decomposed and composed spellings are the same", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(..."éÅü林が1.")), (characters) => {
      const text = characters.join("");
      expect(canonical(text.normalize("NFD"))).toBe(canonical(text.normalize("NFC")));
    }),
  );
});

test("a table limited to an archive's characters gives the same form to whatever can be found in it", () => {
  const table = fullTraditionalTable();
  const inArchive = new Set("不动产登记关于台湾");
  const limited = createCanonicaliser(readTable(limitTable(table, inArchive)));
  expect(limited("不動產登記關於臺灣龍").characters.join("")).toBe("不动产登记关于台湾龍");
});

test("the table's right side is Simplified already", () => {
  const table = fullTraditionalTable();
  expect(table.size).toBeGreaterThan(3000);
  for (const [traditional, simplified] of table) {
    expect([...traditional]).toHaveLength(1);
    expect([...simplified]).toHaveLength(1);
    expect(table.get(simplified) ?? simplified).toBe(simplified);
  }
});

test.each([
  ["dots", "1.".repeat(200_000)],
  ["marks", `e${"\u0301\u0323".repeat(100_000)}`],
  ["Chinese", "地热，".repeat(100_000)],
])("a long run of %s takes linear time", (_, text) => {
  const started = performance.now();
  canonicalise(text);
  expect(performance.now() - started).toBeLessThan(3000);
});
