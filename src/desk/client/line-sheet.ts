import { element } from "./element.ts";

/** A stretch of one line that is marked; columns count UTF-16 units from 0. */
export interface LineMark {
  /** From 0. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly severity: string;
}

/**
 * The sheet behind the field of text: the same lines in the same type, with their numbers and marks. Its letters are
 * not seen; the field above it shows them.
 *
 * Only lines that changed are set anew, so that typing stays quick in a long text.
 */
export class LineSheet {
  readonly #holder: HTMLElement;
  #lines: readonly string[] = [];
  #marks: readonly LineMark[] = [];

  constructor(holder: HTMLElement) {
    this.#holder = holder;
  }

  show(text: string): void {
    const lines = text.split("\n");
    const before = this.#lines;
    let same = 0;
    while (same < before.length && same < lines.length && before[same] === lines[same]) same += 1;
    let sameAtEnd = 0;
    const most = Math.min(before.length, lines.length) - same;
    while (sameAtEnd < most && before[before.length - 1 - sameAtEnd] === lines[lines.length - 1 - sameAtEnd]) {
      sameAtEnd += 1;
    }
    for (let index = before.length - sameAtEnd - 1; index >= same; index -= 1) this.#holder.children[index]?.remove();
    const added = document.createDocumentFragment();
    for (const line of lines.slice(same, lines.length - sameAtEnd)) added.append(lineElement(line, []));
    this.#holder.insertBefore(added, this.#holder.children[same] ?? null);
    const shift = lines.length - before.length;
    const firstAfter = before.length - sameAtEnd;
    this.#marks = this.#marks.flatMap((mark) => {
      if (mark.line < same) return [mark];
      return mark.line >= firstAfter ? [{ ...mark, line: mark.line + shift }] : [];
    });
    this.#lines = lines;
  }

  mark(marks: readonly LineMark[]): void {
    const before = byLine(this.#marks);
    const after = byLine(marks);
    for (const line of new Set([...before.keys(), ...after.keys()])) {
      const wanted = after.get(line) ?? [];
      const text = this.#lines[line];
      const shown = this.#holder.children[line];
      if (text === undefined || shown === undefined || isSame(before.get(line) ?? [], wanted)) continue;
      shown.replaceWith(lineElement(text, wanted));
    }
    this.#marks = marks;
  }

  /** Where a column of a line stands in the window. */
  boxAt(line: number, column: number): DOMRect | undefined {
    const shown = this.#holder.children[line];
    if (shown === undefined) return undefined;
    const range = document.createRange();
    const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
    let left = column;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (left < length) {
        range.setStart(node, left);
        range.setEnd(node, left + 1);
        return range.getBoundingClientRect();
      }
      left -= length;
    }
    return shown.getBoundingClientRect();
  }
}

function lineElement(line: string, marks: readonly LineMark[]): HTMLElement {
  const made = element("div", { class: "line" });
  let at = 0;
  for (const { start, end, severity } of marks) {
    // Of two that meet, the graver comes first (marksOf) and the other keeps what is left.
    const from = Math.max(at, start);
    if (end <= from) continue;
    made.append(line.slice(at, from), element("span", { class: `mark mark--${severity}` }, line.slice(from, end)));
    at = end;
  }
  made.append(line.slice(at));
  if (line === "") made.append(element("br"));
  return made;
}

function byLine(marks: readonly LineMark[]): Map<number, LineMark[]> {
  const lines = new Map<number, LineMark[]>();
  for (const mark of marks) {
    const line = lines.get(mark.line);
    if (line) line.push(mark);
    else lines.set(mark.line, [mark]);
  }
  for (const line of lines.values()) line.sort((a, b) => a.start - b.start);
  return lines;
}

function isSame(some: readonly LineMark[], others: readonly LineMark[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ start, end, severity }, index) => {
      const other = others[index];
      return other !== undefined && start === other.start && end === other.end && severity === other.severity;
    })
  );
}
