import { describe, expect, test } from "vitest";
import { canonical, containing } from "../containment.ts";
import { judgedArchive } from "./judged-archive.ts";
import { judgedQueries, readJudgedQueries } from "./judged-queries.ts";

const archive = await judgedArchive();
const titles = new Map(archive.issues.flatMap(({ records }) => records).map(({ url, title }) => [url, title]));
const queries = judgedQueries();

describe("the archive that the queries are asked of", () => {
  test("has each address once", () => {
    const records = archive.issues.flatMap((issue) => issue.records);
    expect(titles.size).toBe(records.length);
    expect(new Set(archive.issues.map(({ url }) => url)).size).toBe(archive.issues.length);
  });

  test("has the real bulletin among those of other offices", () => {
    expect(archive.issues.map(({ url }) => url)).toContain("/issues/2023-10/");
    expect(new Set(archive.issues.map(({ title }) => title)).size).toBeGreaterThanOrEqual(16);
  });
});

describe("the judged queries", () => {
  test("are at least sixty, each once", () => {
    expect(queries.length).toBeGreaterThanOrEqual(60);
    expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
  });

  test("are of every kind", () => {
    const count = new Map<string, number>();
    for (const { kind } of queries) count.set(kind, (count.get(kind) ?? 0) + 1);
    expect([...count.keys()]).toEqual([
      "人名",
      "地名",
      "单位",
      "主题",
      "数字",
      "标题全文",
      "标题片段",
      "多词",
      "繁体",
      "单字",
    ]);
    expect(Math.min(...count.values())).toBeGreaterThanOrEqual(5);
  });

  test("can mostly be answered well or badly: three answers or more, of different grades", () => {
    const telling = queries.filter(
      ({ query, graded }) =>
        containing(archive, query).length >= 3 && new Set(graded.map(({ grade }) => grade)).size >= 2,
    );
    expect(telling.length).toBeGreaterThanOrEqual(60);
  });

  test.each(queries)("$kind: $query", ({ query, wanted, graded }) => {
    expect(wanted).toMatch(/。$/u);
    expect(new Set(graded.map(({ url }) => url)).size).toBe(graded.length);
    expect(containing(archive, query)).toEqual(expect.arrayContaining(graded.map(({ url }) => url)));
    for (const { url, words } of graded) expect(titles.get(url)).toContain(words);
  });

  test.each(queries)("a title that is the query is what the reader of “$query” wants", ({ query, graded }) => {
    const named = [...titles].filter(([, title]) => canonical(title) === canonical(query)).map(([url]) => url);
    const best = graded.filter(({ grade }) => grade === 3).map(({ url }) => url);
    expect(best.length).toBeGreaterThan(0);
    expect(best).toEqual(expect.arrayContaining(named));
  });
});

describe("a text of judged queries", () => {
  test("is read paragraph by paragraph", () => {
    expect(
      readJudgedQueries("# 说明\n\n== 人名\n\n周鹏 陈瑶\n要两人的稿件。\n3 /issues/2023-10/b11/ # 绿色勘查\n"),
    ).toEqual([
      {
        kind: "人名",
        query: "周鹏 陈瑶",
        wanted: "要两人的稿件。",
        graded: [{ grade: 3, url: "/issues/2023-10/b11/", words: "绿色勘查" }],
      },
    ]);
  });

  test.each([
    ["周鹏\n要周鹏的稿件。\n3 /issues/2023-10/b11/ # 绿色勘查", "Not a judged query: 周鹏"],
    ["== 人名\n\n周鹏\n要周鹏的稿件。", "Not a judged query: 周鹏"],
    ["== 人名\n\n周鹏\n要周鹏的稿件。\n4 /issues/2023-10/b11/ # 绿色勘查", "Not a graded record: 4"],
    ["== 人名\n\n周鹏\n要周鹏的稿件。\n3 /issues/2023-10/b11/", "Not a graded record: 3"],
  ])("is refused with what cannot be read: %j", (text, message) => {
    expect(() => readJudgedQueries(text)).toThrow(message);
  });
});
