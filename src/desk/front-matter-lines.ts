import { type Field, fields } from "../syntax/front-matter/fields.ts";
import type { TextEdit } from "./text-edit.ts";

/**
 * The front matter as the lines of a text, for a form beside it: what each field holds, and the edit that fills it in.
 *
 *     ---
 *     标题: 工作简报            title: "第一期：特刊"
 *     ---
 *
 * Whether a value is right is the parser's to say; here a value is only found and put.
 */
export interface FrontMatterRange {
  /** Where the lines between the two `---` begin and end. */
  readonly first: number;
  readonly last: number;
  /** Behind the line of the closing `---`. */
  readonly end: number;
}

const form = /^(?:[^\S\n]*\n)*---[^\S\n]*\n((?:(?!---[^\S\n]*(?:\n|$)).*\n)*)---[^\S\n]*(?:\n|$)/u;

/** Null where a text has no front matter, or one that is not closed. */
export function frontMatterRange(text: string): FrontMatterRange | null {
  const match = form.exec(text);
  if (match === null) return null;
  const end = match[0].length;
  const first = match[0].indexOf("---") + match[0].slice(match[0].indexOf("---")).indexOf("\n") + 1;
  return { first, last: first + (match[1]?.length ?? 0), end };
}

/** A field's line, with the lines set in under it. */
export interface FieldLine {
  readonly field: Field;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** The field's key as it stands. */
  readonly key: string;
  /** 1-based. */
  readonly line: number;
}

const keyForm = /^[^\S\n]*([A-Za-z]+|\p{Script=Han}+)[^\S\n]*[:：][^\S\n]*(.*)$/u;

/** The fields that a front matter holds, in its order; of a field written twice, the first. */
export function fieldLines(text: string): readonly FieldLine[] {
  const range = frontMatterRange(text);
  if (range === null) return [];
  const found: FieldLine[] = [];
  let start = range.first;
  let line = text.slice(0, start).split("\n").length;
  for (const content of text.slice(range.first, range.last).split("\n").slice(0, -1)) {
    const end = start + content.length;
    const [, key = "", value = ""] = keyForm.exec(content) ?? [];
    const field = fields.find(({ english, chinese }) => key === english || key === chinese);
    const previous = found.at(-1);
    if (field && !found.some((each) => each.field === field)) {
      found.push({ field, key, value: unquoted(value.trim()), start, end, line });
    } else if (/^[^\S\n]+\S/u.test(content) && previous?.end === start - 1) {
      found[found.length - 1] = { ...previous, value: `${previous.value} ${content.trim()}`.trim(), end };
    }
    start = end + 1;
    line += 1;
  }
  return found;
}

/** What puts a value into a field: its line is written anew, added in the order of the form, or taken out. */
export function putField(text: string, field: Field, value: string): TextEdit {
  const range = frontMatterRange(text);
  const cleaned = value.replace(/\s+/gu, " ").trim();
  if (range === null) return { start: 0, end: 0, text: `${newFrontMatter(field, cleaned)}${text === "" ? "" : "\n"}` };
  const lines = fieldLines(text);
  const present = lines.find((each) => each.field === field);
  if (present && cleaned === "" && field.required !== true) {
    return { start: present.start, end: present.end + 1, text: "" };
  }
  if (present) {
    return { start: present.start, end: present.end, text: lineOf(present.key, cleaned) };
  }
  const usesEnglish = lines.length > 0 && lines.every(({ key, field: { english } }) => key === english);
  const before = lines.filter((each) => fields.indexOf(each.field) < fields.indexOf(field)).at(-1);
  const start = before ? before.end + 1 : range.first;
  return { start, end: start, text: `${lineOf(usesEnglish ? field.english : field.chinese, cleaned)}\n` };
}

/** The required fields, empty but for those that are known. */
function newFrontMatter(known?: Field, value = ""): string {
  const shown = fields.filter((field) => field.required === true || field === known);
  return `---\n${shown.map((field) => `${lineOf(field.chinese, field === known ? value : "")}\n`).join("")}---\n`;
}

/** A new issue with the name of its bulletin, where it is known. */
export function newIssue(title: string): string {
  const field = fields.find(({ english }) => english === "title");
  return `${newFrontMatter(field, title)}\n`;
}

function lineOf(key: string, value: string): string {
  return `${key}: ${quoted(value)}`.trimEnd();
}

/** What YAML would read as something else than this text. */
const needsQuotes = /^[\s"'[\]{}&*!|>%@`#,?:-]|:(?:\s|$)|\s#|\\$/u;

function quoted(value: string): string {
  if (!needsQuotes.test(value)) return value;
  return `"${value.replace(/[\\"]/gu, "\\$&")}"`;
}

function unquoted(value: string): string {
  if (/^"(?:[^"\\]|\\["\\])*"$/u.test(value)) return value.slice(1, -1).replace(/\\(["\\])/gu, "$1");
  if (/^'(?:[^']|'')*'$/u.test(value)) return value.slice(1, -1).replace(/''/gu, "'");
  return value.replace(/\s+#.*$/u, "");
}
