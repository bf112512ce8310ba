import type { Knowledge } from "../syntax/attribution/knowledge.ts";
import { readGroup } from "../syntax/attribution/read-group.ts";
import type { Draft } from "../syntax/blocks/draft.ts";
import { visibleLength } from "../text/characters.ts";
import { type Passage, trimPassage } from "../text/passage.ts";

/** A line that is longer is a sentence. */
const longest = 30;

/**
 * The last line of a record, where it names who sent the record in as an attribution does, but without brackets.
 *
 *     供稿：不动产登记中心  赵敏
 */
export function unbracketedSignature(drafts: readonly Draft[], knowledge: Knowledge): Passage | undefined {
  const last = drafts.findLast(({ kind }) => kind !== "topic");
  if (last?.kind !== "paragraph" || drafts.length < 2) return undefined;
  const passage = trimPassage(last.passage);
  if (visibleLength(passage.text) > longest || /[。！？；（）()*_\n]/u.test(passage.text)) return undefined;
  return readGroup(passage.text, knowledge).kind === "departments" ? passage : undefined;
}
