import { isMap, isNode, isScalar, parseDocument, type YAMLMap } from "yaml";
import {
  duplicateKey,
  emptyValue,
  frontMatterComment,
  frontMatterForm,
  frontMatterSyntax,
  frontMatterTooLong,
  frontMatterUnclosed,
  fullWidthColon,
  fullWidthDigits,
  invalidValue,
  missingFrontMatter,
  missingKey,
  unknownKey,
} from "../../diagnostics/catalogue/front-matter.ts";
import type { Remedy } from "../../diagnostics/diagnostic.ts";
import { proposed, replacing } from "../../diagnostics/remedy.ts";
import type { Reporter } from "../../diagnostics/reporter.ts";
import { headOf, isBlank } from "../../text/characters.ts";
import { nearest } from "../../text/nearest.ts";
import { joinPassages, originOf, type Passage, slicePassage } from "../../text/passage.ts";
import {
  exampleOf,
  type FieldName,
  type FrontMatter,
  fieldByKey,
  fields,
  frontMatterSchema,
  nameOf,
} from "./fields.ts";
import {
  closingRemedies,
  colonRemedies,
  digitRemedies,
  fenceRemedies,
  isFullWidthFence,
  lineRemoval,
  quotingRemedies,
  valueRemedies,
} from "./mend-front-matter.ts";
import { type FieldValue, plainValues } from "./plain-values.ts";

/** Where the value of each field stands in the source, for what is said of it later. */
type FieldOffsets = ReadonlyMap<FieldName, number>;

export interface FrontMatterReading {
  /** Null where a required field is missing or a value cannot be read. */
  readonly frontMatter: FrontMatter | null;
  readonly offsets: FieldOffsets;
  /** Index of the first line of the body; null where it cannot be told from the front matter. */
  readonly bodyStart: number | null;
}

const fence = /^---[\t\p{Zs}]*$/u;
const longestFrontMatter = 64 * 1024;
/** Nested brackets or indents in numbers that no front matter has; the YAML library ends the process on thousands. */
const tooManyNested = /(?:[[{][^[{]*){50}|^[ \t?:-]{100,}/mu;

/**
 * Front matter: the YAML lines between two `---` at the top of a file (GRAMMAR §2).
 *
 *     ---
 *     title: 工作简报
 *     number: 10
 *     date: 2023-10-20
 *     ---
 *
 * Only strings in a plain map are known: no tags, anchors, merge keys or nested values. Keys are looked up in a Map.
 */
export function readFrontMatter(lines: readonly Passage[], reporter: Reporter): FrontMatterReading {
  const nothing = (bodyStart: number | null): FrontMatterReading => ({
    frontMatter: null,
    offsets: new Map(),
    bodyStart,
  });
  const opening = lines.findIndex((line) => !isBlank(line.text));
  const first = lines[opening];
  if (!first) return nothing(null);
  if (!fence.test(first.text)) {
    const kind = /^\s*(?:---|[—－–-]{2,}\s*$)/u.test(first.text) ? frontMatterForm : missingFrontMatter;
    const quoted = headOf(first.text.trim());
    reporter.report(kind, { line: quoted, firstLine: quoted }, originOf(first, 0), fenceRemedies(first));
    return nothing(null);
  }
  const closing = lines.findIndex((line, index) => index > opening && fence.test(line.text));
  const meant = lines.find((line, index) => index > opening && index < closing && isFullWidthFence(line.text));
  if (closing >= 0 && meant) {
    reporter.report(frontMatterForm, { line: meant.text.trim() }, originOf(meant, 0), fenceRemedies(meant));
    return nothing(null);
  }
  if (closing < 0) {
    const remedies = closingRemedies(lines.slice(opening + 1));
    reporter.report(frontMatterUnclosed, { line: "---" }, originOf(first, 0), remedies);
    return nothing(null);
  }
  const content = joinPassages(lines.slice(opening + 1, closing).flatMap((line) => [plainColon(line, reporter), "\n"]));
  if (content.text.length > longestFrontMatter || tooManyNested.test(content.text)) {
    reporter.report(frontMatterTooLong, { limit: longestFrontMatter }, originOf(first, 0));
    return nothing(closing + 1);
  }
  const place = originOf(first, 0);
  const found = readValues(content, reporter);
  const checked = found && checkValues(found, content, reporter, place);
  const frontMatter = found?.isSound ? checked : undefined;
  const readable = found ? readableValues(found) : new Map<FieldName, FieldValue>();
  const offsets = new Map([...readable].map(([name, { offset }]) => [name, offset]));
  return { frontMatter: frontMatter ?? null, offsets, bodyStart: closing + 1 };
}

const keyAndColon = /^([\t\p{Zs}]*)([A-Za-z]+|\p{Script=Han}+)[\t\p{Zs}]*(：|:(?![ \t]|$))[\t\p{Zs}]*/u;

/** What an escape in a quoted value could bring in although no such character stands in the file. */
const unseen = /(?![\n\t])[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]/u;
/** `...` ends a document of YAML, and what follows it would be lost; a line that begins with `%` speaks to its program. */
const documentMark = /^(?:\.\.\.(?:\s|$)|%)/mu;

/** A line whose known key is followed by `：`, or by `:` without a blank, as a line with `: `. */
function plainColon(line: Passage, reporter: Reporter): Passage {
  const match = keyAndColon.exec(line.text);
  const key = match?.[2] ?? "";
  const field = fieldByKey.get(key);
  // Another word with a full-width colon is meant as a key too; that it is none is told with the nearest one.
  if (!match || (!field && match[3] !== "：")) return line;
  const indent = match[1]?.length ?? 0;
  if (field) {
    const detail = { key: `${key}${match[3]}`, name: nameOf(field) };
    reporter.report(fullWidthColon, detail, originOf(line, indent), colonRemedies(line, key, match[0].length));
  }
  return joinPassages([slicePassage(line, indent, indent + key.length), ": ", slicePassage(line, match[0].length)]);
}

/** What is written in digits, which may be full width. */
const fieldsOfDigits: ReadonlySet<FieldName> = new Set<FieldName>(["number", "date", "total"]);

interface Values {
  /** Null for a field whose value is no text, which has been told. */
  readonly values: ReadonlyMap<FieldName, FieldValue | null>;
  /** Whether all of it could be read as a plain map of texts. */
  readonly isSound: boolean;
}

function readableValues({ values }: Values): ReadonlyMap<FieldName, FieldValue> {
  const readable = new Map<FieldName, FieldValue>();
  for (const [name, value] of values) if (value) readable.set(name, value);
  return readable;
}

/** The values as strings by field name; undefined where the lines are no plain map. Everything amiss is reported. */
function readValues(content: Passage, reporter: Reporter): Values | undefined {
  const plain = plainValues(content);
  if (plain) return { values: plain, isSound: true };
  const mark = documentMark.exec(content.text);
  if (mark) {
    reportSyntax(content, mark.index, reporter);
    return undefined;
  }
  const document = parseDocument(content.text, {
    schema: "failsafe",
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    strict: true,
    logLevel: "silent",
  });
  const fault = document.errors[0];
  if (fault) {
    reportSyntax(content, fault.pos[0], reporter);
    return undefined;
  }
  if (document.contents === null) return { values: new Map(), isSound: true };
  if (!isMap(document.contents)) {
    reportSyntax(content, document.contents.range?.[0] ?? 0, reporter);
    return undefined;
  }
  reportComments(content, document.contents, reporter);
  const values = new Map<FieldName, FieldValue | null>();
  let isSound = true;
  for (const { key, value } of document.contents.items) {
    const keyOffset = (isNode(key) ? key.range?.[0] : undefined) ?? 0;
    if (!isScalar(key) || typeof key.value !== "string" || key.tag !== undefined || key.anchor !== undefined) {
      reportSyntax(content, keyOffset, reporter);
      isSound = false;
      continue;
    }
    const field = fieldByKey.get(key.value);
    if (!field) {
      const near = nearest(key.value, fieldByKey.keys());
      const nearField = near === undefined ? undefined : fieldByKey.get(near);
      const detail = { key: headOf(key.value), nearest: nearField ? nameOf(nearField) : null };
      const edit = replacing(content, keyOffset, key.range?.[1] ?? keyOffset, near ?? "");
      const remedies = near === undefined ? [] : [proposed(`改为“${near}”`, edit)];
      reporter.report(unknownKey, detail, originOf(content, keyOffset), remedies);
      continue;
    }
    const offset = originOf(content, keyOffset);
    if (values.has(field.english)) {
      const detail = { key: key.value, name: nameOf(field) };
      reporter.report(duplicateKey, detail, offset, [lineRemoval(content, keyOffset)]);
      isSound = false;
      continue;
    }
    const read = readText(value);
    if ("fault" in read) {
      const detail = { value: lineAt(content, keyOffset), name: nameOf(field), example: exampleOf(field), ...read };
      reporter.report(invalidValue, detail, offset);
      isSound = false;
      values.set(field.english, null);
      continue;
    }
    const [start = keyOffset, end = start] = value?.range ?? [];
    values.set(field.english, {
      field,
      key: key.value,
      value: read.text,
      offset,
      keyStart: keyOffset,
      range: [start, end],
    });
  }
  return { values, isSound };
}

/** The text of a value, empty where there is none; or why it cannot be one: a list, a tag, an unseen character. */
function readText(value: unknown): { readonly text: string } | { readonly fault: string } {
  if (value === null) return { text: "" };
  if (!isScalar(value) || typeof value.value !== "string" || value.tag || value.anchor) {
    return { fault: "内容应是一行文字" };
  }
  return unseen.test(value.value) ? { fault: "其中有看不见的字符" } : { text: value.value };
}

/** The values of every field, read; undefined where a required one is missing or unreadable. */
function checkValues(found: Values, content: Passage, reporter: Reporter, place: number): FrontMatter | undefined {
  for (const field of fields) {
    if (field.required && !found.values.has(field.english)) {
      reporter.report(missingKey, { name: nameOf(field), example: exampleOf(field) }, place);
    }
  }
  const values = readableValues(found);
  const texts = Object.fromEntries([...values].map(([name, { value }]) => [name, value]));
  const result = frontMatterSchema.safeParse(texts);
  const bad = new Set(result.error?.issues.map(({ path }) => path[0]));
  for (const { field, value, offset, range } of values.values()) {
    if (!fieldsOfDigits.has(field.english) || bad.has(field.english)) continue;
    const remedies = digitRemedies(content, range);
    if (remedies.length > 0) reporter.report(fullWidthDigits, { value, name: nameOf(field) }, offset, remedies);
  }
  if (result.success) return result.data;
  for (const { path } of result.error.issues) {
    const found = [...values.values()].find(({ field }) => field.english === path[0]);
    if (!found) continue;
    const detail = {
      key: found.key,
      value: headOf(found.value, 40),
      name: nameOf(found.field),
      example: exampleOf(found.field),
      isRequired: found.field.required === true,
    };
    if (isBlank(found.value)) {
      const remedies = found.field.required ? [] : [lineRemoval(content, found.keyStart)];
      reporter.report(emptyValue, detail, found.offset, remedies);
      continue;
    }
    const { remedies, ...fault } = faultOf(found, content);
    reporter.report(invalidValue, { ...detail, ...fault }, originOf(content, found.range[0]), remedies);
  }
  // A value that is optional and unreadable is an error like any other, but the rest can still be read.
  const readable = Object.fromEntries(Object.entries(texts).filter(([name]) => !bad.has(name)));
  const rest = frontMatterSchema.safeParse(readable);
  return rest.success ? rest.data : undefined;
}

/** Why a value cannot be read; where only a few words may stand, the one that was probably meant. */
function faultOf(
  { field, value, range }: FieldValue,
  content: Passage,
): { readonly fault: string; readonly example?: string; readonly remedies: readonly Remedy[] } {
  const meant = nearestChoice(value.trim(), field.choices ?? []);
  if (meant === undefined) return { fault: field.fault, remedies: valueRemedies(content, field, value, range) };
  return {
    fault: `${field.fault}（是否应为“${meant}”？）`,
    example: `${field.english}: ${meant}`,
    remedies: [proposed(`改为“${meant}”`, replacing(content, ...range, meant))],
  };
}

/** The only choice that holds the value or is held by it (`依申请`, `是的`), else the nearest by its letters. */
function nearestChoice(value: string, choices: readonly string[]): string | undefined {
  // 不是 is not nearly 是, and 非主动公开 not 主动公开.
  const [negation] = /^[不非未没]/u.exec(value) ?? [];
  const open = choices.filter((choice) => negation === undefined || choice.startsWith(negation));
  const holding = open.filter((choice) => value.includes(choice) || (value.length > 1 && choice.includes(value)));
  return holding.length === 1 ? holding[0] : nearest(value, open);
}

/** The line at an offset, for a message. */
function lineAt(content: Passage, offset: number): string {
  const start = content.text.lastIndexOf("\n", Math.max(0, offset - 1)) + 1;
  const end = content.text.indexOf("\n", start);
  return headOf(content.text.slice(start, end < 0 ? undefined : end).trim(), 40);
}

/** A fault at the very end, such as a quote that never closes, stands in the last line that has a text. */
function reportSyntax(content: Passage, fault: number, reporter: Reporter): void {
  const offset = Math.min(fault, content.text.trimEnd().length);
  const remedies = quotingRemedies(content, offset);
  reporter.report(frontMatterSyntax, { line: lineAt(content, offset) }, originOf(content, offset), remedies);
}

/** A `#` behind a value begins a comment in YAML; what it hides is told. A line that is all comment is meant as one. */
function reportComments(content: Passage, map: YAMLMap.Parsed, reporter: Reporter): void {
  for (const { value } of map.items) {
    if (!isScalar(value) || typeof value.comment !== "string" || !value.range) continue;
    const at = content.text.indexOf("#", value.range[1]);
    const detail = { comment: `#${value.comment}` };
    if (at >= 0) reporter.report(frontMatterComment, detail, originOf(content, at), quotingRemedies(content, at));
  }
}
