import { readChinese, readChineseDigits, zerosOf } from "./chinese.ts";
import { type Decimal, decimalOf, movePoint, wholeOf } from "./decimal.ts";

/** A piece of a term: characters as they stand, or a number. */
type Piece = string | WrittenNumber;

export interface WrittenNumber {
  readonly value: Decimal;
  readonly percent: boolean;
  /** Written one figure at a time, as years are: 二〇二三. */
  readonly byFigure: boolean;
  readonly place: Place;
}

/** What stands around a number: the two characters before it and the two after it, as far as there are any. */
interface Place {
  readonly before: string;
  readonly after: string;
}

const numeral = "〇零一二两三四五六七八九十百千万亿";
const figure = "〇零一二三四五六七八九";
const inWords = `[${numeral}]+(?:点[${figure}]+(?![${figure}十百千])(?:万亿|[万亿])?)?`;
const inFigures = "[0-9][0-9.]*[十百千万亿]*";
const attached = new RegExp(`[0-9.${numeral}]`);

/** 8.41万, 3千万, 0.5; 09 only as a month, a day or an hour. */
const arabic = /^((?:0|[1-9][0-9]*)(?:\.[0-9]+)?|0[1-9])([十百千]?(?:万亿|[万亿])|[百千])?$/;

/** A longer one is no number that anybody wrote in another way; and sums stay exact. */
const longestWhole = 15;

/** What shows that a single numeral before it is a number: 九月, 三户; but not 三区三线, 三农, 七彩. */
const counter =
  /^(?:[月日号期年届章节条款项个件宗户名次批类种轮份场级起处家人座栋台辆张册层间所支组天周岁元吨米亩时点]|季度|公[里顷斤]|平方|立方)/;
const beginsWithOne = /^[起家时人组天周层点]/;
const endsInOne = /[统唯同单逐之专]$/;

/**
 * Finds the numbers in a canonical term. Pieces and numbers make up the term.
 *
 *     新增 8.41万 户    第 十 期    二〇二三 年 九 月    百分之八十九点九    两千三百
 *
 * What is said in one character is a number where a counter, 第 or % shows it; so 一些, 统一, 数十, 三区三线 are words.
 * Everything else is one if it can be read from end to end; so 1.2.3, 0635, 万一, 十四五, 1亿2000万 are none, nor are
 * the figures of m2 and the two of 三分之一.
 */
export function readNumbers(term: string): Piece[] {
  const pieces: Piece[] = [];
  const pattern = new RegExp(`(百分之)?(${inFigures}|${inWords})(%?)`, "g");
  let taken = 0;
  for (let match = pattern.exec(term); match !== null; match = pattern.exec(term)) {
    const [whole, word = "", text = "", sign = ""] = match;
    const end = match.index + whole.length;
    const place = { before: term.slice(Math.max(match.index - 2, 0), match.index), after: term.slice(end, end + 2) };
    const number = readNumber(text, word !== "" || sign !== "", place);
    if (number === undefined) continue;
    pieces.push(term.slice(taken, match.index), number);
    taken = end;
  }
  return pieces.concat(term.slice(taken));
}

function readNumber(text: string, percent: boolean, place: Place): WrittenNumber | undefined {
  if (attached.test(place.before.slice(-1)) || attached.test(place.after.charAt(0))) return undefined;
  if (place.before === "分之" || place.after === "分之") return undefined;
  const number = readFigures(text, place) || readWords(text, percent, place);
  if (number === undefined || wholeOf(number.value).length > longestWhole) return undefined;
  const isShort = /^(?:[0-9]|10)$/.test(number.value);
  return percent || !isShort || isCounted(text, place) ? { ...number, percent, place } : undefined;
}

type Read = Pick<WrittenNumber, "value" | "byFigure">;

function readFigures(text: string, { before, after }: Place): Read | undefined {
  const [, figures, scale = ""] = arabic.exec(text) || [];
  if (figures === undefined || /[a-z]$/.test(before)) return undefined;
  if (/^0[1-9]/.test(figures) && (scale !== "" || !/^[月日时]/.test(after))) return undefined;
  const isYear = /^[12][0-9]{3}$/.test(text) && (after.charAt(0) === "年" || (after === "" && /^(?:19|20)/.test(text)));
  return { value: movePoint(decimalOf(figures), zerosOf(scale)), byFigure: isYear };
}

function readWords(text: string, percent: boolean, { before, after }: Place): Read | undefined {
  if (percent && text === "百") return { value: "100", byFigure: false };
  // 几十万 and 数十户 are no ten
  if (/[几数]$/.test(before) && text.charAt(0) === "十") return undefined;
  const figures = readChineseDigits(text);
  if (figures !== undefined && text.length > 1) {
    const isRow = text.length > 2 || after.charAt(0) === "年";
    return isRow && figures.charAt(0) !== "0" ? { value: figures, byFigure: true } : undefined;
  }
  const value = readChinese(text);
  return value === undefined ? undefined : { value, byFigure: false };
}

function isCounted(text: string, { before, after }: Place): boolean {
  if (before.slice(-1) === "第") return true;
  if (text === "一" && (endsInOne.test(before) || beginsWithOne.test(after))) return false;
  return counter.test(after);
}
