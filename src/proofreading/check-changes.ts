import { changeDiffers } from "../diagnostics/catalogue/arithmetic.ts";
import type { Reporter } from "../diagnostics/reporter.ts";
import { originOf } from "../text/passage.ts";
import { type Figure, one } from "./figures.ts";
import { deviation, distanceOf, printed, type Reckoned, rounded, shareOf, sumOf } from "./reckoning.ts";
import { between, clauseOf, leadOf, type Sentence } from "./sentences.ts";

/**
 * Rises and falls that do not follow from their two numbers.
 *
 *     由200亩增加到250亩，增长30%          25%
 *     由80%提高到90%，提高12个百分点       10个百分点
 *     由50分钟缩减至25分钟，缩减20分钟     25分钟
 *     办结120件，同比增加20件，增长25%     20%
 *     去年同期100件，今年办结120件，同比增长25%
 */
export function checkChanges(sentence: Sentence, reporter: Reporter): void {
  for (const [index, change] of sentence.figures.entries()) {
    if (change.isVague) continue;
    const ends =
      saidWithBoth(sentence, index, change) ??
      byDifference(sentence, index, change) ??
      yearOnYear(sentence, index, change);
    if (!ends) continue;
    const right = changeBetween(ends, change);
    if (!right || deviation(change, right) === 0n) continue;
    const detail = {
      quote: clauseOf(sentence, change),
      basis: ends.basis,
      right: `${printed(right)}${change.unit}`,
    };
    reporter.report(changeDiffers, detail, originOf(sentence.passage, change.start));
  }
}

interface Ends {
  readonly from: Pick<Figure, "value" | "least" | "most">;
  /** As a message says it. */
  readonly basis: string;
  readonly to: Figure;
}

/** What the change should be, in its own unit; undefined where that unit says nothing of these two. */
function changeBetween({ from, to }: Ends, change: Figure): Reckoned | undefined {
  if (change.unit === "%") return to.unit === "%" ? undefined : shareOf(distanceOf(from, to), from, change.decimals);
  if (to.unit === "%" ? change.unit !== "个百分点" : change.unit !== to.unit) return undefined;
  const distance = distanceOf(from, to);
  // Whole percentages are typed as they are; those with decimals were rounded, each by itself.
  const isWhole = change.decimals === 0 && to.decimals === 0 && distance.value % one === 0n;
  return rounded(to.unit === "%" && isWhole ? exactly(distance.value) : distance, change.decimals);
}

const exactly = (value: bigint) => ({ value, least: value, most: value });

const fromTo = (from: Figure, to: Figure) => `从${from.text}到${to.text}`;

const rise = "增加|增长|提高|提升|上升|扩大|增";
const fall = "减少|下降|降低|缩减|压缩|缩短|降|减";
const came = new RegExp(`^[^，。；]{0,6}?(?:${rise}|${fall})(?:到了?|至|为)[^，。；]{0,6}$`, "u");
const changed = new RegExp(
  `^[，、（(]?(?:同比|环比|净|共|总共)?(?:${rise}|${fall}|增幅|涨幅|降幅|减幅)(?:率|幅度?|比例)?(?:了|约?为|达到?)?$`,
  "u",
);

const lastYear = /去年|上年|同期|同比/u;
const lastTerm = /上月|上季|上期|上周|环比/u;

/** 较上月增加20件，同比增长35%: the percentage is of another number than the one named. */
function isOfSameBase(named: string, change: string): boolean {
  if (change.includes("同比")) return lastYear.test(named);
  return !change.includes("环比") || lastTerm.test(named);
}

/** 由A增加到B，增长C */
function saidWithBoth(sentence: Sentence, index: number, change: Figure): Ends | undefined {
  const [from, to] = [sentence.figures[index - 2], sentence.figures[index - 1]];
  if (!from || !to || from.isVague || to.isVague || from.unit !== to.unit) return undefined;
  const isSo =
    came.test(between(sentence, from, to)) &&
    changed.test(between(sentence, to, change)) &&
    /[由从][^，。；]{0,10}$/u.test(leadOf(sentence, from)) &&
    isOfSameBase(leadOf(sentence, from), leadOf(sentence, change));
  return isSo ? { from, basis: fromTo(from, to), to } : undefined;
}

const compared = new RegExp(
  `^[，、；（(]?(?:同比|环比|(?:比|较)[^，。；]{1,10}?)(?:净|共|多)?(?:(${rise}|多)|(?:${fall}|少))了?$`,
  "u",
);

/** B，比上年增加D，增长C; and B%，比上年的A%提高C个百分点. */
function byDifference(sentence: Sentence, index: number, change: Figure): Ends | undefined {
  const [to, middle] = [sentence.figures[index - 2], sentence.figures[index - 1]];
  if (!to || !middle || to.isVague || middle.isVague || to.unit !== middle.unit) return undefined;
  const link = between(sentence, to, middle);
  if (!changed.test(between(sentence, middle, change))) return undefined;
  if (/^[，、；（(]?(?:比|较)[^，。；]{1,10}的?$/u.test(link) && change.unit === "个百分点") {
    return { from: middle, basis: fromTo(middle, to), to };
  }
  const match = compared.exec(link);
  if (!match || change.unit !== "%" || to.unit === "%") return undefined;
  if (!isOfSameBase(link, leadOf(sentence, change))) return undefined;
  const isRise = match[1] !== undefined;
  const from = isRise ? distanceOf(middle, to) : sumOf([to, middle]);
  if (isRise && middle.value >= to.value) return undefined;
  return { from, basis: `${to.text}比原来${isRise ? "多" : "少"}${middle.text}`, to };
}

/** Two numbers alike, one of them last year's, and a yearly change. */
function yearOnYear(sentence: Sentence, index: number, change: Figure): Ends | undefined {
  if (change.unit !== "%" || !/^同比(?:增长|下降|增加|减少)(?:了|约?为|达到?)?$/u.test(leadOf(sentence, change)))
    return undefined;
  const numbers = sentence.figures.slice(0, index);
  const [one, other] = numbers;
  if (!one || !other || numbers.length !== 2 || one.unit !== other.unit || one.unit === "%") return undefined;
  if (one.isVague || other.isVague) return undefined;
  const wasFirst = lastYear.test(leadOf(sentence, one));
  if (wasFirst === lastYear.test(leadOf(sentence, other))) return undefined;
  return wasFirst
    ? { from: one, basis: fromTo(one, other), to: other }
    : { from: other, basis: fromTo(other, one), to: one };
}
