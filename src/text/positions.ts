import { lineEndsIn } from "./line-ends.ts";

/**
 * Positions: the line and column of an offset in a source, as an editor shows them.
 *
 * Lines end with LF, CRLF or CR (GRAMMAR §1.2). Lines and columns count from 1; a column counts characters, so that a
 * character outside the basic plane is one.
 */
export interface Positions {
  readonly at: (offset: number) => { readonly line: number; readonly column: number };
  /** What stands between two offsets. */
  readonly between: (start: number, end: number) => string;
}

const pair = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Prepares the look-up for one source; each look-up then costs a binary search. */
export function positionsIn(source: string): Positions {
  const lineStarts = [0];
  for (const { end } of lineEndsIn(source)) lineStarts.push(end);
  const pairs: number[] = [];
  for (const match of source.matchAll(pair)) pairs.push(match.index);

  return {
    at(offset) {
      const line = countUpTo(lineStarts, offset);
      const start = lineStarts[line - 1] ?? 0;
      const pairsBefore = countUpTo(pairs, offset - 1) - countUpTo(pairs, start - 1);
      return { line, column: offset - start - pairsBefore + 1 };
    },
    between: (start, end) => source.slice(start, end),
  };
}

/** How many of the ascending `values` are at most `limit`. */
function countUpTo(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
