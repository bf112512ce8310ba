/** How often each kind of line end stands in a text. */
interface LineEndCounts {
  readonly lf: number;
  readonly crlf: number;
  readonly cr: number;
}

const lineEnd = /\r\n|\n|\r/g;

export function countLineEnds(text: string): LineEndCounts {
  const counts = { lf: 0, crlf: 0, cr: 0 };
  for (const [end] of text.matchAll(lineEnd)) counts[end === "\n" ? "lf" : end === "\r" ? "cr" : "crlf"] += 1;
  return counts;
}

/** A text with one kind of line end: the more frequent of LF and CRLF, for CR alone (old Macs, old databases) is none. */
export function withEvenLineEnds(text: string): string {
  const { lf, crlf, cr } = countLineEnds(text);
  const isEven = cr === 0 && (lf === 0 || crlf === 0);
  return isEven ? text : text.replace(lineEnd, crlf > lf ? "\r\n" : "\n");
}

/** A line end: LF, CRLF or CR (GRAMMAR §1.2). */
export interface LineEnd {
  readonly start: number;
  /** Where the next line begins. */
  readonly end: number;
}

/** The line ends of a text in order. */
export function lineEndsIn(text: string): readonly LineEnd[] {
  const ends: LineEnd[] = [];
  for (let start = 0; start < text.length; start += 1) {
    if (text[start] !== "\n" && text[start] !== "\r") continue;
    const end = text[start] === "\r" && text[start + 1] === "\n" ? start + 2 : start + 1;
    ends.push({ start, end });
    start = end - 1;
  }
  return ends;
}
