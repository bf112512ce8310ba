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

/** The one edit that makes a text into another, as short as its beginning and end allow; null where they are equal. */
export function editBetween(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let kept = 0;
  const most = Math.min(before.length, after.length) - start;
  while (kept < most && before[before.length - 1 - kept] === after[after.length - 1 - kept]) kept += 1;
  return { start, end: before.length - kept, text: after.slice(start, after.length - kept) };
}
