import { readFileSync } from "node:fs";

export interface Fixture {
  readonly title: string;
  readonly input: string;
  readonly expected: string;
}

/**
 * The cases of a file in tests/fixtures: a title, a text and the reading expected of it, each closed by a line that
 * holds a dot alone.
 */
export function readFixtures(name: string): Fixture[] {
  const text = readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
  const parts = `\n${text}`.split(/\n\.(?=\n|$)/u);
  const fixtures: Fixture[] = [];
  for (let index = 0; index + 2 < parts.length; index += 3) {
    const [title = "", input = "", expected = ""] = parts.slice(index, index + 3);
    fixtures.push({ title: title.trim(), input: input.slice(1), expected: expected.slice(1) });
  }
  return fixtures;
}
