import { headingLine, isDivider, isTableDelimiter, isUnderline } from "../../syntax/blocks/line-forms.ts";
import { passage } from "../../text/passage.ts";

/**
 * Escapes: a document's text as Markdown that reads back as that very text.
 *
 *     5*3 米           5*3 米               between digits * is a sign of multiplication
 *     **重点**         \*\*重点\*\*
 *     [详见](附件)     [详见\](附件)
 *     <!-- 待核 -->    \<\!-- 待核 -->
 *
 * Only what would be markup is escaped, so that a clerk sees a plain text. At the end of a text, that is whatever the next
 * one could make markup of, as a reader of the bulletin may join the two.
 *
 * @returns for each UTF-16 unit of the text what stands for it
 */
export function escaped(text: string): string[] {
  return Array.from({ length: text.length }, (_, at) => {
    const character = text.charAt(at);
    return isMarkup(text, at) ? `\\${character}` : character;
  });
}

function isMarkup(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const behind = text.charAt(at + 1);
  switch (text.charAt(at)) {
    case "\\":
    case "`":
      return true;
    case "*":
      return !(isDigit(before) && isDigit(behind));
    case "_":
      return !(isAlphanumeric(before) && isAlphanumeric(behind));
    case "<":
      return behind === "" || /[A-Za-z/!?]/.test(behind);
    case "!":
      return before === "<" || behind === "[";
    case "&":
      return /^&(?:#|$|[A-Za-z][A-Za-z0-9]{0,40}(?:;|$))/.test(text.slice(at, at + 43));
    case "[":
      return behind === "" || behind === "^";
    case "]":
      return behind === "" || behind === "(";
    default:
      return false;
  }
}

function isDigit(character: string): boolean {
  return /^[0-9０-９]$/u.test(character);
}

function isAlphanumeric(character: string): boolean {
  return /^[A-Za-z0-9]$/.test(character);
}

/** Every ASCII mark escaped, where the lighter way does not read back. */
export function whollyEscaped(text: string): string[] {
  return Array.from({ length: text.length }, (_, at) => text.charAt(at).replace(/[!-/:-@[-`{}~]/, "\\$&"));
}

/**
 * A line whose beginning would be read as a mark of Markdown, with that beginning escaped; a full-width ＃ cannot be
 * escaped and is written as its number.
 */
export function withPlainBeginning(line: string): string {
  if (headingLine(passage(line, 0))) return line.startsWith("#") ? `\\${line}` : `&#65283;${line.slice(1)}`;
  const isMark =
    /^(?:>|~~~|[-+](?:\s|$))/u.test(line) || isDivider(line) || isUnderline(line) || isTableDelimiter(line);
  return isMark ? `\\${line}` : line;
}

/** A line that ends in a backslash would keep a line break; here it is only a character. */
export function withPlainEnd(line: string): string {
  return line.endsWith("\\\\") ? `${line.slice(0, -2)}&#92;` : line;
}
