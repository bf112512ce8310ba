import { type Arrangement, type Part, paragraphsOf, type TakenField } from "./arrange/arrangement.ts";
import { onlyForm, sameNumber } from "./arrange/field-forms.ts";
import type { Manuscript, Paragraph, Run } from "./manuscript.ts";
import { readBack } from "./markdown/read-back.ts";
import { visible } from "./visible.ts";

/** The characters of a document as counted by a pass of its own, which shares no code with the reader. */
export interface SourceText {
  readonly body: string;
  readonly footnotes: string;
  /** Headers, footers, comments. */
  readonly margins: string;
}

/**
 * The proof that no character was lost: where each visible character of the document went.
 *
 * Two comparisons, each character by character and in order: the text counted in the document with what the reader
 * passed on; and what was meant to be written with what can be read back from the Markdown.
 */
export interface Proof {
  /** Visible characters of the document. */
  readonly source: number;
  /** Of these: in the body, in the front matter, left out. */
  readonly body: number;
  readonly frontMatter: number;
  readonly dropped: number;
  /** Characters of the body that Word prints of its own: automatic numbers and bullets. */
  readonly added: number;
  readonly isComplete: boolean;
  /** Characters of the document that are nowhere, with their neighbours, and such as are in the Markdown only. */
  readonly missing: string;
  readonly surplus: string;
  /** All of this in one Chinese sentence. */
  readonly sentence: string;
}

/** @param reasons why characters were left out, for the sentence: 页码, 页眉页脚 */
export function prove(
  source: SourceText,
  manuscript: Manuscript,
  arrangement: Arrangement,
  markdown: string,
  reasons: readonly string[],
): Proof {
  const { parts } = arrangement;
  const found = readBack(markdown, manuscript.isMarkdown);
  const footnotes = manuscript.footnotes.flatMap(({ paragraphs }) => paragraphs);
  const kept = parts.filter(isInBody).flatMap(paragraphsOf);
  const comparisons = [
    difference(visible(source.body), visible(written(parts.flatMap(paragraphsOf)))),
    difference(visible(source.footnotes), visible(written(footnotes))),
    difference(visible(source.margins), visible(manuscript.margins)),
    difference(visible(shown(kept)), visible(found.body)),
    sameCharacters(visible(shown(footnotes)), visible(found.footnotes)),
    ...parts.map((part) => fieldsDifference(part, found.fields)),
  ];
  const missing = comparisons.map((one) => one.missing).find((text) => text !== "") ?? "";
  const surplus = comparisons.map((one) => one.surplus).find((text) => text !== "") ?? "";
  const counts = {
    source: lengthOf(source.body) + lengthOf(source.footnotes) + lengthOf(source.margins),
    body: lengthOf(runsText([...kept, ...footnotes], "text")),
    frontMatter: lengthOf(runsText(parts.filter(isFrontMatter).flatMap(paragraphsOf), "text")),
    dropped:
      lengthOf(runsText([...parts.flatMap(paragraphsOf), ...footnotes], "dropped")) +
      lengthOf(runsText(parts.filter(isDropped).flatMap(paragraphsOf), "text")) +
      lengthOf(manuscript.margins),
    added: lengthOf(runsText([...kept, ...footnotes], "added")),
  };
  const isComplete =
    comparisons.every((one) => one.missing === "" && one.surplus === "") &&
    counts.source === counts.body + counts.frontMatter + counts.dropped;
  return { ...counts, isComplete, missing, surplus, sentence: sentenceOf(counts, isComplete, reasons) };
}

function sentenceOf(
  { source, body, frontMatter, dropped, added }: Pick<Proof, "source" | "body" | "frontMatter" | "dropped" | "added">,
  isComplete: boolean,
  reasons: readonly string[],
): string {
  const ofWord = added > 0 ? `另写出自动编号和项目符号 ${added} 字；` : "";
  const verdict = isComplete ? "没有遗漏。" : "有出入，请看下面的说明。";
  const why = dropped > 0 && reasons.length > 0 ? `（${reasons.join("、")}）` : "";
  return `源文件 ${source} 字：正文 ${body} 字，文件开头 ${frontMatter} 字，略去 ${dropped} 字${why}；${ofWord}${verdict}`;
}

function lengthOf(text: string): number {
  return [...visible(text)].length;
}

function isInBody({ role }: Part): boolean {
  return role !== "dropped" && role !== "front-matter";
}

function isFrontMatter({ role }: Part): boolean {
  return role === "front-matter";
}

function isDropped({ role }: Part): boolean {
  return role === "dropped";
}

/** The text of the runs of one origin, in the characters of the document. */
function runsText(paragraphs: readonly Paragraph[], wanted: Run["origin"]): string {
  return paragraphs
    .flatMap(({ runs }) => runs.map(({ text, written = text, origin }) => (origin === wanted ? written : "")))
    .join("");
}

/** Everything that a document wrote, kept or not. */
function written(paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .flatMap(({ runs }) =>
      runs.map(({ text, written: own = text, origin }) => (origin === "text" || origin === "dropped" ? own : "")),
    )
    .join("");
}

/** Everything that an issue is to show. */
function shown(paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .flatMap(({ runs }) => runs.map(({ text, origin }) => (origin === "text" || origin === "added" ? text : "")))
    .join("");
}

interface Difference {
  readonly missing: string;
  readonly surplus: string;
}

const nothing: Difference = { missing: "", surplus: "" };
/** How many characters of a difference are shown. */
const shownLength = 20;

/** Where two texts begin to differ, and what the one has more than the other. */
function difference(expected: string, found: string): Difference {
  if (expected === found) return nothing;
  const more = sameCharacters(expected, found);
  if (more.missing !== "" || more.surplus !== "") return more;
  let at = 0;
  while (expected.charAt(at) === found.charAt(at)) at += 1;
  return { missing: expected.slice(at, at + shownLength), surplus: found.slice(at, at + shownLength) };
}

/** What the one has more than the other, in any order. */
function sameCharacters(expected: string, found: string): Difference {
  if (expected === found) return nothing;
  return { missing: moreIn(expected, found), surplus: moreIn(found, expected) };
}

function moreIn(one: string, other: string): string {
  const left = new Map<string, number>();
  for (const character of other) left.set(character, (left.get(character) ?? 0) + 1);
  const more: string[] = [];
  for (const character of one) {
    const count = left.get(character) ?? 0;
    if (count > 0) left.set(character, count - 1);
    else more.push(character);
  }
  return more.slice(0, shownLength).join("");
}

/** What a line of the front matter says beyond its fields and their labels; and fields that cannot be read back. */
function fieldsDifference(part: Part, found: ReadonlyMap<string, string>): Difference {
  if (part.role !== "front-matter") return nothing;
  let rest = visible(shown(part.paragraphs));
  for (const field of part.fields) {
    if (found.get(field.field) !== field.value || !saysTheSame(field)) return { missing: field.from, surplus: "" };
    rest = rest.replace(visible(field.from), "");
  }
  return onlyForm(rest) ? nothing : { missing: rest, surplus: "" };
}

function saysTheSame({ field, value, from }: TakenField): boolean {
  if (field === "number" || field === "total" || field === "date") return sameNumber(value, from);
  return visible(value) === visible(from);
}
