import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DepartmentIndex } from "../../../src/archive/registers/department-index.ts";
import { readDepartmentRegister } from "../../../src/archive/registers/department-register.ts";
import { foldName } from "../../../src/text/fold-name.ts";
import { readCases } from "./read-cases.ts";

test.for(readCases(new URL("departments.txt", import.meta.url)))("$title", ({ input, expected }) => {
  const { value, diagnostics } = readDepartmentRegister(input, "departments.yaml");
  const printed = value.map(({ name, kind, slug, aliases, parent, from, to, contributors }) =>
    [
      name,
      kind,
      slug,
      aliases.length > 0 ? `别名=${aliases.join(",")}` : "",
      parent === undefined ? "" : `上级=${parent}`,
      from === undefined ? "" : `启用=${from}`,
      to === undefined ? "" : `停用=${to}`,
      contributors.length > 0 ? `供稿人=${contributors.join(",")}` : "",
    ]
      .filter(Boolean)
      .join(" "),
  );
  const told = diagnostics.map(({ line, column, code, message }) => `${line}:${column} ${code} ${message}`);
  expect([printed.join("\n") || "（无）", ...told].join("\n")).toBe(expected);
});

describe("the register of the bureau", () => {
  const { value, diagnostics } = readDepartmentRegister(
    readFileSync("content/departments.yaml", "utf8"),
    "content/departments.yaml",
  );
  const index = new DepartmentIndex(value);

  test("has its 27 departments in three classes and no fault", () => {
    expect(diagnostics).toEqual([]);
    const kinds = [...new Set(value.map(({ kind }) => kind))].map((kind) => [
      kind,
      value.filter((department) => department.kind === kind).length,
    ]);
    expect(kinds).toEqual([
      ["机关科室", 13],
      ["直属单位", 4],
      ["县区局", 10],
    ]);
  });

  test.each([
    ["莘县局", "莘县局"],
    ["莘县自然资源和规划局", "莘县局"],
    ["林 草 科", "林草科"],
    ["东阿县局", "东阿局"],
    ["\u2f49\u2f49", undefined],
    ["constructor", undefined],
    ["__proto__", undefined],
    ["", undefined],
  ])("finds %s as %s", (printed, canonical) => {
    expect(index.find(printed)?.name).toBe(canonical);
    expect(index.has(printed)).toBe(canonical !== undefined);
  });

  test.each([
    ["莘具局", "莘县局"],
    ["地矿料", "地矿科"],
    ["市不动产登记中新", "市不动产登记中心"],
    ["县局", undefined],
    ["园林科", undefined],
    ["宣传科", undefined],
    ["市农业技术推广中心", undefined],
  ])("takes %s for a slip of %s", (printed, nearest) => {
    expect(index.nearest(printed)).toBe(nearest);
  });
});

test("contributors are known by any name of their department", () => {
  const { value } = readDepartmentRegister(
    "- {name: 登记中心, aliases: [市登记中心], kind: 直属单位, slug: dengji, contributors: [马站]}",
    "departments.yaml",
  );
  expect(new DepartmentIndex(value).knownContributors("市登记中心")).toEqual(["马站"]);
  expect(new DepartmentIndex(value).knownContributors("别处")).toEqual([]);
});

test.each([
  ["（林草科）", "(林草科)"],
  ["ＣＯＲＳ站", "cors站"],
  ["莘　县 局", "莘县局"],
  ["\u2f2d\u2f29", "山小"],
  ["\u2ed4窗\u2ec5习", "门窗见习"],
  ["林\u200b草科", "林草科"],
])("foldName(%s) is %s", (name, folded) => {
  expect(foldName(name)).toBe(folded);
});
