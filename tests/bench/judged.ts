import type { Archive } from "../../src/archive/archive.ts";
import { containing } from "../search/containment.ts";
import { type JudgedQuery, judgedQueries } from "../search/judged/judged-queries.ts";
import { ndcg10, reciprocalRank } from "./judged-measure.ts";

/** Answers a query with the addresses of the entries that it finds, best first. */
type Answerer = (query: string) => Promise<readonly string[]>;

export interface JudgedScore {
  readonly queries: number;
  /** Mean over all queries. */
  readonly mrr: number;
  readonly ndcg10: number;
  /** The ten queries that are answered worst, worst first; none that is answered perfectly. */
  readonly worst: readonly { readonly query: string; readonly ndcg10: number }[];
}

/** Scores a search by the judged queries (tests/search/judged/queries.txt), which are asked one after another. */
export async function scoreJudged(
  answers: Answerer,
  queries: readonly JudgedQuery[] = judgedQueries(),
): Promise<JudgedScore> {
  const scores: { query: string; reciprocal: number; ndcg10: number }[] = [];
  for (const { query, graded } of queries) {
    const answer = await answers(query);
    const grades = new Map(graded.map(({ url, grade }) => [url, grade]));
    scores.push({ query, reciprocal: reciprocalRank(answer, grades), ndcg10: ndcg10(answer, grades) });
  }
  return {
    queries: scores.length,
    mrr: mean(scores.map(({ reciprocal }) => reciprocal)),
    ndcg10: mean(scores.map((score) => score.ndcg10)),
    worst: scores
      .filter((score) => score.ndcg10 < 1)
      .toSorted((a, b) => a.ndcg10 - b.ndcg10)
      .slice(0, 10)
      .map((score) => ({ query: score.query, ndcg10: score.ndcg10 })),
  };
}

/** What the scores are to be read against: whatever contains the query, newest first. */
export function newestFirst(archive: Archive): Answerer {
  return async (query) => containing(archive, query);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
