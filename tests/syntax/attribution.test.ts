import { expect, test } from "vitest";
import { creditLines, paragraphLines, parseBody, unmatched } from "../issue/reading.ts";
import { readFixtures } from "../read-fixtures.ts";

/** GRAMMAR §4: what a bracket group at the end of a text credits, and what is told of it. */
test.for(readFixtures("attribution.txt"))("$title", ({ title, input, expected }) => {
  const registered = /［名录：(.*)］$/u.exec(title)?.[1]?.split("、") ?? [];
  const { issue, diagnostics } = parseBody(`▲${input}\n`, registered);
  const record = issue?.records[0];
  const lines = expected.split("\n");
  const warnings = lines.filter((line) => line.startsWith("！")).map((line) => line.slice(1));
  const paragraphs = lines.filter((line) => line.startsWith("| "));
  const credits = lines.filter((line) => line !== "" && !/^(?:！|\| )/u.test(line));

  expect(creditLines(record).join("\n") || "（无）").toBe(credits.join("\n"));
  if (paragraphs.length > 0) expect(paragraphLines(record?.paragraphs ?? [])).toEqual(paragraphs);
  const told = diagnostics.filter(({ code }) => code !== "no-attribution");
  expect(
    unmatched(
      warnings.map((text) => ({ severity: "warning", text })),
      told,
    ),
  ).toEqual([]);
});
