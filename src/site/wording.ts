import type { ArchiveIssue, ArchiveRecord } from "../archive/archive.ts";
import type { SiteIdentity } from "../archive/site-identity.ts";

/** Numbers, dates and sums as the site words them. Chinese and digits stand without a blank; CSS spaces them. */

/** An ideographic space: it parts the members of a line of sums. */
export const wideBlank = "\u3000";

/** `2023-10-31` → `2023年10月31日`. */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** `2023年1月5日至3月31日`; within one day, that day. */
export function dateSpan(first: string, last: string): string {
  if (first === last) return chineseDate(first);
  const [year] = first.split("-");
  const end = chineseDate(last);
  return `${chineseDate(first)}至${last.startsWith(`${year}-`) ? end.replace(/^\d+年/u, "") : end}`;
}

const digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** 1 → 一, 12 → 十二, 23 → 二十三; from 100 on, Arabic digits. */
export function chineseNumeral(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? "" : `${tens === 1 ? "" : digits[tens]}十`;
  return head + (ones === 0 ? "" : digits[ones]);
}

export interface Sums {
  readonly leads: number;
  readonly briefs: number;
  readonly total: number;
}

export function sumsOf(records: readonly ArchiveRecord[]): Sums {
  const leads = records.filter((record) => record.kind === "lead").length;
  return { leads, briefs: records.length - leads, total: records.length };
}

/** `文章31篇`, `简讯48条`; what there is none of is not mentioned. */
export function sumsInWords({ leads, briefs }: Sums): readonly string[] {
  return [...(leads > 0 ? [`文章${leads}篇`] : []), ...(briefs > 0 ? [`简讯${briefs}条`] : [])];
}

/** `第10期`, after its title where that is a further series of the archive. */
export function issueNumber(issue: ArchiveIssue, identity: SiteIdentity): string {
  return `${seriesOf(issue, identity)}第${issue.number}期`;
}

/** `2023年第10期`. */
export function issueName(issue: ArchiveIssue, identity: SiteIdentity): string {
  return `${seriesOf(issue, identity)}${issue.year}年第${issue.number}期`;
}

function seriesOf({ title }: ArchiveIssue, { series }: SiteIdentity): string {
  return Object.hasOwn(series, title) ? title : "";
}

/** The first `length` characters, with an ellipsis where more follow. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length).join("")}……`;
}
