import { expect, test } from "vitest";
import { exampleOf, fieldByKey, frontMatterSchema, nameOf } from "../../src/syntax/front-matter/fields.ts";

/** GRAMMAR §2.2: what each field may hold, and as what it is read; undefined where it cannot be. */
test.for([
  ["title", "　工作\t 简报 ", "工作 简报"],
  ["title", " 　\t", undefined],
  ["number", "10", { value: 10, year: undefined }],
  ["number", "０３", { value: 3, year: undefined }],
  ["number", "第 10 期", { value: 10, year: undefined }],
  ["number", "10期", { value: 10, year: undefined }],
  ["number", " 2024年第3期 ", { value: 3, year: 2024 }],
  ["number", "2024 年 3", { value: 3, year: 2024 }],
  ["number", "0", undefined],
  ["number", "10000", undefined],
  ["number", "1e3", undefined],
  ["number", "-1", undefined],
  ["number", "第3期增刊", undefined],
  ["number", "24年第3期", undefined],
  ["number", "", undefined],
  ["date", "2023-10-20", "2023-10-20"],
  ["date", "2023-1-2", "2023-01-02"],
  ["date", "2023/10/2", "2023-10-02"],
  ["date", "2023.1.02", "2023-01-02"],
  ["date", "２０２３年１月２日", "2023-01-02"],
  ["date", " 2023 年 12 月 31 日 ", "2023-12-31"],
  ["date", "2024-02-29", "2024-02-29"],
  ["date", "1949-01-01", "1949-01-01"],
  ["date", "1948-12-31", undefined],
  ["date", "2023-02-29", undefined],
  ["date", "2023-13-01", undefined],
  ["date", "2023-00-10", undefined],
  ["date", "2023-10-00", undefined],
  ["date", "2023-10/20", undefined],
  ["date", "05/06/2023", undefined],
  ["date", "2023-10-20 周五", undefined],
  ["total", "58", 58],
  ["total", "总第58期", 58],
  ["total", "第 ５８ 期", 58],
  ["total", "0", undefined],
  ["total", "五十八", undefined],
  ["publisher", " 局 办公室 ", "局 办公室"],
  ["note", " ", undefined],
  ["reportTo", "市委、市政府", "市委、市政府"],
  ["sendTo", "局领导", "局领导"],
  ["distribute", "各科室", "各科室"],
  ["editor", "李华", "李华"],
  ["signer", " 王明 ", "王明"],
  ["signer", "待签发", undefined],
  ["reviewer", "张丽", "张丽"],
  ["reviewer", "XXX", undefined],
  ["access", " 依申请 公开", "依申请公开"],
  ["access", "主动公开", "主动公开"],
  ["access", "不予公开", "不予公开"],
  ["access", "公开", undefined],
  ["draft", " 是 ", true],
  ["draft", "YES", true],
  ["draft", "true", true],
  ["draft", "否", false],
  ["draft", "No", false],
  ["draft", "false", false],
  ["draft", "也许", undefined],
] as const)("%s: %s", ([field, written, expected]) => {
  const { success, data } = frontMatterSchema.shape[field].safeParse(written);
  expect(data).toEqual(expected);
  expect(success).toBe(expected !== undefined);
});

test("only the required fields must be there", () => {
  const least = { title: "工作简报", number: "10", date: "2023-10-20" };
  expect(frontMatterSchema.safeParse(least).success).toBe(true);
  for (const name of Object.keys(least)) {
    expect(frontMatterSchema.safeParse({ ...least, [name]: undefined }).success, name).toBe(false);
  }
});

test("a field is found by either name, and shown by both", () => {
  const field = fieldByKey.get("日期");
  expect(field).toBeDefined();
  expect(fieldByKey.get("date")).toBe(field);
  expect(field && [nameOf(field), exampleOf(field)]).toEqual(["日期（date）", "date: 2023-10-20"]);
});
