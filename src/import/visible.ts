import { clean } from "../text/clean.ts";

/** The characters of a text that leave ink: no blanks, line ends, invisible or control characters. The proof counts these. */
export function visible(text: string): string {
  return clean(text).passage.text.replace(/[\s\p{Z}]+/gu, "");
}
