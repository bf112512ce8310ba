import { readFileSync } from "node:fs";

/** One case of a file in tests/fixtures/proofreading: a text, and behind ` ⇒ ` what is expected of it. */
export interface LineCase {
  readonly text: string;
  readonly expected: string;
}

/** The cases of a file, one a line; lines that begin with `#` are remarks. */
export function readLines(name: string): LineCase[] {
  const content = readFileSync(new URL(`../fixtures/proofreading/${name}`, import.meta.url), "utf8");
  return content
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [text = "", expected = ""] = line.split(" ⇒ ");
      return { text, expected };
    });
}
