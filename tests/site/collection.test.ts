import { expect, test } from "vitest";
import type { ArchiveRecord } from "../../src/archive/archive.ts";
import { collectionPages } from "../../src/site/collection.ts";
import { sampleArchive } from "./sample-archive.ts";

const archive = sampleArchive();

/** So many issues of one year, newest first, each with the records of the real bulletin. */
function yearOf(year: number, issues: number): ArchiveRecord[] {
  const [real] = archive.issues;
  if (real === undefined) throw new Error("The sample has issues");
  return Array.from({ length: issues }, (_, place) => {
    const issue = { ...real, year, number: issues - place, url: `/issues/${year}-${issues - place}/` };
    return real.records.map((record) => ({ ...record, issue, url: `${issue.url}${record.part}/` }));
  }).flat();
}

const shown = (records: readonly ArchiveRecord[]) =>
  collectionPages(archive, "/topics/x/", records).map(({ url, part, groups, earlier }) => [
    url,
    part,
    groups.reduce((sum, { items }) => sum + items.length, 0),
    earlier?.name ?? "",
    earlier?.url ?? "",
  ]);

test("a collection has a page a year, the newest at its own address", () => {
  expect(shown([...yearOf(2023, 2), ...yearOf(2022, 1)])).toEqual([
    ["/topics/x/", "", 48, "2022年　24条", "/topics/x/2022/"],
    ["/topics/x/2022/", "2022年", 24, "", ""],
  ]);
});

test("a year of more than 150 records goes on on further pages, cut between issues", () => {
  expect(shown([...yearOf(2023, 14), ...yearOf(2022, 7)])).toEqual([
    ["/topics/x/", "", 144, "2023年更早的条目　192条", "/topics/x/2023/2/"],
    ["/topics/x/2023/2/", "2023年第2页", 144, "2023年更早的条目　48条", "/topics/x/2023/3/"],
    ["/topics/x/2023/3/", "2023年第3页", 48, "2022年　168条", "/topics/x/2022/"],
    ["/topics/x/2022/", "2022年", 144, "2022年更早的条目　24条", "/topics/x/2022/2/"],
    ["/topics/x/2022/2/", "2022年第2页", 24, "", ""],
  ]);
});

test("a collection without records has its page", () => {
  expect(shown([])).toEqual([["/topics/x/", "", 0, "", ""]]);
});
