import { expect, test } from "vitest";
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
