import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldWords } from "../../../src/search/client/query/field-words.ts";
import { type Condition, parseQuery } from "../../../src/search/client/query/parse-query.ts";
import { readFixtures } from "../../read-fixtures.ts";
import { canonical, canonicalise } from "../containment.ts";
import { queryText } from "./query-text.ts";

test.each(readFixtures("search/query.txt"))("$title", ({ input, expected }) => {
  expect(parseQuery(input, canonicalise).conditions.map(told).join("\n")).toBe(expected);
});

function told(condition: Condition): string {
  const sign = condition.excluded ? "不含 " : "";
  if (condition.kind === "field") return `${sign}${fieldWords[condition.field]} ${condition.value}`;
  return `${sign || "含 "}${condition.written}`;
}

test("places take in the operators", () => {
  const text = '　地热 -"湿 地"  -单位:"地矿 科" 年:2023';
  const cut = parseQuery(text, canonicalise).conditions.map(({ start, end }) => text.slice(start, end));
  expect(cut).toEqual(["地热", '-"湿 地"', '-单位:"地矿 科"', "年:2023"]);
});

describe("any query", () => {
  test("has conditions in their places, one after the other, with something in each", () => {
    fc.assert(
      fc.property(fc.oneof(queryText, fc.string({ unit: "binary" })), (text) => {
        let before = 0;
        for (const { start, end, characters } of parseQuery(text, canonicalise).conditions) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(characters.length).toBeGreaterThan(0);
          before = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("wants something before it excludes anything, and says nothing twice", () => {
    fc.assert(
      fc.property(queryText, (text) => {
        const { conditions } = parseQuery(text, canonicalise);
        expect(conditions[0]?.excluded ?? false).toBe(false);
        expect(new Set(conditions.map(told)).size).toBe(conditions.length);
      }),
      { numRuns: 2000 },
    );
  });

  test("without a whole operator finds the text that it is a piece of", () => {
    fc.assert(
      fc.property(queryText, (text) => {
        for (const { kind, excluded, characters } of parseQuery(text, canonicalise).conditions)
          if (kind === "text" && !excluded) expect(canonical(text)).toContain(characters.join(""));
      }),
      { numRuns: 2000 },
    );
  });
});

test("without operators, the conditions are the words between blanks", () => {
  const word = fc
    .tuple(fc.constantFrom(..."地热，。１a－：“"), fc.array(fc.constantFrom(..."地热登記，.2-:：”"), { maxLength: 5 }))
    .map(([first, rest]) => first + rest.join(""));
  const blank = fc.constantFrom(" ", "　", "\t ", "\n", "\u00a0");
  fc.assert(
    fc.property(fc.array(fc.tuple(word, blank)), (parts) => {
      const text = parts.map((part) => part.join("")).join("");
      const wanted = new Set(text.split(/\s+/u).map(canonical));
      wanted.delete("");
      const { conditions } = parseQuery(text, canonicalise);
      expect(conditions.map(({ characters }) => characters.join(""))).toEqual([...wanted]);
      for (const condition of conditions) expect(condition).toMatchObject({ kind: "text", excluded: false });
    }),
    { numRuns: 1000 },
  );
});
