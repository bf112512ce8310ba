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
  const fromKeys = from.map(keyOf);
  const toKeys = to.map(keyOf);
  const hunks: Hunk[] = [];
  let i = 0;
  let j = 0;
  while (i < from.length || j < to.length) {
    if (i < from.length && j < to.length && from[i] === to[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const next = nextKin(fromKeys, i, toKeys, j);
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

/** What two lines have in common that are the same but for what is mended: how their words begin. Blank lines have none. */
function keyOf(line: string): string {
  return line
    .slice(0, 80)
    .replace(/[^\p{L}\p{N}]/gu, "")
    .slice(0, 12)
    .normalize("NFKC");
}

/** The nearest lines, behind those at hand, from which on both texts go on alike. Two lines that are akin stay together. */
function nextKin(from: readonly string[], i: number, to: readonly string[], j: number) {
  const least = from[i] !== "" && from[i] === to[j] ? 1 : 0;
  for (let distance = 1; distance <= reach; distance += 1) {
    for (let skipped = least; skipped <= distance - least; skipped += 1) {
      const at = { i: i + skipped, j: j + distance - skipped };
      if (at.i === from.length && at.j === to.length) return at;
      const key = from[at.i];
      if (key !== undefined && key !== "" && key === to[at.j]) return at;
    }
  }
  return { i: Math.min(i + 1, from.length), j: Math.min(j + 1, to.length) };
}

function printHunk({ fromStart, from, toStart, to }: Hunk): readonly string[] {
  const place = linesFrom(fromStart, from.length);
  let heading = `${place}，改后${linesFrom(toStart, to.length)}`;
  if (to.length === 0) heading = `${place}，删去`;
  if (from.length === 0) heading = `第 ${fromStart + 1} 行之前，加上`;
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
