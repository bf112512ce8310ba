import { type Decimal, decimalOf, fractionOf, movePoint, wholeOf } from "./decimal.ts";

const digits = "零一二三四五六七八九";
const units = ["", "十", "百", "千"];

/** 二〇二三 → 2023; undefined unless every character is a digit. */
export function readChineseDigits(text: string): string | undefined {
  const read = Array.from(text, (character) => digits.indexOf(character === "〇" ? "零" : character));
  return text === "" || read.some((digit) => digit < 0) ? undefined : read.join("");
}

/** 2023 → 二〇二三 */
export function writeChineseDigits(text: string): string {
  return Array.from(text, (digit) => (digit === "0" ? "〇" : (digits[Number(digit)] ?? digit))).join("");
}

/**
 * Reads a number in words.
 *
 *     十五   二十三   两千三百   十万五千   一亿零五十万   八点四一万   三万亿
 *
 * Undefined for anything else: 三五, 十四五, 万一, 百, and 一百五, which may be 105 or 150.
 */
export function readChinese(text: string): Decimal | undefined {
  const [, before = "", after, scale = ""] = numberInWords.exec(text.replace(/〇/g, "零")) || [];
  const whole = readWhole(before);
  if (whole === undefined || after === undefined) return whole === undefined ? undefined : String(whole);
  const fraction = readChineseDigits(after);
  return fraction === undefined ? undefined : movePoint(decimalOf(`${whole}.${fraction}`), zerosOf(scale));
}

const numberInWords = /^([^点]+)(?:点([^点万亿]+)(万亿|[万亿])?)?$/;

/** How many zeros stand behind a number of so many: 千万 is seven. */
export function zerosOf(scale: string): number {
  const zeros: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
  return Array.from(scale).reduce((sum, unit) => sum + (zeros[unit] ?? 0), 0);
}

/** Writes a number of at most 15 digits before its point in words: 105000 → 十万五千, 0.5 → 零点五. */
export function writeChinese(decimal: Decimal): string {
  const fraction = fractionOf(decimal);
  const written = writeWhole(Number(wholeOf(decimal))).replace(/^一十/, "十");
  return fraction === "" ? written : `${written}点${writeChineseDigits(fraction).replace(/〇/g, "零")}`;
}

function readWhole(text: string): number | undefined {
  return text === "零" ? 0 : readAbove(text, "亿", 1e8, (below) => readAbove(below, "万", 1e4, readSection));
}

/** What stands before a great unit, so many times, and what stands behind it. */
function readAbove(
  text: string,
  unit: string,
  size: number,
  readPart: (part: string) => number | undefined,
): number | undefined {
  const place = text.lastIndexOf(unit);
  if (place < 0) return readPart(text);
  const high = readPart(text.slice(0, place));
  const low = text.slice(place + 1);
  // A lone digit without its unit, as in 三万五, is not said clearly enough.
  const rest = low === "" ? 0 : /^[^零]$/.test(low) ? undefined : readPart(low.replace(/^零/, ""));
  return high === undefined || rest === undefined || rest >= size ? undefined : high * size + rest;
}

const section =
  /^(?:([一二两三四五六七八九])千)?零?(?:([一二两三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?零?([一二两三四五六七八九])?$/;

/** A number below ten thousand. */
function readSection(text: string): number | undefined {
  const [found, thousands, hundreds, tens, ten, ones] = section.exec(text) || [];
  if (found === undefined || /^零|零$/.test(text) || text === "") return undefined;
  const unclear = ones !== undefined && /[百千]$/.test(text.slice(0, -1));
  if (unclear) return undefined;
  return (
    digitOf(thousands) * 1000 +
    digitOf(hundreds) * 100 +
    (ten === undefined ? 0 : (digitOf(tens) || 1) * 10) +
    digitOf(ones)
  );
}

function digitOf(digit: string | undefined): number {
  return digit === undefined ? 0 : digits.indexOf(digit === "两" ? "二" : digit);
}

function writeWhole(value: number): string {
  if (value === 0) return "零";
  if (value >= 1e8) return writeAbove(value, "亿", 1e8);
  return value >= 1e4 ? writeAbove(value, "万", 1e4) : writeSection(value);
}

function writeAbove(value: number, unit: string, size: number): string {
  const low = value % size;
  const high = writeWhole((value - low) / size);
  if (low === 0) return high + unit;
  return high + unit + (low < size / 10 ? "零" : "") + writeWhole(low);
}

/** 1015 → 一千零一十五 */
function writeSection(value: number): string {
  const figures = String(value);
  return Array.from(figures, (figure, place) =>
    figure === "0" ? "零" : (digits[Number(figure)] ?? "") + (units[figures.length - 1 - place] ?? ""),
  )
    .join("")
    .replace(/零+/g, "零")
    .replace(/零$/, "");
}
