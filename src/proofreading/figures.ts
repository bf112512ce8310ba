import { withHalfWidthDigits } from "../text/half-width-digits.ts";

/**
 * Figures of a text as what they say: a value, how exactly it is known, and of what.
 *
 *     84110户      84110 households, exactly
 *     8.41万户     between 84050 and 84150 households
 *     15358亩      an area, known to the nearest mu
 *     1,234.5万元  a sum, with its separators
 *     89.89%       a percentage of two decimals; also 百分之89.89
 *     161余件      about so many: nothing is reckoned from it
 */
export interface Figure {
  readonly start: number;
  /** Behind its unit. */
  readonly end: number;
  /** As printed, with its unit. */
  readonly text: string;
  /** What is counted or measured; `%` and `个百分点` for shares. */
  readonly unit: string;
  /** In billionths, so that nothing is lost in reckoning. */
  readonly value: bigint;
  /** The bounds of what it may stand for, in billionths. */
  readonly least: bigint;
  readonly most: bigint;
  /** Decimals shown. */
  readonly decimals: number;
  /** Said to be about so much: 约 余 近 以上. */
  readonly isVague: boolean;
}

/** How many decimals a figure keeps. */
const kept = 9;
export const one = 10n ** BigInt(kept);
/** Of ten, up to that of 亿: to reckon them anew for each figure takes longer than to find it. */
const powers = Array.from({ length: kept + 9 }, (_, exponent) => 10n ** BigInt(exponent));

/** What is measured, so that a figure is rounded; longer units first. */
const measures = "平方千米|平方公里|平方米|立方米|千瓦时|公里|千米|公顷|公斤|千克|千瓦|美元|[元亩吨米斤度]";
/** What is counted, so that a figure is exact. */
const counts =
  "个百分点|百分点|个工作日|工作日|人次|车次|批次|小时|分钟|个月|[个件户人名项宗处条份次家起期座栋幢套批场块台辆张本册所支只头株棵例位篇类卷村枚封笔单组队段面口班吨天]";
const unit = `${measures}|${counts}`;
const multipliers: ReadonlyMap<string, number> = new Map([
  ["", 0],
  ["万", 4],
  ["亿", 8],
]);

const figure = new RegExp(
  `(?<![0-9０-９A-Za-z.．,〔])(百分之)?([0-9０-９]{1,3}(?:,[0-9]{3}){1,4}|[0-9０-９]{1,15})(?:[.．]([0-9０-９]{1,6}))?(?![0-9０-９.．,]|[A-Za-z])[ \\u00a0]?([多余来几]?)(?:([%％])|(万|亿|)([多余来几]?)[ \\u00a0]?(${unit}|))`,
  "gu",
);
const vagueBefore = /(?:约|近|超|超过|逾|不足|至少|将近|突破|[高低]于|多于|不[少低]于|第|[-—–~～])\s?$/u;
const vagueBehind = /^(?:以[上下内外]|左右|上下|之多|[多余])/u;
const isMeasure = new RegExp(`^(?:${measures})$`, "u");

/** Every figure of a text that has a unit or is a percentage, in order. Dates and numbers of documents are none. */
export function figuresIn(text: string): readonly Figure[] {
  const figures: Figure[] = [];
  figure.lastIndex = 0;
  // matchAll would copy this long pattern for each text.
  for (let match = figure.exec(text); match; match = figure.exec(text)) {
    const [whole, hundredths, integer = "", fraction = "", early = "", percent, multiplier = "", late = "", of = ""] =
      match;
    const isShare = hundredths !== undefined || percent !== undefined;
    if (!isShare && of === "") continue;
    const end = match.index + whole.length;
    const scale = isShare ? 0 : (multipliers.get(multiplier) ?? 0);
    const decimals = fraction.length;
    const power = powers[kept + scale - decimals] ?? one;
    const value = BigInt(withHalfWidthDigits(integer.replaceAll(",", "") + fraction)) * power;
    const isRounded = isShare || scale > 0 || decimals > 0 || isMeasure.test(of);
    const half = isRounded ? power / 2n : 0n;
    figures.push({
      start: match.index,
      end,
      text: whole.trimEnd(),
      unit: isShare ? "%" : of === "百分点" ? "个百分点" : of,
      value,
      least: value - half,
      most: value + half,
      decimals,
      isVague:
        early + late !== "" ||
        vagueBefore.test(text.slice(Math.max(0, match.index - 4), match.index)) ||
        vagueBehind.test(text.slice(end, end + 2)),
    });
  }
  return figures;
}
