import { isBlankAt } from "./characters.ts";

/**
 * A passage: a piece of text that knows where each of its characters stands in the source.
 *
 *     source   揭牌仪式后……行业特⏎⏎点，就如何……
 *     passage  揭牌仪式后……行业特点，就如何……
 *
 * Passages are cut and joined as the grammar demands; a diagnostic can always point back at the file.
 */
export interface Passage {
  readonly text: string;
  /** Runs of characters that stand together in the source, in order; the first begins at 0. */
  readonly runs: readonly Run[];
}

interface Run {
  /** Offset in the passage where the run begins. */
  readonly at: number;
  /** Offset of its first character in the source. */
  readonly source: number;
}

/** A passage for text that stands in the source at `source`, in one piece. */
export function passage(text: string, source: number): Passage {
  return { text, runs: [{ at: 0, source }] };
}

function runIndex(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The offset in the source of the character at `offset`; the end of the passage maps behind its last character. */
export function originOf(of: Passage, offset: number): number {
  const inside = offset >= of.text.length && offset > 0 ? of.text.length - 1 : offset;
  const run = of.runs[runIndex(of.runs, inside)];
  return run ? run.source + (offset - run.at) : 0;
}

/** The part of a passage from `start` to `end` (offsets in UTF-16 units, as String.slice takes them). */
export function slicePassage(of: Passage, start: number, end: number = of.text.length): Passage {
  const text = of.text.slice(start, end);
  const first = runIndex(of.runs, start);
  const runs: Run[] = [];
  for (let index = first; index < of.runs.length; index += 1) {
    const run = of.runs[index];
    if (!run || (index > first && run.at >= end)) break;
    runs.push(
      index === first ? { at: 0, source: run.source + (start - run.at) } : { at: run.at - start, source: run.source },
    );
  }
  return { text, runs };
}

/** Joins passages into one; a plain string between them is text of our own and points at the end of what precedes it. */
export function joinPassages(pieces: readonly (Passage | string)[]): Passage {
  const texts: string[] = [];
  const runs: Run[] = [];
  let length = 0;
  let end = 0;
  for (const piece of pieces) {
    if (typeof piece === "string") {
      if (piece === "") continue;
      runs.push({ at: length, source: end });
      texts.push(piece);
      length += piece.length;
      continue;
    }
    if (piece.text === "") continue;
    for (const run of piece.runs) runs.push({ at: length + run.at, source: run.source });
    texts.push(piece.text);
    length += piece.text.length;
    end = originOf(piece, piece.text.length);
  }
  return { text: texts.join(""), runs: runs.length > 0 ? runs : [{ at: 0, source: firstOrigin(pieces) }] };
}

function firstOrigin(pieces: readonly (Passage | string)[]): number {
  for (const piece of pieces) if (typeof piece !== "string") return originOf(piece, 0);
  return 0;
}

/** A passage without the blanks and line ends at its edges. */
export function trimPassage(of: Passage): Passage {
  const { text } = of;
  let start = 0;
  let end = text.length;
  while (start < end && isEdgeAt(text, start)) start += 1;
  while (end > start && isEdgeAt(text, end - 1)) end -= 1;
  return end - start === text.length ? of : slicePassage(of, start, end);
}

function isEdgeAt(text: string, offset: number): boolean {
  return text.charAt(offset) === "\n" || isBlankAt(text, offset);
}
