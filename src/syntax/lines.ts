import { type Passage, slicePassage } from "../text/passage.ts";

const lineEnd = /\r\n|\n|\r/g;

/** The lines of a cleaned source in order, each without its line end (LF, CRLF or CR). */
export function linesOf(source: Passage): readonly Passage[] {
  const lines: Passage[] = [];
  let start = 0;
  for (const match of source.text.matchAll(lineEnd)) {
    lines.push(slicePassage(source, start, match.index));
    start = match.index + match[0].length;
  }
  lines.push(slicePassage(source, start));
  return lines;
}
