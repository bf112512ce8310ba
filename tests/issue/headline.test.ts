import * as fc from "fast-check";
import { expect, test } from "vitest";
import { headlineOf } from "../../src/issue/headline.ts";
import { readFixtures } from "../read-fixtures.ts";

test.for(readFixtures("headline.txt"))("$title", ({ input, expected }) => {
  expect(headlineOf(input)).toBe(expected);
});

test("a headline is the beginning of the text, and about thirty characters at most", () => {
  const text = fc.string({
    unit: fc.constantFrom(..."市局召开会议，。、《》“”（）1２,.a b\n"),
    minLength: 1,
    maxLength: 120,
  });
  fc.assert(
    fc.property(text, (generated) => {
      const headline = headlineOf(generated);
      expect(generated.replace(/\s+/gu, " ").trim().startsWith(headline.replace(/……$/u, ""))).toBe(true);
      expect([...headline].length).toBeLessThanOrEqual(36);
    }),
  );
});
