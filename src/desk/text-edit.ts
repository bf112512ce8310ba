/** A change of a text at offsets of its UTF-16 units. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One edit that does what several do, so that one step undoes it. They stand in order and do not overlap. */
export function asOneEdit(source: string, edits: readonly TextEdit[]): TextEdit | null {
  const first = edits[0];
  const last = edits.at(-1);
  if (first === undefined || last === undefined) return null;
  let text = "";
  let at = first.start;
  for (const edit of edits) {
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { start: first.start, end: last.end, text };
}
