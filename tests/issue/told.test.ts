import { expect, test } from "vitest";
import { readFixtures } from "../read-fixtures.ts";
import { toldReading } from "./told.ts";

/** What is read, all that an editor is told of it and where, and what each remedy makes of the text. */
test.for(readFixtures("told.txt"))("$title", ({ title, input, expected }) => {
  expect(toldReading(title, `${input}\n`)).toEqual(expected.split("\n").filter((line) => line !== ""));
});
