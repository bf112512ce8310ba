/**
 * Who reviewed or signed an issue: a name, not the wish for one.
 *
 *     审核: 张丽        签发: 王明、李华        审核: 李　强（2023年10月19日）
 *     审核: 待审核      签发: 是                审核: XXX        签发: ____      not a name
 *
 * A gate that 待审核 opens would be none.
 */
export function readSignOff(text: string): string | undefined {
  const name = text.replace(/\s+/gu, " ").trim();
  const rest = name.replace(aside, "").replace(statement, "").replace(placeholder, "");
  return /\p{L}/u.test(rest) && !notYet.test(name) ? name : undefined;
}

/** A remark or a date behind the name. */
const aside = /[（(][^（()）]*[）)]|\d+[年月日]?/gu;
/** What states that it was done and names nobody. */
const statement = /已经|已|审核|审签|签发|同意|通过|完成|核准|姓名|领导|负责人|是|人|过|了|某/gu;
const placeholder = /[X×x＊*_＿\p{P}\p{S}\s]/gu;
const notYet = /^(?:待|未|尚[未无待]|暂|没有|否|不|无(?:$|需|须|人)|空$|略$)/u;
