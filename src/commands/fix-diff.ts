import { withMasks } from "../proofreading/mask.ts";
import { personalNumbersIn } from "../proofreading/personal-numbers.ts";
import { withVisible } from "../text/visible.ts";

/** How much of an unchanged line is shown beside the change in it. */
const shownAround = 24;
/** How far apart the next line may stand that both texts have. */
const reach = 80;

interface Hunk {
  readonly fromStart: number;
  readonly from: readonly string[];
  readonly toStart: number;
  readonly to: readonly string[];
}

/**
 * What differs between two texts, line by line, for a person to read before it is done:
 *
 *     @@ 第 17—19 行，改后第 17 行 @@
 *     - ……结合工作实际、行业特
 *     -
 *     - 点，就如何做好新闻宣传……
 *     + ……结合工作实际、行业特点，就如何做好新闻宣传……
 *
 * Line ends are not compared. What nobody sees in a line is shown by its code point, and a personal number is covered.
 */
export function diffForPeople(before: string, after: string): readonly string[] {
  return hunksOf(before.split(lineEnd), after.split(lineEnd)).flatMap(printHunk);
}

const lineEnd = /\r\n|\n|\r/u;

function hunksOf(from: readonly string[], to: readonly string[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let i = 0;
  let j = 0;
  while (i < from.length || j < to.length) {
    if (i < from.length && j < to.length && from[i] === to[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const next = nextCommon(from, i, to, j);
    let fromEnd = next.i;
    let toEnd = next.j;
    while (fromEnd > i && toEnd > j && from[fromEnd - 1] === to[toEnd - 1]) {
      fromEnd -= 1;
      toEnd -= 1;
    }
    hunks.push({ fromStart: i, from: from.slice(i, fromEnd), toStart: j, to: to.slice(j, toEnd) });
    i = next.i;
    j = next.j;
  }
  return hunks;
}

/** The nearest lines from which on both go on alike; a blank line alone tells nothing. */
function nextCommon(from: readonly string[], i: number, to: readonly string[], j: number) {
  for (let distance = 1; distance <= reach; distance += 1) {
    for (let skipped = 0; skipped <= distance; skipped += 1) {
      const at = { i: i + skipped, j: j + distance - skipped };
      if (at.i === from.length && at.j === to.length) return at;
      const line = from[at.i];
      if (line !== undefined && line.trim() !== "" && line === to[at.j]) return at;
    }
  }
  return { i: Math.min(i + 1, from.length), j: Math.min(j + 1, to.length) };
}

function printHunk({ fromStart, from, toStart, to }: Hunk): readonly string[] {
  const heading =
    to.length === 0
      ? `${linesFrom(fromStart, from.length)}，删去`
      : `${linesFrom(fromStart, from.length)}，改后${linesFrom(toStart, to.length)}`;
  const old = [...from.map(withVisible).join("\n")];
  const now = [...to.map(withVisible).join("\n")];
  let same = 0;
  while (same < old.length && same < now.length && old[same] === now[same]) same += 1;
  const most = Math.min(old.length, now.length) - same;
  let sameEnd = 0;
  while (sameEnd < most && old[old.length - 1 - sameEnd] === now[now.length - 1 - sameEnd]) sameEnd += 1;
  const show = (lines: readonly string[], sign: string) =>
    lines.length === 0
      ? []
      : cut([...lines.map(covered).join("\n")], same, sameEnd)
          .split("\n")
          .map((line) => `${sign} ${line}`.trimEnd());
  return [`@@ ${heading} @@`, ...show(from, "-"), ...show(to, "+")];
}

/** Every character stays in its place. */
function covered(line: string): string {
  return withVisible(withMasks(line, personalNumbersIn(line)));
}

function linesFrom(start: number, count: number): string {
  return count > 1 ? `第 ${start + 1}—${start + count} 行` : `第 ${start + 1} 行`;
}

/** A text without most of what stands before the first and behind the last difference. */
function cut(text: readonly string[], same: number, sameEnd: number): string {
  const start = Math.max(0, same - shownAround);
  const end = Math.min(text.length, text.length - sameEnd + shownAround);
  return `${start > 0 ? "……" : ""}${text.slice(start, end).join("")}${end < text.length ? "……" : ""}`;
}
