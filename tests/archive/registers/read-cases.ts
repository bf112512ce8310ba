import { readFileSync } from "node:fs";

export interface Case {
  readonly title: string;
  readonly input: string;
  readonly expected: string;
}

/** Cases of a fixture file: a title, the input and the expected reading, each closed by a line with a full stop. */
export function readCases(file: URL): Case[] {
  const pieces = readFileSync(file, "utf8").split(/^\.\n/mu);
  const cases: Case[] = [];
  for (let index = 0; index + 2 < pieces.length; index += 3) {
    const [title = "", input = "", expected = ""] = pieces.slice(index, index + 3);
    cases.push({ title: title.trim(), input, expected: expected.trim() });
  }
  return cases;
}
