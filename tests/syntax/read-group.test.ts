import { expect, test } from "vitest";
import type { Knowledge } from "../../src/syntax/attribution/knowledge.ts";
import { readGroup } from "../../src/syntax/attribution/read-group.ts";
import { readFixtures } from "../read-fixtures.ts";

const registered = new Set(["民情热线", "内部", "水利"]);
const knowledge: Knowledge = {
  isDepartment: (name) => registered.has(name),
  isContributor: (department, name) => department === "园林科" && name === "高科",
  nearestDepartment: () => undefined,
};

/** What a group holds wherever it stands: its kind, whom it credits, and each doubt with its place in the group. */
function shown(content: string): string {
  const { kind, credits, doubts, holdsDepartment } = readGroup(content, knowledge);
  const people = credits.map(({ department, contributors }) => [department ?? "—", ...contributors].join(" "));
  const asked = doubts.map(({ kind: of, text, taken, at }) => `  ${at} ${of} ${text} → ${taken}`.trimEnd());
  return [`${content} ⇒ ${[kind, ...(holdsDepartment ? ["+"] : []), ...people].join(" | ")}`, ...asked].join("\n");
}

/** GRAMMAR §4.2 to §4.4. 登记的部门是民情热线、内部和水利，园林科登记的供稿人是高科。 */
test.for(readFixtures("groups.txt"))("$title", ({ input, expected }) => {
  expect(input.split("\n").map(shown).join("\n")).toBe(expected);
});
