import type { Passage } from "../../text/passage.ts";

/**
 * Fences: lines of ``` or ~~~ around a code block, the only place where nothing is a mark (GRAMMAR §3.6).
 *
 * A fence that is never closed is no fence: it would swallow every record behind it.
 */
export interface Fences {
  /** Index of the closing line by the index of the opening line. */
  readonly closing: ReadonlyMap<number, number>;
  /** Indexes of lines that look like an opening and have no closing. */
  readonly unclosed: ReadonlySet<number>;
}

const fenceLine = /^[\t\p{Zs}]*(`{3,}|~{3,})/u;

export function fencesOf(lines: readonly Passage[]): Fences {
  const marks = lines.map(({ text }) => {
    const [start, fence] = fenceLine.exec(text) ?? [];
    if (start === undefined || fence === undefined) return undefined;
    const info = text.slice(start.length);
    if (fence.startsWith("`") && info.includes("`")) return undefined;
    return { sign: fence.charAt(0), length: fence.length, closes: info.trim() === "" };
  });
  const longestCloserFrom = { "`": suffixMaximum(marks, "`"), "~": suffixMaximum(marks, "~") };
  const closing = new Map<number, number>();
  const unclosed = new Set<number>();
  let index = 0;
  while (index < marks.length) {
    const mark = marks[index];
    if (!mark) {
      index += 1;
      continue;
    }
    const longest = (mark.sign === "`" ? longestCloserFrom["`"] : longestCloserFrom["~"])[index + 1] ?? 0;
    if (longest < mark.length) {
      unclosed.add(index);
      index += 1;
      continue;
    }
    let end = index + 1;
    while (!closes(marks[end], mark)) end += 1;
    closing.set(index, end);
    index = end + 1;
  }
  return { closing, unclosed };
}

type Mark = { readonly sign: string; readonly length: number; readonly closes: boolean } | undefined;

function closes(mark: Mark, opener: NonNullable<Mark>): boolean {
  return mark?.closes === true && mark.sign === opener.sign && mark.length >= opener.length;
}

/** For each line the length of the longest closing fence of this sign at it or behind it. */
function suffixMaximum(marks: readonly Mark[], sign: string): number[] {
  const longest = new Array<number>(marks.length + 1).fill(0);
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    const mark = marks[index];
    const own = mark?.closes && mark.sign === sign ? mark.length : 0;
    longest[index] = Math.max(own, longest[index + 1] ?? 0);
  }
  return longest;
}
