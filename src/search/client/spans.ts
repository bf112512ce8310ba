import type { CanonicalText } from "../canonical.ts";
import type { Terms } from "./hits.ts";

/** A place of a text that is marked, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Which terms stand there. */
  readonly terms: ReadonlySet<number>;
}

/** Where terms stand in a text; places that touch or overlap are one. */
export function spansOf({ characters, starts, ends }: CanonicalText, terms: Terms): Span[] {
  const places: { start: number; end: number; term: number }[] = [];
  terms.forEach((term, number) => {
    for (let at = 0; at + term.length <= characters.length; at += 1) {
      if (!term.every((character, index) => characters[at + index] === character)) continue;
      places.push({ start: starts[at] ?? 0, end: ends[at + term.length - 1] ?? 0, term: number });
    }
  });
  places.sort((a, b) => a.start - b.start);

  const spans: { start: number; end: number; terms: Set<number> }[] = [];
  for (const { start, end, term } of places) {
    const last = spans[spans.length - 1];
    if (last !== undefined && start < last.end) {
      last.end = Math.max(last.end, end);
      last.terms.add(term);
    } else {
      spans.push({ start, end, terms: new Set([term]) });
    }
  }
  return spans;
}
