/**
 * The character classes of the bulletin grammar (GRAMMAR §1, §5).
 *
 * Patterns are exported as the inside of a character class, so that each construct can build on the same sets.
 */

/** SPACE, TAB, NBSP, U+3000 and the other blanks of Unicode; the Unicode line and paragraph separators count as blanks. */
export const BLANK = "\\t\\p{Zs}\\u2028\\u2029";

/** Marks that end a sentence, or a clause that a paragraph may end with. */
export const FINAL = "。！？；：…．.!?;:";

/** Marks that end a sentence, so that a bracket group after them stands on its own. */
export const SENTENCE_END = "。！？….!?";

/** Closing quotes and brackets that may stand between a final mark and the end of a paragraph. */
export const CLOSING = "”’」』》〉）)】〕]］｝}\"'";

/** Emphasis marks of Markdown, which are no text. */
const EMPHASIS = "*_";

/** The blanks beside SPACE, TAB and U+3000, as `BLANK` has them. */
const rareBlanks: ReadonlySet<number> = new Set([
  0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029,
  0x202f, 0x205f,
]);
const han = /^\p{Script=Han}$/u;
const latin = /^\p{Script=Latin}$/u;

export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!isBlankAt(text, at)) return false;
  return true;
}

/** Whether the character at an offset is a blank: it is asked of so many characters that a pattern would be slow. */
export function isBlankAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  if (unit === 0x20 || unit === 0x09 || unit === 0x3000) return true;
  return unit > 0x7f && unit < 0x3000 && rareBlanks.has(unit);
}

export function isHan(character: string): boolean {
  return han.test(character);
}

export function isDigit(character: string): boolean {
  return character.length === 1 && isDigitAt(character, 0);
}

/** Whether the character at an offset is a digit, of either width; asked as often as `isBlankAt`. */
export function isDigitAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}

/** Tells at once, of a UTF-16 unit, what most are: a Chinese character, and so neither a mark nor a digit. */
export function isNoMark(unit: number): boolean {
  return unit >= 0x3400 && unit < 0xff00;
}

export function isLatin(character: string): boolean {
  return latin.test(character);
}

/**
 * A text without the blanks, line ends and emphasis marks at its end, and without the `others` given. (A pattern such as
 * `[…]+$` would be slow on a long run of them in the middle.)
 */
export function withoutEnd(text: string, others = ""): string {
  const left = `\n${EMPHASIS}${others}`;
  let end = text.length;
  while (end > 0 && (isBlankAt(text, end - 1) || left.includes(text.charAt(end - 1)))) end -= 1;
  return text.slice(0, end);
}

/** The number of visible characters: code points that are neither blank nor emphasis marks, nor an accent that stands apart. */
export function visibleLength(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isPartOfOne = (unit & 0xfc00) === 0xdc00 || (unit >= 0x300 && unit <= 0x36f);
    if (!isPartOfOne && !isBlankAt(text, at) && !EMPHASIS.includes(text.charAt(at))) length += 1;
  }
  return length;
}

/** The first character (code point) of a text, or "" for none. */
export function firstCharacter(text: string): string {
  const code = text.codePointAt(0);
  return code === undefined ? "" : String.fromCodePoint(code);
}

/** The last character (code point) of a text, or "" for none. */
export function lastCharacter(text: string): string {
  const last = text.at(-1) ?? "";
  const isLowSurrogate = last >= "\udc00" && last <= "\udfff";
  return isLowSurrogate ? text.slice(-2) : last;
}

/** A text cut to at most `limit` characters for a message; what is left out shows as `……` at the end. */
export function headOf(text: string, limit = 24): string {
  if (text.length <= limit) return text;
  const characters = [...text.slice(0, limit * 2 + 2)];
  return characters.length > limit || text.length > limit * 2 + 2 ? `${characters.slice(0, limit).join("")}……` : text;
}

/** The last `limit` characters of a text for a message, `……` before them where something is left out. */
export function tailOf(text: string, limit = 12): string {
  if (text.length <= limit) return text;
  const characters = [...text.slice(-(limit * 2 + 2))];
  return characters.length > limit || text.length > limit * 2 + 2 ? `……${characters.slice(-limit).join("")}` : text;
}
