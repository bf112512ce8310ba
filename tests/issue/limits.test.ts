import { expect, test } from "vitest";
import { frontMatter, parse, parseBody } from "./reading.ts";

/** GRAMMAR §1.5: what a file may hold at most, to the last one. */

const errorsOf = (codes: readonly { readonly code: string; readonly severity: string }[]) =>
  codes.filter(({ severity }) => severity === "error").map(({ code }) => code);

test("16 MiB are read, one byte more is not", () => {
  const size = 16 * 1024 * 1024;
  const head = `${frontMatter}▲近日巡查。（园林科）\n\n`;
  const rest = size - Buffer.byteLength(head);
  const file = new Uint8Array(size + 1).fill(0x61);
  file.set(new TextEncoder().encode(head + "市".repeat(Math.floor(rest / 3))));
  const whole = parse(file.subarray(0, -1));
  expect(errorsOf(whole.diagnostics)).toEqual([]);
  expect(whole.issue?.records.length).toBe(1);
  const { issue, diagnostics } = parse(file);
  expect(issue).toBeNull();
  expect(diagnostics.map(({ code, line, column }) => [code, line, column])).toEqual([["file-too-large", 1, 1]]);
  expect(diagnostics[0]?.message).toContain("16");
});

const most = 6_000_000;

test("6,000,000 characters are read, one more is not", () => {
  const head = `${frontMatter}▲近日巡查。（园林科）\n\n`;
  const text = head.padEnd(most, "a ");
  expect(errorsOf(parse(text).diagnostics)).toEqual([]);
  const { issue, diagnostics } = parse(`${text}a`);
  expect(issue).toBeNull();
  expect(diagnostics.map(({ code, line, column }) => [code, line, column])).toEqual([["too-many-characters", 1, 1]]);
  expect(diagnostics[0]?.message).toContain("601 万个字符");
});

/** What a bulletin may be full of, as much of it as a file holds: no expression runs out of room on it. */
test.for([" ", "\t", "-", "*", "#", "> ", "`", "1", "a ", "[", "(", "<", "\\", "\n "])(
  "a file full of “%s” is read",
  (sign) => {
    const full = (before: string, behind: string) => {
      const [head, tail] = [`${frontMatter}▲近日巡查。（园林科）\n\n${before}`, `${behind}\n\n▲近日验收。（地矿科）\n`];
      return head + sign.repeat(Math.floor((most - head.length - tail.length) / sign.length)) + tail;
    };
    const texts =
      sign.trim() === "" ? [full("", ""), full("日前", "市局"), full("```\n", "\n```")] : [full("日前", "市局")];
    for (const text of texts) {
      const { issue, diagnostics } = parse(text);
      expect(issue?.records.length).toBe(2);
      expect(errorsOf(diagnostics).filter((code) => code !== "nesting-too-deep")).toEqual([]);
    }
  },
);

test("10,000 records are read, one more is told", () => {
  const brief = "▲近日巡查。（园林科）\n";
  expect(errorsOf(parseBody(brief.repeat(10_000)).diagnostics)).toEqual([]);
  const { issue, diagnostics } = parseBody(brief.repeat(10_001));
  expect(errorsOf(diagnostics)).toEqual(["too-many-records"]);
  expect(issue?.records.length).toBe(10_001);
  expect(diagnostics.find(({ code }) => code === "too-many-records")?.message).toContain("10001");
});

test.for([
  ["unclosed-bracket", "（", 250],
  ["unclosed-bracket", "《", 250],
  ["unclosed-bracket", "“", 250],
  ["unclosed-bracket", "（", 100],
  ["mark-in-text", "市▲", 250],
  ["mark-in-text", "市▲", 100],
] as const)("%s: of one kind a hundred are told one by one, and how many more of “%s” × %i", ([code, sign, count]) => {
  const { diagnostics } = parseBody(`▲近日，${sign.repeat(count)}巡查。（园林科）`);
  const messages = diagnostics.filter((each) => each.code === code).map(({ message }) => message);
  expect(messages.length).toBe(100);
  const counted = messages.flatMap((message) => /另有(\d+)个/u.exec(message)?.[1] ?? []);
  expect(counted).toEqual(count > 100 ? [String(count - 100)] : []);
  expect(messages.at(-1)?.includes("另有")).toBe(count > 100);
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
