import { expect, test } from "vitest";
import { partsByAge, partsOf, partsOfSections, turnAt } from "../../src/site/parts.ts";

const weight = (entry: number) => entry;
const ones = (length: number) => Array.from({ length }, () => 1);
const lengths = (parts: readonly (readonly unknown[])[]) => parts.map((part) => part.length);

test("a list is cut where the next entry has no room, and an entry too heavy for any part has one of its own", () => {
  expect(partsOf([3, 3, 3, 1, 9, 1], weight, 7)).toEqual([[3, 3], [3, 1], [9], [1]]);
  expect(partsOf([], weight, 7)).toEqual([]);
});

test.each([
  [0, []],
  [20, [20]],
  [40, [40]],
  [41, [21, 20]],
  [90, [30, 20, 20, 20]],
  [91, [31, 20, 20, 20]],
  [100, [40, 20, 20, 20]],
  [101, [21, 20, 20, 20, 20]],
])("what grows at its beginning: %i entries in a room of 40", (number, expected) => {
  expect(lengths(partsByAge(ones(number), weight, 40))).toEqual(expected);
});

test("a new entry changes the newest part alone, whatever the entries weigh", () => {
  const entries = Array.from({ length: 400 }, (_, place) => ({ place, weight: 1 + ((place * 7919) % 23) }));
  for (let length = 1; length < entries.length; length++) {
    const newestFirst = (number: number) =>
      partsByAge(entries.slice(0, number).toReversed(), (entry) => entry.weight, 120);
    const before = newestFirst(length).slice(1).toReversed();
    const after = newestFirst(length + 1)
      .slice(1)
      .toReversed();
    expect(after.slice(0, before.length)).toEqual(before);
  }
});

test("a section begins a part where it would be cut, and is cut where it is longer than a part", () => {
  const sections = [
    { name: "a", entries: ones(3) },
    { name: "b", entries: ones(5) },
    { name: "c", entries: ones(14) },
  ];
  const parts = partsOfSections(sections, { entry: weight, heading: () => 1 }, 8);
  expect(
    parts.map((part) =>
      part.map(({ section, entries, continued }) => `${section.name}${entries.length}${continued ? "…" : ""}`),
    ),
  ).toEqual([["a3"], ["b5"], ["c7"], ["c7…"]]);
});

test("a part leads to those beside it", () => {
  expect(turnAt(["/x/", "/x/page/2/"], 0)).toEqual({ previous: null, next: { name: "下一页", url: "/x/page/2/" } });
  expect(turnAt(["/x/", "/x/page/2/"], 1)).toEqual({ previous: { name: "上一页", url: "/x/" }, next: null });
});
