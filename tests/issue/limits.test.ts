import { expect, test } from "vitest";
import { frontMatter, parse, parseBody } from "./reading.ts";

/** GRAMMAR §1.5: what a file may hold at most, to the last one. */

const errorsOf = (codes: readonly { readonly code: string; readonly severity: string }[]) =>
  codes.filter(({ severity }) => severity === "error").map(({ code }) => code);

test("16 MiB are read, one byte more is not", () => {
  const file = new Uint8Array(16 * 1024 * 1024 + 1).fill(0x61);
  file.set(new TextEncoder().encode(`${frontMatter}▲近日巡查。（园林科）\n\n`));
  const whole = parse(file.subarray(0, -1));
  expect(errorsOf(whole.diagnostics)).toEqual([]);
  expect(whole.issue?.records.length).toBe(1);
  const { issue, diagnostics } = parse(file);
  expect(issue).toBeNull();
  expect(diagnostics.map(({ code, line, column }) => [code, line, column])).toEqual([["file-too-large", 1, 1]]);
  expect(diagnostics[0]?.message).toContain("16");
});

test.for(["-", "> "])("megabytes of “%s” are read", (sign) => {
  const body = `▲近日巡查。（园林科）\n\n${sign.repeat(8_000_000)}\n`;
  expect(errorsOf(parseBody(body).diagnostics)).toEqual(sign === "-" ? [] : ["nesting-too-deep"]);
});

test("10,000 records are read, one more is told", () => {
  const brief = "▲近日巡查。（园林科）\n";
  expect(errorsOf(parseBody(brief.repeat(10_000)).diagnostics)).toEqual([]);
  const { issue, diagnostics } = parseBody(brief.repeat(10_001));
  expect(errorsOf(diagnostics)).toEqual(["too-many-records"]);
  expect(issue?.records.length).toBe(10_001);
  expect(diagnostics.find(({ code }) => code === "too-many-records")?.message).toContain("10001");
});

test("a damaged character in the last line is told once, and unseen ones alone are an empty file", () => {
  const damaged = parse(`${frontMatter}▲近日\ufffd开\ufffd会。（园林科）`);
  expect(damaged.diagnostics.map(({ code, line, column }) => [code, line, column])).toEqual([
    ["replacement-character", 6, 4],
    ["new-department", 6, 10],
  ]);
  for (const text of ["\u200d\n", "\ufeff\u202e\n \u3000\r\n"]) {
    expect(parse(text)).toMatchObject({ issue: null, diagnostics: [{ code: "empty-file", line: 1, column: 1 }] });
  }
});
