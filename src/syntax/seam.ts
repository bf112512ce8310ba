import { firstCharacter, isDigit, isHan, isLatin, lastCharacter, withoutEnd } from "../text/characters.ts";
import type { Knowledge } from "./attribution/knowledge.ts";
import { isDepartmentLike, isPersonLike, longestPersonalName } from "./attribution/name-kind.ts";

/**
 * The seam between two lines or two pieces of a cut paragraph (GRAMMAR §5).
 *
 *     行业特 + 点          joined without a blank
 *     12 + 5万元           joined without a blank; doubtful
 *     ArcGIS + Pro         joined with a blank; doubtful
 *     （莘县局 + 东昌府区分局）   two names: joined with a blank; doubtful
 */
export interface Seam {
  readonly glue: "" | " ";
  readonly doubt?: "digits" | "words" | "names";
}

/**
 * @param left text before the seam, without blanks at its end
 * @param right text behind it, without blanks at its start
 */
export function seamOf(left: string, right: string, knowledge: Knowledge): Seam {
  // A letter and the accent that stands apart behind it are one.
  const last = lastCharacter(withoutEnd(left).slice(-4).normalize("NFC"));
  const first = firstCharacter(right.replace(/^[*_]+/u, ""));
  if (isDigit(last) && isDigit(first)) return { glue: "", doubt: "digits" };
  // 3, + 250万元 and 45 + .6万人次: one figure, cut at its comma or point.
  if (cutBehindMark.test(left.slice(-3)) && isDigit(first)) return { glue: "", doubt: "digits" };
  if (isDigit(last) && cutBeforeMark.test(right)) return { glue: "", doubt: "digits" };
  if (isLatin(last) && (isLatin(first) || isDigit(first))) return { glue: " ", doubt: "words" };
  // 活动室 + 12处 is a number of rooms, though 12处 ends as a department does.
  if (isHan(first) && partsNames(left, right, knowledge)) return { glue: " ", doubt: "names" };
  return { glue: "" };
}

const cutBehindMark = /[0-9０-９][.,．]$/u;
const cutBeforeMark = /^[.,．][0-9０-９]/u;

const lastNameInGroup = /[（(](?:[^（）()]*[\s、，,；;/／：:])?([^（）()\s、，,；;/／：:]+)$/u;
const firstName = /^([^（）()\s、，,；;/／：:]+)(?=[）)\s、，,；;/／：:]|$)/u;

/** Whether the seam lies inside a bracket group between two whole names, which must not be glued into one. */
function partsNames(left: string, right: string, knowledge: Knowledge): boolean {
  const before = lastNameInGroup.exec(left.slice(-200))?.[1];
  const behind = firstName.exec(right.slice(0, 60))?.[1];
  if (before === undefined || behind === undefined) return false;
  const glued = before + behind;
  if (knowledge.isDepartment(glued) || [...glued].length <= longestPersonalName(glued)) return false;
  return isWholeName(before, knowledge) && isWholeName(behind, knowledge);
}

function isWholeName(name: string, knowledge: Knowledge): boolean {
  return knowledge.isDepartment(name) || isPersonLike(name) || ([...name].length >= 3 && isDepartmentLike(name));
}
