import type { Segment } from "../excerpt.ts";
import { element } from "./element.ts";

/**
 * A printed title with its marks, in the parts between which its line turns first (src/site/title.ts): where a blank
 * stands that is not beside a Latin letter or a digit. A mark that such a blank goes through is two marks.
 */
export function titleNodes(segments: readonly Segment[]): HTMLElement[] {
  const title = segments.map(({ text }) => text).join("");
  const parts: HTMLElement[] = [];
  let part = element("span", { class: "title-part" });
  let start = 0;

  function endPart(): void {
    if (part.childNodes.length > 0) parts.push(part);
    part = element("span", { class: "title-part" });
  }

  for (const { text, marked } of segments) {
    for (const piece of text.split(/(\s+)/)) {
      const end = start + piece.length;
      if (piece !== "" && turns(title, start, end)) {
        endPart();
        parts.push(element("span", { class: "title-blank" }, " "));
      } else if (piece !== "") part.append(marked ? element("mark", {}, piece) : piece);
      start = end;
    }
  }
  endPart();
  return parts;
}

function turns(title: string, start: number, end: number): boolean {
  const isBlank = /^\s+$/.test(title.slice(start, end));
  return isBlank && start > 0 && end < title.length && !/\w/.test(title.charAt(start - 1) + title.charAt(end));
}
