import { expect, test } from "vitest";
import { closingRun, endsWithBracket, holdsGroupsOnly } from "../../src/syntax/attribution/closing-groups.ts";

const knowledge = { isDepartment: () => false, isContributor: () => false, nearestDepartment: () => undefined };

/** GRAMMAR §4.1, §4.4: the run of groups that closes a text, its position, and which of them are attributions there. */
test.for([
  ["（园林科）", "own-line", ["（园林科）"]],
  [" **（园林科）** ", "own-line", ["（园林科）"]],
  ["巡查。（园林科）", "strong", ["（园林科）"]],
  ["巡查！”（园林科）", "strong", ["（园林科）"]],
  ["巡查…（周正）", "strong", ["（周正）"]],
  ["巡查.)（周正）", "strong", ["（周正）"]],
  ["巡查，（园林科）", "weak", ["（园林科）"]],
  ["巡查（周正）", "weak", []],
  ["巡查（新华网）", "weak", []],
  ["巡查。（新华网）", "strong", ["（新华网）"]],
  ["巡查。（试行）", "strong", []],
  ["巡查。（试行）（园林科） *（周正）*", "strong", ["（园林科）", "（周正）"]],
  ["巡查（试行）（园林科）（周正）", "weak", ["（园林科）"]],
  ["巡查。（园林科）验收（林草科）", "weak", ["（林草科）"]],
  ["”（园林科）", "weak", ["（园林科）"]],
  [`${"　".repeat(90)}（园林科）`, "weak", ["（园林科）"]],
  [`${"　".repeat(80)}（园林科）`, "own-line", ["（园林科）"]],
] as const)("%s", ([text, position, attributions]) => {
  const run = closingRun(text, knowledge);
  expect(run?.position).toBe(position);
  const taken = run?.groups.filter(({ isAttribution }) => isAttribution) ?? [];
  expect(taken.map(({ start, end }) => text.slice(start, end))).toEqual(attributions);
});

test.for(["", "巡查", "（园林科）。", "（园林科）验收", "园林科）", "[附件](a.md)"])(
  "“%s” ends with no group",
  (text) => {
    expect(closingRun(text, knowledge)).toBeUndefined();
  },
);

test("a text that ends with a bracket, and one that holds groups only", () => {
  expect(["甲）", "甲)** ", "甲（", "甲", ""].map(endsWithBracket)).toEqual([true, true, false, false, false]);
  const texts = [
    "（甲）",
    "(甲) **（乙）** ",
    "*（甲）*",
    "（甲）乙（丙）",
    "甲（乙）",
    "（甲）乙",
    "（甲",
    "（甲））",
    "（乙））（",
    "",
  ];
  expect(texts.filter(holdsGroupsOnly)).toEqual(["（甲）", "(甲) **（乙）** ", "*（甲）*"]);
});
