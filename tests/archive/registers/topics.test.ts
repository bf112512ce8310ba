import { expect, test } from "vitest";
import { TopicIndex } from "../../../src/archive/registers/topic-index.ts";
import { readTopicRegister } from "../../../src/archive/registers/topic-register.ts";
import { readCases } from "./read-cases.ts";

test.for(readCases(new URL("topics.txt", import.meta.url)))("$title", ({ input, expected }) => {
  const { value, diagnostics } = readTopicRegister(input, "topics.yaml");
  const printed = value.topics.map(({ name, slug, terms, departments }) =>
    [
      name,
      slug,
      ...terms.map(({ term, weight }) => `${weight}${term}`),
      departments.length > 0 ? `部门=${departments.join(",")}` : "",
    ]
      .filter(Boolean)
      .join(" "),
  );
  const told = diagnostics.map(({ line, column, code, message }) => `${line}:${column} ${code} ${message}`);
  expect([printed.join("\n") || "（无）", ...told].join("\n")).toBe(expected);
});

test("of two topics of one name the first is meant, and a slip of the pen means the nearest", () => {
  const { value } = readTopicRegister(
    "topics:\n  - {name: 林业, slug: linye, terms: {6: [湿地]}}\n  - {name: 林 业, slug: linye-2, terms: {6: [林地]}}\n",
    "topics.yaml",
  );
  const index = new TopicIndex(value);
  expect(index.find("林业")?.slug).toBe("linye");
  expect([index.find("矿产"), index.nearest("林叶"), index.nearest("矿产")]).toEqual([undefined, "林业", undefined]);
});
