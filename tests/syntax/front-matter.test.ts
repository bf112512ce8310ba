import { expect, test } from "vitest";
import { parse, unmatched } from "../issue/reading.ts";
import { readFixtures } from "../read-fixtures.ts";

/** GRAMMAR §2: the lines at the top of a file. */
test.for(readFixtures("front-matter.txt"))("$title", ({ input, expected }) => {
  const { issue, diagnostics } = parse(`${input}\n`, [], "2026-11-24");
  const [reading, ...rest] = expected.split("\n");
  const told = rest
    .filter((line) => line !== "")
    .map((line) => {
      const [, severity = "", number = "", text = ""] = /^(\w+) (\d+) ?(.*)$/u.exec(line) ?? [];
      return { severity, line: Number(number), text: text.replace(/^“(.*)”$/u, "$1") };
    });
  const shown = issue
    ? [issue.frontMatter.title, issue.frontMatter.number.value, issue.frontMatter.date, issue.id].join(" | ")
    : "null";

  expect(shown).toBe(reading);
  expect(unmatched(told, diagnostics)).toEqual([]);
});
