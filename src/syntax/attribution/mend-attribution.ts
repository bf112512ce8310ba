import type { Remedy } from "../../diagnostics/diagnostic.ts";
import { inserting, proposed, replacing } from "../../diagnostics/remedy.ts";
import { lastCharacter, SENTENCE_END, withoutEnd } from "../../text/characters.ts";
import type { Passage } from "../../text/passage.ts";
import type { Group } from "../brackets.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Doubt } from "./read-group.ts";

/** How an attribution that is doubtful can be written so that it is not. */

/** Of a part of a group: the nearest name that is registered, or the part without what is too much in it. */
export function doubtRemedies(doubt: Doubt, group: Group, passage: Passage, knowledge: Knowledge): readonly Remedy[] {
  const start = group.start + 1 + doubt.at;
  switch (doubt.kind) {
    case "unknown-part": {
      const nearest = knowledge.nearestDepartment(doubt.text);
      return nearest === undefined
        ? []
        : [proposed(`改为“${nearest}”`, replacing(passage, start, start + doubt.text.length, nearest))];
    }
    case "empty-side": {
      const slash = [start, start - 1].find((at) => "/／".includes(passage.text[at] ?? " "));
      return slash === undefined ? [] : [proposed("删去“/”", replacing(passage, slash, slash + 1, ""))];
    }
    case "extra-word": {
      const at = passage.text.indexOf(doubt.taken, start);
      const isInside = at >= 0 && at + doubt.taken.length < group.end;
      return isInside ? [proposed(`删去“${doubt.taken}”`, replacing(passage, at, at + doubt.taken.length, ""))] : [];
    }
    case "reversed": {
      const [person = "", department = ""] = doubt.text.split("/");
      const right = `${department}/${person}`;
      return [proposed(`改为“${right}”`, replacing(passage, start, start + doubt.text.length, right))];
    }
    case "two-character-name":
    case "person-like-department":
    case "person-without-department":
    case "other-role":
      return [];
  }
}

/** A group of which it is not clear whether it is an attribution or text, with the full stop that decides it. */
export function positionRemedies({ start, end }: Group, passage: Passage): readonly Remedy[] {
  return [
    proposed("是署名：在前面加句号", inserting(passage, start, "。")),
    proposed("是正文：在后面加句号", inserting(passage, end, "。")),
  ];
}

/** A group behind which a full stop stands, with the stop before it. */
export function stopRemedies({ start, end }: Group, passage: Passage): readonly Remedy[] {
  const stop = passage.text.slice(end).search(/\S/u) + end;
  const withoutStop = replacing(passage, stop, stop + 1, "");
  const before = lastCharacter(withoutEnd(passage.text.slice(0, start))) || "\0";
  return SENTENCE_END.includes(before)
    ? [proposed("是署名：删去括号之后的句号", withoutStop)]
    : [proposed("是署名：把句号移到括号之前", inserting(passage, start, "。"), withoutStop)];
}

/** A group in other brackets, in round ones. */
export function bracketRemedies(start: number, end: number, passage: Passage): readonly Remedy[] {
  const edits = [replacing(passage, start, start + 1, "（"), replacing(passage, end - 1, end, "）")];
  return [proposed("改用圆括号", ...edits)];
}
