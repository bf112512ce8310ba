import { readFileSync } from "node:fs";

/** 3 what the reader wants, 2 useful, 1 touches it; what is not listed is 0. */
type Grade = 1 | 2 | 3;

/** A record that a person read and graded for a query. */
interface GradedRecord {
  readonly grade: Grade;
  /** `/issues/2023-10/l01/`. */
  readonly url: string;
  /** Words of its title, so that whoever reads the file knows it and a wrong address shows. */
  readonly words: string;
}

export interface JudgedQuery {
  /** `人名`, `地名`, …: the heading that it stands under. */
  readonly kind: string;
  readonly query: string;
  /** What the reader wants, in a sentence. */
  readonly wanted: string;
  readonly graded: readonly GradedRecord[];
}

/** The judged queries of `queries.txt`, in its order. */
export function judgedQueries(): readonly JudgedQuery[] {
  return readJudgedQueries(readFileSync(new URL("queries.txt", import.meta.url), "utf8"));
}

/**
 * Reads judged queries.
 *
 *     == 人名
 *
 *     赵朝庆
 *     要赵副局长参加的会议。
 *     3 /issues/2023-10/b17/ # 为进一步推进全市地热资源勘查
 *
 * @throws an error that quotes the paragraph or the line that cannot be read
 */
export function readJudgedQueries(text: string): readonly JudgedQuery[] {
  const queries: JudgedQuery[] = [];
  let kind = "";
  for (const paragraph of paragraphsOf(text)) {
    const [first = "", wanted = "", ...graded] = paragraph;
    const heading = /^== (.+)$/u.exec(first)?.[1];
    if (heading !== undefined && paragraph.length === 1) kind = heading;
    else if (kind === "" || graded.length === 0) throw new Error(`Not a judged query: ${paragraph.join(" / ")}`);
    else queries.push({ kind, query: first, wanted, graded: graded.map(readGrade) });
  }
  return queries;
}

function paragraphsOf(text: string): readonly (readonly string[])[] {
  return text
    .split(/\n[^\S\n]*\n/u)
    .map((paragraph) => paragraph.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#")))
    .filter((lines) => lines.length > 0);
}

const grades: ReadonlyMap<string, Grade> = new Map([
  ["1", 1],
  ["2", 2],
  ["3", 3],
]);

function readGrade(line: string): GradedRecord {
  const [, figure = "", url = "", words = ""] = /^(\d) (\/\S+\/) # (.+)$/u.exec(line) ?? [];
  const grade = grades.get(figure);
  if (grade === undefined) throw new Error(`Not a graded record: ${line}`);
  return { grade, url, words };
}
