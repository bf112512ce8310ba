import { expect, test } from "vitest";
import { readDepartmentRegister } from "../../../src/archive/registers/department-register.ts";

/** What is wrong with a line of YAML, in an editor's words, at its place; and the beginning of how it is mended. */
test.for([
  ["- name: 办公室\nkind：科室\n", "2:1 “kind：科室”这一行冒号写成了全角", "每行写作“名称: 内容”"],
  ["- name: 甲\n  aliases:\n\t- 乙\n", "3:1 “- 乙”这一行行首用了制表符", "同一层的各行从同一列写起"],
  ["- name: [甲\n", "1:11 “- name: [甲”这一行行首的空格与上下各行对不齐，或括号没有写完", "同一层的各行从同一列写起"],
  ['- name: "甲\n\n', '1:11 “- name: "甲”这一行缺少冒号、引号、括号或行首的“-”', "每行写作“名称: 内容”"],
  ["- name: 甲\n kind: 乙\n", "2:1 “kind: 乙”这一行缺少冒号、引号、括号或行首的“-”", "每行写作“名称: 内容”"],
  ["- name: 甲\n  办公室\n  kind: 乙\n", "2:3 “办公室”这一行读不出名称与内容", "每行写作“名称: 内容”"],
  ["- name: 甲: 乙\n", "1:9 “- name: 甲: 乙”这一行读不出名称与内容", "每行写作“名称: 内容”"],
  [`- ${"甲".repeat(1030)}: 乙\n`, `1:3 “- ${"甲".repeat(38)}……”这一行读不出名称与内容`, "每行写作“名称: 内容”"],
  ["- name: @甲\n", "1:9 “- name: @甲”这一行内容以一个有特别用途的符号开头", "给这段内容加上半角双引号。"],
  ['- name: "甲\\乙"\n', '1:11 “- name: "甲\\乙"”这一行双引号中有“\\”', "删去“\\”"],
  ["- name: 甲\n---\n- name: 乙\n", "2:1 “---”这一行把文件分成了几份", "删去只有“---”的行"],
  ["%YAML\n- name: 甲\n", "1:1 “%YAML”这一行把文件分成了几份", "删去只有“---”的行"],
  ["- [甲]: 乙\n", "1:3 “- [甲]: 乙”这一行冒号前的名称不是文字", "每行写作“名称: 内容”"],
  ["- {甲: - 乙}\n", "1:7 “- {甲: - 乙}”这一行冒号前的名称不是文字", "每行写作“名称: 内容”"],
  ["- name: '甲' 乙\n", "1:13 “- name: '甲' 乙”这一行写法读不通", "每行写作“名称: 内容”"],
] as const)("%j", ([text, fault, remedy]) => {
  const { value, diagnostics } = readDepartmentRegister(text, "departments.yaml");
  expect(value).toEqual([]);
  expect(diagnostics.map(({ code }) => code)).toEqual(["register-syntax"]);
  const [told] = diagnostics;
  expect(`${told?.line}:${told?.column} ${told?.message}`.slice(0, fault.length)).toBe(fault);
  expect(told?.hint.startsWith(remedy)).toBe(true);
});
