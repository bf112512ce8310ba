/** What of a line a diagnostic means, in characters (code points) from the line's start. */
export interface MeantSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * What of its line a diagnostic means: the longest text that its message quotes and that stands at its place.
 *
 *     ▲近日，市局开展巡查（执法支队）        column 11
 *     “……市局开展巡查（执法支队）”中的“（执法支队）”前面没有句号……
 *                                    （执法支队）
 *
 * A quotation may be cut with `……`, may have quotation marks in it, and does without what nobody sees. A mark such as ▲
 * or ## may stand before what is quoted. Else it is the quotation around the place, or the word there.
 *
 * @param column as the diagnostic gives it, from 1
 */
export function meantSpan(message: string, line: string, column: number): MeantSpan {
  const characters = [...line];
  const place = Math.min(column - 1, characters.length);
  for (const start of [place, afterMarks(characters, place)]) {
    const end = longestQuoted([...message], characters, start);
    if (end > start) return { start, end };
  }
  return shortestAround(message, characters, place) ?? { start: place, end: wordEnd(characters, place) };
}

/** The shortest quotation within which the place stands, as 化解率89.89% around the figure in it. */
function shortestAround(message: string, characters: readonly string[], place: number): MeantSpan | undefined {
  const quotations = [...message.matchAll(/“([^“”]+)”/gu)]
    .map(([, quoted = ""]) => [...quoted.replace(/^……|……$/gu, "")])
    .sort((a, b) => a.length - b.length);
  for (const quotation of quotations) {
    for (let start = place; start > Math.max(-1, place - quotation.length); start -= 1) {
      if (quotation.every((character, index) => characters[start + index] === character)) {
        return { start, end: start + quotation.length };
      }
    }
  }
  return undefined;
}

const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]|\p{Variation_Selector}/u;
const mark = /[▲△#＃*_>\s-]/u;

function afterMarks(characters: readonly string[], place: number): number {
  let start = place;
  while (mark.test(characters[start] ?? "")) start += 1;
  return start;
}

/** Where the longest quotation of the message that stands at `start` ends in the line; `start` where none does. */
function longestQuoted(message: readonly string[], characters: readonly string[], start: number): number {
  let longest = start;
  for (const [index, character] of message.entries()) {
    if (character !== "“") continue;
    let at = start;
    for (let told = index + 1; told < message.length; told += 1) {
      const isEnd = message[told] === "”" || (message[told] === "…" && message[told + 1] === "…");
      if (isEnd) longest = Math.max(longest, at);
      while (unseen.test(characters[at] ?? "")) at += 1;
      if (characters[at] === undefined || characters[at] !== message[told]) break;
      at += 1;
    }
  }
  return longest;
}

/** Letters and digits stand together, and so do equal signs, as in `---`; any other character stands alone. */
function wordEnd(characters: readonly string[], place: number): number {
  const first = characters[place] ?? "";
  const isPart = /[\p{Script=Latin}\d]/u.test(first)
    ? (character: string) => /[\p{Script=Latin}\d]/u.test(character)
    : (character: string) => character === first && /[\p{P}\p{S}]/u.test(first);
  let end = Math.min(place + 1, characters.length);
  while (end < characters.length && isPart(characters[end] ?? "")) end += 1;
  return end;
}
