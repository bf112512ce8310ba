import { joinPassages, type Passage, passage, slicePassage } from "./passage.ts";

/**
 * Cleaning: characters that nobody sees are taken out before a bulletin is read (GRAMMAR §1.3).
 *
 * Zero-width characters come from copying out of web pages and WeChat; bidi and other controls can make a text look
 * other than it is. What was taken out is handed on, so that it can be told.
 */
export interface Removal {
  /** Offset in the source. */
  readonly offset: number;
  /** In UTF-16 units. */
  readonly length: number;
  /** Such as `U+200B`. */
  readonly codePoint: string;
  readonly kind: "invisible" | "control";
}

const zeroWidth = "\\u200b-\\u200f\\u2060\\ufeff\\u00ad";
const control = "\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069";
/** A variation selector counts as invisible behind a Chinese character or one of the geometric marks, such as ▲. */
const selector = "\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}";
/** A whole run, so that nothing of it comes to stand behind the character and would be taken out the next time. */
const variation = `(?<=[\\p{Script=Han}\\u25a0-\\u25ff\\u23f6★])[${selector}${zeroWidth}${control}]+`;
const removable = new RegExp(`${variation}|[${zeroWidth}${control}]`, "gu");
/** What every removal has in it: few texts have any, and to see that needs no look behind each character. */
const suspect = new RegExp(`[${zeroWidth}${control}\\ufe00-\\ufe0f\\udb40]`);
const isControl = new RegExp(`[${control}]`, "u");

export function clean(source: string): { readonly passage: Passage; readonly removals: readonly Removal[] } {
  const removals: Removal[] = [];
  const pieces: Passage[] = [];
  const whole = passage(source, 0);
  if (!suspect.test(source)) return { passage: whole, removals };
  let kept = 0;
  for (const match of source.matchAll(removable)) {
    if (match.index > kept) pieces.push(slicePassage(whole, kept, match.index));
    kept = match.index;
    for (const character of match[0]) {
      removals.push({
        offset: kept,
        length: character.length,
        codePoint: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
        kind: isControl.test(character) ? "control" : "invisible",
      });
      kept += character.length;
    }
  }
  if (removals.length === 0) return { passage: whole, removals };
  pieces.push(slicePassage(whole, kept));
  return { passage: joinPassages(pieces), removals };
}
