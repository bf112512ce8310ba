import type { Canonicalise } from "../../../canonical.ts";
import { writeChinese, writeChineseDigits } from "./chinese.ts";
import { fractionOf, movePoint, wholeOf } from "./decimal.ts";
import { readNumbers, type WrittenNumber } from "./read-numbers.ts";

const variantsAtMost = 8;
/** 8.4123万 is written so; nobody writes 1.23456789亿. */
const placesAtMost = 4;

/** The ways to write a number, best first; all numbers of a term are written in the same way. */
const ways: readonly ((number: WrittenNumber) => string)[] = [
  (number) => inFigures(number, "万") || plain(number),
  (number) => inFigures(number, "亿") || inFigures(number, "万") || plain(number),
  plain,
  spoken,
  inWords,
  (number) => countedInWords(number, "亿") || countedInWords(number, "万") || inWords(number),
  (number) => inWords(number).replace(/〇/g, "零"),
  padded,
];

/**
 * The other ways in which people write the numbers of a term, in canonical form and best first; at most eight.
 *
 *     8.41万户     84100户 八万四千一百户 八点四一万户
 *     九月二十八日  9月28日 09月28日
 *     2023年       二〇二三年 二零二三年
 *     89.9%        百分之八十九点九
 */
export function numberVariants(term: string, canonicalise: Canonicalise): string[] {
  const canonical = canonicalise(term).characters.join("");
  const pieces = readNumbers(canonical);
  const variants = new Set(
    ways.map((write) => pieces.map((piece) => (typeof piece === "string" ? piece : write(piece))).join("")),
  );
  variants.delete(canonical);
  return Array.from(variants).slice(0, variantsAtMost);
}

/** 84100, 89% */
function plain({ value, percent }: WrittenNumber): string {
  return percent ? `${value}%` : value;
}

/** 09 of 09月 */
function padded(number: WrittenNumber): string {
  return /^[1-9]$/.test(number.value) && /^[月日]/.test(number.place.after) ? `0${number.value}` : plain(number);
}

/** 8.41万, where that is a number that people write. */
function inFigures(number: WrittenNumber, unit: "万" | "亿"): string | undefined {
  const count = countOf(number, unit);
  return count === undefined ? undefined : count + unit;
}

/** 八点四一万; a whole number of 万 is what the number is called anyway. */
function countedInWords(number: WrittenNumber, unit: "万" | "亿"): string | undefined {
  const count = countOf(number, unit);
  return count === undefined || fractionOf(count) === "" ? undefined : writeChinese(count) + unit;
}

function countOf({ value, percent, byFigure }: WrittenNumber, unit: "万" | "亿"): string | undefined {
  const count = movePoint(value, unit === "万" ? -4 : -8);
  const usual = wholeOf(count) !== "0" && fractionOf(count).length <= placesAtMost;
  return usual && !percent && !byFigure ? count : undefined;
}

/** 八万四千一百, 二〇二三, 百分之八十九 */
function inWords({ value, percent, byFigure }: WrittenNumber): string {
  if (percent) return `百分之${value === "100" ? "百" : writeChinese(value)}`;
  return byFigure ? writeChineseDigits(value) : writeChinese(value);
}

/** As it is said: 两千三百, 两个; but 二月, 第二. */
function spoken(number: WrittenNumber): string {
  const words = inWords(number);
  if (number.percent || number.byFigure) return words;
  const { before, after } = number.place;
  if (words === "二" && before.slice(-1) !== "第" && !/^[月日号期级届]/.test(after)) return "两";
  return words.replace(/^二(?=[百千万亿])/, "两");
}
