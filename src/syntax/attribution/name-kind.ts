import { isHan } from "../../text/characters.ts";
import { bracketsOf } from "../brackets.ts";
import type { Knowledge } from "./knowledge.ts";
import { compoundSurnames, singleSurnames } from "./surnames.ts";

/**
 * What one part of an attribution is: a department, a person, or unknown. The first rule that fits decides
 * (GRAMMAR §4.3).
 *
 *     registered name   市林业发展中心            department
 *     surname           周鹏 欧阳雪                person
 *     ending            基础教育科 执法支队 利用科  department
 *     surname + ending  马站                       a person behind a department, else a department; doubtful
 */
export type NameKind =
  | { readonly kind: "department"; readonly doubt?: "two-characters" | "person-like" }
  | { readonly kind: "person"; readonly doubt?: "two-characters" }
  | { readonly kind: "unknown" };

/** Endings of departments and offices. */
const endings = (
  "局 分局 厅 部 委 办 室 处 科 股 组 队 支队 大队 总队 中心 站 所 院 校 学 园 馆 社 场 库 厂 行 公司 集团 协会 学会 工会 支部 党委 纪委 " +
  "管委会 街道 镇 乡 村 社区 专班 " +
  // Beyond the list of the grammar: endings that bulletins of other bureaus have in every issue.
  "委员会 村委会 居委会 妇委会 联合会 商会 政府 人大 政协 妇联 残联 工商联 文联 社科联 侨联 庭 一中 二中 三中 剧团 艺术团 病区 门诊 车间"
).split(" ");
const longestEnding = Math.max(...endings.map((ending) => ending.length));
const departmentEndings: ReadonlySet<string> = new Set(endings);
/** Endings that are also common at the end of a given name, such as 王知行 or 李思学. */
const nameLikeEnding = /[行学园]$/u;
const placeEnding = /[县市区省州旗]$/u;
/** 经 begins a phrase, but 经管站, 经信局 and 经建科 are departments. */
const notADepartment = /^(?:含(?!山)|不含|包括|另|其中|图为|见|由|据|经(?![建作管贸信开济营侦发合协]))/u;
const departmentCharacters = /^[\p{Script=Han}0-9０-９A-Za-zＡ-Ｚａ-ｚ]{2,20}$/u;
const quotes = /[“”‘’]/gu;
/** 办公室主办 says what the office did; 试运行 and 在编干部 only end as departments do. */
const actingEndings: ReadonlySet<string> = new Set("主办 承办 协办 举办 联办".split(" "));
const noEndings: ReadonlySet<string> = new Set("干部 全部 内部 局部 运行 执行 发行 举行 进行 现场 会场".split(" "));
const personCharacters = /^\p{Script=Han}+(?:[·•・．]\p{Script=Han}+)*$/u;

/** Whether a name has the form of a department: its ending, its length and its characters. */
export function isDepartmentLike(name: string): boolean {
  if (notADepartment.test(name) || endsOtherwise(name)) return false;
  const own = withoutGroups(name).replace(quotes, "");
  return endsLikeDepartment(own) && departmentCharacters.test(own);
}

/** Whether an ending is one of a department in form only. */
function endsOtherwise(name: string): boolean {
  const ending = name.slice(-2);
  return noEndings.has(ending) || (name.length > 2 && actingEndings.has(ending));
}

function endsLikeDepartment(name: string): boolean {
  for (let length = Math.min(longestEnding, name.length); length > 0; length -= 1) {
    if (departmentEndings.has(name.slice(-length))) return true;
  }
  return false;
}

/** `执法支队（直属）` ends as 执法支队 does, and 各县（市、区）教育局 as 各县教育局. */
function withoutGroups(name: string): string {
  let end = 0;
  const pieces: string[] = [];
  for (const group of bracketsOf(name).groups) {
    pieces.push(name.slice(end, group.start));
    end = group.end;
  }
  return pieces.join("") + name.slice(end);
}

/** Whether a name begins with a surname and has the length of a Chinese name, whatever its ending. */
function hasNameForm(name: string): boolean {
  if (/[·•・．]/u.test(name)) return name.length <= 24 && personCharacters.test(name);
  const length = [...name.slice(0, 10)].length;
  const hasCompound = length >= 3 && length <= 4 && compoundSurnames.has(name.slice(0, 2));
  const hasSingle = length >= 2 && length <= 3 && singleSurnames.has(name.charAt(0));
  return (hasCompound || hasSingle) && personCharacters.test(name);
}

/** 县 市 区 省 州 旗 end the name of a place, never of a person. */
export function endsLikePlace(name: string): boolean {
  return placeEnding.test(name);
}

/** The surname rule: a person by form, who ends neither like a department nor like a place. */
export function isPersonLike(name: string): boolean {
  return hasNameForm(name) && !endsLikeDepartment(name) && !endsLikePlace(name);
}

/** Whether this can be a person's name at all, as behind a slash: Chinese characters or Latin letters, not too many. */
export function canBePerson(name: string): boolean {
  if (/^\p{Script=Latin}[\p{Script=Latin}.\-' ]{1,30}$/u.test(name)) return true;
  if (!personCharacters.test(name)) return false;
  return /[·•・．]/u.test(name) ? name.length <= 24 : [...name].length >= 2 && [...name].length <= 5;
}

/** The longest name that glued pieces of it may have and still be one person's: 3, or 4 with a compound surname. */
export function longestPersonalName(name: string): number {
  return compoundSurnames.has([...name].slice(0, 2).join("")) ? 4 : 3;
}

/**
 * The kind of a part that no slash precedes.
 *
 * @param department the department at hand, whose person this may be; null before the first.
 */
export function nameKind(name: string, department: string | null, knowledge: Knowledge): NameKind {
  if (knowledge.isDepartment(name)) return { kind: "department" };
  if (department !== null && knowledge.isContributor(department, name)) return { kind: "person" };
  if (isPersonLike(name)) return { kind: "person" };
  if (!isDepartmentLike(name)) return { kind: "unknown" };
  if (!hasNameForm(name)) return { kind: "department" };
  if ([...name].length > 2) {
    return nameLikeEnding.test(name) ? { kind: "department", doubt: "person-like" } : { kind: "department" };
  }
  return department === null
    ? { kind: "department", doubt: "two-characters" }
    : { kind: "person", doubt: "two-characters" };
}

/** Whether the name is a department behind a slash: registered, or of a department's form with three or more characters. */
export function isDepartmentAfterSlash(name: string, knowledge: Knowledge): boolean {
  return knowledge.isDepartment(name) || ([...name].length >= 3 && isDepartmentLike(name));
}

/** Whether every character is Chinese. */
export function isAllHan(name: string): boolean {
  return [...name].every(isHan);
}
