import { expect, test } from "vitest";
import { median, percentile, sum } from "./figures.ts";

test.each([
  [[40, 10, 30, 20], 0.5, 20],
  [[40, 10, 30, 20], 0.95, 40],
  [[40, 10, 30, 20], 0, 10],
  [[40, 10, 30, 20], 1, 40],
  [[7], 0.95, 7],
])("of %j, the share %d does not exceed %d", (values, share, value) => {
  expect(percentile(values, share)).toBe(value);
});

test("the 95th percentile of forty values is the 38th", () => {
  const values = Array.from({ length: 40 }, (_, place) => place + 1);
  expect(percentile(values, 0.95)).toBe(38);
  expect(median(values)).toBe(20);
});

test("there is no percentile of nothing", () => {
  expect(() => percentile([], 0.5)).toThrow("nothing");
});

test("the sum of nothing is 0", () => {
  expect(sum([])).toBe(0);
  expect(sum([1, 2, 3])).toBe(6);
});
