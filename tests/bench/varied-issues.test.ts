import { describe, expect, test } from "vitest";
import { syntheticIssues } from "./synthetic-issues.ts";
import { variedIssues } from "./varied-issues.ts";

describe("varied issues", () => {
  const issues = variedIssues(3);

  test("are the same each time, and a longer run begins alike", () => {
    expect(variedIssues(3)).toEqual(issues);
    expect(
      variedIssues(5)
        .map(({ text }) => text.slice(text.indexOf("##")))
        .slice(0, 3),
    ).toEqual(issues.map(({ text }) => text.slice(text.indexOf("##"))));
  });

  test("have the form of a bulletin: seven leads and seventeen briefs, each with its attribution", () => {
    for (const { text } of issues) {
      expect(text.match(/^## \S+$/gmu)).toHaveLength(7);
      expect(text.match(/^▲/gmu)).toHaveLength(17);
      expect(text.match(/。（[^（）]+）$/gmu)).toHaveLength(24);
    }
  });

  test("hardly repeat, where the recombined bulletin does", () => {
    expect(repeatedShare(issues.map(({ text }) => text))).toBeLessThan(0.1);
    expect(repeatedShare(syntheticIssues(3).map(({ text }) => text))).toBeGreaterThan(0.5);
  });
});

/** The share of the pieces of twelve characters that stood in the texts before. */
function repeatedShare(texts: readonly string[]): number {
  const pieces = texts.flatMap((text) => text.match(/[^\n]{12}/gu) ?? []);
  return 1 - new Set(pieces).size / pieces.length;
}
