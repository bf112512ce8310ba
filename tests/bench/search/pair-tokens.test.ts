import MiniSearch from "minisearch";
import { expect, test } from "vitest";
import { canonicalise } from "../../search/containment.ts";
import { pairOptions } from "./pair-tokens.ts";

const search = new MiniSearch(pairOptions(canonicalise));
search.addAll([
  { id: "1", title: "地热勘查", attribution: "地矿科 周鹏", body: "全市地热能\n勘查" },
  { id: "2", title: "林", attribution: "林草科", body: "热地" },
]);

test.each([
  ["地热", ["1"]],
  ["地熱", ["1"]],
  ["地热 周鹏", ["1"]],
  ["能勘", []],
  ["热", ["1", "2"]],
  ["林", ["2"]],
  ["地", ["1", "2"]],
  ["海绵", []],
])("%s is found by its pairs", (query, ids) => {
  expect(
    search
      .search(query)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(ids);
});
