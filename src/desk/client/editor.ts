import type { TextEdit } from "../text-edit.ts";
import { type LineMark, LineSheet } from "./line-sheet.ts";

/** The field that holds the text, above the sheet that numbers and marks its lines. */
export interface Editor {
  readonly text: () => string;
  /** Begins with another text. */
  readonly load: (text: string) => void;
  /** Changes the text as if it had been typed: one step, which Ctrl+Z takes back. */
  readonly apply: (edit: TextEdit) => void;
  readonly selection: () => { readonly start: number; readonly end: number };
  readonly mark: (marks: readonly LineMark[]) => void;
  /** Selects a stretch of the text and brings it into view. */
  readonly goTo: (start: number, end: number) => void;
}

/** @param changed told of every new text */
export function openEditor(
  frame: HTMLElement,
  lines: HTMLElement,
  field: HTMLTextAreaElement,
  changed: (text: string) => void,
): Editor {
  const sheet = new LineSheet(lines);
  const show = () => {
    sheet.show(field.value);
    changed(field.value);
  };
  field.addEventListener("input", show);
  sheet.show(field.value);

  const bringIntoView = (offset: number) => {
    const before = field.value.slice(0, offset);
    const line = before.split("\n").length - 1;
    const box = sheet.boxAt(line, offset - (before.lastIndexOf("\n") + 1));
    if (box === undefined) return;
    const window = frame.getBoundingClientRect();
    const isSeen = box.top >= window.top + margin && box.bottom <= window.bottom - margin;
    if (!isSeen) frame.scrollTop += box.top - window.top - frame.clientHeight / 3;
  };

  return {
    text: () => field.value,
    load: (text) => {
      field.value = text;
      field.setSelectionRange(0, 0);
      frame.scrollTop = 0;
      show();
    },
    apply: ({ start, end, text }) => {
      const focused = document.activeElement;
      field.focus({ preventScroll: true });
      field.setSelectionRange(start, end);
      // The one way that a browser enters into its own record of what can be undone.
      const isDone = text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
      if (!isDone) {
        field.setRangeText(text, start, end, "end");
        show();
      }
      if (focused instanceof HTMLElement && focused !== field) focused.focus({ preventScroll: true });
    },
    selection: () => ({ start: field.selectionStart, end: field.selectionEnd }),
    mark: (marks) => sheet.mark(marks),
    goTo: (start, end) => {
      field.focus({ preventScroll: true });
      field.setSelectionRange(start, end);
      bringIntoView(start);
    },
  };
}

/** How near the frame's edge a place still counts as seen, in px. */
const margin = 24;
