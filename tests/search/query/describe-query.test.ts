import { expect, test } from "vitest";
import { type FilterName, type Filters, filterNames } from "../../../src/search/client/filters.ts";
import { describeQuery } from "../../../src/search/client/query/describe-query.ts";
import { fieldWords } from "../../../src/search/client/query/field-words.ts";
import { parseQuery } from "../../../src/search/client/query/parse-query.ts";
import { resolveFields } from "../../../src/search/client/query/resolve-fields.ts";
import { readFixtures } from "../../read-fixtures.ts";
import { canonicalise } from "../containment.ts";
import { names } from "./names.ts";

test.each(readFixtures("search/description.txt"))("$title", ({ input, expected }) => {
  const [text = "", ...chosen] = input.split("\n");
  const query = resolveFields(parseQuery(text, canonicalise), names, canonicalise);
  expect(describeQuery(query, readFilters(chosen))).toBe(expected);
});

/** Lines like `筛选 单位 地矿科`. */
function readFilters(lines: readonly string[]): Filters {
  const values = (name: FilterName) =>
    lines
      .map((line) => line.split(" "))
      .filter(([, word]) => word === fieldWords[name])
      .map(([, , value = ""]) => value);
  const [kind = [], year = [], department = [], topic = []] = filterNames.map(values);
  return { kind, year, department, topic };
}
