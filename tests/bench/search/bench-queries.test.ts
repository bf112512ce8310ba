import { expect, test } from "vitest";
import { containing } from "../../search/containment.ts";
import { seedArchive } from "../../search/sample-archive.ts";
import { benchQueries } from "./bench-queries.ts";

const archive = seedArchive();

test("the queries are the same each time, and no two alike", () => {
  const queries = benchQueries(archive);
  expect(benchQueries(archive)).toEqual(queries);
  expect(new Set(queries).size).toBe(queries.length);
});

test("the latter half stands in the archive, in two to six characters", () => {
  for (const query of benchQueries(archive).slice(-20)) {
    expect(query).toMatch(/^[^\s]{2,6}$/u);
    expect(containing(archive, query), query).not.toEqual([]);
  }
});
