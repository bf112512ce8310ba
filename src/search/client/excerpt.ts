import type { Canonicalise } from "../canonical.ts";
import type { Terms } from "./hits.ts";
import { type Span, spansOf } from "./spans.ts";

/** A piece of text, as the source has it. */
export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

interface Window {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

const ellipsis = "……";
const excerptLength = 100;
const lengthOfTwo = 60;
const leadIn = 24;
/** A window is sought among so many marks of a paragraph; an excerpt of a hundred characters needs no better. */
const marksTried = 100;

/** The whole text with every term marked. */
export function markTerms(text: string, terms: Terms, canonicalise: Canonicalise): Segment[] {
  return segments(text, 0, text.length, spansOf(canonicalise(text), terms));
}

export function hasMark(marked: readonly Segment[]): boolean {
  return marked.some((segment) => segment.marked);
}

/**
 * About three lines of a body with every term in them marked, around the place where most of the terms stand together,
 * and around a second one for a term that is not there. Without any term in the body, how it begins.
 */
export function cutExcerpt(paragraphs: readonly string[], terms: Terms, canonicalise: Canonicalise): Segment[] {
  const spans = paragraphs.map((paragraph) => spansOf(canonicalise(paragraph), terms));
  const best = bestWindow(paragraphs, spans, excerptLength, new Set());
  if (best === undefined) return headOf(paragraphs);

  const second = bestWindow(paragraphs, spans, lengthOfTwo, termsIn(spans, best));
  const chosen =
    second === undefined ? [best] : [bestWindow(paragraphs, spans, lengthOfTwo, new Set()) ?? best, second];
  const windows = joinTouching(chosen.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start));

  const parts: Segment[] = [];
  windows.forEach(({ paragraph, start, end }, index) => {
    const text = paragraphs[paragraph] ?? "";
    const isStart = paragraph === 0 && start === 0;
    if (!isStart && index === 0) parts.push({ text: ellipsis, marked: false });
    parts.push(...segments(text, start, end, spans[paragraph] ?? []));
    const isEnd = paragraph === paragraphs.length - 1 && end === text.length;
    if (!isEnd) parts.push({ text: ellipsis, marked: false });
  });
  return parts;
}

/** Escaped for HTML, with `<mark>` around the marked segments. */
export function segmentsToHtml(parts: readonly Segment[]): string {
  return parts.map(({ text, marked }) => (marked ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text))).join("");
}

function escapeHtml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}

function headOf(paragraphs: readonly string[]): Segment[] {
  const text = paragraphs[0] ?? "";
  const end = wholeCharacter(text, Math.min(text.length, excerptLength));
  const whole = end === text.length && paragraphs.length <= 1;
  return [{ text: text.slice(0, end) + (whole ? "" : ellipsis), marked: false }];
}

/** The window with most terms that are not shown yet; the first of equals. */
function bestWindow(
  paragraphs: readonly string[],
  spans: readonly (readonly Span[])[],
  length: number,
  shown: ReadonlySet<number>,
): Window | undefined {
  let best: Window | undefined;
  let most = 0;
  spans.forEach((ofParagraph, paragraph) => {
    for (const span of ofParagraph.slice(0, marksTried)) {
      const window = windowAround(paragraphs[paragraph] ?? "", span, ofParagraph, length);
      const fresh = Array.from(termsWithin(ofParagraph, window)).filter((term) => !shown.has(term)).length;
      if (fresh <= most) continue;
      most = fresh;
      best = { paragraph, ...window };
    }
  });
  return best;
}

const clauseEnd = /[。！？；\n]/;

/** From a little before the span, at the start of a clause if there is one, and never through a marked place. */
function windowAround(
  text: string,
  span: Span,
  spans: readonly Span[],
  length: number,
): { start: number; end: number } {
  let start = Math.max(0, span.start - leadIn);
  if (start > 0) start += afterLast(clauseEnd, text.slice(start, span.start));
  let end = Math.min(text.length, Math.max(start + length, span.end));
  for (const other of spans) {
    if (other.start < start && other.end > start) start = other.start;
    if (other.start < end && other.end > end) end = other.end;
  }
  return { start: wholeCharacter(text, start), end: wholeCharacter(text, end) };
}

function afterLast(pattern: RegExp, text: string): number {
  const parts = text.split(pattern);
  return text.length - (parts[parts.length - 1] ?? text).length;
}

/** Steps back from the middle of a surrogate pair. */
function wholeCharacter(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff ? index - 1 : index;
}

function termsWithin(spans: readonly Span[], window: { start: number; end: number }): Set<number> {
  const terms = new Set<number>();
  for (const span of spans)
    if (span.start >= window.start && span.end <= window.end) for (const term of span.terms) terms.add(term);
  return terms;
}

function termsIn(spans: readonly (readonly Span[])[], window: Window): Set<number> {
  return termsWithin(spans[window.paragraph] ?? [], window);
}

function joinTouching(windows: readonly Window[]): Window[] {
  const joined: Window[] = [];
  for (const window of windows) {
    const last = joined[joined.length - 1];
    if (last !== undefined && last.paragraph === window.paragraph && window.start <= last.end) {
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, window.end) };
    } else joined.push(window);
  }
  return joined;
}

function segments(text: string, start: number, end: number, spans: readonly Span[]): Segment[] {
  const parts: Segment[] = [];
  let at = start;
  for (const span of spans) {
    if (span.start < at || span.end > end) continue;
    if (span.start > at) parts.push({ text: text.slice(at, span.start), marked: false });
    parts.push({ text: text.slice(span.start, span.end), marked: true });
    at = span.end;
  }
  if (at < end) parts.push({ text: text.slice(at, end), marked: false });
  return parts;
}
