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
    const number = issues - place;
    const issue = { ...real, year, number, date: `${year}-12-${10 + number}`, url: `/issues/${year}-${number}/` };
    return real.records.map((record) => ({ ...record, issue, url: `${issue.url}${record.part}/` }));
  }).flat();
}

const shown = (records: readonly ArchiveRecord[]) =>
  collectionPages(archive, "/topics/x/", records).map(({ page: { url, part, groups, earlier } }) => [
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

test("a year too long for one page goes on on further pages, cut between issues and numbered from the oldest", () => {
  expect(shown([...yearOf(2023, 14), ...yearOf(2022, 7)])).toEqual([
    ["/topics/x/", "", 120, "2023年更早的条目　216条", "/topics/x/2023/4/"],
    ["/topics/x/2023/4/", "2023年12月17日至12月19日", 72, "2023年更早的条目　144条", "/topics/x/2023/3/"],
    ["/topics/x/2023/3/", "2023年12月14日至12月16日", 72, "2023年更早的条目　72条", "/topics/x/2023/2/"],
    ["/topics/x/2023/2/", "2023年12月11日至12月13日", 72, "2022年　168条", "/topics/x/2022/"],
    ["/topics/x/2022/", "2022年", 96, "2022年更早的条目　72条", "/topics/x/2022/2/"],
    ["/topics/x/2022/2/", "2022年12月11日至12月13日", 72, "", ""],
  ]);
});

test("an issue more leaves every page but the newest as it is, at its address", () => {
  const pages = (issues: number) =>
    new Map(
      collectionPages(archive, "/topics/x/", yearOf(2023, issues))
        .slice(1)
        .map(({ page: { url, groups, days } }) => [url, { days, groups: groups.map(({ issue }) => issue.url) }]),
    );
  for (let issues = 1; issues < 40; issues++) {
    expect([...pages(issues + 1)].reverse().slice(0, pages(issues).size)).toEqual([...pages(issues)].reverse());
  }
});

test("an issue too long for one page is cut, and each part says which it is", () => {
  const [newest = []] = [yearOf(2023, 1)];
  const [first] = newest;
  const many = Array.from({ length: 16 }, () =>
    newest.map((record) => ({ ...record, issue: first?.issue ?? record.issue })),
  );
  const pages = collectionPages(archive, "/topics/x/", many.flat()).map(({ page }) => page);
  expect(pages.map(({ part }) => part)).toEqual(["", "2023年12月11日之三", "2023年12月11日之二", "2023年12月11日之一"]);
  expect(pages.flatMap(({ groups }) => groups.flatMap(({ items }) => items))).toHaveLength(16 * 24);
  expect(pages[1]?.later).toEqual({ name: expect.stringMatching(/^2023年更近的条目　\d+条$/u), url: "/topics/x/" });
});

test("a collection without records has its page", () => {
  expect(shown([])).toEqual([["/topics/x/", "", 0, "", ""]]);
});
