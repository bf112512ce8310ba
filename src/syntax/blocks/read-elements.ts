import {
  briefInLine,
  fullWidthHeading,
  headingWithoutBlank,
  setextLead,
  unclosedFence,
  underlineDivider,
} from "../../diagnostics/catalogue/blocks.ts";
import type { Remedy } from "../../diagnostics/diagnostic.ts";
import { certain, inserting, proposed, replacing } from "../../diagnostics/remedy.ts";
import type { Reporter } from "../../diagnostics/reporter.ts";
import { CLOSING, headOf, isBlank, lastCharacter, tailOf, withoutEnd } from "../../text/characters.ts";
import { originOf, type Passage, slicePassage, trimPassage } from "../../text/passage.ts";
import { closingRun, holdsGroupsOnly } from "../attribution/closing-groups.ts";
import type { Knowledge } from "../attribution/knowledge.ts";
import { readGroup } from "../attribution/read-group.ts";
import { bracketsOf } from "../brackets.ts";
import { isAnyOpen, openAfter } from "../page-breaks/open-marks.ts";
import {
  beginsWithBold,
  beginsWithBracketedNumber,
  beginsWithEnumerator,
  endsOpen,
  isImprint,
} from "../page-breaks/paragraph-forms.ts";
import type { Element } from "./elements.ts";
import { fencesOf } from "./fences.ts";
import {
  briefMark,
  footnoteLine,
  headingLine,
  isDivider,
  isIndented,
  isTableDelimiter,
  isTopicLine,
  isUnderline,
  itemLine,
  type MarkedLine,
  markedLine,
  pageNumberForm,
  quoteLine,
} from "./line-forms.ts";

/**
 * The lines of a body as elements, top to bottom (GRAMMAR §3).
 *
 * Each line is read by itself; a line above or below matters only for tables, for underlined titles, for bare page
 * numbers and for indented paragraphs. A line in which a ▲ follows an attribution becomes two.
 */
export function readElements(lines: readonly Passage[], knowledge: Knowledge, reporter: Reporter): readonly Element[] {
  const fences = fencesOf(lines);
  const lastText = lines.findLastIndex(({ text }) => !isBlank(text));
  const firstText = lines.findIndex(({ text }) => !isBlank(text));
  const elements: Element[] = [];
  let index = 0;
  for (let line = lines[0]; line; line = lines[index]) {
    const fenceEnd = fences.closing.get(index);
    if (fenceEnd !== undefined) {
      const info = slicePassage(line, line.text.length - line.text.replace(/^[\s`~]+/u, "").length);
      // A language is markup; any other words behind the fence are text that somebody wrote.
      const isLanguage = /^[A-Za-z0-9+#._-]*\s*$/u.test(info.text);
      const content = lines.slice(index + 1, fenceEnd);
      const language = isLanguage ? info.text.trim() : "";
      elements.push({ kind: "fence", language, lines: isLanguage ? content : [info, ...content], line });
      index = fenceEnd + 1;
      continue;
    }
    if (fences.unclosed.has(index)) {
      const remedies = [proposed("删去这一行", replacing(line, 0, line.text.length, ""))];
      reporter.report(unclosedFence, { line: headOf(line.text.trim()) }, originOf(line, 0), remedies);
    }
    const rows = tableRows(lines, index);
    if (rows > 0) {
      elements.push({ kind: "table", rows: [line, ...lines.slice(index + 2, index + rows)], line });
      index += rows;
      continue;
    }
    const isBetween = firstText < index && index < lastText;
    for (const element of readLine(line, elements, isBetween, knowledge, reporter)) elements.push(element);
    index += 1;
  }
  return elements;
}

/** How many lines from `start` on are a table: a head with a bar, `|---|`, and rows with bars. 0 for none. */
function tableRows(lines: readonly Passage[], start: number): number {
  const head = lines[start];
  const delimiter = lines[start + 1];
  if (!head?.text.includes("|") || !delimiter || !isTableDelimiter(delimiter.text) || markedLine(head)) return 0;
  let end = start + 2;
  for (; end < lines.length; end += 1) {
    const row = lines[end];
    if (!row?.text.includes("|") || markedLine(row) || headingLine(row)) break;
  }
  return end - start;
}

function readLine(
  line: Passage,
  before: Element[],
  isBetween: boolean,
  knowledge: Knowledge,
  reporter: Reporter,
): readonly Element[] {
  const { text } = line;
  if (isBlank(text)) return [{ kind: "blank" }];
  const previous = before.at(-1);
  if (isUnderline(text) && previous) {
    const underlined = readUnderline(line, before, reporter);
    if (underlined) return underlined;
  }
  const { first, briefs } = splitBehindAttributions(line, knowledge);
  const elements = [readWholeLine(first, previous, isBetween, reporter)];
  for (const { passage, marked, before } of briefs) {
    const detail = { before: tailOf(before), line: headOf(marked.rest.text, 12) };
    const remedies = [proposed("从“▲”起另起一行", inserting(passage, 0, "\n\n"))];
    reporter.report(briefInLine, detail, originOf(passage, 0), remedies);
    elements.push({ kind: "mark", ...marked, line: passage, behind: before });
  }
  return elements;
}

function readWholeLine(line: Passage, previous: Element | undefined, isBetween: boolean, reporter: Reporter): Element {
  const { text } = line;
  const marked = markedLine(line);
  if (marked) return { kind: "mark", ...marked, line };
  const heading = headingLine(line);
  if (heading) {
    const kind = { plain: undefined, "without-blank": headingWithoutBlank, "full-width": fullWidthHeading }[
      heading.form
    ];
    if (kind)
      reporter.report(kind, { line: headOf(text.trim()) }, originOf(trimPassage(line), 0), headingRemedies(line));
    return { kind: "heading", ...heading, line };
  }
  const footnote = footnoteLine(line);
  if (footnote) return { kind: "footnote", ...footnote, line };
  const quote = quoteLine(line);
  if (quote) return { kind: "quote", content: quote.content, depth: quote.depth, line };
  const pageNumber = pageNumberForm(text);
  if (pageNumber === "certain" || (pageNumber === "bare" && isBetween)) return { kind: "page-number", line };
  if (isDivider(text)) return { kind: "divider", line };
  const item = itemLine(line);
  if (item && (!item.ordered || previous?.kind !== "text")) return { kind: "item", ...item, line };
  if (isTopicLine(text)) return { kind: "topic", line };
  if (holdsGroupsOnly(text)) return { kind: "groups", line };
  return { kind: "text", line, begins: beginsParagraph(text, previous) };
}

/** `##标题` and `＃＃ 标题` as `## 标题`; or, where no title was meant, as text. */
function headingRemedies(line: Passage): readonly Remedy[] {
  const [whole = "", indent = "", typed = ""] = /^(\s*)([#＃]+)\s*/u.exec(line.text) ?? [];
  const hashes = "#".repeat(typed.length);
  const blank = whole.length === line.text.length ? "" : " ";
  const edit = replacing(line, indent.length, whole.length, hashes + blank);
  return [
    certain(typed === hashes ? `在“${hashes}”后加一个空格` : `改为半角的“${hashes}”`, edit),
    proposed("不是标题：在井号前加反斜杠", inserting(line, indent.length, "\\")),
  ];
}

/**
 * Whether a line begins a paragraph with no blank line before it: indented behind a finished line, or a line that no
 * reader would take for the rest of the one above, such as an imprint line or the next enumerator.
 */
function beginsParagraph(line: string, previous: Element | undefined): boolean {
  if (previous?.kind !== "text" && previous?.kind !== "mark") return false;
  const above = previous.line.text;
  const text = line.trimStart();
  if (isIndented(line) && endsFinally(above)) return true;
  if (isImprint(text) || (previous.kind === "text" && isImprint(above.trimStart()))) return true;
  if (endsOpen(above) || isAnyOpen(openAfter(above.slice(-300)))) return false;
  if (beginsWithBold(text) || beginsWithBracketedNumber(text)) return true;
  // 勇夺全省 + 第一名 is one sentence: other enumerators count only behind a finished line or another enumerator.
  return beginsWithEnumerator(text) && (endsFinally(above) || beginsWithEnumerator(above.trimStart()));
}

function endsFinally(line: string): boolean {
  const last = lastCharacter(withoutEnd(line, CLOSING));
  return last !== "" && "。！？；：".includes(last);
}

/**
 * A line of `---` or `===` under a line of text: the text is a title, unless it is a sentence or more than one line;
 * then the line under it is a divider.
 */
function readUnderline(underline: Passage, before: Element[], reporter: Reporter): readonly Element[] | undefined {
  const previous = before.at(-1);
  if (previous?.kind !== "text" && previous?.kind !== "mark" && previous?.kind !== "item") return undefined;
  const text = previous.line.text.trim();
  const shown = underline.text.trim();
  const above = before.at(-2);
  const isFirstLine =
    previous.kind === "text" &&
    (previous.begins || !(above?.kind === "text" || above?.kind === "mark" || above?.kind === "item"));
  if (isFirstLine && !isSentence(text)) {
    before.pop();
    const title = trimPassage(previous.line);
    const remedies = [
      proposed("改写作“## 标题”", inserting(title, 0, "## "), replacing(underline, 0, underline.text.length, "")),
      proposed("不是标题：在横线前空一行", inserting(underline, 0, "\n")),
    ];
    reporter.report(setextLead, { title: headOf(text, 40), underline: shown }, originOf(title, 0), remedies);
    return [{ kind: "heading", level: 2, title, line: previous.line, form: "underlined", underline: shown }];
  }
  reporter.report(underlineDivider, { line: tailOf(text, 20), underline: shown }, originOf(underline, 0), [
    proposed("在横线前空一行", inserting(underline, 0, "\n")),
  ]);
  return [{ kind: "divider", line: underline }];
}

function isSentence(text: string): boolean {
  return text.includes("。") || "。！？；".includes(lastCharacter(withoutEnd(text, CLOSING)) || "\0");
}

/**
 * Parts a line before each ▲ that directly follows an attribution: `……验收。（园林科）▲近日……`.
 *
 * A window of a few thousand characters before each mark is enough to see the groups before it.
 */
function splitBehindAttributions(line: Passage, knowledge: Knowledge): SplitLine {
  const { text } = line;
  const cuts: number[] = [];
  if (text.includes(briefMark)) {
    const groupByEnd = new Map(bracketsOf(text).groups.map((group) => [group.end, group]));
    const start = markedLine(line) ? text.indexOf(briefMark) + 1 : 1;
    for (let at = text.indexOf(briefMark, start); at >= 0; at = text.indexOf(briefMark, at + 1)) {
      const behind = skipLayoutBack(text, at);
      const group = groupByEnd.get(behind);
      if (!group || readGroup(text.slice(group.start + 1, group.end - 1), knowledge).kind === "never") continue;
      const from = Math.max(cuts.at(-1) ?? 0, group.start - 2000);
      if (!closingRun(text.slice(from, behind), knowledge)?.groups.at(-1)?.isAttribution) continue;
      // What stands between the two must be layout of a brief, or it would belong to neither.
      if (markedLine(slicePassage(line, behind))) cuts.push(behind);
    }
  }
  const briefs = cuts.flatMap((cut, index) => {
    const passage = slicePassage(line, cut, cuts[index + 1]);
    const marked = markedLine(passage);
    return marked ? [{ passage, marked, before: text.slice(cuts[index - 1] ?? 0, cut) }] : [];
  });
  return { first: slicePassage(line, 0, cuts[0]), briefs };
}

interface SplitLine {
  readonly first: Passage;
  readonly briefs: readonly { readonly passage: Passage; readonly marked: MarkedLine; readonly before: string }[];
}

/** Offset behind the last character before `at` that is neither blank, nor an emphasis or list mark. */
function skipLayoutBack(text: string, at: number): number {
  let end = at;
  while (end > 0 && (isBlank(text.charAt(end - 1)) || "*_-+>".includes(text.charAt(end - 1)))) end -= 1;
  return end;
}
