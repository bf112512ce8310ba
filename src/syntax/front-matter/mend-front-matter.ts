import type { Remedy } from "../../diagnostics/diagnostic.ts";
import { certain, inserting, proposed, replacing } from "../../diagnostics/remedy.ts";
import { originOf, type Passage } from "../../text/passage.ts";
import { type Field, fieldByKey, frontMatterSchema } from "./fields.ts";

/** How a front matter that is amiss can be mended. `content` is the text between its two `---`. */

const dashes = /^\s*[—－–-]{2,}\s*$/u;
const fullWidthDashes = /^\s*[－-]{3}\s*$/u;
const keyLine = /^\s*(?:[A-Za-z]+|\p{Script=Han}+)\s*[:：]/u;

/** A line of dashes as typed in full width: `－－－` is `---` and nothing else, `——` probably is. */
export function fenceRemedies(line: Passage): readonly Remedy[] {
  if (!dashes.test(line.text)) return [];
  const edit = replacing(line, 0, line.text.length, "---");
  return [fullWidthDashes.test(line.text) ? certain("改为半角的“---”", edit) : proposed("改为“---”", edit)];
}

/** Whether a line within the front matter can only be meant as its end. */
export function isFullWidthFence(line: string): boolean {
  return fullWidthDashes.test(line) && !line.startsWith(" ");
}

/** The line that was meant to close a front matter; else one is added behind the lines that look like fields. */
export function closingRemedies(lines: readonly Passage[]): readonly Remedy[] {
  const end = lines.findIndex(({ text }) => text.trim() !== "" && !keyLine.test(text));
  const meant = lines[end];
  if (meant && dashes.test(meant.text)) return fenceRemedies(meant);
  const last = lines.slice(0, end < 0 ? undefined : end).findLast(({ text }) => keyLine.test(text));
  return last ? [proposed(`在“${last.text.trim()}”之后加一行“---”`, inserting(last, last.text.length, "\n---"))] : [];
}

/** `标题：工作简报` as `标题: 工作简报`. */
export function colonRemedies(line: Passage, key: string, valueStart: number): readonly Remedy[] {
  return [certain("改为半角冒号加空格", replacing(line, 0, valueStart, `${key}: `))];
}

/** A value that YAML would read otherwise, in quotes: `title: '工作简报: 专刊'`. */
export function quotingRemedies(content: Passage, offset: number): readonly Remedy[] {
  const { start, end } = lineAround(content, offset);
  const match = /^(\s*(\S+?)\s*:\s+)(\S.*?)\s*$/u.exec(content.text.slice(start, end));
  const [whole = "", before = "", key = "", value = ""] = match ?? [];
  // Quotes around a quote that never closes would only hide it.
  if (!fieldByKey.has(key) || /^["']/u.test(value)) return [];
  const quoted = `'${value.replaceAll("'", "''")}'`;
  return [proposed("给内容加上引号", replacing(content, start + before.length, start + whole.length, quoted))];
}

export function lineRemoval(content: Passage, offset: number): Remedy {
  const { start, end } = lineAround(content, offset);
  const { start: from, end: to } = replacing(content, start, end, "");
  const next = end + 1 < content.text.length ? originOf(content, end + 1) : to;
  return proposed("删去这一行", { start: from, end: next, text: "" });
}

/** Full-width digits in a number or a date, each as the digit that it was read as. */
export function digitRemedies(content: Passage, [start, end]: readonly [number, number]): readonly Remedy[] {
  const edits = [...content.text.slice(start, end).matchAll(/[０-９]/gu)].map(({ index, 0: digit }) =>
    replacing(content, start + index, start + index + 1, digit.normalize("NFKC")),
  );
  return edits.length > 0 ? [certain("改为半角数字", ...edits)] : [];
}

/**
 * What an unreadable number or date was probably meant to be.
 *
 *     ２０２３－１０－２０    only its width is amiss: certain
 *     2023、10、20   20231020   二〇二三年十月二十日        the same date: proposed
 */
export function valueRemedies(
  content: Passage,
  field: Field,
  value: string,
  [start, end]: readonly [number, number],
): readonly Remedy[] {
  const isReadable = (text: string) => frontMatterSchema.shape[field.english].safeParse(text).success;
  const narrow = value.normalize("NFKC").replace(/[—–]/gu, "-").trim();
  if (narrow !== value && isReadable(narrow)) {
    return [certain(`改为“${narrow}”`, replacing(content, start, end, narrow))];
  }
  const meant = field.english === "date" ? meantDate(narrow) : meantCount(field, narrow);
  if (meant === undefined || !isReadable(meant)) return [];
  return [proposed(`改为“${meant}”`, replacing(content, start, end, meant))];
}

function meantDate(text: string): string | undefined {
  const match =
    /^\D*(\d{4})(\d{2})(\d{2})\D*$/u.exec(text) ?? /^\D*(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*$/u.exec(withDigits(text));
  if (!match) return undefined;
  const [, year = "", month = "", day = ""] = match;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function meantCount({ english }: Field, text: string): string | undefined {
  if (english !== "number" && english !== "total") return undefined;
  const digits = withDigits(text).match(/\d+/gu) ?? [];
  return digits.length === 1 && /^[\p{Script=Han}\s\d.,#:;'"()]*$/u.test(withDigits(text)) ? digits[0] : undefined;
}

const numerals = "〇一二三四五六七八九";
const upToNinetyNine = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/u;

/** 二〇二三年十月二十日 with digits: 2023年10月20日. 五六十 is no number. */
function withDigits(text: string): string {
  return text.replace(/[〇零○一二三四五六七八九十]+/gu, (run) => {
    const plain = run.replace(/[零○]/gu, "〇");
    if (!plain.includes("十")) return [...plain].map((numeral) => numerals.indexOf(numeral)).join("");
    const [whole, tens = "一", ones = "〇"] = upToNinetyNine.exec(plain) ?? [];
    return whole === undefined ? run : String(numerals.indexOf(tens) * 10 + numerals.indexOf(ones));
  });
}

function lineAround(content: Passage, offset: number): { readonly start: number; readonly end: number } {
  const start = content.text.lastIndexOf("\n", Math.max(0, offset - 1)) + 1;
  const end = content.text.indexOf("\n", start);
  return { start, end: end < 0 ? content.text.length : end };
}
