import { fieldDiffers, fieldDoubtful, fieldFound, ruleDropped } from "../../diagnostics/catalogue/import.ts";
import type { Knowledge } from "../../syntax/attribution/knowledge.ts";
import { type FieldName, fields as frontMatterFields, nameOf } from "../../syntax/front-matter/fields.ts";
import { beginsWithMark, isImprint } from "../../syntax/page-breaks/paragraph-forms.ts";
import { headOf, visibleLength } from "../../text/characters.ts";
import { type Finding, finding } from "../finding.ts";
import { type Block, type Paragraph, textOf } from "../manuscript.ts";
import type { Part, TakenField } from "./arrangement.ts";
import { bulletinName, type LineReading, publisherName, readLine, withoutHash } from "./field-forms.ts";

/** A masthead or an imprint has not more lines than this. */
const longestFrame = 30;
/** A line longer than this is text. */
const longestLine = 200;

/** What the frame of a bulletin, above and below its records, was read as. */
export interface Frame {
  /** By the index of the block. */
  readonly parts: ReadonlyMap<number, Part>;
  /** Blocks that belong to the part before them. */
  readonly continued: ReadonlySet<number>;
  /** Index of the last block of the masthead; -1 without one. */
  readonly mastheadEnd: number;
}

/**
 * The masthead and the imprint of a bulletin, read line by line.
 *
 *     工作简报                                            title
 *     第10期（总第58期）                                  number, total
 *     聊城市自然资源和规划局办公室     2023年10月10日     publisher, date
 *     ……
 *     报：市委、市政府   发：各科室     （共印50份）      reportTo, distribute, note
 *
 * A line is taken only if its forms account for all of it; any other stays in the text, where a person will see it.
 */
export function readFrame(blocks: readonly Block[], knowledge: Knowledge): Frame {
  const parts = new Map<number, Part>();
  const continued = new Set<number>();
  const values = new Map<FieldName, TakenField>();
  const take: Take = ({ index, paragraphs, text }, fields, doubts) => {
    const own = paragraphs.flatMap((paragraph) => paragraph.findings);
    const known = new Map([...fields.map((field): [FieldName, TakenField] => [field.field, field]), ...values]);
    const differing = fields.find(({ field, value }) => known.get(field)?.value !== value);
    if (differing) {
      const { value } = known.get(differing.field) ?? differing;
      const detail = { name: chineseName(differing.field), text: differing.from.trim(), value };
      const [paragraph] = paragraphs;
      if (paragraph) parts.set(index, { role: "text", paragraph, findings: [finding(fieldDiffers, detail), ...own] });
      return;
    }
    const findings = fields
      .filter(({ field }) => !values.has(field))
      .map(({ field, value }) => finding(fieldFound, { name: chineseName(field), value, line: headOf(text) }));
    for (const field of fields) values.set(field.field, field);
    parts.set(index, { role: "front-matter", paragraphs, fields, findings: [...findings, ...doubts, ...own] });
    for (let count = 1; count < paragraphs.length; count += 1) continued.add(index + count);
  };
  const dropRule = ({ index, paragraphs, text }: FrameLine) => {
    const told = finding(ruleDropped, { line: headOf(text) });
    const [paragraph] = paragraphs;
    if (paragraph) parts.set(index, { role: "dropped", paragraph, findings: [told, ...paragraph.findings] });
  };

  const masthead = mastheadLines(blocks);
  const readings = mastheadReadings(masthead, knowledge);
  const firstField = readings.findIndex(isWhole);
  const lastField = readings.findLastIndex(isWhole);
  const isNamed = readings.some(({ fields }) => fields.some(({ field }) => field === "title"));
  const nameAt = isNamed ? -1 : nameIndex(masthead, firstField, knowledge);
  const last = Math.max(lastField, nameAt);
  const alone: { line: FrameLine; publisher: TakenField }[] = [];
  for (const [at, line] of masthead.slice(0, last + 1).entries()) {
    const reading = readings[at];
    if (isRule(line.text)) dropRule(line);
    else if (reading && isWhole(reading)) take(line, reading.fields, []);
    else if (at === nameAt) takeName(line, take);
    else {
      const publisher = publisherField(line.text, knowledge);
      if (publisher) alone.push({ line, publisher });
    }
  }
  const mastheadEnd = masthead[last]?.index ?? -1;
  // The line that parts the masthead from the text.
  for (const line of masthead.slice(last + 1)) {
    if (last < 0 || !isRule(line.text)) break;
    dropRule(line);
  }

  for (const line of imprintLines(blocks, mastheadEnd)) {
    const reading = withPublisher(readLine(line.text), knowledge);
    if (isRule(line.text)) dropRule(line);
    else if (isWhole(reading) && !/[，、；,]$/u.test(line.text)) take(line, reading.fields, []);
    else if (!isOfImprint(line.text)) break;
  }
  // An office in a line of its own is the publisher unless a line with a label or a date names another one.
  for (const { line, publisher } of alone) {
    if ((values.get("publisher")?.value ?? publisher.value) === publisher.value) take(line, [publisher], []);
  }
  return { parts, continued, mastheadEnd };
}

type Take = (line: FrameLine, fields: readonly TakenField[], doubts: readonly Finding[]) => void;

function takeName(line: FrameLine, take: Take): void {
  const text = withoutHash(line.text);
  const name = bulletinName(text);
  const value = name ?? text.replace(/[\s\p{Z}]+/gu, " ");
  const from = name === undefined ? text : text.replace(/^《|》$/gu, "");
  const doubts = name === undefined ? [finding(fieldDoubtful, { name: chineseName("title"), text })] : [];
  take(line, [{ field: "title", value, from }], doubts);
}

/** What each line gives. A date below a line that is not of the masthead is that of a speech or a letter. */
function mastheadReadings(lines: readonly FrameLine[], knowledge: Knowledge): readonly LineReading[] {
  let hasField = false;
  let isAfterFrame = false;
  return lines.map(({ text }) => {
    const reading = withPublisher(readLine(text), knowledge);
    const isDate = isWhole(reading) && reading.fields.every(({ field }) => field === "date");
    const isOfText = isDate && !isAfterFrame && (hasField || /^[（(]/u.test(text));
    const given = isOfText ? { fields: [], rest: text } : reading;
    hasField ||= isWhole(given);
    isAfterFrame =
      isWhole(given) ||
      isRule(text) ||
      bulletinName(text) !== undefined ||
      publisherField(text, knowledge) !== undefined;
    return given;
  });
}

/** What is left of a line beside its number or its date may be the office or the name of the bulletin. */
function withPublisher(reading: LineReading, knowledge: Knowledge): LineReading {
  const { fields, rest } = reading;
  if (fields.length === 0 || rest === "") return reading;
  const publisher = publisherField(rest, knowledge);
  if (publisher) return { fields: [...fields, publisher], rest: "" };
  const name = fields.some(({ field }) => field === "number") ? bulletinName(rest) : undefined;
  return name === undefined ? reading : { fields: [...fields, { field: "title", value: name, from: rest }], rest: "" };
}

function publisherField(text: string, knowledge: Knowledge): TakenField | undefined {
  const name = publisherName(text, knowledge);
  return name === undefined ? undefined : { field: "publisher", value: name.replace(/[\s\p{Z}]+/gu, " "), from: name };
}

function isWhole({ fields, rest }: LineReading): boolean {
  return fields.length > 0 && rest === "";
}

/** A line that belongs to an imprint and that no field holds: 主编：王一, 印发机关, 主题词：…. The lines above it may. */
function isOfImprint(text: string): boolean {
  return visibleLength(text) <= 60 && (isImprint(text) || imprintWords.test(text.replace(/[\s\p{Z}]+/gu, "")));
}

const imprintWords =
  /^[（(]?(?:副?主编|总编|校对|打印|印制|排版|主题词|联系人|(?:联系|投稿)?电话|传真|地址|邮编|(?:投稿|电子)?[邮信]箱|网址|责编)[：:]/u;

/** A line of dashes or stars, which parts the masthead from the text. */
function isRule(text: string): boolean {
  return /^(?:[-_=—–─━═‐―＿*★☆~～\s]{3,}|[★☆])$/u.test(text);
}

interface FrameLine {
  readonly index: number;
  /** A line of the imprint may go on in the next paragraphs. */
  readonly paragraphs: readonly Paragraph[];
  readonly text: string;
}

/** The short lines before the first record. */
function mastheadLines(blocks: readonly Block[]): readonly FrameLine[] {
  const lines: FrameLine[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "image") continue;
    if (block.kind === "table" || lines.length === longestFrame) break;
    const text = textOf(block);
    if (text === "") continue;
    const isRecord = beginsWithMark(text) && !isRule(text);
    const isText = text.length > longestLine || (/[。；]$/u.test(text) && readLine(text).fields.length === 0);
    if (isRecord || isText || /^##/u.test(text) || (block.form.headingLevel ?? 0) > 1) break;
    lines.push({ index, paragraphs: [block], text });
  }
  return lines;
}

/**
 * The last lines, from the end backwards. A line that ends with a comma goes on in the next:
 *
 *     报：市自然资源和规划局，县委、县政府，
 *     　　县人大、县政协。
 */
function imprintLines(blocks: readonly Block[], mastheadEnd: number): readonly FrameLine[] {
  const lines: FrameLine[] = [];
  for (let index = blocks.length - 1; index > mastheadEnd && lines.length < longestFrame; index -= 1) {
    const block = blocks[index];
    if (block?.kind === "image") continue;
    if (block?.kind !== "paragraph") break;
    const text = textOf(block);
    if (text.length > longestLine * 2) break;
    if (text === "") continue;
    const below = lines.at(-1);
    if (/[，、；,]$/u.test(text) && below?.index === index + 1 && readLine(below.text).fields.length === 0) {
      lines[lines.length - 1] = { index, paragraphs: [block, ...below.paragraphs], text: text + below.text };
    } else lines.push({ index, paragraphs: [block], text });
  }
  return lines;
}

/** Which line of a masthead names the bulletin; -1 where none can be told to. */
function nameIndex(lines: readonly FrameLine[], firstField: number, knowledge: Knowledge): number {
  // Without a number below it, only a short first line is likely to be a name.
  const alone = lines
    .slice(0, 1)
    .filter(({ paragraphs, text }) => !paragraphs[0]?.form.headingLevel && visibleLength(text) <= 12);
  const candidates = firstField < 0 ? alone : lines.slice(0, firstField + 2);
  const named = candidates.findIndex(({ text }) => bulletinName(text) !== undefined);
  if (named >= 0) return named;
  const styled = lines.findIndex(({ paragraphs }) => paragraphs[0]?.form.headingLevel === 0);
  if (styled >= 0 && styled < Math.max(firstField, 1)) return styled;
  const above = lines[firstField - 1];
  return above &&
    visibleLength(above.text) <= 20 &&
    !isRule(above.text) &&
    !/[：:。，]/u.test(above.text) &&
    publisherName(above.text, knowledge) === undefined
    ? firstField - 1
    : -1;
}

function chineseName(field: FieldName): string {
  const found = frontMatterFields.find(({ english }) => english === field);
  return found ? nameOf(found) : field;
}
