import type { Remedy } from "./diagnostic.ts";

type Edit = Remedy["edits"][number];

export interface Applied {
  readonly text: string;
  readonly applied: readonly Remedy[];
  /** Those that touch the same characters as one applied: offsets have moved, so the text must be read again. */
  readonly left: readonly Remedy[];
}

/**
 * Makes the changes of `remedies` in `source`, all in one pass. Of two that touch the same place the later one is left
 * for the next round; at least one is always applied.
 */
export function applyRemedies(source: string, remedies: readonly Remedy[]): Applied {
  const refused = new Set<Remedy>();
  const placed = remedies
    .flatMap((remedy, order) => remedy.edits.map((edit) => ({ edit, remedy, order })))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.order - b.order);
  let last: (typeof placed)[number] | undefined;
  for (const current of placed) {
    if (refused.has(current.remedy)) continue;
    const isClash = last !== undefined && !refused.has(last.remedy) && meets(last.edit, current.edit);
    if (isClash && last?.remedy !== current.remedy) refused.add(current.remedy);
    else last = current;
  }
  const edits = placed.filter(({ remedy }) => !refused.has(remedy)).map(({ edit }) => edit);
  return {
    text: applyEdits(source, edits),
    applied: remedies.filter((remedy) => !refused.has(remedy)),
    left: remedies.filter((remedy) => refused.has(remedy)),
  };
}

/** Whether two edits, the first one not behind the second, share a character, or one inserts at an edge of the other. */
function meets(first: Edit, second: Edit): boolean {
  const isInsertion = first.start === first.end || second.start === second.end;
  return isInsertion ? second.start <= first.end : second.start < first.end;
}

/** @param edits in the order of their places, none within another */
function applyEdits(source: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let kept = 0;
  for (const { start, end, text } of edits) {
    pieces.push(source.slice(kept, start), text);
    kept = end;
  }
  return pieces.join("") + source.slice(kept);
}
