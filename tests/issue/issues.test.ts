import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { checkArchive } from "../../src/archive/check-archive.ts";
import { parsingContext } from "../../src/archive/parsing-context.ts";
import { DepartmentIndex } from "../../src/archive/registers/department-index.ts";
import { readDepartmentRegister } from "../../src/archive/registers/department-register.ts";
import { noRegisters, type Registers } from "../../src/archive/registers/registers.ts";
import { readTopicRegister } from "../../src/archive/registers/topic-register.ts";
import { parseIssue } from "../../src/issue/parse-issue.ts";
import { recordLines, unmatched } from "./reading.ts";

const folder = new URL("../fixtures/issues/", import.meta.url);
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

function registersIn(name: string): Registers {
  const read = (file: string) => {
    const url = new URL(`${name}/${file}`, folder);
    return existsSync(url) ? readFileSync(url, "utf8") : undefined;
  };
  const departmentText = read("departments.yaml");
  const topicText = read("topics.yaml");
  const departments =
    departmentText === undefined ? undefined : readDepartmentRegister(departmentText, "departments.yaml");
  const topics = topicText === undefined ? undefined : readTopicRegister(topicText, "topics.yaml");
  expect([...(departments?.diagnostics ?? []), ...(topics?.diagnostics ?? [])]).toEqual([]);
  return {
    ...noRegisters,
    departments: departments?.value ?? [],
    departmentIndex: new DepartmentIndex(departments?.value ?? []),
    topics: topics?.value ?? null,
  };
}

/** Whole bulletins of many bureaus, most without a register, each with the reading that the grammar demands. */
test.for(names)("%s", (name) => {
  const registers = registersIn(name);
  const bytes = readFileSync(new URL(`${name}/issue.md`, folder));
  const { issue, diagnostics } = parseIssue(bytes, `${name}.md`, parsingContext(registers));
  const issues = issue ? [issue] : [];
  const { ofFiles } = checkArchive(issues, buildArchive(issues, registers), registers);

  const reading = readFileSync(new URL(`${name}/reading.txt`, folder), "utf8").trimEnd();
  const [records = "", told = ""] = reading.split(/^diagnostics$/mu);
  const head = issue
    ? `issue ${issue.id} | ${issue.frontMatter.title} | ${issue.frontMatter.number.value} | ${issue.frontMatter.date}`
    : "issue null";
  expect([head, ...recordLines(issue)].join("\n")).toBe(records.trimEnd());

  const expected = told
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [, severity = "", number = "", text = ""] = /^\s*(\w+) (\d+) ?(.*)$/u.exec(line) ?? [];
      return { severity, line: Number(number), text: text.replace(/^“(.*)”$/u, "$1") };
    });
  expect(unmatched(expected, [...diagnostics, ...ofFiles])).toEqual([]);
});
