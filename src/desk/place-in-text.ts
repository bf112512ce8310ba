import type { Diagnostic } from "../diagnostics/diagnostic.ts";

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
    const lineOffset = offsets[line] ?? 0;
    const start = Math.min(unitsOf(content, diagnostic.column - 1), content.length);
    const end = start + Math.max(1, extent(content.slice(start), lineOffset + start, diagnostic));
    return { line, start, end: Math.min(end, content.length), offset: lineOffset + start };
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

/** What stands there: what the message quotes, else what a remedy would change, else the next character. */
function extent(rest: string, offset: number, { message, remedies = [] }: Diagnostic): number {
  for (const [, quoted = ""] of message.matchAll(/“([^“”]*(?:“[^“”]*”[^“”]*)*)”/gu)) {
    const head = quoted.replace(/(?:…+|\s)+$/u, "");
    if (head !== "" && rest.startsWith(head)) return head.length;
  }
  for (const { edits } of remedies) {
    const edit = edits.find(({ start, end }) => start === offset && end > start);
    if (edit) return edit.end - edit.start;
  }
  return String.fromCodePoint(rest.codePointAt(0) ?? 0x20).length;
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
