import { gzipSync } from "node:zlib";
import type { Entry } from "./entry.ts";

/**
 * Up to so many bytes, compressed, one file of all texts costs a reader less than what an index needs for its first
 * answer; docs/search.md has the figures behind the number.
 */
const textsAtMost = 75_000;
/** No text of ours is compressed to less than an eighth, so a larger archive need not be tried. */
const charactersAtMost = 8 * textsAtMost;

/** Whether a small archive is searched by its texts rather than by an index. */
export function choosesTexts(entries: readonly Entry[]): boolean {
  let characters = 0;
  for (const { text } of entries) {
    for (const paragraph of text.paragraphs) characters += paragraph.length;
    if (characters > charactersAtMost) return false;
  }
  return gzipSync(JSON.stringify(entries.map(({ text }) => text))).length <= textsAtMost;
}
