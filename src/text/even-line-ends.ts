/** How often each kind of line end stands in a text. */
export interface LineEndCounts {
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
