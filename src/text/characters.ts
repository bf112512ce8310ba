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

const blankOnly = new RegExp(`^[${BLANK}]*$`, "u");
const han = /^\p{Script=Han}$/u;
const digit = /^[0-9０-９]$/u;
const latin = /^\p{Script=Latin}$/u;

export function isBlank(text: string): boolean {
  return blankOnly.test(text);
}

export function isHan(character: string): boolean {
  return han.test(character);
}

export function isDigit(character: string): boolean {
  return digit.test(character);
}

export function isLatin(character: string): boolean {
  return latin.test(character);
}

/**
 * A text without the blanks, line ends and emphasis marks at its end, and without the `others` given. (A pattern such as
 * `[…]+$` would be slow on a long run of them in the middle.)
 */
export function withoutEnd(text: string, others = ""): string {
  let end = text.length;
  while (end > 0) {
    const character = text.charAt(end - 1);
    if (!isBlank(character) && !`\n${EMPHASIS}${others}`.includes(character)) break;
    end -= 1;
  }
  return text.slice(0, end);
}

/** The number of visible characters (code points that are neither blank nor emphasis marks). */
export function visibleLength(text: string): number {
  let length = 0;
  for (const character of text) if (!EMPHASIS.includes(character) && !isBlank(character)) length += 1;
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
  const characters = [...text.slice(0, limit * 2 + 2)];
  return characters.length > limit || text.length > limit * 2 + 2 ? `${characters.slice(0, limit).join("")}……` : text;
}

/** The last `limit` characters of a text for a message, `……` before them where something is left out. */
export function tailOf(text: string, limit = 12): string {
  const characters = [...text.slice(-(limit * 2 + 2))];
  return characters.length > limit || text.length > limit * 2 + 2 ? `……${characters.slice(-limit).join("")}` : text;
}
