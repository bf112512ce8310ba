/**
 * Whether the words around a date say that it lies ahead, or that it is no day on which something was done.
 *
 *     预计12月底完成      12月20日前上报      自12月1日起施行      下一步，……12月完成
 *     12月15日，博览会将在济南举行
 *     《实施方案（2023年11月）》      12月4日国家宪法日      去年12月      至12月31日
 *
 * 截至 claims that the day has come, whatever else the sentence says.
 */
export function liesAhead(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  const behind = text.slice(end, end + reach);
  if (otherYear.test(before) || deadline.test(behind) || celebration.test(behind) || isInTitle(before)) return true;
  const sentence = before.slice(sentenceStart(before));
  if (/截至(?:目前)?[（(]?$|截止到?$/u.test(sentence)) {
    return sentence.includes("截止") && !/已|完成/u.test(behind.slice(0, 40));
  }
  if (rangeEnd.test(sentence)) return true;
  if (ahead.test(sentence) || ahead.test(clausesBehind(behind))) return true;
  return plan.test(text.slice(Math.max(0, start - planReach), start));
}

const reach = 120;
/** A paragraph that tells what comes next does so to its end. */
const planReach = 600;

const otherYear = /(?:去年|上年度?|前年|往年|每年|历年|常年|次年|翌年|来年|明年|上一年)[^，。；]{0,2}$/u;
const deadline = /^ ?(?:之?前|以前|起|止|为止|开始施行|至次年|至翌年|到期)/u;
const celebration = /^(?:[是为]?第[0-9一二三四五六七八九十]{1,3}个|[是为的“"]{0,2}(?:全国|国家|世界|国际|中国|全民))/u;
const rangeEnd = /(?:[至到~～—–-]|起至)$/u;
const ahead =
  /预计|预期|预定|拟|将|计划|力争|争取|确保|力求|务[必求]|目标|截止|须|需要?[于在]|[要应请][于在]|届时|下一?步|明年|来年|次年|翌年|今后|未来|有望|打算|定于|择[期机日]|期限|时限|有效期|到期|届满|工期|施行|起实施|起执行|迎接|年底前|筹备|备战|倒计时|阶段|周期|日程|时间[为：:]|期为|防火期|[供采]暖/u;
const plan = /下一?步|接下来|要求|强调|部署如下|计划如下|工作安排|安排如下/u;

/** The clause of a date; where the date is set off by a comma, the next one too. */
function clausesBehind(behind: string): string {
  const sentence = behind.slice(0, /[。！？；;\n]|$/u.exec(behind)?.index);
  const clauses = sentence.split(/[，,]/u);
  const isSetOff = (clauses[0] ?? "").trim().length <= 3;
  return clauses.slice(0, isSetOff ? 2 : 1).join("，");
}

/** Where the last sentence of a text begins. */
function sentenceStart(text: string): number {
  let start = text.length;
  while (start > 0 && !"。！？；;\n".includes(text.charAt(start - 1))) start -= 1;
  return start;
}

function isInTitle(before: string): boolean {
  return before.lastIndexOf("《") > before.lastIndexOf("》");
}
