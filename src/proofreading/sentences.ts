import type { Reporter } from "../diagnostics/reporter.ts";
import { isDigitAt, isNoMark } from "../text/characters.ts";
import type { Passage } from "../text/passage.ts";
import { type Figure, figuresIn } from "./figures.ts";

/** A sentence of a paragraph with its figures, so that what belongs together is reckoned together. */
export interface Sentence {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly figures: readonly Figure[];
  /** Those of the whole paragraph. */
  readonly around: readonly Figure[];
}

/** What checks one sentence. */
export type SentenceCheck = (sentence: Sentence, reporter: Reporter) => void;

/** Two figures, and a third that should follow from them. */
const fewestFigures = 3;
/** No one reckons with more; lists of figures without end are not bulletins. */
const mostFigures = 40;
const sentenceEnds = "。！？!?\n";
const sentenceEnd = new RegExp(`[${sentenceEnds}]`, "gu");

/** Whether one sentence has digits in three places; few paragraphs do, and every one is asked. */
function hasThreeNumbers(text: string): boolean {
  let numbers = 0;
  let isInNumber = false;
  for (let at = 0; at < text.length; at += 1) {
    const wasInNumber = isInNumber;
    isInNumber = isDigitAt(text, at);
    if (isInNumber && !wasInNumber) numbers += 1;
    if (numbers === fewestFigures) return true;
    if (!isNoMark(text.charCodeAt(at)) && sentenceEnds.includes(text.charAt(at))) numbers = 0;
  }
  return false;
}

/** The sentences of a paragraph that have figures enough to reckon with. */
export function sentencesIn(passage: Passage): readonly Sentence[] {
  if (!hasThreeNumbers(passage.text)) return [];
  const figures = figuresIn(passage.text);
  if (figures.length < fewestFigures) return [];
  const sentences: Sentence[] = [];
  let start = 0;
  let next = 0;
  const ends = [...passage.text.matchAll(sentenceEnd)].map(({ index }) => index + 1);
  for (const end of [...ends, passage.text.length]) {
    const first = next;
    while ((figures[next]?.start ?? Number.POSITIVE_INFINITY) < end) next += 1;
    if (next - first >= fewestFigures) {
      const last = Math.min(next, first + mostFigures);
      const around = figures.slice(Math.max(0, next - mostFigures), next + mostFigures / 2);
      sentences.push({ passage, start, end, figures: figures.slice(first, last), around });
    }
    start = end;
  }
  return sentences;
}

/** The text between two figures, or from one to the end of its sentence. */
export function between(sentence: Sentence, from: Figure | undefined, to: Figure | undefined): string {
  return sentence.passage.text.slice(from?.end ?? sentence.start, to?.start ?? sentence.end);
}

const pauses = "，、；：,;:（(";

/** The clause that leads to a figure: back to the last comma, or to the figure before. */
export function leadOf(sentence: Sentence, figure: Figure): string {
  const { text } = sentence.passage;
  const earliest = Math.max(sentence.start, figure.start - 20);
  let start = figure.start;
  while (start > earliest && !pauses.includes(text.charAt(start - 1))) start -= 1;
  return text.slice(start, figure.start).trim();
}

/** The clause with a figure, as a message quotes it. */
export function clauseOf(sentence: Sentence, figure: Figure): string {
  return `${leadOf(sentence, figure)}${figure.text}`;
}
