import { expect, test } from "vitest";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { DepartmentIndex } from "../../src/archive/registers/department-index.ts";
import { readDepartmentRegister } from "../../src/archive/registers/department-register.ts";
import { noRegisters } from "../../src/archive/registers/registers.ts";
import { reportingYear } from "../../src/report/reporting-year.ts";
import { parse } from "../issue/reading.ts";

function archiveOf(dates: readonly string[], register = "") {
  const { value: departments } = readDepartmentRegister(register, "departments.yaml");
  const issues = dates.flatMap((date, index) => {
    const text = `---\ntitle: 工作简报\nnumber: ${index + 1}\ndate: ${date}\n---\n▲近日，市局开展巡查。（园林科）\n`;
    return parse(text).issue ?? [];
  });
  const registers = { ...noRegisters, departments, departmentIndex: new DepartmentIndex(departments) };
  return { archive: buildArchive(issues, registers), departments };
}

test("this year runs to the current month, an earlier one to December", () => {
  const { archive, departments } = archiveOf(["2022-11-20", "2023-02-20", "2023-02-28"]);
  const now = reportingYear(archive, departments, "2023-04-05");
  expect([now.year, now.issues, now.briefs]).toEqual([2023, 2, 2]);
  expect(now.months.map(({ issues, share }) => [issues, share])).toEqual([
    [0, 0],
    [2, 100],
    [0, 0],
    [0, 0],
  ]);
  const later = reportingYear(archive, departments, "2025-01-05");
  expect([later.year, later.months.length]).toEqual([2023, 12]);
});

test("a department owes an item for the years in which it is in force", () => {
  const { archive, departments } = archiveOf(
    ["2023-02-20"],
    "- {name: 园林科, kind: 科室, slug: a}\n- {name: 国土科, kind: 科室, slug: b, to: 2022-12}\n- {name: 监测科, kind: 科室, slug: c, from: 2024}\n- {name: 林场, kind: 直属, slug: d, to: 2023-03}\n- {name: 地矿科, kind: 科室, slug: e}\n",
  );
  expect(reportingYear(archive, departments, "2023-12-01").silent).toEqual([
    { kind: "直属", names: ["林场"] },
    { kind: "科室", names: ["地矿科"] },
  ]);
});

test("without a register, the departments of earlier years are looked for", () => {
  const { archive, departments } = archiveOf(["2022-02-20", "2023-02-20"]);
  expect(reportingYear(archive, departments, "2023-12-01").silent).toEqual([]);
});
