import { describe, expect, test } from "vitest";
import { judgedArchive } from "../search/judged/judged-archive.ts";
import { type JudgedQuery, judgedQueries } from "../search/judged/judged-queries.ts";
import { newestFirst, scoreJudged } from "./judged.ts";
import { ndcg10, reciprocalRank } from "./judged-measure.ts";

const grades = new Map([
  ["/wanted/", 3],
  ["/useful/", 2],
  ["/touches/", 1],
]);

describe("nDCG@10", () => {
  test("is 1 for the best order, whatever else follows", () => {
    expect(ndcg10(["/wanted/", "/useful/", "/touches/"], grades)).toBe(1);
    expect(ndcg10(["/wanted/", "/useful/", "/touches/", "/other/"], grades)).toBe(1);
  });

  test("is what it is by hand for the reverse order", () => {
    const reverse = 1 / 1 + 3 / Math.log2(3) + 7 / 2;
    const best = 7 / 1 + 3 / Math.log2(3) + 1 / 2;
    expect(ndcg10(["/touches/", "/useful/", "/wanted/"], grades)).toBeCloseTo(reverse / best, 12);
    expect(reverse / best).toBeCloseTo(0.6806, 4);
  });

  test("does not see beyond the tenth answer", () => {
    const others = Array.from({ length: 10 }, (_, index) => `/other-${index}/`);
    expect(ndcg10([...others, "/wanted/"], grades)).toBe(0);
    expect(ndcg10([...others.slice(1), "/wanted/"], new Map([["/wanted/", 3]]))).toBeCloseTo(1 / Math.log2(11), 12);
  });

  test("asks no more than ten of more than ten that are wanted", () => {
    const urls = Array.from({ length: 12 }, (_, index) => `/wanted-${index}/`);
    expect(ndcg10(urls, new Map(urls.map((url) => [url, 3])))).toBe(1);
  });

  test("is 0 without an answer", () => {
    expect(ndcg10([], grades)).toBe(0);
  });
});

describe("the reciprocal rank", () => {
  test.each([
    [["/wanted/"], 1],
    [["/touches/", "/useful/"], 1 / 2],
    [["/touches/", "/other/", "/useful/", "/wanted/"], 1 / 3],
    [["/touches/"], 0],
    [[], 0],
  ])("of %j is %d", (answer, rank) => {
    expect(reciprocalRank(answer, grades)).toBe(rank);
  });

  test("takes the best grade where nothing is better than 1", () => {
    expect(reciprocalRank(["/other/", "/touches/"], new Map([["/touches/", 1]]))).toBe(1 / 2);
  });
});

describe("the score of a search", () => {
  const bestFirst = ({ graded }: JudgedQuery) => graded.toSorted((a, b) => b.grade - a.grade).map(({ url }) => url);
  const ideal = new Map(judgedQueries().map((judged) => [judged.query, bestFirst(judged)]));

  test("is perfect for the order of the judgement, and lower for its reverse", async () => {
    const best = await scoreJudged(async (query) => ideal.get(query) ?? []);
    expect(best).toEqual({ queries: ideal.size, mrr: 1, ndcg10: 1, worst: [] });
    const reverse = await scoreJudged(async (query) => ideal.get(query)?.toReversed() ?? []);
    expect(reverse.mrr).toBeLessThan(1);
    expect(reverse.ndcg10).toBeLessThan(0.9);
  });

  test("is the mean of its queries, and names the worst first", async () => {
    const judged = (query: string): JudgedQuery => ({
      kind: "人名",
      query,
      wanted: "要他的稿件。",
      graded: [{ grade: 3, url: "/wanted/", words: "标题" }],
    });
    const answers = new Map([
      ["甲", ["/wanted/"]],
      ["乙", ["/other/", "/wanted/"]],
      ["丙", []],
    ]);
    const score = await scoreJudged(async (query) => answers.get(query) ?? [], ["甲", "乙", "丙"].map(judged));
    expect(score.mrr).toBeCloseTo((1 + 1 / 2) / 3, 12);
    expect(score.ndcg10).toBeCloseTo((1 + 1 / Math.log2(3)) / 3, 12);
    expect(score.worst.map(({ query }) => query)).toEqual(["丙", "乙"]);
  });

  test("leaves room above the newest first, which finds the same records", async () => {
    const score = await scoreJudged(newestFirst(await judgedArchive()));
    expect(score.mrr).toBeLessThan(0.9);
    expect(score.ndcg10).toBeLessThan(0.9);
    expect(score.worst.length).toBe(10);
  });
});
