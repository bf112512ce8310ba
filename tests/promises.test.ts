import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../", import.meta.url);
const promises = readFileSync(new URL("docs/promises.md", root), "utf8");

test("every promise names tests that are there", () => {
  const rows = promises.split("\n").filter((line) => /^\| [^*-]/u.test(line) && !line.startsWith("| promise"));
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) {
    const named = [...row.matchAll(/`(tests\/[^`]+)`/gu)].map(([, path = ""]) => path);
    expect(named.length, row).toBeGreaterThan(0);
    // | promise | kept by | figure |
    const cells = row.split("|").slice(1, -1);
    expect(
      cells.map((cell) => cell.trim() !== ""),
      row,
    ).toEqual([true, true, true]);
    for (const path of named) expect(existsSync(new URL(path, root)), path).toBe(true);
  }
});
