import { nestingTooDeep, pageNumber, raggedTable } from "../../diagnostics/catalogue/blocks.ts";
import { joinedDigits, joinedNames, joinedWords, shortLinesJoined } from "../../diagnostics/catalogue/healing.ts";
import { inserting, proposed, replacing } from "../../diagnostics/remedy.ts";
import type { Reporter } from "../../diagnostics/reporter.ts";
import { headOf, tailOf, visibleLength } from "../../text/characters.ts";
import { joinPassages, originOf, type Passage, slicePassage, trimPassage } from "../../text/passage.ts";
import type { Knowledge } from "../attribution/knowledge.ts";
import { joiningRemedies } from "../page-breaks/mend-seam.ts";
import { endsFinally, endsOpen, shortestCutPiece } from "../page-breaks/paragraph-forms.ts";
import { type Seam, seamOf } from "../seam.ts";
import type { Draft, DraftItem } from "./draft.ts";
import type { Element } from "./elements.ts";
import { imageAlternative } from "./line-forms.ts";

/** Lists and quotes deeper than this are no bulletin any more (GRAMMAR §1.5). */
const deepestNesting = 20;

/**
 * The elements of one record as blocks: lines become paragraphs, items become lists (GRAMMAR §3).
 *
 * Page numbers are left out here, so that a sentence cut by one has its halves side by side.
 */
export function buildDrafts(elements: readonly Element[], knowledge: Knowledge, reporter: Reporter): readonly Draft[] {
  return new DraftBuilder(elements, knowledge, reporter).build();
}

type ElementOf<Kind extends Element["kind"]> = Extract<Element, { kind: Kind }>;

class DraftBuilder {
  readonly #elements: readonly Element[];
  readonly #knowledge: Knowledge;
  readonly #reporter: Reporter;
  /** Of the element behind those that were taken. */
  #index = 0;

  constructor(elements: readonly Element[], knowledge: Knowledge, reporter: Reporter) {
    this.#elements = elements;
    this.#knowledge = knowledge;
    this.#reporter = reporter;
  }

  build(): readonly Draft[] {
    const drafts: Draft[] = [];
    for (let element = this.#elements[0]; element; element = this.#elements[this.#index]) {
      this.#index += 1;
      const draft = this.#read(element);
      if (draft) drafts.push(draft);
    }
    return drafts;
  }

  /** The block that an element begins, with the elements that go on with it; undefined where it gives none. */
  #read(element: Element): Draft | undefined {
    switch (element.kind) {
      case "blank":
        return undefined;
      case "page-number":
        this.#reporter.report(pageNumber, { line: element.line.text.trim() }, originOf(trimPassage(element.line), 0), [
          proposed("删去页码", replacing(element.line, 0, element.line.text.length, "")),
        ]);
        return undefined;
      case "text":
        return paragraphOf(this.#joinFrom(element.line));
      case "mark":
        return paragraphOf(this.#joinFrom(element.rest));
      case "groups":
        return { kind: "paragraph", passage: trimPassage(element.line) };
      case "topic":
        return { kind: "topic", passage: trimPassage(element.line) };
      case "heading":
        return { kind: "heading", level: element.level, passage: element.title };
      case "divider":
        return { kind: "divider", line: element.line };
      case "fence":
        return { kind: "fence", language: element.language, lines: element.lines, line: element.line };
      case "footnote":
        return { kind: "footnote", label: element.label, passage: this.#joinFrom(element.content) };
      case "table":
        return { kind: "table", rows: tableCells(element.rows, this.#reporter) };
      case "quote":
        return this.#readQuote(element);
      case "item":
        return this.#readList(element);
    }
  }

  /** A first line and the lines of text that follow directly and belong to it. */
  #takeLines(first: Passage): readonly Passage[] {
    const lines = [first];
    for (;;) {
      const element = this.#elements[this.#index];
      if (element?.kind !== "text" || element.begins) return lines;
      lines.push(element.line);
      this.#index += 1;
    }
  }

  #joinFrom(first: Passage): Passage {
    return this.#join(this.#takeLines(first));
  }

  #join(lines: readonly Passage[]): Passage {
    return joinLines(lines, this.#knowledge, this.#reporter);
  }

  #readQuote(first: ElementOf<"quote">): Draft {
    const quotes = [first];
    for (;;) {
      const element = this.#elements[this.#index];
      if (element?.kind !== "quote") break;
      quotes.push(element);
      this.#index += 1;
    }
    return { kind: "quote", paragraphs: quoteParagraphs(quotes, (lines) => this.#join(lines), this.#reporter) };
  }

  #readList(first: ElementOf<"item">): Draft {
    const items = [{ element: first, lines: this.#takeLines(first.content) }];
    for (;;) {
      const item = this.#elements[this.#index];
      const next = this.#elements[this.#index + 1];
      if (item?.kind === "item") {
        this.#index += 1;
        items.push({ element: item, lines: this.#takeLines(item.content) });
      } else if (item?.kind === "blank" && next?.kind === "item" && next.ordered === first.ordered) {
        this.#index += 1;
      } else {
        return { kind: "list", items: listItems(items, (lines) => this.#join(lines), this.#reporter) };
      }
    }
  }
}

/** A paragraph, or the image that it consists of; undefined where it is empty. */
function paragraphOf(passage: Passage): Draft | undefined {
  if (passage.text === "") return undefined;
  return { kind: imageAlternative(passage.text) === undefined ? "paragraph" : "image", passage };
}

/** Two blanks or `\\` at a line's end keep the break. */
function isHardBreak(line: string): boolean {
  return line.endsWith("  ") || line.endsWith("\\");
}

/** Joins the lines of a paragraph by the rule for the seam; two blanks or `\` at a line's end keep the break. */
function joinLines(lines: readonly Passage[], knowledge: Knowledge, reporter: Reporter): Passage {
  const pieces: (Passage | string)[] = [];
  let left = "";
  let previous: Passage | undefined;
  let isShortTold = false;
  for (const [index, line] of lines.entries()) {
    const isLast = index === lines.length - 1;
    const keepsBreak = !isLast && isHardBreak(line.text);
    const content = trimPassage(
      keepsBreak && line.text.endsWith("\\") ? slicePassage(line, 0, line.text.length - 1) : line,
    );
    if (previous && pieces.at(-1) !== "\n") {
      const seam = seamOf(left, content.text, knowledge);
      reportSeam(seam, previous, left, content, reporter);
      if (!isShortTold && isShortLine(previous.text)) {
        isShortTold = true;
        const detail = { left: headOf(previous.text, 30), right: headOf(content.text, 12) };
        const remedies = [proposed("在两行之间空一行，各自成段", inserting(content, 0, "\n"))];
        reporter.report(shortLinesJoined, detail, originOf(previous, 0), remedies);
      }
      pieces.push(seam.glue);
      left = left.slice(-300) + seam.glue;
    }
    pieces.push(content);
    previous = content;
    left = left.slice(-300) + content.text.slice(-300);
    if (keepsBreak) {
      pieces.push("\n");
      left = "";
    }
  }
  return joinPassages(pieces);
}

/** A line that was hardly wrapped there: verse, a slogan, a title. */
function isShortLine(text: string): boolean {
  return text !== "" && visibleLength(text) < shortestCutPiece && !endsFinally(text) && !endsOpen(text);
}

/** Tells a seam where the pieces could have been meant otherwise. */
export function reportSeam(seam: Seam, left: Passage, tail: string, right: Passage, reporter: Reporter): void {
  if (seam.doubt === undefined) return;
  const kind = { digits: joinedDigits, words: joinedWords, names: joinedNames }[seam.doubt];
  const end = originOf(left, Math.max(0, left.text.length - 1));
  const remedies = joiningRemedies(left, right, waysToJoin[seam.doubt], false, reporter);
  reporter.report(kind, { left: tailOf(tail), right: headOf(right.text, 12) }, end, remedies);
}

const waysToJoin = {
  digits: [
    { label: "是一个数：连写在一行", glue: "" },
    { label: "是两个数：中间加顿号", glue: "、" },
  ],
  words: [
    { label: "是两个词：隔一个空格写在一行", glue: " " },
    { label: "是一个词：连写在一行", glue: "" },
  ],
  names: [
    { label: "是两个名称：隔一个空格写在一行", glue: " " },
    { label: "是一个名称：连写在一行", glue: "" },
  ],
};

function quoteParagraphs(
  quotes: readonly ElementOf<"quote">[],
  join: (lines: readonly Passage[]) => Passage,
  reporter: Reporter,
): readonly Passage[] {
  const paragraphs: Passage[] = [];
  let lines: Passage[] = [];
  const end = () => {
    if (lines.length > 0) paragraphs.push(join(lines));
    lines = [];
  };
  for (const { content, depth, line } of quotes) {
    if (depth > deepestNesting) reportDepth(line, reporter);
    if (content.text === "") end();
    else lines.push(content);
  }
  end();
  return paragraphs;
}

function listItems(
  items: readonly { readonly element: ElementOf<"item">; readonly lines: readonly Passage[] }[],
  join: (lines: readonly Passage[]) => Passage,
  reporter: Reporter,
): readonly DraftItem[] {
  const indents: number[] = [];
  return items.map(({ element, lines }) => {
    while (indents.length > 0 && (indents.at(-1) ?? 0) > element.indent) indents.pop();
    if (indents.length === 0 || element.indent >= (indents.at(-1) ?? 0) + 2) indents.push(element.indent);
    const depth = indents.length - 1;
    if (depth > deepestNesting) reportDepth(element.line, reporter);
    return {
      marker: element.marker,
      ordered: element.ordered,
      depth: Math.min(depth, deepestNesting),
      passage: join(lines),
    };
  });
}

function reportDepth(line: Passage, reporter: Reporter): void {
  reporter.report(nestingTooDeep, { text: headOf(line.text.trim()), limit: deepestNesting }, originOf(line, 0));
}

/** The cells of a table's rows. No cell is dropped where a row has more than the head. */
function tableCells(rows: readonly Passage[], reporter: Reporter): readonly (readonly Passage[])[] {
  const cells = rows.map(cellsOf);
  const width = cells[0]?.length ?? 0;
  for (const [index, row] of rows.entries()) {
    if (cells[index]?.length !== width) {
      reporter.report(raggedTable, { row: headOf(row.text.trim(), 40) }, originOf(trimPassage(row), 0));
    }
  }
  return cells;
}

function cellsOf(row: Passage): readonly Passage[] {
  const line = trimPassage(row);
  const bars: number[] = [];
  for (let at = 0; at < line.text.length; at += 1) {
    if (line.text[at] === "\\") at += 1;
    else if (line.text[at] === "|") bars.push(at);
  }
  const edges = [...bars];
  if (edges[0] !== 0) edges.unshift(-1);
  if (edges.at(-1) !== line.text.length - 1 || edges.length === 1) edges.push(line.text.length);
  return edges.slice(1).map((edge, index) => trimPassage(slicePassage(line, (edges[index] ?? -1) + 1, edge)));
}
