import { isBlank, isBlankAt } from "../../text/characters.ts";
import { joinPassages, type Passage, slicePassage, trimPassage } from "../../text/passage.ts";

/** The forms that a line of a body can have, each read by itself (GRAMMAR §3). */

const blank = "[\\t\\p{Zs}\\u2028\\u2029]";

export const briefMark = "▲";
/** Marks taken for ▲ wherever it could stand. */
const likeBriefMark = new Set(["△", "▴", "▵", "⏶", "🔺"]);
/** Bullets that are briefs only in a bulletin of briefs, when they end with an attribution. */
export const bullets = new Set(["●", "◆", "■", "★", "◇", "○"]);

export interface MarkedLine {
  readonly mark: string;
  readonly rest: Passage;
}

/**
 * A line whose first visible character is a mark, whatever white space, list marks, `>` and emphasis marks stand
 * before it: `▲近日`, `- ▲近日`, `> **▲**近日`, `**▲近日**`. Emphasis that goes on behind the mark is kept.
 */
export function markedLine(line: Passage): MarkedLine | undefined {
  const { text } = line;
  let at = 0;
  let emphasisStart = 0;
  for (;;) {
    const character = text.charAt(at);
    if (character !== "" && isBlank(character)) {
      at += 1;
      emphasisStart = at;
    } else if (character === ">" || isListMark(text, at)) {
      at += 1;
      emphasisStart = at;
    } else if (character === "*" || character === "_") {
      at += 1;
    } else {
      break;
    }
  }
  const mark = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (mark !== briefMark && !likeBriefMark.has(mark) && !bullets.has(mark)) return undefined;
  const emphasis = text.slice(emphasisStart, at);
  const rest = trimStart(slicePassage(line, at + mark.length));
  if (emphasis === "") return { mark, rest };
  if (rest.text.startsWith(emphasis)) return { mark, rest: trimStart(slicePassage(rest, emphasis.length)) };
  if (!rest.text.includes(emphasis)) return { mark, rest };
  return { mark, rest: joinPassages([slicePassage(line, emphasisStart, at), rest]) };
}

/** `- ▲近日`, `-▲近日`; a dash before anything else is text, and `*` without a blank is emphasis. */
function isListMark(text: string, at: number): boolean {
  const sign = text.charAt(at);
  const next = text.charAt(at + 1);
  if (next === briefMark) return sign === "-" || sign === "+";
  return (sign === "-" || sign === "*" || sign === "+") && next !== "" && isBlank(next);
}

/** The blanks at a line's end stay: two of them keep a line break. */
function trimStart(line: Passage): Passage {
  return slicePassage(line, line.text.length - line.text.trimStart().length);
}

export interface HeadingLine {
  readonly level: number;
  readonly title: Passage;
  readonly form: "plain" | "without-blank" | "full-width";
}

const headingStart = new RegExp(`^${blank}*([#＃]+)(${blank}*)`, "u");

/** `## 标题`, `##标题`, `＃＃ 标题`, `## 标题 ##`. A single `#` needs a blank behind it: `#话题#` is text. */
export function headingLine(line: Passage): HeadingLine | undefined {
  const match = headingStart.exec(line.text);
  const hashes = match?.[1];
  if (!match || hashes === undefined) return undefined;
  const hasBlank = match[2] !== "" || match[0].length === line.text.length;
  if (hashes.length === 1 && !hasBlank) return undefined;
  const content = slicePassage(line, match[0].length);
  const title = trimPassage(withoutClosingHashes(trimPassage(content)));
  const form = hashes.includes("＃") ? "full-width" : hasBlank ? "plain" : "without-blank";
  return { level: hashes.length, title, form };
}

/** `标题 ##` without the marks that close it; `C#` has none. */
function withoutClosingHashes(content: Passage): Passage {
  let end = content.text.length;
  while (end > 0 && "#＃".includes(content.text.charAt(end - 1))) end -= 1;
  const isClosing = end === 0 || isBlank(content.text.charAt(end - 1));
  return isClosing ? slicePassage(content, 0, end) : content;
}

const digits = "[0-9０-９]";
const dash = "[-—–－―﹣~～·•]";
/** No page number is longer; the patterns below are slow on long lines. */
const longestPageNumber = 40;
const dashedNumber = new RegExp(`^${dash}+${blank}*${digits}{1,4}${blank}*${dash}+$`, "u");
const bareNumber = new RegExp(`^${digits}{1,3}$`, "u");
const spelledNumber = new RegExp(
  `^${dash}*${blank}*第${blank}*${digits}{1,4}${blank}*页(?:${blank}*[/／，,]?${blank}*共${blank}*${digits}{1,4}${blank}*页)?${blank}*${dash}*$`,
  "u",
);

/** A page number alone in its line: `- 5 -`, `—5—`, `第 5 页`; a bare `5` is one only between two pieces of text. */
export function pageNumberForm(text: string): "certain" | "bare" | undefined {
  const trimmed = text.trim();
  if (trimmed.length > longestPageNumber) return undefined;
  if (dashedNumber.test(trimmed) || spelledNumber.test(trimmed)) return "certain";
  return bareNumber.test(trimmed) ? "bare" : undefined;
}

const blanks = new RegExp(`${blank}+`, "gu");

/** Three or more `-`, `*` or `_` and nothing else. (A pattern that repeats a group would overflow on megabytes.) */
export function isDivider(text: string): boolean {
  const sign = text.trimStart().charAt(0);
  if (sign !== "-" && sign !== "*" && sign !== "_") return false;
  const signs = text.replace(blanks, "");
  return signs.length >= 3 && signs === sign.repeat(signs.length);
}

const underline = new RegExp(`^${blank}*(?:-{3,}|={3,})${blank}*$`, "u");

export function isUnderline(text: string): boolean {
  return underline.test(text);
}

/** The line under a table's head: `|---|---|`. */
export function isTableDelimiter(text: string): boolean {
  if (!text.includes("|") || !text.includes("-")) return false;
  const cells = text.trim().replace(/^\|/u, "").replace(/\|$/u, "").split("|");
  return cells.every((cell) => /^:?-+:?$/u.test(cell.trim()));
}

const listItem = new RegExp(`^(${blank}*)([-*+]|[0-9]{1,3}[.)])${blank}+(?=\\S)`, "u");

export interface ItemLine {
  readonly marker: string;
  readonly ordered: boolean;
  readonly indent: number;
  readonly content: Passage;
}

/** `- 项目`, `1. 项目`; not `2023. 10. 20` and not `3. 6公里`, where a digit follows. */
export function itemLine(line: Passage): ItemLine | undefined {
  const match = listItem.exec(line.text);
  const [whole, indent, marker] = match ?? [];
  if (whole === undefined || indent === undefined || marker === undefined) return undefined;
  const ordered = /\d/.test(marker);
  if (ordered && /^[0-9０-９]/u.test(line.text.slice(whole.length))) return undefined;
  const content = trimStart(slicePassage(line, whole.length));
  return { marker, ordered, indent: widthOf(indent), content };
}

function widthOf(indent: string): number {
  let width = 0;
  for (const character of indent) width += character === "\t" ? 4 : character === "\u3000" ? 2 : 1;
  return width;
}

/** A quoted line without its marks, and how many marks there were. */
export function quoteLine(line: Passage): { readonly content: Passage; readonly depth: number } | undefined {
  const { text } = line;
  let depth = 0;
  let behind = 0;
  for (let at = 0; at < text.length && (text[at] === ">" || isBlankAt(text, at)); at += 1) {
    if (text[at] !== ">") continue;
    depth += 1;
    behind = at + 1;
  }
  return depth === 0 ? undefined : { content: trimStart(slicePassage(line, behind)), depth };
}

const footnote = new RegExp(`^${blank}*\\[\\^([^\\]\\s]{1,40})\\][:：]${blank}*`, "u");

export function footnoteLine(line: Passage): { readonly label: string; readonly content: Passage } | undefined {
  const match = footnote.exec(line.text);
  const label = match?.[1];
  if (!match || label === undefined) return undefined;
  return { label, content: trimStart(slicePassage(line, match[0].length)) };
}

const topic = new RegExp(`^${blank}*主题${blank}*[：:]`, "u");

export function isTopicLine(text: string): boolean {
  return topic.test(text);
}

const imageAlone = /^[\s]*!\[([^[\]]*)\]\([^()]*\)[\s]*$/u;

/** The alternative text of a line or paragraph that is an image and nothing else. */
export function imageAlternative(text: string): string | undefined {
  return imageAlone.exec(text)?.[1];
}

/** The names on a topic line, 主题：甲、乙, each with its place in the line. */
export function topicNames(text: string): readonly { readonly name: string; readonly at: number }[] {
  const start = topic.exec(text)?.[0].length ?? 0;
  return [...text.slice(start).matchAll(/[^、，,；;\s]+/gu)].map(({ index, 0: name }) => ({ name, at: start + index }));
}

/** A line that begins a paragraph by its indent: two U+3000 or a TAB. */
export function isIndented(text: string): boolean {
  return /^(?:\u3000\u3000|\t)/u.test(text);
}
