import { percentageDiffers } from "../diagnostics/catalogue/arithmetic.ts";
import type { Reporter } from "../diagnostics/reporter.ts";
import { originOf } from "../text/passage.ts";
import type { Figure } from "./figures.ts";
import { deviation, printed, shareOf } from "./reckoning.ts";
import { between, clauseOf, leadOf, type Sentence } from "./sentences.ts";

/**
 * Percentages that do not follow from their numbers.
 *
 *     涉及群众84110户，……惠及群众75612户，化解率89.89%      89.90, by a hair: told
 *     应办100件，已办80件，占比90%                           the words say what is a part of what: told
 *     整改120亩，占总任务200亩的65%
 *     其中网办90件，占80%                                    of the number before 其中
 *
 * A percentage that follows from any two numbers of the paragraph is right. One that follows from none is told only
 * where it is off by a hair from two numbers of its sentence, or where the words leave no doubt which two are meant.
 */
export function checkShares(sentence: Sentence, reporter: Reporter): void {
  for (const [index, percent] of sentence.figures.entries()) {
    if (percent.unit !== "%" || percent.isVague) continue;
    const pair = meantPair(sentence, index) ?? nearPair(sentence, index);
    if (!pair || followsFromAny(sentence, percent)) continue;
    const share = shareOf(pair.part, pair.whole, percent.decimals);
    if (!share || deviation(percent, share) === 0n) continue;
    const detail = {
      quote: clauseOf(sentence, percent),
      part: pair.part.text,
      whole: pair.whole.text,
      right: printed(share),
    };
    reporter.report(percentageDiffers, detail, originOf(sentence.passage, percent.start));
  }
}

interface Pair {
  readonly part: Figure;
  readonly whole: Figure;
}

function canBePair(part: Figure | undefined, whole: Figure | undefined): boolean {
  if (!part || !whole || part === whole || part.isVague || whole.isVague) return false;
  return part.unit === whole.unit && part.unit !== "%" && part.unit !== "个百分点" && part.value <= whole.value;
}

function followsFromAny({ around }: Sentence, percent: Figure): boolean {
  return around.some((part) =>
    around.some((whole) => {
      if (!canBePair(part, whole)) return false;
      const share = shareOf(part, whole, percent.decimals);
      return share !== undefined && deviation(percent, share) === 0n;
    }),
  );
}

const shareLead = /(?:率|占比|比例|比重|占)(?:为|达到?|已达)?$/u;
/** A percentage of one decimal or more that is this near was reckoned from the two and slipped. */
const nearBy = 2n;
const furthestBack = 12;

function nearPair(sentence: Sentence, index: number): Pair | undefined {
  const percent = sentence.figures[index];
  if (!percent || percent.decimals === 0 || !shareLead.test(leadOf(sentence, percent))) return undefined;
  const before = sentence.figures.slice(Math.max(0, index - furthestBack), index);
  for (const whole of before) {
    for (const part of before) {
      const share = canBePair(part, whole) ? shareOf(part, whole, percent.decimals) : undefined;
      if (share && deviation(percent, share) <= (percent.decimals === 1 ? 1n : nearBy)) return { part, whole };
    }
  }
  return undefined;
}

/** The two numbers that the words around a percentage name. */
function meantPair(sentence: Sentence, index: number): Pair | undefined {
  const percent = sentence.figures[index];
  if (!percent) return undefined;
  return (
    ofNamedWhole(sentence, index, percent) ??
    ofFraction(sentence, index, percent) ??
    ofTask(sentence, index, percent) ??
    amongThem(sentence, index, percent)
  );
}

/** 120亩，占总任务200亩的65% */
function ofNamedWhole(sentence: Sentence, index: number, percent: Figure): Pair | undefined {
  const [part, whole] = [sentence.figures[index - 2], sentence.figures[index - 1]];
  if (!part || !whole || !canBePair(part, whole)) return undefined;
  const isNamed =
    /^[，、（(]?占(?![地用压有])[^，。；]{0,16}$/u.test(between(sentence, part, whole)) &&
    /^的(?:比[例重])?(?:约?为|达到?)?$/u.test(between(sentence, whole, percent));
  return isNamed ? { part, whole } : undefined;
}

/** 80件/100件（85%） */
function ofFraction(sentence: Sentence, index: number, percent: Figure): Pair | undefined {
  const [part, whole] = [sentence.figures[index - 2], sentence.figures[index - 1]];
  if (!part || !whole || !canBePair(part, whole)) return undefined;
  const isFraction =
    /^[/／]$/u.test(between(sentence, part, whole).trim()) && /^[（(]$/u.test(between(sentence, whole, percent).trim());
  return isFraction ? { part, whole } : undefined;
}

const taskWord = /应|共|总|需|计划|任务|受理|纳入|排查|发现|收到|下达|摸排|登记|接收|交办/u;
const partialWord = /未|没|不|正在|尚|待/u;

/**
 * 应办100件，已办80件，占比90%; 排查隐患120处，整改100处，整改率85%: two numbers alike in the sentence, the second done of
 * the first, and a rate named after what was done.
 */
function ofTask(sentence: Sentence, index: number, percent: Figure): Pair | undefined {
  const before = sentence.figures.slice(0, index).filter(({ unit }) => unit !== "%");
  const part = before.at(-1);
  const alike = before.filter(({ unit }) => unit === part?.unit);
  const [whole] = alike;
  if (!part || !whole || alike.length !== 2 || !canBePair(part, whole)) return undefined;
  const [task, done, lead] = [whole, part, percent].map((figure) => leadOf(sentence, figure));
  if (task === undefined || done === undefined || lead === undefined) return undefined;
  if (!taskWord.test(task) || partialWord.test(done)) return undefined;
  const rate = /^(\p{Script=Han}{2,4})率(?:为|达到?|已达)?$/u.exec(lead)?.[1];
  const isDone = /^(?:现|目前|已经?|完成|其中|实际|累计)/u.test(done);
  const isMeant =
    rate === undefined ? isDone && /^占比?(?:为|达到?)?$/u.test(lead) : done.includes(rate) && !task.includes(rate);
  return isMeant || (rate === "完成" && isDone) ? { part, whole } : undefined;
}

const bareShare = /^[，、（(]?占(?:比|总[数量]的?|全部的?)?(?:为|达到?)?$/u;

/** 共120件，其中网办90件、占80%: of the last number alike before 其中. */
function amongThem(sentence: Sentence, index: number, percent: Figure): Pair | undefined {
  const part = sentence.figures[index - 1];
  if (!part || !bareShare.test(between(sentence, part, percent))) return undefined;
  const among = sentence.passage.text.lastIndexOf("其中", part.start);
  if (among < sentence.start) return undefined;
  const whole = sentence.figures.findLast(({ end, unit }) => end <= among && unit === part.unit);
  return whole && canBePair(part, whole) ? { part, whole } : undefined;
}
