import type { Reporter } from "../diagnostics/reporter.ts";
import type { Passage } from "../text/passage.ts";
import { isDigit } from "./digits.ts";
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
const sentenceEnd = /[。！？!?\n]/gu;

/** Whether one sentence has digits in three places; few paragraphs do, and every one is asked. */
function hasThreeNumbers(text: string): boolean {
  let numbers = 0;
  let isInNumber = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const wasInNumber = isInNumber;
    isInNumber = isDigit(unit);
    if (isInNumber && !wasInNumber) numbers += 1;
    if (numbers === fewestFigures) return true;
    if (!isInNumber && endsSentence(unit)) numbers = 0;
  }
  return false;
}

/** A Chinese character is told at once. */
function endsSentence(unit: number): boolean {
  if (unit >= 0x3400 && unit < 0xff00) return false;
  return unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0x21 || unit === 0x3f || unit === 0x0a;
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
