import { expect, test } from "vitest";
import { frontMatter, parseBody, recordLines, unmatched } from "../issue/reading.ts";
import { readFixtures } from "../read-fixtures.ts";

const firstLine = frontMatter.split("\n").length;

/** GRAMMAR §3: leads, briefs, section labels, the preamble and every other block. */
test.for(readFixtures("blocks.txt"))("$title", ({ input, expected }) => {
  const { issue, diagnostics } = parseBody(`${input}\n`);
  const lines = expected.split("\n").filter((line) => line !== "");
  const isTold = (line: string) => /^(?:error|warning|info) \d+/u.test(line);
  const told = lines.filter(isTold).map((line) => {
    const [, severity = "", number = "", text = ""] = /^(\w+) (\d+) ?(.*)$/u.exec(line) ?? [];
    return { severity, line: Number(number) + firstLine - 1, text: text.replace(/^“(.*)”$/u, "$1") };
  });

  expect(recordLines(issue, firstLine)).toEqual(lines.filter((line) => !isTold(line)));
  const others = diagnostics.filter(({ code }) => code !== "no-attribution");
  expect(unmatched(told, others)).toEqual([]);
});
