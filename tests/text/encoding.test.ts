import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse, unmatched } from "../issue/reading.ts";

const folder = new URL("../fixtures/encoding/", import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".expect.txt"))
  .map((name) => name.replace(".expect.txt", ""));

/** GRAMMAR §1: a bulletin is UTF-8; anything else is told by its name. */
test.for(names)("%s", (name) => {
  const { diagnostics } = parse(readFileSync(new URL(`${name}.md`, folder)));
  const expected = readFileSync(new URL(`${name}.expect.txt`, folder), "utf8");
  const told = expected
    .split("\n")
    .filter((line) => /^(?:error|warning|info) \d+/u.test(line))
    .map((line) => {
      const [, severity = "", number = "", text = ""] = /^(\w+) (\d+) ?(.*)$/u.exec(line) ?? [];
      return { severity, line: Number(number), text: text.replace(/^“(.*)”$/u, "$1") };
    });
  // Several texts expected of one place are all in one message.
  const places = new Map(told.map(({ severity, line }) => [`${severity} ${line}`, { severity, line, text: "" }]));
  expect(unmatched([...places.values()], diagnostics)).toEqual([]);
  for (const { severity, line, text } of told) {
    const there = diagnostics.filter((diagnostic) => diagnostic.severity === severity && diagnostic.line === line);
    expect(
      there.some(({ message }) => message.includes(text)),
      `${severity} ${line} ${text}`,
    ).toBe(true);
  }
});
