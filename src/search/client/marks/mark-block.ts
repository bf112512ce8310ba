import type { Canonicalise } from "../../canonical.ts";
import type { Terms } from "../hits.ts";
import { element } from "../page/element.ts";
import { spansOf } from "../spans.ts";

/**
 * Marks the terms in a block of a page, across whatever elements stand in it; the text stays as it is.
 *
 * @returns for each place the marks that make it up, one for each piece of text that it spans
 */
export function markBlock(block: Element, terms: Terms, canonicalise: Canonicalise): HTMLElement[][] {
  const nodes = textNodes(block);
  const text = nodes.map(({ data }) => data).join("");
  const spans = spansOf(canonicalise(text), terms);
  const marks = spans.map((): HTMLElement[] => []);
  let start = 0;
  for (const node of nodes) {
    const end = start + node.data.length;
    // From the last place to the first, as what is cut off a node is its end.
    for (let place = spans.length - 1; place >= 0; place -= 1) {
      const span = spans[place];
      if (span === undefined || span.start >= end || span.end <= start) continue;
      const mark = wrap(node, Math.max(span.start, start) - start, Math.min(span.end, end) - start);
      (marks[place] ?? []).push(mark);
    }
    start = end;
  }
  return marks;
}

/** Takes the marks away again. */
export function unmark(marks: readonly HTMLElement[]): void {
  for (const mark of marks) {
    const parent = mark.parentNode;
    if (parent === null) continue;
    while (mark.firstChild) parent.insertBefore(mark.firstChild, mark);
    parent.removeChild(mark);
    parent.normalize();
  }
}

function textNodes(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text) nodes.push(node);
  return nodes;
}

function wrap(node: Text, start: number, end: number): HTMLElement {
  node.splitText(end);
  const piece = node.splitText(start);
  const mark = element("mark", { class: "found" });
  if (piece.parentNode) piece.parentNode.replaceChild(mark, piece);
  mark.appendChild(piece);
  return mark;
}
