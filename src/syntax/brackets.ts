import { isNoMark } from "../text/characters.ts";
import { codeSpanEnds } from "./code-spans.ts";

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

export function bracketsOf(text: string): Brackets {
  const unclosed: number[] = [];
  const unopened: number[] = [];
  const groups: Group[] = [];
  let depth = 0;
  const codeEnds = codeSpanEnds(text);
  let offset = 0;
  while (offset < text.length) {
    if (isNoMark(text.charCodeAt(offset))) {
      offset += 1;
      continue;
    }
    const character = text[offset];
    if (character === "`") {
      offset = codeEnds.get(offset) ?? offset + 1;
      continue;
    }
    if (character === "（" || character === "(") {
      unclosed.push(offset);
      depth = Math.max(depth, unclosed.length);
    } else if (character === "）" || character === ")") {
      const start = unclosed.pop();
      if (start === undefined) unopened.push(offset);
      else closeGroup(groups, text, start, offset + 1);
    }
    offset += 1;
  }
  return { groups, unclosed, unopened, depth };
}

/** An outer pair is closed after the pairs that it holds, and takes their place. */
function closeGroup(groups: Group[], text: string, start: number, end: number): void {
  while ((groups.at(-1)?.start ?? -1) > start) groups.pop();
  const isLink = text[start] === "(" && text[start - 1] === "]";
  if (!isLink) groups.push({ start, end });
}
