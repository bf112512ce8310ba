import { expect, test } from "vitest";
import { Readings } from "../../src/commands/readings.ts";

const bytesOf = (text: string) => Buffer.from(text);

function countingReader() {
  const asked: string[] = [];
  const read = (bytes: Uint8Array, path: string) => {
    asked.push(path);
    return { path, text: String(bytes) };
  };
  return { asked, read };
}

test("of the files of a folder, only one whose bytes changed is read again", () => {
  const { asked, read } = countingReader();
  const readings = new Readings<{ path: string; text: string }>();
  const readAll = (second: string) => {
    const reader = readings.by("same", read);
    return [reader(bytesOf("甲"), "1.md"), reader(bytesOf(second), "2.md")];
  };
  const before = readAll("乙");
  const after = readAll("丙");
  expect(asked).toEqual(["1.md", "2.md", "2.md"]);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).toEqual({ path: "2.md", text: "丙" });
  expect(readAll("丙")).toEqual(after);
  expect(asked).toHaveLength(3);
});

test("where anything else that a reading follows from has changed, all are read again", () => {
  const { asked, read } = countingReader();
  const readings = new Readings<unknown>();
  for (const today of ["2026-11-29", "2026-11-30", "2026-11-30"]) readings.by(today, read)(bytesOf("甲"), "1.md");
  expect(asked).toEqual(["1.md", "1.md"]);
});

test("the same bytes under another name are another file, as diagnostics name it", () => {
  const { asked, read } = countingReader();
  const readings = new Readings<unknown>();
  for (const path of ["1.md", "2.md"]) readings.by("same", read)(bytesOf("甲"), path);
  expect(asked).toEqual(["1.md", "2.md"]);
});

test("a file that was not asked for is forgotten", () => {
  const { asked, read } = countingReader();
  const readings = new Readings<unknown>();
  for (const path of ["1.md", "2.md", "1.md"]) readings.by("same", read)(bytesOf("甲"), path);
  expect(asked).toEqual(["1.md", "2.md", "1.md"]);
});
