import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { noRegisters } from "../../src/archive/registers/registers.ts";
import { readRegisters } from "../../src/commands/content-folder.ts";
import { readRegisterData, toRegisterData } from "../../src/desk/register-data.ts";

const { registers } = await readRegisters(fileURLToPath(new URL("../../content", import.meta.url)));

test("the parser is given the registers whole", () => {
  const read = readRegisterData(JSON.parse(JSON.stringify(toRegisterData(registers))));
  expect(read.departments).toEqual(registers.departments);
  const topics = registers.topics?.topics.map(({ description: _, ...topic }) => topic);
  expect(read.topics).toEqual(registers.topics && { ...registers.topics, topics });
  expect(read.identity.organ).toBe(registers.identity.organ);
  expect(read.departmentIndex.has("莘县局")).toBe(true);
});

test("a folder without registers gives none", () => {
  expect(readRegisterData(toRegisterData(noRegisters))).toMatchObject({ departments: [], topics: null });
});

test.for([
  ["show", true],
  ["initials", false],
  ["hide", false],
] as const)("names of people travel with the desk under %s: %s", ([contributors, isShown]) => {
  const departments = registers.departments.map((each) => ({ ...each, contributors: ["贺孟萌"] }));
  const data = toRegisterData({ ...registers, departments, identity: { ...registers.identity, contributors } });
  expect(JSON.stringify(data).includes("贺孟萌")).toBe(isShown);
});
