/**
 * What the words around a number say of it.
 *
 *     不动产权第13812345678号     the number of a document
 *     订单编号：4111111111111111  a code
 *     13812345678.5              a part of a larger figure
 *     GB13812345678              a part of a code
 */

/** How far back a name of a number is looked for. */
const reach = 16;
const introduction = /[\s:：.．(（[【“"'《是为]+$/u;
/** 聊自然资〔2023〕 */
const yearInBrackets = /[〔［[（(][12][0-9]{3}[〕］\]）)]$/u;
/** Words directly before a number; a sentence mark ends them. */
const nameBefore = /[\p{L}\p{N}]*$/u;
const namesOfCodes =
  /(?:编[号码]|代码|条形?码|识别[号码]|证书|[单案文批档税机图项户书]号|流水号|档案号|序列号|注册号|登记号|许可证号|证号|受理号|申请号|专利号|发票号|合同号|宗地号?|图斑号?|地块号?|字?第|(?:^|[^A-Za-z])(?:No|NO|no|SN|ID|IMEI))$/u;
const namesOfPersonalNumbers = /身份|居民|公民|手机|电话|联系|微信|[卡银]号|卡|账[号户]|帐[号户]|开户/u;

/** Whether the words before an offset name a code of something, so that a number there is nobody's own. */
export function namesCode(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - reach), offset).replace(introduction, "");
  const name = nameBefore.exec(before)?.[0] ?? "";
  if (yearInBrackets.test(before)) return true;
  return namesOfCodes.test(name) && !namesOfPersonalNumbers.test(name);
}

const amount =
  /^[\s]?[万亿]?(?:元|平方|亩|公顷|公斤|千克|吨|立方|千瓦|公里|[米斤度]|美元|户|人次|件|[株粒头只尾羽册份])|^[万亿](?![\p{Script=Han}]{2})|^[%％‰]/u;

/** Whether a number that ends at an offset is an amount: `13812345678元`. */
export function isAmount(text: string, end: number): boolean {
  return amount.test(text.slice(end, end + 8));
}

const letterOrPart = /[A-Za-zＡ-Ｚａ-ｚ_]/u;
const point = /[.．]/u;
const digit = /[0-9０-９]/u;
/** Latin words that name a telephone. */
const telephone = /(?:tel|mob|mobile|phone|cell|电话|qq)$/iu;

/** Whether a number that begins at an offset goes on to the left: a decimal point, a letter, `HT-`. */
export function goesOnToTheLeft(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  const last = before.at(-1) ?? "";
  if (letterOrPart.test(last)) return !telephone.test(before);
  if (point.test(last)) return digit.test(before.at(-2) ?? "");
  return /[-－]/u.test(last) && letterOrPart.test(before.at(-2) ?? "");
}

/** Whether a number that ends at an offset goes on to the right. */
export function goesOnToTheRight(text: string, end: number): boolean {
  const next = text.charAt(end);
  if (letterOrPart.test(next)) return true;
  if (point.test(next)) return digit.test(text.charAt(end + 1));
  return /[-－]/u.test(next) && letterOrPart.test(text.charAt(end + 1));
}
