/**
 * Numbers in the formats that Word prints automatic numbers in (ISO/IEC 29500-1, 17.18.59 ST_NumberFormat).
 *
 *     decimal 1    chineseCounting 一    chineseLegalSimplified 壹    decimalEnclosedCircle ①    ideographTraditional 甲
 */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case "none":
      return "";
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return String(value).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return circled(value);
    case "decimalEnclosedParen":
      return ofSeries(value, 0x2474, 20) ?? `(${value})`;
    case "decimalEnclosedFullstop":
      return ofSeries(value, 0x2488, 20) ?? `${value}.`;
    case "ideographEnclosedCircle":
      return ofSeries(value, 0x3280, 10) ?? chinese(value, counting);
    case "chineseCounting":
    case "chineseCountingThousand":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "japaneseCounting":
    case "koreanCounting":
      return chinese(value, counting);
    case "ideographDigital":
    case "taiwaneseDigital":
    case "japaneseDigitalTenThousand":
      return [...String(value)].map((digit) => "〇一二三四五六七八九"[Number(digit)] ?? "").join("");
    case "chineseLegalSimplified":
      return chinese(value, legal);
    case "ideographLegalTraditional":
    case "japaneseLegal":
      return chinese(value, legalTraditional);
    case "ideographTraditional":
      return cyclic(value, "甲乙丙丁戊己庚辛壬癸");
    case "ideographZodiac":
      return cyclic(value, "子丑寅卯辰巳午未申酉戌亥");
    case "lowerLetter":
      return letters(value);
    case "upperLetter":
      return letters(value).toUpperCase();
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "upperRoman":
      return roman(value);
    case "ordinal":
      return `${value}${ordinalEnding(value)}`;
    default:
      return String(value);
  }
}

interface Numerals {
  readonly digits: string;
  /** Ten, hundred, thousand. */
  readonly units: string;
  readonly tenThousand: string;
  /** Whether the 一 of 一十 is written at the beginning. */
  readonly writesOneTen: boolean;
}

const counting: Numerals = { digits: "〇一二三四五六七八九", units: "十百千", tenThousand: "万", writesOneTen: false };
const legal: Numerals = { digits: "零壹贰叁肆伍陆柒捌玖", units: "拾佰仟", tenThousand: "万", writesOneTen: true };
const legalTraditional: Numerals = {
  digits: "零壹貳參肆伍陸柒捌玖",
  units: "拾佰仟",
  tenThousand: "萬",
  writesOneTen: true,
};

function chinese(value: number, numerals: Numerals): string {
  if (value <= 0) return numerals.digits.charAt(0);
  if (value >= 10_000) {
    const rest = value % 10_000;
    const gap = rest > 0 && rest < 1000 ? "零" : "";
    const below = rest > 0 ? gap + chinese(rest, { ...numerals, writesOneTen: true }) : "";
    return `${chinese(Math.floor(value / 10_000), numerals)}${numerals.tenThousand}${below}`;
  }
  let text = "";
  let hasGap = false;
  const digits = [...String(value)].map(Number);
  for (const [index, digit] of digits.entries()) {
    const place = digits.length - 1 - index;
    if (digit === 0) {
      hasGap = text !== "";
      continue;
    }
    if (hasGap) text += "零";
    hasGap = false;
    const isBareTen = place === 1 && digit === 1 && text === "" && !numerals.writesOneTen;
    text += (isBareTen ? "" : numerals.digits.charAt(digit)) + (place > 0 ? numerals.units.charAt(place - 1) : "");
  }
  return text;
}

function circled(value: number): string {
  return (
    ofSeries(value, 0x2460, 20) ?? ofSeries(value - 20, 0x3251, 15) ?? ofSeries(value - 35, 0x32b1, 15) ?? String(value)
  );
}

function ofSeries(value: number, first: number, length: number): string | undefined {
  return value >= 1 && value <= length ? String.fromCharCode(first + value - 1) : undefined;
}

function cyclic(value: number, characters: string): string {
  return characters.charAt((value - 1) % characters.length);
}

/** a … z, aa, bb, … as Word counts. */
function letters(value: number): string {
  if (value < 1) return "";
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(30, Math.floor((value - 1) / 26) + 1));
}

const romanDigits: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = "";
  for (const [size, sign] of romanDigits) {
    text += sign.repeat(Math.floor(rest / size));
    rest %= size;
  }
  return text;
}

function ordinalEnding(value: number): string {
  const isTeen = Math.floor(value / 10) % 10 === 1;
  return isTeen ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th");
}
