import { isDigitAt } from "../text/characters.ts";
import { withHalfWidthDigits } from "../text/half-width-digits.ts";

/**
 * Digits that stand together, in groups, as a number may be typed.
 *
 *     13812345678        one group
 *     138-1234-5678      three groups, hyphens between them
 *     6222 0200 …        groups of four, blanks between them
 *     138**1234**5678    one group: marks of emphasis are not printed
 *
 * Full-width digits count as the digits that they show.
 */
export interface DigitRun {
  readonly groups: readonly DigitGroup[];
}

export interface DigitGroup {
  /** As half-width digits. */
  readonly digits: string;
  /** Offset of its first digit in the text. */
  readonly first: number;
  /** Offset of each digit in the text; found when asked for, as a text may hold millions of digits that nobody asks of. */
  readonly places: readonly number[];
  /** What parts it from the group before it; none before the first. */
  readonly separator: "none" | "blank" | "hyphen";
}

const anyDigit = /[0-9０-９]/g;
const blanks = " \u00a0\u3000";
/** A point too: it may be that of a decimal, and never parts two numbers. */
const hyphens = "-－‐‑–—.．·";
/** What Markdown does not print, or prints as the character behind it; and characters that nobody sees. */
const unprinted = ["**", "__", "`", "\\", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad"];

/** Every run of digits in a text, in order. */
export function digitRunsIn(text: string): readonly DigitRun[] {
  const runs: DigitRun[] = [];
  anyDigit.lastIndex = 0;
  for (let match = anyDigit.exec(text); match; match = anyDigit.exec(text)) {
    const { run, end } = runAt(text, match.index);
    runs.push(run);
    anyDigit.lastIndex = end;
  }
  return runs;
}

function runAt(text: string, start: number): { readonly run: DigitRun; readonly end: number } {
  const groups: DigitGroup[] = [];
  let digits = "";
  let first = start;
  let separator: DigitGroup["separator"] = "none";
  let at = start;
  for (;;) {
    const end = endOfDigits(text, at);
    digits += text.slice(at, end);
    at = end;
    const next = separatorAt(text, at);
    if (!next || !isDigitAt(text, next.end)) break;
    if (next.kind !== "none") {
      groups.push(new Group(text, first, withHalfWidthDigits(digits), separator));
      digits = "";
      first = next.end;
      separator = next.kind;
    }
    at = next.end;
  }
  groups.push(new Group(text, first, withHalfWidthDigits(digits), separator));
  return { run: { groups }, end: at };
}

class Group implements DigitGroup {
  readonly digits: string;
  readonly first: number;
  readonly separator: DigitGroup["separator"];
  readonly #text: string;

  constructor(text: string, first: number, digits: string, separator: DigitGroup["separator"]) {
    this.#text = text;
    this.first = first;
    this.digits = digits;
    this.separator = separator;
  }

  get places(): readonly number[] {
    const places: number[] = [];
    for (let at = this.first; places.length < this.digits.length; ) {
      if (isDigitAt(this.#text, at)) places.push(at++);
      else at = separatorAt(this.#text, at)?.end ?? at + 1;
    }
    return places;
  }
}

function endOfDigits(text: string, start: number): number {
  let at = start;
  while (isDigitAt(text, at)) at += 1;
  return at;
}

function separatorAt(
  text: string,
  at: number,
): { readonly kind: DigitGroup["separator"]; readonly end: number } | undefined {
  const mark = unprinted.find((each) => text.startsWith(each, at));
  const from = at + (mark?.length ?? 0);
  const character = text.charAt(from);
  if (character !== "" && blanks.includes(character)) return { kind: "blank", end: from + 1 };
  if (character !== "" && hyphens.includes(character)) return { kind: "hyphen", end: from + 1 };
  return mark === undefined ? undefined : { kind: "none", end: from };
}
