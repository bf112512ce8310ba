import { closingRun, holdsGroupsOnly } from "../../syntax/attribution/closing-groups.ts";
import type { Knowledge } from "../../syntax/attribution/knowledge.ts";
import { isTopicLine, pageNumberForm } from "../../syntax/blocks/line-forms.ts";
import {
  beginsWithEnumerator,
  beginsWithMark,
  endsFinally,
  endsOpen,
  isDateLine,
  isHeadingLine,
  isImprint,
} from "../../syntax/page-breaks/paragraph-forms.ts";
import { visibleLength } from "../../text/characters.ts";
import { foldName } from "../../text/fold-name.ts";
import { type Paragraph, textOf } from "../manuscript.ts";

/** Why a line was taken for a title. */
type TitleReason = "style" | "look" | "place" | "label";

export interface Title {
  readonly kind: "title" | "subheading";
  readonly reason: TitleReason;
  /** How many paragraphs it has. */
  readonly length: number;
  /** 2 for the title of a lead, more for what stands within one. */
  readonly level: number;
  /** A heading over several leads, which no bulletin of this grammar has. */
  readonly isColumn: boolean;
}

/** The longest title, and the most lines of one. */
const longest = 60;
const mostLines = 3;

/**
 * The titles among the paragraphs of a body, by the index of their first line.
 *
 * A style for headings is believed. Else a title is a short line without an end that is followed by text and that
 * differs in its look (centred, larger, 小标宋 or 黑体) or stands where a record has just ended. 一、… and （一）… are
 * headings within a record, unless each of them stands where one has ended: then they number the leads. A line that
 * comes again further down is an entry of a list of contents, unless text follows it.
 */
export function titlesAmong(
  paragraphs: readonly (Paragraph | null)[],
  knowledge: Knowledge,
): ReadonlyMap<number, Title> {
  const lines = paragraphs.map((paragraph) => lineOf(paragraph, knowledge));
  const size = bodySize(lines);
  const styledLevel = leadLevel(lines);
  const lastByText = new Map(lines.map(({ folded }, index) => [folded, index]));
  const leadNumbers = leadNumbersAmong(lines);
  const titles = new Map<number, Title>();
  let previous: Line | undefined;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || line.text === "") {
      if (line?.isOther) previous = line;
      continue;
    }
    const title = titleAt(lines, index, {
      size,
      styledLevel,
      isAfterRecord: previous === undefined || previous.endsRecord,
      comesAgain: (lastByText.get(line.folded) ?? index) > index,
      leadNumbers,
    });
    if (title) {
      titles.set(index, title);
      index += title.length - 1;
    }
    // What lists the contents stands before the records, and says nothing of where one ends.
    const listsContents = !title && ((lastByText.get(line.folded) ?? index) > index || isContentsHeading(line.text));
    if (listsContents) continue;
    previous = lines[index];
  }
  return titles;
}

/**
 * The forms of number that the leads have, and not the headings within them: each line of the form, of two at the
 * least, stands where a record has just ended.
 */
function leadNumbersAmong(lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const others = new Set<string>();
  let previous: Line | undefined;
  for (const line of lines) {
    const form = line.isTitleLike ? numberForm(line.text) : undefined;
    if (form !== undefined) {
      if (previous === undefined || previous.endsRecord) counts.set(form, (counts.get(form) ?? 0) + 1);
      else others.add(form);
    }
    if (line.text !== "" || line.isOther) previous = line;
  }
  return new Set([...counts].flatMap(([form, count]) => (count >= 2 && !others.has(form) ? [form] : [])));
}

/** 一、 or 1. at the start of a line; a number in brackets or a circle never stands before a lead. */
function numberForm(text: string): string | undefined {
  if (/^[一二三四五六七八九十]{1,3}、/u.test(text)) return "一、";
  return /^[0-9０-９]{1,2}[.．、](?![0-9０-９])/u.test(text) ? "1." : undefined;
}

function isContentsHeading(text: string): boolean {
  return /^[【〔]?(?:本期)?(?:目录|要目|导读|目次)[】〕]?[：:]?$/u.test(text.replace(/\s+/gu, ""));
}

/** What stands above a table or below a picture: 表1 造林面积, 图为活动现场, ……统计表. */
function isCaption(text: string): boolean {
  return /^[附]?[图表]\s*[0-9一二三四五六七八九十]+(?![^\s：:])|^图为|^附[件图表]|(?:统计|一览|明细|汇总|情况)表$|摄[）)]?$/u.test(
    text,
  );
}

interface Line {
  readonly text: string;
  readonly folded: string;
  readonly form: Paragraph["form"] | null;
  readonly isBold: boolean;
  readonly isBrief: boolean;
  /** Whether it has the form of a title, whatever its look. */
  readonly isTitleLike: boolean;
  readonly isEnumerated: boolean;
  /** Whether it ends with an attribution. */
  readonly endsRecord: boolean;
  /** A table or a picture. */
  readonly isOther: boolean;
  readonly headingLevel: number | null;
}

function lineOf(paragraph: Paragraph | null, knowledge: Knowledge): Line {
  const text = paragraph ? textOf(paragraph) : "";
  const isBrief = beginsWithMark(text);
  const kept = paragraph?.runs.filter(({ text: of, origin }) => origin === "text" && of.trim() !== "") ?? [];
  const length = visibleLength(text.slice(0, longest * 4));
  const isRight = paragraph?.form.alignment === "right";
  const isTitleLike =
    length >= 2 &&
    length <= longest &&
    !isBrief &&
    /\p{Script=Han}|[A-Za-z]/u.test(text) &&
    !/[。；：，、…,;:.]$/u.test(text) &&
    !/[。；]/u.test(text) &&
    !holdsGroupsOnly(text) &&
    !isImprint(text) &&
    !isDateLine(text) &&
    !isTopicLine(text) &&
    !/^编者[按注]/u.test(text) &&
    !isContentsHeading(text) &&
    !isCaption(text) &&
    !byline.test(text) &&
    !isRight &&
    pageNumberForm(text) === undefined;
  return {
    text,
    folded: foldName(text.replace(/^[^\p{L}\p{N}“《（【]+/u, "")),
    form: paragraph?.form ?? null,
    isBold: kept.length > 0 && kept.every(({ isBold }) => isBold),
    isBrief,
    isTitleLike,
    isEnumerated: beginsWithEnumerator(text) || isHeadingLine(text),
    endsRecord: text !== "" && (isSignature(text, isRight) || endsWithAttribution(text, knowledge)),
    isOther: paragraph === null,
    headingLevel: isBrief ? null : (paragraph?.form.headingLevel ?? null),
  };
}

function endsWithAttribution(text: string, knowledge: Knowledge): boolean {
  return closingRun(text.slice(-2000), knowledge)?.groups.at(-1)?.isAttribution ?? false;
}

/** A short line at the right, with brackets or without, is signed. */
function isSignature(text: string, isRight: boolean): boolean {
  return isRight && visibleLength(text) <= 30 && !/[，。；：]/u.test(text);
}

/** The size of most of the text. */
function bodySize(lines: readonly Line[]): number | null {
  const lengths = new Map<number, number>();
  for (const { form, text } of lines) {
    if (form?.size != null) lengths.set(form.size, (lengths.get(form.size) ?? 0) + text.length);
  }
  let best: number | null = null;
  for (const [size, length] of lengths) if (length > (lengths.get(best ?? -1) ?? 0)) best = size;
  return best;
}

/** The highest level of heading that has text of its own below it; the titles of leads have it. */
function leadLevel(lines: readonly Line[]): number | null {
  let best: number | null = null;
  for (const [index, { headingLevel, text }] of lines.entries()) {
    if (headingLevel === null || text === "" || (best !== null && headingLevel >= best)) continue;
    const next = lines.slice(index + 1, index + 20).find((line) => line.text !== "" || line.isOther);
    if (next && next.headingLevel === null && !next.isBrief) best = headingLevel;
  }
  return best;
}

interface Around {
  readonly size: number | null;
  readonly styledLevel: number | null;
  readonly isAfterRecord: boolean;
  readonly comesAgain: boolean;
  readonly leadNumbers: ReadonlySet<string>;
}

function titleAt(lines: readonly Line[], index: number, around: Around): Title | undefined {
  const line = lines[index];
  if (!line) return undefined;
  if (line.headingLevel !== null) return styledTitle(lines, index, line.headingLevel, around);
  if (!line.isTitleLike) return undefined;
  const look = lookOf(line, around.size);
  const length = titleLength(lines, index, look, around.size);
  const next = contentBelow(lines, index + length, look);
  if (length > mostLines || !next || (around.comesAgain && next.isTitleLike)) return undefined;
  const title = (reason: TitleReason): Title => ({ kind: "title", reason, length, level: 2, isColumn: false });
  if (next.isBrief) {
    const isLabel = visibleLength(line.text) <= 12 && length === 1 && (look !== "plain" || around.isAfterRecord);
    return isLabel && !line.isEnumerated ? title("label") : undefined;
  }
  if (!isBodyText(next)) return undefined;
  if (line.isEnumerated) return around.leadNumbers.has(numberForm(line.text) ?? "") ? title("place") : undefined;
  if (look === "strong" && (around.styledLevel === null || around.isAfterRecord)) return title("look");
  if (!around.isAfterRecord) return undefined;
  if (look === "weak") return title("look");
  return visibleLength(line.text) >= 6 && !line.endsRecord ? title("place") : undefined;
}

function styledTitle(lines: readonly Line[], index: number, level: number, around: Around): Title {
  const next = nextContent(lines, index + 1);
  const base = { reason: "style", length: 1, isColumn: false } as const;
  if (next?.isBrief || around.styledLevel === null || level === around.styledLevel) {
    return { ...base, kind: "title", level: 2 };
  }
  if (level < around.styledLevel) return { ...base, kind: "subheading", level: 3, isColumn: true };
  return { ...base, kind: "subheading", level: Math.min(6, 2 + level - around.styledLevel) };
}

/** How a line stands out: `strong` as only titles do, `weak` as headings within a record do too. */
function lookOf({ form, isBold }: Line, size: number | null): "strong" | "weak" | "plain" {
  if (!form) return "plain";
  const isLarger = form.size !== null && size !== null && form.size >= size + 1;
  if (form.alignment === "centre" || isLarger || /标宋|中宋/u.test(form.font ?? "")) return "strong";
  return isBold || /黑体|SimHei|Heiti/iu.test(form.font ?? "") ? "weak" : "plain";
}

/** A title of several lines: each of the same look as the first, one directly below the other. */
function titleLength(lines: readonly Line[], index: number, look: string, size: number | null): number {
  if (look !== "strong") return 1;
  let length = 1;
  for (;;) {
    const next = lines[index + length];
    if (next && isRemark(next) && looksLike(next, lines[index])) {
      length += 1;
      break;
    }
    if (!next?.isTitleLike || next.headingLevel !== null || lookOf(next, size) !== "strong") break;
    // —— begins a subtitle, while 一、 begins a heading of the text.
    const isSubtitle = next.text.startsWith("——");
    if (!isSubtitle && (next.isEnumerated || !looksLike(next, lines[index]) || isColumn(lines[index]))) break;
    length += 1;
  }
  return length;
}

/** Whether two lines are set alike, as the lines of one title are. */
function looksLike(one: Line, other: Line | undefined): boolean {
  return one.form?.size === other?.form?.size && one.form?.font === other?.form?.font && one.isBold === other?.isBold;
}

/** 【工作动态】 stands over several records. */
function isColumn(line: Line | undefined): boolean {
  return /^【.*】$/u.test(line?.text ?? "");
}

/** （摘要）, below a title and set as it is. */
function isRemark({ text, endsRecord }: Line): boolean {
  return !endsRecord && holdsGroupsOnly(text) && !/[0-9０-９]/u.test(text);
}

/**
 * What follows a title; between a title that stands out and its text, centred lines may say who speaks, and when.
 *
 *     在全县自然资源工作会议上的讲话
 *     局党组书记、局长  赵  明
 *     （2024年8月26日）
 */
function contentBelow(lines: readonly Line[], from: number, look: string): Line | undefined {
  let at = from;
  if (look === "strong") while (at < from + mostLines && isByline(lines[at])) at += 1;
  return nextContent(lines, at);
}

function isByline(line: Line | undefined): boolean {
  if (line?.form?.alignment !== "centre" || visibleLength(line.text) > 30) return false;
  return holdsGroupsOnly(line.text) || isDateLine(line.text) || byline.test(line.text);
}

const byline =
  /^(?:本[报刊])?(?:特约)?(?:记者|通讯员|作者|整理)[：:\s\p{Z}]|(?:书记|长|主任|主席|代表|委员|[科股处]员|院士|教授|研究员)[\s\p{Z}]+\p{Script=Han}(?:[\s\p{Z}]*\p{Script=Han}){1,3}$/u;

function nextContent(lines: readonly Line[], from: number): Line | undefined {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line && (line.text !== "" || line.isOther)) return line;
  }
  return undefined;
}

/** What may stand below a title: a sentence, the first half of one, or a heading within the record. */
function isBodyText(line: Line): boolean {
  const { text } = line;
  const isText = endsFinally(text) || endsOpen(text) || visibleLength(text) > 30;
  return line.isOther || line.isEnumerated || line.endsRecord || isText;
}
