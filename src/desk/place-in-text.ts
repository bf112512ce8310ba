import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { meantSpan } from "../diagnostics/meant-span.ts";

/** Where what a diagnostic tells of stands in a text: a stretch of one line, in UTF-16 units. */
export interface PlaceInText {
  /** From 0. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Of `start`, from the beginning of the text. */
  readonly offset: number;
}

/** Looks places up in one text, whose lines end with LF as those of a text field do. */
export function placesIn(text: string): (diagnostic: Diagnostic) => PlaceInText {
  const lines = text.split("\n");
  const offsets: number[] = [];
  let offset = 0;
  for (const line of lines) {
    offsets.push(offset);
    offset += line.length + 1;
  }
  return (diagnostic) => {
    const line = Math.min(diagnostic.line, lines.length) - 1;
    const content = lines[line] ?? "";
    const meant = meantSpan(diagnostic.message, content, diagnostic.column);
    const start = unitsOf(content, meant.start);
    return { line, start, end: unitsOf(content, meant.end), offset: (offsets[line] ?? 0) + start };
  };
}

/** How many UTF-16 units so many characters take. */
function unitsOf(line: string, characters: number): number {
  let units = 0;
  for (let count = 0; count < characters && units < line.length; count += 1) {
    units += (line.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  }
  return units;
}

/** The line around a place, for quoting it: what stands before, there, and behind. */
export interface Quotation {
  readonly before: string;
  readonly marked: string;
  readonly behind: string;
}

const shownBefore = 14;
const shownBehind = 26;

export function quote(text: string, { offset, start, end }: PlaceInText): Quotation {
  const lineStart = offset - start;
  const lineEnd = text.indexOf("\n", offset) < 0 ? text.length : text.indexOf("\n", offset);
  const from = Math.max(lineStart, offset - shownBefore);
  const to = Math.min(lineEnd, lineStart + end + shownBehind);
  return {
    before: (from > lineStart ? "…" : "") + text.slice(wholeFrom(text, from), offset),
    marked: text.slice(offset, lineStart + end),
    behind: text.slice(lineStart + end, wholeFrom(text, to)) + (to < lineEnd ? "…" : ""),
  };
}

/** Never between the halves of a character. */
function wholeFrom(text: string, offset: number): number {
  const isSecondHalf = /[\udc00-\udfff]/.test(text.charAt(offset));
  return isSecondHalf ? offset + 1 : offset;
}
