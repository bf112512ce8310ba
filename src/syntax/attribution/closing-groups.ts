import { BLANK, CLOSING, lastCharacter, SENTENCE_END, withoutEnd } from "../../text/characters.ts";
import { bracketsOf, type Group } from "../brackets.ts";
import type { Knowledge } from "./knowledge.ts";
import { type GroupContent, readGroup } from "./read-group.ts";

/**
 * The bracket groups that close a paragraph, and whether each is an attribution (GRAMMAR §4.1, §4.4).
 *
 *     （利用科/贺孟萌） （地矿科/周鹏）      own line: strong
 *     …获优质奖。（莘县局）                  behind a sentence: strong
 *     …开展专项巡查（执法支队）              weak: it could be an apposition
 *
 * Groups with nothing but blanks between them form a run; all have the position of the first.
 */
export interface ClosingRun {
  readonly position: "own-line" | "strong" | "weak";
  /** In source order. */
  readonly groups: readonly ClosingGroup[];
}

export interface ClosingGroup extends Group {
  readonly content: GroupContent;
  /** Whether the group is an attribution where it stands, should nothing follow it. */
  readonly isAttribution: boolean;
}

const beginsWithBracket = /^[\s*_]*[（(]/u;
const onlyLayout = new RegExp(`^[${BLANK}\\n*_]*$`, "u");

/** The run of groups at the end of `text`, or undefined where it does not end with one. */
export function closingRun(text: string, knowledge: Knowledge): ClosingRun | undefined {
  if (!endsWithBracket(text)) return undefined;
  const { groups } = bracketsOf(text);
  let begin = groups.length;
  let end = text.length;
  for (let group = groups[begin - 1]; group && onlyLayout.test(text.slice(group.end, end)); group = groups[begin - 1]) {
    end = group.start;
    begin -= 1;
  }
  const run = groups.slice(begin);
  const first = run[0];
  if (!first) return undefined;
  const position = positionBehind(text.slice(Math.max(0, first.start - 80), first.start), first.start > 80);
  return {
    position,
    groups: run.map(({ start, end }) => {
      const content = readGroup(text.slice(start + 1, end - 1), knowledge);
      return { start, end, content, isAttribution: isAttributionAt(position, content) };
    }),
  };
}

/** Whether a closing bracket is the last character of a text that is neither blank nor an emphasis mark. */
export function endsWithBracket(text: string): boolean {
  const last = withoutEnd(text).at(-1);
  return last === "）" || last === ")";
}

function positionBehind(before: string, isCut: boolean): ClosingRun["position"] {
  const text = withoutEnd(before);
  if (text === "" && !isCut) return "own-line";
  const sentence = withoutEnd(text, CLOSING);
  return SENTENCE_END.includes(lastCharacter(sentence) || "\0") ? "strong" : "weak";
}

/** The table of GRAMMAR §4.4. */
function isAttributionAt(position: ClosingRun["position"], content: GroupContent): boolean {
  switch (content.kind) {
    case "never":
      return false;
    case "departments":
      return true;
    case "persons":
    case "unknown":
      return position !== "weak";
  }
}

/** Whether a text holds bracket groups only, with nothing but blanks and emphasis marks around them. */
export function holdsGroupsOnly(text: string): boolean {
  if (!beginsWithBracket.test(text)) return false;
  let end = 0;
  for (const group of bracketsOf(text).groups) {
    if (!onlyLayout.test(text.slice(end, group.start))) return false;
    end = group.end;
  }
  return onlyLayout.test(text.slice(end));
}
