import { expect, test } from "vitest";
import { paragraphLines, parseBody, unmatched } from "../issue/reading.ts";
import { readFixtures } from "../read-fixtures.ts";

/** GRAMMAR §5: which paragraphs are the halves of one that a page break had cut. */
test.for(readFixtures("healing.txt"))("$title", ({ input, expected }) => {
  const { issue, diagnostics } = parseBody(`▲${input}\n`);
  const lines = expected.split("\n").filter((line) => line !== "");
  const told = lines
    .filter((line) => /^[！·]/u.test(line))
    .map((line) => ({ severity: line.startsWith("！") ? "warning" : "info", text: line.slice(1).trim() }));

  expect(paragraphLines(issue?.records[0]?.paragraphs ?? [])).toEqual(lines.filter((line) => line.startsWith("| ")));
  expect(unmatched(told, diagnostics)).toEqual([]);
  const joins = diagnostics.filter(({ code }) => code === "joined").length;
  expect(joins).toBe(told.filter(({ severity }) => severity === "info").length);
});
