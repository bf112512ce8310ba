import { describe, expect, test } from "vitest";
import { pathologicalShapes } from "./pathological-shapes.ts";
import { parse } from "./reading.ts";
import { recordedExpressions } from "./recorded-expressions.ts";
import { wholeTexts } from "./whole-texts.ts";

/**
 * No regular expression of the parser is super-linear: each that runs over any text of a bulletin that the tests have is
 * listed, and is either asked of short pieces of the pathological texts only, or held against runs of its own characters,
 * where one that tries two ways, or tries again from each place, takes four times as long on twice as much.
 */
const short = 1000;
const shapeLength = 20_000;

const recorded = recordedExpressions(() => {
  for (const { make } of pathologicalShapes) parse(make(shapeLength));
});
const onLongTexts = [...recorded].filter(([, { longest }]) => longest > short);

/** Those that no pathological text asks for, so that nothing is known of how long their texts may be: tables, dates, sums. */
const texts = wholeTexts();
const everywhere = recordedExpressions(() => {
  for (const { bytes } of texts) parse(bytes);
});
const elsewhere = [...everywhere].filter(([name]) => !recorded.has(name));

/** A sample of each character and class in an expression, and of what nearly every text has. */
function charactersOf({ source }: RegExp): readonly string[] {
  const written = source.replace(/\\[pP]\{[^}]*\}|\\u\{?[0-9a-f]+\}?|\\./giu, " ");
  return [...new Set(["市", "0", "a", " ", "\u3000", "*", ...written])];
}

/** Runs of one character or of two by turns, behind nothing or behind a beginning, before an end that does not fit. */
function attacksOn(expression: RegExp): readonly ((length: number) => string)[] {
  const characters = charactersOf(expression);
  const runs = characters.flatMap((one) => [one, ...characters.map((other) => one + other)]);
  return runs.map((run) => (length) => `${run.repeat(Math.ceil(length / run.length))}\uffff`);
}

const length = 5000;

function milliseconds(expression: RegExp, text: string): number {
  expression.lastIndex = 0;
  const start = performance.now();
  text.search(expression);
  return performance.now() - start;
}

/** Whether some run of several shows the work to be linear: under a moment, or less than three times as long for twice. */
function isLinearOn(expression: RegExp, attack: (length: number) => string): boolean {
  const moment = 3;
  const once = attack(length);
  const twice = attack(2 * length);
  let shortest = Number.POSITIVE_INFINITY;
  let longest = Number.POSITIVE_INFINITY;
  for (let runs = 0; runs < 10; runs += 1) {
    shortest = Math.min(shortest, milliseconds(expression, once));
    longest = Math.min(longest, milliseconds(expression, twice));
    // The first runs of an expression are interpreted, and tell nothing of its growth.
    if (longest < moment || (runs > 3 && longest < 3 * shortest)) return true;
  }
  return false;
}

test("the parser's expressions are listed", () => {
  expect(recorded.size).toBeGreaterThan(60);
  expect(onLongTexts.length).toBeGreaterThan(20);
  expect(elsewhere.length).toBeGreaterThan(60);
});

test("an expression that tries again from each place, or tries two ways, is found", () => {
  const isLinear = (expression: RegExp) => attacksOn(expression).every((attack) => isLinearOn(expression, attack));
  expect(isLinear(/市+。/u)).toBe(false);
  expect(isLinear(/^(?:市|0)*0*。$/u)).toBe(false);
  expect(isLinear(/^市+。/u)).toBe(true);
});

describe("an expression that is asked of long texts is linear in them", () => {
  test.each([...onLongTexts, ...elsewhere])("%s", (_, { expression }) => {
    const slow = attacksOn(expression).filter((attack) => !isLinearOn(expression, attack));
    expect(slow.map((attack) => attack(8))).toEqual([]);
  });
});
