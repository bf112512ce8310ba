import * as z from "zod/mini";
import type { Knowledge } from "../../syntax/attribution/knowledge.ts";
import { isDepartmentLike } from "../../syntax/attribution/name-kind.ts";
import { type FieldName, frontMatterSchema } from "../../syntax/front-matter/fields.ts";
import type { TakenField } from "./arrangement.ts";
import { NUMERAL, numeralValue } from "./numerals.ts";

/**
 * The forms in which a masthead or an imprint gives the fields of a front matter.
 *
 *     第10期（总第58期）
 *     聊城市自然资源和规划局办公室编        2023年10月10日
 *     报：市委、市政府   送：局领导   发：各科室（共印50份）
 *     责任编辑：李华   审核：张丽   签发：王明
 */
export interface LineReading {
  readonly fields: readonly TakenField[];
  /** What no form accounts for, without the words that belong to the forms. */
  readonly rest: string;
}

const blank = "[\\s\\p{Z}]*";
const spaced = (word: string) => [...word].join(blank);
const oneOf = (words: readonly string[]) => words.map(spaced).join("|");

/** Labels by field; a longer label comes before one that begins it. */
const labels: readonly (readonly [FieldName, readonly string[]])[] = [
  ["title", ["简报名称", "标题"]],
  ["total", ["总期号"]],
  ["number", ["期号", "期数"]],
  ["publisher", ["编发单位", "编印单位", "主办单位", "编辑单位", "印发单位", "主办", "编印", "编发"]],
  ["access", ["信息公开属性", "公开属性", "公开方式"]],
  ["editor", ["责任编辑", "执行编辑", "本期编辑", "责编", "编辑"]],
  ["reviewer", ["审核人", "审核", "审稿", "核稿"]],
  ["signer", ["签发人", "签发"]],
  ["reportTo", ["呈报", "抄报", "报送", "主报", "主送", "报"]],
  ["sendTo", ["抄送", "分送", "送"]],
  ["distribute", ["下发", "发送", "印发", "发至", "发"]],
  ["date", ["出刊日期", "印发日期", "日期"]],
];
const fieldByLabel = new Map(
  labels.flatMap(([field, words]) => words.map((word): [string, FieldName] => [word, field])),
);
const labelled = new RegExp(`(?:^|[\\s\\p{Z}（(])(${oneOf([...fieldByLabel.keys()])})${blank}[：:]`, "gu");

const total = new RegExp(`总${blank}(?:第${blank})?(${NUMERAL}{1,6})${blank}期`, "u");
const number = new RegExp(
  `(?:([0-9０-９]{4}|[〇○零一二三四五六七八九]{4})${blank}年${blank}度?${blank})?第${blank}(${NUMERAL}{1,6})${blank}期`,
  "u",
);
const digitDate = new RegExp(
  `([0-9０-９]{4})${blank}(?:年${blank}([0-9０-９]{1,2})${blank}月${blank}([0-9０-９]{1,2})${blank}日|([-./])([0-9]{1,2})\\4([0-9]{1,2}))`,
  "u",
);
const writtenDate = /([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/u;
const copies = new RegExp(`共${blank}印?${blank}[0-9０-９]{1,5}${blank}份`, "u");

/** Words that belong to a form and say nothing else. */
const formWords = new RegExp(
  `${oneOf([...fieldByLabel.keys(), "编", "印"])}|[#\\s\\p{Z}（）()〔〕【】《》｜|：:，,、；;。]`,
  "gu",
);

/** Whether a text is made of labels and brackets only. */
export function onlyForm(text: string): boolean {
  return text.replace(formWords, "") === "";
}

/** Whether a number or a date in the front matter is the one that the document writes. */
export function sameNumber(value: string, from: string): boolean {
  const numbers = (text: string) =>
    [...text.matchAll(new RegExp(`${NUMERAL}+`, "gu"))].map(([numeral]) => numeralValue(numeral));
  return numbers(value).join() === numbers(from).join();
}

/** Reads one line of a masthead or an imprint. */
export function readLine(line: string): LineReading {
  const starts = [...line.matchAll(labelled)];
  if (starts.length > 0) return readLabelled(line, starts);
  return readUnlabelled(line);
}

function readLabelled(line: string, starts: readonly RegExpExecArray[]): LineReading {
  const fields: TakenField[] = [];
  const rests: string[] = [];
  const before = readUnlabelled(line.slice(0, starts[0]?.index));
  fields.push(...before.fields);
  rests.push(before.rest);
  for (const [index, start] of starts.entries()) {
    const field = fieldByLabel.get((start[1] ?? "").replace(/[\s\p{Z}]+/gu, ""));
    const content = line.slice(start.index + start[0].length, starts[index + 1]?.index).trim();
    const printed = copies.exec(content);
    const own = printed ? content.slice(0, printed.index).replace(/[\s\p{Z}（(]+$/u, "") : content;
    const behind = printed ? readUnlabelled(content.slice(own.length)) : undefined;
    if (behind) {
      fields.push(...behind.fields);
      rests.push(behind.rest);
    }
    const reading = field && behindLabel(field, own);
    if (reading) {
      fields.push(...reading.fields);
      rests.push(reading.rest);
    } else rests.push(`${start[0]}${own}`);
  }
  return { fields, rest: rests.join("").trim() };
}

/** 李明　校对：王丽: what no field holds follows, and is not part of the name. */
const furtherLabel = /[\s\p{Z}，；]\p{Script=Han}(?:[\s\p{Z}]*\p{Script=Han}){1,4}[：:]/u;

/** What stands behind the label of a field; a number may have the total number beside it. */
function behindLabel(field: FieldName, text: string): LineReading | undefined {
  const forms = readUnlabelled(text);
  if (forms.fields.some((taken) => taken.field === field)) return forms;
  if (field === "date" || (field === "title" && bulletinName(text) === undefined)) return undefined;
  if (furtherLabel.test(text)) return undefined;
  const taken = accepted(field, text.replace(/[\s\p{Z}]+/gu, " "), text);
  return taken && { fields: [taken], rest: "" };
}

function readUnlabelled(line: string): LineReading {
  const fields: TakenField[] = [];
  let rest = line;
  const take = (field: TakenField | undefined) => {
    if (!field) return;
    fields.push(field);
    rest = rest.replace(field.from, " ");
  };
  take(totalIn(rest));
  take(numberIn(rest));
  take(dateIn(rest));
  const printed = copies.exec(rest);
  if (printed) take(accepted("note", printed[0].replace(/[\s\p{Z}]+/gu, ""), printed[0]));
  return { fields, rest: fields.length > 0 && onlyForm(rest) ? "" : rest.trim() };
}

function totalIn(text: string): TakenField | undefined {
  const match = total.exec(text);
  return match ? accepted("total", String(numeralValue(match[1] ?? "")), match[0]) : undefined;
}

function numberIn(text: string): TakenField | undefined {
  const match = number.exec(text);
  if (!match) return undefined;
  const value = String(numeralValue(match[2] ?? ""));
  const year = match[1] === undefined ? "" : `${numeralValue(match[1])}年第`;
  return accepted("number", year === "" ? value : `${year}${value}期`, match[0]);
}

function dateIn(text: string): TakenField | undefined {
  const match = digitDate.exec(text) ?? writtenDate.exec(text);
  if (!match) return undefined;
  const [from, year = "", month = match[5], day = match[6]] = match;
  const parts = [year, month ?? "", day ?? ""].map((part) => String(numeralValue(part) ?? "").padStart(2, "0"));
  return accepted("date", parts.join("-"), from);
}

/** A field whose value the front matter would take. */
function accepted(field: FieldName, value: string, from: string): TakenField | undefined {
  return z.safeParse(frontMatterSchema.shape[field], value).success ? { field, value, from } : undefined;
}

const names =
  /(?:简报|快报|通讯|信息|动态|专报|交流|内参|简讯|要情|日报|周报|旬报|月报|通报|参阅|摘编|参考|专刊|导刊|之窗|快讯|要讯)$/u;

/** The name of a bulletin: 工作简报, 工 作 简 报, 《林业信息》. */
export function bulletinName(text: string): string | undefined {
  const plain = withoutHash(text.trim());
  const bare = (/^《(.*)》$/u.exec(plain)?.[1] ?? plain).trim();
  const letters = bare.split(/[\s\p{Z}]+/u);
  // Letters set wide are one word; otherwise blanks part words.
  const name = letters.every((letter) => [...letter].length === 1) ? letters.join("") : letters.join(" ");
  return [...name].length <= 30 && names.test(name) && !/[，。；：！？《》“”"<>|/»]/u.test(name) ? name : undefined;
}

/** A text that is Markdown already may mark its name with #. */
export function withoutHash(text: string): string {
  return text.replace(/^#\s+/u, "");
}

/** A bureau or office as it signs a masthead: 市局办公室编 without 编. */
export function publisherName(text: string, knowledge: Knowledge): string | undefined {
  const name = text
    .trim()
    .replace(/[\s\p{Z}]*(?:编[\s\p{Z}]*印|主[\s\p{Z}]*办|编[\s\p{Z}]*发|印[\s\p{Z}]*发|编)$/u, "");
  const letters = name.replace(/[\s\p{Z}]+/gu, "");
  if (letters.length > 40 || !/^[\p{Script=Han}\p{N}（）()]{2,}$/u.test(letters)) return undefined;
  const isKnown =
    knowledge.isDepartment(letters) || isDepartmentLike(letters) || /(?:局|厅|委员会|办公室|政府)$/u.test(letters);
  return isKnown ? name : undefined;
}
