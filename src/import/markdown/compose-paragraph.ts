import { briefMark } from "../../syntax/blocks/line-forms.ts";
import { inlineText } from "../../syntax/inline.ts";
import { isBlank } from "../../text/characters.ts";
import type { Run } from "../manuscript.ts";
import { escaped, whollyEscaped } from "./escape.ts";

/** Inline Markdown, and whether the bold of the document could be kept in it. */
export interface Composed {
  readonly markdown: string;
  readonly keepsBold: boolean;
}

/**
 * The runs of a paragraph as inline Markdown.
 *
 *     [统一思想认识，]b [达成协作共识。]b [为打破……]     **统一思想认识，达成协作共识。**为打破……
 *
 * Each is read back at once: where emphasis would not be read as it was meant, the text goes before the emphasis.
 */
export function composeParagraph(runs: readonly Run[], takesBold: boolean): Composed {
  const { text, bold, references } = flattened(runs);
  const labels = new Set(references.map(({ label }) => label));
  const wanted = takesBold ? boldRanges(text, bold) : [];
  // An asterisk of the text beside those of emphasis is too much for whoever joins the halves of a sentence later.
  const ranges = text.includes("*") ? [] : wanted;
  const readsBack = (markdown: string) => inlineText(markdown, labels) === text;
  const light = escaped(text);
  const markdown = interleaved(light, ranges, references);
  if (readsBack(markdown)) return { markdown, keepsBold: ranges === wanted || wanted.length === 0 };
  const plain = interleaved(light, [], references);
  const keepsBold = wanted.length === 0;
  if (readsBack(plain)) return { markdown: plain, keepsBold };
  return { markdown: interleaved(whollyEscaped(text), [], references), keepsBold };
}

interface Flattened {
  readonly text: string;
  /** For each UTF-16 unit of the text whether it is bold. */
  readonly bold: readonly boolean[];
  readonly references: readonly { readonly at: number; readonly label: string }[];
}

/** The kept text of the runs in one line, without blanks at its edges. */
function flattened(runs: readonly Run[]): Flattened {
  const pieces: string[] = [];
  const bold: boolean[] = [];
  const references: { at: number; label: string }[] = [];
  for (const { text, isBold, origin } of runs) {
    if (origin === "reference") references.push({ at: bold.length, label: text });
    if (origin !== "text" && origin !== "added") continue;
    pieces.push(text.replace(/[\t\r\n\v\f\u2028\u2029]/gu, " "));
    for (let count = 0; count < text.length; count += 1) bold.push(isBold);
  }
  const whole = pieces.join("");
  const start = whole.length - whole.trimStart().length;
  const text = whole.trim();
  const end = start + text.length;
  return {
    text,
    bold: bold.slice(start, end),
    references: references.map(({ at, label }) => ({ at: Math.min(Math.max(at, start), end) - start, label })),
  };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where bold begins and ends: over the blanks between two bold words, but neither on a blank nor on marks alone. */
function boldRanges(text: string, bold: readonly boolean[]): readonly Range[] {
  const ranges: { start: number; end: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!bold[at] || isBlank(text.charAt(at))) continue;
    const last = ranges.at(-1);
    if (last && isBlank(text.slice(last.end, at))) last.end = at + 1;
    else if (at === 0 && text.startsWith(briefMark)) continue;
    else ranges.push({ start: at, end: at + 1 });
  }
  return ranges.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

function interleaved(units: readonly string[], ranges: readonly Range[], references: Flattened["references"]): string {
  const marksAt = new Map<number, string>();
  const add = (at: number, mark: string) => marksAt.set(at, (marksAt.get(at) ?? "") + mark);
  for (const { start, end } of ranges) {
    add(start, "**");
    add(end, "**");
  }
  for (const { at, label } of references) add(at, `[^${label}]`);
  const pieces: string[] = [];
  for (let at = 0; at <= units.length; at += 1) pieces.push(marksAt.get(at) ?? "", units[at] ?? "");
  return pieces.join("");
}
