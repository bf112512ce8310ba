import { fieldDiffers, fieldDoubtful, fieldFound, ruleDropped } from "../../diagnostics/catalogue/import.ts";
import type { Knowledge } from "../../syntax/attribution/knowledge.ts";
import { type FieldName, fields as frontMatterFields, nameOf } from "../../syntax/front-matter/fields.ts";
import { beginsWithMark } from "../../syntax/page-breaks/paragraph-forms.ts";
import { headOf, visibleLength } from "../../text/characters.ts";
import { type Finding, finding } from "../finding.ts";
import { type Block, type Paragraph, textOf } from "../manuscript.ts";
import type { Part, TakenField } from "./arrangement.ts";
import { bulletinName, type LineReading, publisherName, readLine } from "./field-forms.ts";

/** A masthead or an imprint has not more lines than this. */
const longestFrame = 30;
/** A line longer than this is text. */
const longestLine = 200;

/** What the frame of a bulletin, above and below its records, was read as, by the index of the block. */
export type Frame = ReadonlyMap<number, Part>;

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
  const frame = new Map<number, Part>();
  const values = new Map<FieldName, TakenField>();
  const take = (index: number, paragraph: Paragraph, fields: readonly TakenField[], doubts: readonly Finding[]) => {
    const differing = fields.find(({ field, value }) => (values.get(field)?.value ?? value) !== value);
    if (differing) {
      const { value } = values.get(differing.field) ?? differing;
      const detail = { name: chineseName(differing.field), text: differing.from.trim(), value };
      const told = finding(fieldDiffers, detail);
      frame.set(index, { role: "text", paragraph, findings: [told, ...paragraph.findings] });
      return;
    }
    const findings = fields
      .filter(({ field }) => !values.has(field))
      .map(({ field, value }) =>
        finding(fieldFound, { name: chineseName(field), value, line: headOf(textOf(paragraph)) }),
      );
    for (const field of fields) values.set(field.field, field);
    frame.set(index, {
      role: "front-matter",
      paragraph,
      fields,
      findings: [...findings, ...doubts, ...paragraph.findings],
    });
  };
  const dropRule = (index: number, paragraph: Paragraph) => {
    const told = finding(ruleDropped, { line: headOf(textOf(paragraph)) });
    frame.set(index, { role: "dropped", paragraph, findings: [told, ...paragraph.findings] });
  };

  const masthead = mastheadLines(blocks);
  const readings = masthead.map(({ text }) => withPublisher(readLine(text), knowledge));
  const firstField = readings.findIndex(isWhole);
  const lastField = readings.findLastIndex(isWhole);
  const isNamed = readings.some(({ fields }) => fields.some(({ field }) => field === "title"));
  const nameAt = isNamed ? -1 : nameIndex(masthead, firstField, knowledge);
  for (const [at, { index, paragraph, text }] of masthead.entries()) {
    const reading = readings[at];
    if (at > Math.max(lastField, nameAt)) break;
    if (isRule(text)) dropRule(index, paragraph);
    else if (reading && isWhole(reading)) take(index, paragraph, reading.fields, []);
    else if (at === nameAt) takeName(index, paragraph, text, take);
    else {
      const publisher = publisherField(text, knowledge);
      if (publisher && !values.has("publisher")) take(index, paragraph, [publisher], []);
    }
  }

  for (const { index, paragraph, text } of imprintLines(blocks, masthead.length)) {
    if (frame.has(index)) break;
    const reading = withPublisher(readLine(text), knowledge);
    if (isRule(text)) dropRule(index, paragraph);
    else if (isWhole(reading) && !/[，、；,]$/u.test(text)) take(index, paragraph, reading.fields, []);
    else break;
  }
  return frame;
}

type Take = (index: number, paragraph: Paragraph, fields: readonly TakenField[], doubts: readonly Finding[]) => void;

function takeName(index: number, paragraph: Paragraph, text: string, take: Take): void {
  const name = bulletinName(text);
  const value = name ?? text.replace(/[\s\p{Z}]+/gu, " ");
  const from = name === undefined ? text : text.replace(/^《|》$/gu, "");
  const doubts = name === undefined ? [finding(fieldDoubtful, { name: chineseName("title"), text })] : [];
  take(index, paragraph, [{ field: "title", value, from }], doubts);
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

/** A line of dashes or the like, which parts the masthead from the text. */
function isRule(text: string): boolean {
  return /^[-_=—–─━═‐―＿*★☆~～\s]{3,}$/u.test(text);
}

interface FrameLine {
  readonly index: number;
  readonly paragraph: Paragraph;
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
    const isText = text.length > longestLine || beginsWithMark(text) || /^##/u.test(text);
    if (isText || (block.form.headingLevel ?? 0) > 1 || (/[。；]$/u.test(text) && readLine(text).fields.length === 0))
      break;
    lines.push({ index, paragraph: block, text });
  }
  return lines;
}

/** The last lines, from the end backwards. */
function imprintLines(blocks: readonly Block[], mastheadLength: number): readonly FrameLine[] {
  const lines: FrameLine[] = [];
  for (let index = blocks.length - 1; index >= mastheadLength && lines.length < longestFrame; index -= 1) {
    const block = blocks[index];
    if (block?.kind === "image") continue;
    if (block?.kind !== "paragraph") break;
    const text = textOf(block);
    if (text.length > longestLine * 2) break;
    if (text !== "") lines.push({ index, paragraph: block, text });
  }
  return lines;
}

/** Which line of a masthead names the bulletin; -1 where none can be told to. */
function nameIndex(lines: readonly FrameLine[], firstField: number, knowledge: Knowledge): number {
  // Without a number below it, only a short first line is likely to be a name.
  const alone = lines
    .slice(0, 1)
    .filter(({ paragraph, text }) => !paragraph.form.headingLevel && visibleLength(text) <= 12);
  const candidates = firstField < 0 ? alone : lines.slice(0, firstField + 2);
  const named = candidates.findIndex(({ text }) => bulletinName(text) !== undefined);
  if (named >= 0) return named;
  const styled = lines.findIndex(({ paragraph }) => paragraph.form.headingLevel === 0);
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
