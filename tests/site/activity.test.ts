import { expect, test } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { activityOf } from "../../src/site/activity.ts";
import { sampleArchive } from "./sample-archive.ts";

test("a month's bar is as high as it has records, its leads below its briefs, the newest apart", () => {
  const activity = activityOf(sampleArchive());
  expect(activity).toMatchObject({ width: 96, height: 60, manyYears: false });
  expect(activity?.summary).toBe("2022年1月至2023年10月各月条数图，最多的是2023年10月，24条。各期条数见期次表。");
  expect(activity?.years).toEqual([
    { name: "2022", major: true },
    { name: "2023", major: true },
  ]);
  // January 2022: three leads of at most 24 records. February: six briefs. September 2023: four leads and two briefs.
  expect(activity?.leads).toBe("M0 60V52.5h3V60zM8 60V47.5h3V60zM80 60V50h3V60z");
  expect(activity?.briefs).toBe("M4 60V45h3V60zM80 50V45h3V50z");
  expect(activity?.newest).toBe("M84 60V0h3V60z");
});

test("of many years a narrow window names those that do not run into each other", () => {
  const archive = sampleArchive();
  const years = Array.from({ length: 20 }, (_, index) => ({ year: 2023 - index, url: "/", issues: [] }));
  const activity = activityOf({ ...archive, years } satisfies Archive);
  expect(activity?.manyYears).toBe(true);
  expect(activity?.years.filter(({ major }) => major).map(({ name }) => name)).toEqual([
    "2004",
    "2010",
    "2015",
    "2023",
  ]);
});

test("no picture of fewer than three months, and none of nothing", () => {
  const archive = sampleArchive();
  expect(activityOf({ ...archive, issues: archive.issues.slice(0, 2) })).toBeNull();
  expect(activityOf({ ...archive, issues: [], years: [] })).toBeNull();
});
