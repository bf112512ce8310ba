import { originOf, type Passage } from "../text/passage.ts";
import type { Remedy } from "./diagnostic.ts";

/** A change of one place that an editor may choose, by what its button says. */
export function proposed(label: string, ...edits: Remedy["edits"]): Remedy {
  return { label, edits, isCertain: false };
}

/** A change that leaves the reading as it is, so that it can be made unasked. */
export function certain(label: string, ...edits: Remedy["edits"]): Remedy {
  return { label, edits, isCertain: true };
}

/** Puts `text` where the characters `start` to `end` of a passage stand in the source. */
export function replacing(of: Passage, start: number, end: number, text: string): Remedy["edits"][number] {
  const from = originOf(of, start);
  return { start: from, end: end > start ? originOf(of, end - 1) + 1 : from, text };
}

/** Puts `text` before the character at `offset` of a passage, or behind its last one. */
export function inserting(of: Passage, offset: number, text: string): Remedy["edits"][number] {
  return replacing(of, offset, offset, text);
}
