import * as z from "zod/mini";
import { withHalfWidthDigits } from "../../text/half-width-digits.ts";
import { readSignOff } from "./sign-off.ts";

/**
 * The fields of a front matter: what each may hold and how it may be written (GRAMMAR §2.2).
 *
 *     title: 工作简报            标题：工作简报
 *     number: 10                 期号: 第10期            number: 2024年第3期
 *     date: 2023-10-20           日期: 2023年10月20日
 *
 * Digits may be full width. A date always begins with its year, so that it cannot be read two ways.
 */

const foldDigits = (value: string) => withHalfWidthDigits(value).trim();

/** A schema that reads a text by `read`; undefined is a fault. */
function readAs<Value>(read: (text: string) => Value | undefined) {
  return z.pipe(
    z.string(),
    z.transform((text, context): Value => {
      const value = read(text);
      if (value !== undefined) return value;
      context.issues.push({ code: "custom", input: text, message: "unreadable" });
      return z.NEVER;
    }),
  );
}

const text = readAs((value) => value.replace(/\s+/gu, " ").trim() || undefined);

const count = (form: RegExp) =>
  readAs((value) => {
    const digits = form.exec(foldDigits(value))?.[1];
    return Number(digits) > 0 ? Number(digits) : undefined;
  });

const numberForm = /^(?:(\d{4})\s*年\s*)?(?:第\s*)?(\d{1,4})(?:\s*期)?$/u;
const number = readAs((value) => {
  const match = numberForm.exec(foldDigits(value));
  const digits = Number(match?.[2]);
  if (!match || !(digits > 0)) return undefined;
  return { value: digits, year: match[1] === undefined ? undefined : Number(match[1]) };
});

const dateForm = /^(\d{4})(?:\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日|([-/.])(\d{1,2})\4(\d{1,2}))$/u;
const date = readAs((value) => {
  const match = dateForm.exec(foldDigits(value));
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2] ?? match[5]);
  const day = Number(match[3] ?? match[6]);
  if (!isCalendarDate(year, month, day)) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
});

/** Whether the day exists; a bulletin is not older than 1949. */
function isCalendarDate(year: number, month: number, day: number): boolean {
  const asDate = new Date(Date.UTC(year, month - 1, day));
  return year >= 1949 && asDate.getUTCMonth() === month - 1 && asDate.getUTCDate() === day;
}

const flags = new Map([
  ["是", true],
  ["true", true],
  ["yes", true],
  ["否", false],
  ["false", false],
  ["no", false],
]);
const flag = readAs((value) => flags.get(value.trim().toLowerCase()));

/** How open an issue is, by the words of 政府信息公开条例; only the first is published. */
const accessKinds = ["主动公开", "依申请公开", "不予公开"] as const;
const access = readAs((value) => {
  const bare = value.replace(/\s+/gu, "");
  return accessKinds.find((kind) => kind === bare);
});

const signOff = readAs(readSignOff);

/** What a front matter holds once it has been read. `number.year` is there where the number itself names a year. */
export const frontMatterSchema = z.object({
  title: text,
  number,
  date,
  total: z.optional(count(/^(?:总?第\s*)?(\d{1,6})(?:\s*期)?$/u)),
  publisher: z.optional(text),
  note: z.optional(text),
  reportTo: z.optional(text),
  sendTo: z.optional(text),
  distribute: z.optional(text),
  signer: z.optional(signOff),
  editor: z.optional(text),
  reviewer: z.optional(signOff),
  access: z.optional(access),
  draft: z.optional(flag),
});
export type FrontMatter = z.infer<typeof frontMatterSchema>;
export type FieldName = keyof FrontMatter;

const notBlank = "不能只有空白";

/** How each field is named, shown and explained; required fields first. */
export const fields: readonly Field[] = [
  { english: "title", chinese: "标题", sample: "工作简报", fault: notBlank, required: true },
  {
    english: "number",
    chinese: "期号",
    sample: "10",
    fault: "期号应是从 1 起的数字，如 10、第10期、2024年第3期",
    required: true,
  },
  {
    english: "date",
    chinese: "日期",
    sample: "2023-10-20",
    fault: "日期应写明年、月、日，年在最前，日历上有这一天，且不早于 1949 年",
    required: true,
  },
  { english: "total", chinese: "总期号", sample: "58", fault: "总期号应是从 1 起的数字，如 58、总第58期" },
  { english: "publisher", chinese: "编发单位", sample: "局办公室", fault: notBlank },
  { english: "note", chinese: "说明", sample: "本期为专刊", fault: notBlank },
  { english: "reportTo", chinese: "报", sample: "市委、市政府", fault: notBlank },
  { english: "sendTo", chinese: "送", sample: "局领导", fault: notBlank },
  { english: "distribute", chinese: "发", sample: "各科室", fault: notBlank },
  { english: "signer", chinese: "签发", sample: "王明", fault: "这里应写签发人的姓名" },
  { english: "editor", chinese: "责任编辑", sample: "李华", fault: notBlank },
  { english: "reviewer", chinese: "审核", sample: "张丽", fault: "这里应写审核人的姓名" },
  {
    english: "access",
    chinese: "公开属性",
    sample: "主动公开",
    fault: `只能写${accessKinds.map((kind) => `“${kind}”`).join("、")}之一`,
    choices: accessKinds,
  },
  { english: "draft", chinese: "草稿", sample: "否", fault: "只能写“是”或“否”", choices: ["是", "否"] },
];

export interface Field {
  readonly english: FieldName;
  readonly chinese: string;
  readonly sample: string;
  readonly fault: string;
  /** All that may be written, where only a few words may. */
  readonly choices?: readonly string[];
  readonly required?: true;
}

/** Such as 日期（date）. */
export const nameOf = (field: Field) => `${field.chinese}（${field.english}）`;
/** Such as `date: 2023-10-20`. */
export const exampleOf = (field: Field) => `${field.english}: ${field.sample}`;

/** Every key that a front matter may use, in both languages. */
export const fieldByKey: ReadonlyMap<string, Field> = new Map(
  fields.flatMap((field) => [
    [field.english, field],
    [field.chinese, field],
  ]),
);
