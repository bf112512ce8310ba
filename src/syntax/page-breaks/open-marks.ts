import { eachPairMark } from "../pair-marks.ts";

/**
 * Pairs that are still open at the end of a text: （《“ and bold. A page that cuts a sentence often cuts one of them.
 */
export interface OpenMarks {
  readonly round: number;
  readonly title: number;
  readonly quote: number;
  readonly bold: boolean;
}

export const nothingOpen: OpenMarks = { round: 0, title: 0, quote: 0, bold: false };

const kinds = ["round", "title", "quote"] as const;

/** The kind that a mark opens (1) or closes (-1). `**`, which opens and closes alike, is none of them. */
const steps: ReadonlyMap<string, readonly [kind: (typeof kinds)[number], step: 1 | -1]> = new Map([
  ["（", ["round", 1]],
  ["(", ["round", 1]],
  ["）", ["round", -1]],
  [")", ["round", -1]],
  ["《", ["title", 1]],
  ["》", ["title", -1]],
  ["“", ["quote", 1]],
  ["”", ["quote", -1]],
]);

/** What is open behind `text`, given what was open before it. */
export function openAfter(text: string, before: OpenMarks = nothingOpen): OpenMarks {
  const open = { ...before };
  eachPairMark(text, (mark) => {
    const [kind, step] = steps.get(mark) ?? [];
    if (kind === undefined || step === undefined) open.bold = !open.bold;
    else open[kind] = Math.max(0, open[kind] + step);
  });
  return open;
}

export function isAnyOpen(open: OpenMarks): boolean {
  return open.round > 0 || open.title > 0 || open.quote > 0 || open.bold;
}

/** Whether `text` closes something that was open before it. */
export function closesOpen(open: OpenMarks, text: string): boolean {
  const depths = { round: 0, title: 0, quote: 0 };
  const lowest = { ...depths };
  let bold = 0;
  eachPairMark(text, (mark) => {
    const [kind, step] = steps.get(mark) ?? [];
    if (kind === undefined || step === undefined) {
      bold += 1;
      return;
    }
    depths[kind] += step;
    lowest[kind] = Math.min(lowest[kind], depths[kind]);
  });
  return kinds.some((kind) => open[kind] > 0 && lowest[kind] < 0) || (open.bold && bold % 2 === 1);
}
