import { expect, test } from "vitest";
import { tellFirst } from "../../src/issue/tell-first.ts";

function told(faults: number): readonly (readonly [fault: number, others: number])[] {
  const said: (readonly [number, number])[] = [];
  tellFirst([...Array(faults).keys()], (fault, others) => said.push([fault, others]));
  return said;
}

test.each([0, 1, 99, 100])("%i faults are all told, and none is left over", (faults) => {
  expect(told(faults)).toEqual([...Array(faults).keys()].map((fault) => [fault, 0]));
});

test("of more than a hundred faults the hundredth says how many others there are", () => {
  expect(told(103)).toEqual([...Array(99).keys()].map((fault) => [fault, 0]).concat([[99, 3]]));
});
