import { classified } from "../diagnostics/catalogue/blocks.ts";
import type { Reporter } from "../diagnostics/reporter.ts";
import { originOf, type Passage } from "../text/passage.ts";

/**
 * Marks of a file that is not for the public (保守国家秘密法): 密级 with its term, and marks of internal papers.
 *
 *     秘密★1年        机 密        密级：绝密★长期        内部资料  注意保存        工作简报（内部刊物）
 *
 * They are refused in a value of the front matter and on a line of their own in the masthead; one that cannot be a
 * word of the text, with its star or its request, on a line of its own anywhere. In a sentence the words are text.
 */
export function reportClassification(
  frontMatter: readonly Passage[],
  body: readonly Passage[],
  firstRecord: number,
  reporter: Reporter,
): void {
  for (const line of frontMatter) reportMark(line, isMark, afterKey(line.text), reporter);
  for (const line of body) {
    const isMasthead = originOf(line, 0) < firstRecord;
    reportMark(line, isMasthead ? isMark : isUnmistakable, 0, reporter);
  }
}

/** No line with a mark is longer; patterns are tried on short texts only. */
const longestLine = 60;
const word = /[密内传保]/u;

function reportMark(line: Passage, isOne: (part: string) => boolean, from: number, reporter: Reporter): void {
  const { text } = line;
  if (text.length > longestLine + from || !word.test(text)) return;
  const rest = text.slice(from);
  // 份号 and 密级 often stand in one line, set apart by wide blanks.
  const parts = [rest, ...rest.split(/[\t\u3000]+| {2,}/u)];
  const mark = parts.find((part) => isOne(compact(part)));
  if (mark === undefined) return;
  const offset = from + rest.indexOf(mark) + (mark.length - mark.trimStart().length);
  reporter.report(classified, { line: mark.trim() }, originOf(line, offset));
}

/** Where the value of a front matter line begins. */
function afterKey(text: string): number {
  return /^[\s]*[A-Za-z\p{Script=Han}]{1,20}[\s]*[:：]/u.exec(text)?.[0].length ?? 0;
}

/** Without blanks, marks of Markdown before and behind it, and quotes: 秘　密 is set wide. */
function compact(part: string): string {
  return part.replace(/[\s"'`]+/gu, "").replace(/^[#＃>*_-]{1,8}|[#*_]{1,8}$/gu, "");
}

const term = "(?:[★☆*·][★☆*·]?)?(?:长期|[0-9０-９一二三四五六七八九十]{1,3}(?:年|个?月|[天日]))?";
const grade = `(?:密级[:：]?)?(?:绝密|机密|秘密|工作秘密)${term}`;
const paper = "内部(?:资料|文件|刊物|材料|简报|参考|参阅|使用|传阅|掌握|发行)";
const request =
  "(?:注意保[存密管]|妥善保[存管]|(?:请勿|严禁|不得|禁止)(?:外传|翻印|复制|转载|公开|传播)|免费交流|仅供(?:内部)?(?:参考|参阅|使用)|阅后[收退销]?[回还毁])";
const between = "[，,、★☆·；;]?";
const open = "[（(【〔[]?";
const close = "[）)】〕\\]]?[！!。]?";

const mark = `(?:${grade}|密级[:：]内部|${paper}(?:${between}${request}){0,3}|仅供内部(?:参考|参阅|使用)|${request}(?:${between}${request}){0,3})`;
const wholeMark = new RegExp(`^${open}${mark}${close}$`, "u");
/** The name of a bulletin with its mark in brackets: no sentence mark before it. */
const bracketedMark = new RegExp(`^[^，。；！？]{0,30}[（(【〔[]${mark}[）)】〕\\]]$`, "u");
const unmistakable = new RegExp(
  `^${open}(?:密级[:：](?:绝密|机密|秘密)${term}|(?:绝密|机密|秘密)[★☆]${term}|${paper}${between}${request}(?:${between}${request})?)${close}$`,
  "u",
);

function isMark(part: string): boolean {
  return wholeMark.test(part) || bracketedMark.test(part);
}

function isUnmistakable(part: string): boolean {
  return unmistakable.test(part);
}
