import { expect, test } from "vitest";
import { pathologicalShapes } from "./pathological-shapes.ts";
import { parse } from "./reading.ts";

/**
 * The work of reading is linear in the text: twice the text takes less than three times as long, in one of two
 * doublings, since memory that has to be cleared up can make one of them dearer; quadratic work would show in both. On a
 * busy machine a single run tells little, so the shortest of several counts.
 */
const length = 12_000;
const doublings = 2;
const fewestRuns = 3;
const mostRuns = 40;

/** The least growth with a doubling. */
function growthOf(make: (length: number) => string): number {
  const texts = Array.from({ length: doublings + 1 }, (_, doubling) => make(length * 2 ** doubling));
  const shortest = texts.map(() => Number.POSITIVE_INFINITY);
  const growth = () => Math.min(...shortest.slice(1).map((time, place) => time / (shortest[place] ?? 0)));
  for (let runs = 0; runs < fewestRuns || (runs < mostRuns && growth() >= 3); runs += 1)
    for (const [place, text] of texts.entries()) {
      // A short text is read as often as the longest has it: else only the long one would pay for clearing memory.
      const times = 2 ** (doublings - place);
      shortest[place] = Math.min(shortest[place] ?? 0, milliseconds(text, times) / times);
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
  expect(growthOf(make)).toBeLessThan(3);
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
