import fc from "fast-check";
import { expect, test } from "vitest";
import { readDepartmentRegister } from "../../../src/archive/registers/department-register.ts";
import { readSiteIdentity } from "../../../src/archive/registers/read-site-identity.ts";
import { readTopicRegister } from "../../../src/archive/registers/topic-register.ts";

const readers = [readDepartmentRegister, readTopicRegister, readSiteIdentity] as const;

const doublings = Array.from({ length: 15 }, (_, n) => `- &a${n + 1} [*a${n}, *a${n}, *a${n}]`).join("\n");

test.each([
  ["open brackets", "[".repeat(100_000)],
  ["open braces", "name: {".repeat(50_000)],
  ["dashes", "- ".repeat(50_000)],
  ["question marks", "? ".repeat(50_000)],
  ["stairs", Array.from({ length: 400 }, (_, n) => `${" ".repeat(n)}a:`).join("\n")],
  ["a reference to itself", "- &a [*a, *a]"],
  ["doubling references", `- &a0 ["x", "x"]\n${doublings}`],
  ["many references", `- &a x\n${"- *a\n".repeat(1000)}`],
  ["a long file", "- 甲\n".repeat(600_000)],
])("refuses %s and answers soon", (_, text) => {
  const started = Date.now();
  for (const read of readers) {
    const { diagnostics } = read(text, "x.yaml");
    expect(diagnostics.filter(({ severity }) => severity === "error").length).toBeGreaterThan(0);
  }
  expect(Date.now() - started).toBeLessThan(5_000);
});

test("no text makes a reader throw, and every fault is told in Chinese at a place in the text", () => {
  const piece = fc.constantFrom(
    ..."- name: 办公室\n|  kind：科室\n|slug: a|aliases: [甲，乙]\n|\t|topics:\n|  - |terms:\n|    3: [词]\n|{|}|[|]|&a |*a|!!x |<<: |\"|'|#|：|: |\n|\r\n|---\n|%|\\|?|__proto__: 1\n|url: x\n|\u0000|\ufeff|series: {甲: b}\n".split(
      "|",
    ),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(text, (content) => {
      const lines = content.replace(/\r\n?/gu, "\n").split("\n").length;
      for (const read of readers) {
        for (const { message, hint, line, column } of read(content, "x.yaml").diagnostics) {
          expect(message).toMatch(/^“[\s\S]*[。？]$/u);
          expect(hint).toMatch(/。$/u);
          expect(message + hint).not.toMatch(/[！]|错误：|undefined|expected|Invalid|at line/u);
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThanOrEqual(1);
        }
      }
    }),
    { numRuns: 2_000 },
  );
}, 60_000);

test("half a character, which only an escape can bring in, is left out", () => {
  const { value } = readSiteIdentity('organ: "市\\ud800局"\n', "site.yaml");
  expect(value.organ).toBe("市局");
});
