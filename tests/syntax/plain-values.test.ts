import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { fieldByKey } from "../../src/syntax/front-matter/fields.ts";
import { plainValues } from "../../src/syntax/front-matter/plain-values.ts";
import { passage } from "../../src/text/passage.ts";

const read = (text: string) => {
  const values = plainValues(passage(text, 100));
  return values && Object.fromEntries([...values.values()].map(({ key, value }) => [key, value]));
};

test("a front matter of plain lines is read without the YAML library, and knows its places", () => {
  const text = "title: 工作简报\n\n期号: 第10期\ndate: 2023-10-20\n";
  const values = [...(plainValues(passage(text, 100))?.values() ?? [])];
  expect(values.map(({ key, value }) => [key, value])).toEqual([
    ["title", "工作简报"],
    ["期号", "第10期"],
    ["date", "2023-10-20"],
  ]);
  for (const { key, value, offset, keyStart, range } of values) {
    expect(text.slice(keyStart, keyStart + key.length)).toBe(key);
    expect(text.slice(...range)).toBe(value);
    expect(offset).toBe(100 + keyStart);
  }
});

test.each([
  "title: '工作简报'\n",
  "title: 工作简报 # 注\n",
  "title: 工作: 简报\n",
  "title: *甲\n",
  "title:\n",
  "title:  工作简报\n",
  " title: 工作简报\n",
  "title: 甲\n标题: 乙\n",
  "colour: 红\n",
  "title: 甲\n  乙\n",
  "...\n",
])("%j is left to the YAML library", (text) => {
  expect(read(text)).toBeUndefined();
});

test("what is read so is what YAML says", () => {
  const key = fc.constantFrom(...fieldByKey.keys());
  const value = fc
    .array(fc.constantFrom(..."工简0９a. ./-—·、，。；（）《》“”:#'\"[]{}&*!|>%@`?~,\u3000-"), { maxLength: 6 })
    .map((characters) => characters.join(""));
  const plain = fc.constantFrom(
    "工作简报",
    "第10期",
    "2023-10-20",
    "null",
    "true",
    "1e3",
    "0x1F",
    "2023/10/2",
    "1.",
    "甲-",
  );
  const line = fc.tuple(key, fc.oneof(value, plain)).map(([name, text]) => `${name}: ${text}\n`);
  let compared = 0;
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
      const text = lines.join("");
      const values = read(text);
      if (values === undefined) return;
      compared += 1;
      expect(values).toEqual(parse(text, { schema: "failsafe" }) ?? {});
    }),
    { numRuns: 3000 },
  );
  expect(compared).toBeGreaterThan(300);
});
