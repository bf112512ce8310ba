/**
 * Brackets: the round bracket pairs of a text, of either width (GRAMMAR §4).
 *
 *     （利用科/贺孟萌 地矿科/周鹏)    （园林科（西区））    （（园林科））
 *
 * An opener and its closer may differ in width. The destination of a Markdown link, `](…)`, is no group, nor is
 * anything inside a code span.
 */
export interface Group {
  /** Offset of the opener. */
  readonly start: number;
  /** Offset behind the closer. */
  readonly end: number;
}

export interface Brackets {
  /** Groups that lie in no other group, in order. */
  readonly groups: readonly Group[];
  /** Offsets of openers that nothing closes. */
  readonly unclosed: readonly number[];
  /** Offsets of closers that nothing opened. */
  readonly unopened: readonly number[];
  /** How deep the pairs are nested at most; 0 without any. */
  readonly depth: number;
}

const bracketOrCode = /[（(）)]|`+/gu;

export function bracketsOf(text: string): Brackets {
  const open: { readonly offset: number; readonly isLink: boolean }[] = [];
  const pairs: { readonly start: number; readonly end: number; readonly isLink: boolean }[] = [];
  const unopened: number[] = [];
  let depth = 0;
  const codeEnds = codeSpanEnds(text);
  let codeUntil = 0;
  for (const match of text.matchAll(bracketOrCode)) {
    const offset = match.index;
    if (offset < codeUntil) continue;
    const mark = match[0];
    if (mark.startsWith("`")) {
      codeUntil = codeEnds.get(offset) ?? 0;
      continue;
    }
    if (mark === "（" || mark === "(") {
      open.push({ offset, isLink: mark === "(" && text[offset - 1] === "]" });
      depth = Math.max(depth, open.length);
      continue;
    }
    const opener = open.pop();
    if (opener) pairs.push({ start: opener.offset, end: offset + 1, isLink: opener.isLink });
    else unopened.push(offset);
  }
  const groups: Group[] = [];
  // Pairs come in the order of their closers, so an outer pair follows the pairs that it holds.
  for (const { start, end, isLink } of pairs) {
    while (groups.length > 0 && (groups.at(-1)?.start ?? -1) > start) groups.pop();
    if (!isLink) groups.push({ start, end });
  }
  return { groups, unclosed: open.map(({ offset }) => offset), unopened, depth };
}

/** The end of each code span by the offset of its opening backticks; a run that is never matched opens none. */
function codeSpanEnds(text: string): Map<number, number> {
  const ends = new Map<number, number>();
  if (!text.includes("`")) return ends;
  const runs = [...text.matchAll(/`+/g)].map((match) => ({ offset: match.index, length: match[0].length }));
  const next = new Map<number, number>();
  for (const { offset, length } of runs.toReversed()) {
    const closer = next.get(length);
    if (closer !== undefined) ends.set(offset, closer + length);
    next.set(length, offset);
  }
  return ends;
}
