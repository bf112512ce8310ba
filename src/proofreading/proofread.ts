import type { Reporter } from "../diagnostics/reporter.ts";
import { allPassagesOf, type Draft } from "../syntax/blocks/draft.ts";
import { checkBrackets } from "./check-brackets.ts";
import { checkChanges } from "./check-changes.ts";
import { checkDates } from "./check-dates.ts";
import { checkDoubledWords } from "./check-doubled-words.ts";
import { checkShares } from "./check-shares.ts";
import { checkSums } from "./check-sums.ts";
import { checkTableTotals } from "./check-table-totals.ts";
import { type SentenceCheck, sentencesIn } from "./sentences.ts";

const checksOfSentences: readonly SentenceCheck[] = [checkShares, checkChanges, checkSums];

/**
 * Tells what a proofreader would ask about: figures that do not follow from each other, days after the issue's own,
 * words typed twice, halves of different brackets. Nothing is changed, and all of it is for information.
 *
 * @param drafts the texts with pages mended, so that a sentence is whole
 * @param issued the date, where it is known
 */
export function proofread(drafts: readonly Draft[], issued: string | undefined, reporter: Reporter): void {
  const passages = allPassagesOf(drafts);
  for (const passage of passages) {
    for (const sentence of sentencesIn(passage)) {
      for (const check of checksOfSentences) check(sentence, reporter);
    }
  }
  if (issued !== undefined) checkDates(passages, issued, reporter);
  checkDoubledWords(passages, reporter);
  for (const passage of passages) checkBrackets(passage, reporter);
  for (const draft of drafts) if (draft.kind === "table") checkTableTotals(draft.rows, reporter);
}
