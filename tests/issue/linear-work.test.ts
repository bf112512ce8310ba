import { expect, test } from "vitest";
import { pathologicalShapes } from "./pathological-shapes.ts";
import { parse } from "./reading.ts";

/**
 * The work of reading is linear in the text: twice the text takes less than three times as long, on the mean of two
 * doublings. On a busy machine a single run tells little, so the shortest of several counts; quadratic work would show
 * in each as sixteen times the time of a quarter of the text.
 */
const length = 12_000;
const doublings = 2;
/** The short text is read as often as the long one has it: else only the long one would pay for clearing memory. */
const times = 2 ** doublings;
const fewestRuns = 3;
const mostRuns = 40;

function growthOf(short: string, long: string): number {
  let shortest = Number.POSITIVE_INFINITY;
  let longest = Number.POSITIVE_INFINITY;
  const growth = () => (longest / shortest) ** (1 / doublings);
  for (let runs = 0; runs < fewestRuns || (runs < mostRuns && growth() >= 3); runs += 1) {
    shortest = Math.min(shortest, milliseconds(short, times) / times);
    longest = Math.min(longest, milliseconds(long, 1));
  }
  return growth();
}

/** Of reading a text so many times. */
function milliseconds(text: string, times: number): number {
  const start = performance.now();
  for (let time = 0; time < times; time += 1) parse(text);
  return performance.now() - start;
}

test.each(pathologicalShapes)("twice the text is less than three times the work: $name", ({ make }) => {
  expect(growthOf(make(length), make(length * times))).toBeLessThan(3);
});

/** The bound is many times what a quiet machine takes, and a small part of what work that is not linear would. */
const mostSeconds = 30;
const tenMegabytes = 10_000_000;
const large = [
  "one long line",
  "lines of one paragraph",
  "lines without an end",
  "groups line by line",
  "groups in a row",
];

test.each(large)("10 MB are read in seconds: %s", (name) => {
  const shape = pathologicalShapes.find((each) => each.name === name);
  const text = shape?.make(tenMegabytes / 2.4) ?? "";
  expect(Buffer.byteLength(text)).toBeGreaterThan(tenMegabytes);
  const start = performance.now();
  const { issue } = parse(text);
  expect((performance.now() - start) / 1000).toBeLessThan(mostSeconds);
  expect(issue?.records.length).toBe(1);
});
