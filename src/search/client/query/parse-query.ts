import type { Canonicalise } from "../../canonical.ts";
import { type FieldName, fieldAt, fieldWords } from "./field-words.ts";
import { closingQuotes } from "./quotes.ts";

/** What a reader asks for: everything that is not excluded, and nothing that is. */
export interface Query {
  readonly text: string;
  readonly conditions: readonly Condition[];
}

export type Condition = TextCondition | FieldCondition;

/** Where a condition stands in the text of its query, in UTF-16 units, with its operators and quotes. */
export interface Placed {
  readonly start: number;
  readonly end: number;
  readonly excluded: boolean;
}

/** A term that the title, the attribution or the body contains. */
export interface TextCondition extends Placed {
  readonly kind: "text";
  /** Without `-` and quotes. */
  readonly written: string;
  /** In canonical characters; never empty. */
  readonly characters: readonly string[];
}

/** A term that begins with the word of a field. */
export interface FieldCondition extends Placed {
  readonly kind: "field";
  readonly field: FieldName;
  /** What follows the colon, without quotes. */
  readonly value: string;
  /** The value in canonical characters; never empty. */
  readonly characters: readonly string[];
}

/**
 * Reads a query: terms parted by blanks of either width. One with nothing left in canonical form asks for nothing.
 *
 *     地热 "不动产 登记"          two terms, the second with its blank
 *     地热 -林 -"两 词"           an exclusion stands after a term
 *     单位:地矿科 -年:2021-2023   a field's word and an ASCII colon begin a term
 *     -林  “地热”  5" 管  单位：   text, as no operator is whole here
 *
 * Whatever is not a whole operator is text, so that any piece of a text finds it. Equal conditions are kept once.
 */
export function parseQuery(text: string, canonicalise: Canonicalise): Query {
  const conditions = new Map<string, Condition>();
  const closingAfter = closingQuotes(text);

  /** A word, or a whole in quotes: what it says, and where it ends. */
  function wholeAt(start: number): { readonly written: string; readonly end: number } {
    const closing = text.charAt(start) === '"' ? closingAfter(start) : undefined;
    if (closing !== undefined) return { written: text.slice(start + 1, closing), end: closing + 1 };
    const end = endOfWord(text, start);
    return { written: text.slice(start, end), end };
  }

  function conditionAt(start: number, excluded: boolean): { readonly condition: Condition; readonly end: number } {
    const term = excluded ? start + 1 : start;
    const field = fieldAt(text, term, ":");
    if (field !== undefined) {
      const { written: value, end } = wholeAt(term + fieldWords[field].length + 1);
      const { characters } = canonicalise(value);
      if (characters.length > 0)
        return { condition: { kind: "field", field, value, characters, start, end, excluded }, end };
    }
    const { written, end } = wholeAt(term);
    const { characters } = canonicalise(written);
    return { condition: { kind: "text", written, characters, start, end, excluded }, end };
  }

  for (let place = endOfBlanks(text, 0); place < text.length; ) {
    const { condition, end } = conditionAt(place, conditions.size > 0 && excludes(text, place));
    const key = keyOf(condition);
    if (condition.characters.length > 0 && !conditions.has(key)) conditions.set(key, condition);
    place = endOfBlanks(text, end);
  }
  return { text, conditions: Array.from(conditions.values()) };
}

/** A single hyphen before something; `--` is a dash. */
function excludes(text: string, place: number): boolean {
  return text.charAt(place) === "-" && /[^\s-]/.test(text.charAt(place + 1));
}

function keyOf(condition: Condition): string {
  const sign = condition.excluded ? "-" : "+";
  // A value is compared as it is written: 2021-2023 and 20212023 are the same characters, but not the same years.
  return condition.kind === "field"
    ? `${sign}${condition.field}:${condition.value}`
    : `${sign}${condition.characters.join("")}`;
}

function endOfWord(text: string, start: number): number {
  let end = start;
  while (end < text.length && !/\s/.test(text.charAt(end))) end += 1;
  return end;
}

function endOfBlanks(text: string, start: number): number {
  let end = start;
  while (end < text.length && /\s/.test(text.charAt(end))) end += 1;
  return end;
}
