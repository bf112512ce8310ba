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

const kinds = ["round", "title", "quote"] as const;

export const nothingOpen: OpenMarks = { round: 0, title: 0, quote: 0, bold: false };

/** What is open behind `text`, given what was open before it. */
export function openAfter(text: string, before: OpenMarks = nothingOpen): OpenMarks {
  let { round, title, quote, bold } = before;
  eachPairMark(text, (mark) => {
    if (mark === "（" || mark === "(") round += 1;
    else if (mark === "）" || mark === ")") round = Math.max(0, round - 1);
    else if (mark === "《") title += 1;
    else if (mark === "》") title = Math.max(0, title - 1);
    else if (mark === "“") quote += 1;
    else if (mark === "”") quote = Math.max(0, quote - 1);
    else bold = !bold;
  });
  return { round, title, quote, bold };
}

export function isAnyOpen(open: OpenMarks): boolean {
  return open.round > 0 || open.title > 0 || open.quote > 0 || open.bold;
}

/** Whether `text` closes something that was open before it. */
export function closesOpen(open: OpenMarks, text: string): boolean {
  const depths = { round: 0, title: 0, quote: 0 };
  const lowest = { round: 0, title: 0, quote: 0 };
  let bold = 0;
  eachPairMark(text, (mark) => {
    if (mark === "（" || mark === "(") depths.round += 1;
    else if (mark === "）" || mark === ")") depths.round -= 1;
    else if (mark === "《") depths.title += 1;
    else if (mark === "》") depths.title -= 1;
    else if (mark === "“") depths.quote += 1;
    else if (mark === "”") depths.quote -= 1;
    else bold += 1;
    for (const kind of kinds) lowest[kind] = Math.min(lowest[kind], depths[kind]);
  });
  return kinds.some((kind) => open[kind] > 0 && lowest[kind] < 0) || (open.bold && bold % 2 === 1);
}
