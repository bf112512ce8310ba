import { lineEndsIn } from "../text/line-ends.ts";
import { type Passage, slicePassage } from "../text/passage.ts";

/** The lines of a cleaned source in order, each without its line end (LF, CRLF or CR). */
export function linesOf(source: Passage): readonly Passage[] {
  const lines: Passage[] = [];
  let begin = 0;
  for (const { start, end } of lineEndsIn(source.text)) {
    lines.push(slicePassage(source, begin, start));
    begin = end;
  }
  lines.push(slicePassage(source, begin));
  return lines;
}
