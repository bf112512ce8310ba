import { unclosedBracket, unopenedBracket } from "../diagnostics/catalogue/attributions.ts";
import { nestingTooDeep } from "../diagnostics/catalogue/blocks.ts";
import type { Remedy } from "../diagnostics/diagnostic.ts";
import { proposed, replacing } from "../diagnostics/remedy.ts";
import type { Reporter } from "../diagnostics/reporter.ts";
import { allPassagesOf, type Draft } from "../syntax/blocks/draft.ts";
import { eachPairMark } from "../syntax/pair-marks.ts";
import { headOf, tailOf } from "../text/characters.ts";
import { originOf, type Passage } from "../text/passage.ts";
import { tellFirst } from "./tell-first.ts";

/** Brackets deeper than this are no bulletin any more (GRAMMAR §1.5). */
const deepestBrackets = 50;

const openers: ReadonlySet<string> = new Set("（(《“");

type Pair = "round" | "title" | "quote";

const pairOf: ReadonlyMap<string, Pair> = new Map([
  ...[..."（(）)"].map((mark) => [mark, "round"] as const),
  ...[..."《》"].map((mark) => [mark, "title"] as const),
  ...[..."“”"].map((mark) => [mark, "quote"] as const),
]);

interface OpenMark {
  readonly mark: string;
  readonly passage: Passage;
  readonly at: number;
}

/**
 * Tells brackets, quotes and bold marks of a record that have only one half (GRAMMAR §5): an opener that nothing in the
 * record closes, and a bracket at the very end that nothing opened.
 */
export function checkMarks(drafts: readonly Draft[], reporter: Reporter): void {
  const open: Record<Pair, OpenMark[]> = { round: [], title: [], quote: [] };
  const passages = allPassagesOf(drafts);
  /** The last closer that nothing opened, and the first passage with too many open; each one at most. */
  const unopened: OpenMark[] = [];
  const tooDeep: Passage[] = [];
  for (const passage of passages) {
    const bold: OpenMark[] = [];
    eachPairMark(passage.text, (mark, at) => {
      const pair = pairOf.get(mark);
      if (!pair) {
        if (!bold.pop()) bold.push({ mark, passage, at });
      } else if (openers.has(mark)) {
        open[pair].push({ mark, passage, at });
        if (open[pair].length > deepestBrackets) tooDeep[0] ??= passage;
      } else if (!open[pair].pop() && pair === "round") unopened[0] = { mark, passage, at };
    });
    for (const mark of bold) reportUnclosed(mark, 0, reporter);
  }
  for (const passage of tooDeep) {
    reporter.report(nestingTooDeep, { text: headOf(passage.text), limit: deepestBrackets }, originOf(passage, 0));
  }
  for (const marks of Object.values(open)) {
    tellFirst(marks, (mark, others) => reportUnclosed(mark, others, reporter));
  }
  const last = passages.at(-1);
  for (const mark of unopened) {
    if (last !== mark.passage || !isAtEnd(mark)) continue;
    const text = tailOf(last.text.slice(0, mark.at + 1), 14);
    reporter.report(unopenedBracket, { text }, originOf(last, mark.at), [withoutMark(mark)]);
  }
}

function isAtEnd({ passage, at }: OpenMark): boolean {
  return /^[\s*_。.]*$/u.test(passage.text.slice(at + 1));
}

function withoutMark({ mark, passage, at }: OpenMark): Remedy {
  return proposed(`删去这个“${mark}”`, replacing(passage, at, at + mark.length, ""));
}

function reportUnclosed(open: OpenMark, others: number, reporter: Reporter): void {
  const { mark, passage, at } = open;
  const text = tailOf(passage.text.slice(Math.max(0, at - 30), at), 14) + headOf(passage.text.slice(at), 12);
  reporter.report(unclosedBracket, { mark, text, others }, originOf(passage, at), [withoutMark(open)]);
}
