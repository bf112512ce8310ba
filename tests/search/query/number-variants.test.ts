import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readChinese, writeChinese } from "../../../src/search/client/query/numbers/chinese.ts";
import { decimalOf, movePoint } from "../../../src/search/client/query/numbers/decimal.ts";
import { numberVariants } from "../../../src/search/client/query/numbers/number-variants.ts";
import { readFixtures } from "../../read-fixtures.ts";
import { canonical, canonicalise } from "../containment.ts";
import { valueOfNumber } from "./value-of-number.ts";

test.each(readFixtures("search/numbers.txt"))("$title", ({ input, expected }) => {
  expect(numberVariants(input, canonicalise).join("\n")).toBe(expected);
});

const whole = fc.oneof(fc.nat({ max: 99_999 }), fc.nat({ max: 999_999_999_999 }), roundNumbers());
const decimal = fc
  .tuple(whole, fc.oneof(fc.constant(0), fc.nat({ max: 99 })))
  .map(([integer, hundredths]) => decimalOf(`${integer}.${String(hundredths).padStart(2, "0")}`));

/** 30500000 and the like, in whose words 零 matters. */
function roundNumbers(): fc.Arbitrary<number> {
  return fc
    .array(fc.constantFrom("0", "00", "000", "1", "2", "5"), { minLength: 1, maxLength: 8 })
    .map((parts) => Number(parts.join("").slice(0, 12)));
}

describe("a number", () => {
  test("is read as it was written", () => {
    fc.assert(
      fc.property(decimal, (value) => {
        expect(readChinese(writeChinese(value))).toBe(value);
        expect(valueOfNumber(writeChinese(value))).toBe(valueOfNumber(value));
      }),
      { numRuns: 2000 },
    );
  });

  test("keeps its value when its point is moved there and back", () => {
    fc.assert(
      fc.property(decimal, fc.nat({ max: 12 }), (value, places) => {
        expect(movePoint(movePoint(value, places), -places)).toBe(value);
        expect(movePoint(movePoint(value, -places), places)).toBe(value);
      }),
    );
  });

  test.each(["", "万", "亿"])("has the same value in all its variants, counted in “%s”", (unit) => {
    fc.assert(
      fc.property(decimal, (value) => {
        const term = `${value}${unit}户`;
        const variants = numberVariants(term, canonicalise);
        for (const variant of variants)
          expect(valueOfNumber(variant.slice(0, -1)), variant).toBe(valueOfNumber(`${value}${unit}`));
        const inWords = variants.filter((variant) => !/[0-9]/u.test(variant));
        for (const words of inWords)
          for (const variant of numberVariants(words, canonicalise))
            expect(valueOfNumber(variant.slice(0, -1)), variant).toBe(valueOfNumber(`${value}${unit}`));
      }),
      { numRuns: 1000 },
    );
  });
});

test("variants are canonical, differ from the term and from one another, and are eight at most", () => {
  const term = fc
    .array(
      fc.constantFrom(..."0123456789一二两三十百千万亿零〇点.%％，月日年第个户条统地a", "百分之", "8.41万", "分之"),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(term, (text) => {
      const variants = numberVariants(text, canonicalise);
      expect(variants.length).toBeLessThanOrEqual(8);
      expect(new Set(variants).size).toBe(variants.length);
      expect(variants).not.toContain(canonical(text));
      for (const variant of variants) expect(canonical(variant)).toBe(variant);
    }),
    { numRuns: 3000 },
  );
});
