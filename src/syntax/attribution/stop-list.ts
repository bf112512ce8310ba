import { isDepartmentLike } from "./name-kind.ts";
import { roleOf } from "./roles.ts";

/**
 * The stop list: what stands in brackets at the end of a text and is no attribution (GRAMMAR §4.4, "never").
 *
 *     （试行）  （征求意见稿）  （详见附件）  （以下简称规划）  （图1）  （一）  （9月28日）  （84.52%）  （县、市、区）
 */
const exact = new Set(
  (
    "图 附 试行 暂行 草案 修订 修订稿 修正案 征求意见稿 送审稿 讨论稿 初稿 稿 节选 摘要 摘录 全文 略 下略 上略 下同 同上 同前 上 中 下 续 完 待续 未完待续 " +
    "上接 下转 代章 印章 盖章 签名 签章 内部 保密 县 市 区 乡 镇 村 县区 市区 区县 市县 县市区 乡镇 乡村 村镇 村居 镇街 街镇 含 下称 " +
    "红 黄 蓝 绿 橙 紫 黑 白 灰 红色 黄色 蓝色 绿色 橙色 紫色 黑色 白色 灰色 新 旧 甲 乙 丙 丁 左 右 正 副 男 女 汉族 汉 回族 是 否 有 无"
  ).split(" "),
);

const beginnings = /^(?:含|不含|包括|另|其中|图为|见|由|据|详见|参见|下接|以下简称|以下统称|以下合称|下称|简称|截至)/u;
/** 附件, 附名单; 图1, 图片; but 附属医院 and 图书馆 are departments by their ending. */
const figure = /^(?:[附图]|表[\d０-９一二三四五六七八九十]|注[:：])/u;
const firstPart = /^[^\s、，,；;：:/／]+/u;

const number =
  /^(?=.*[\d０-９〇零一二三四五六七八九十两ivxlcdmIVXLCDMⅠ-ⅿ①-⑳])(?:第?[\d０-９〇零一二三四五六七八九十百千万亿两.．,，:：/／\-—–~～至到年月日时分秒号个%％‰℃°第期版册卷条款项章节类级批次元人户亩公顷平方米千克吨公里]+|[ivxlcdmIVXLCDMⅠ-ⅿ①-⑳]+)$/u;

/** Words and particles that make a phrase of what stands in the brackets. */
const phrase =
  /^(?:即|如|例如|比如|共|约|占|按|指|以|不足|超过|接(?![访待诉警]))|的|了|着|已|将|被|把|是|为[^民]|应|需|可|到场|参加|召开|举行|举办|组织[^部科处]|开展|印发|发布|摘自|转自|整理|牵头|负责|配合|主持|出席|陪同|参与|参照|根据|依据|按照|下同|除外|以上|以下|以内|左右|不等|等等|详|均|仅|请|未|暂|在[^线]/u;

/** Whether a whole group, or one part of it, is of a kind that never credits anybody. */
export function isStopWord(text: string): boolean {
  return exact.has(text) || beginnings.test(text) || isFigure(text) || number.test(text);
}

function isFigure(text: string): boolean {
  const first = firstPart.exec(text)?.[0] ?? "";
  // 图/文：周正 begins with a label.
  return first.length > 1 && figure.test(text) && !isDepartmentLike(first) && roleOf(first) === undefined;
}

/** Whether a part that is neither department nor person reads as a phrase and not as a name. */
export function isPhrase(text: string): boolean {
  return phrase.test(text);
}

/** Sentence marks and others that no credit contains. */
export const phraseMarks = /[。．！？!?…《》〈〉<>=＝+＋×@#￥$%％]/u;
/** Quotes stand in the names of offices, 市“扫黄打非”办公室; anything else in quotes credits nobody. */
export const quoteMarks = /[“”‘’"]/u;
