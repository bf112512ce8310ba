import type { Passage } from "../../text/passage.ts";
import { originOf } from "../../text/passage.ts";
import { type Field, type FieldName, fieldByKey } from "./fields.ts";

/** A field as it stands in a front matter. */
export interface FieldValue {
  readonly field: Field;
  readonly key: string;
  readonly value: string;
  readonly offset: number;
  /** Where the key stands in the text between the two `---`. */
  readonly keyStart: number;
  /** Where the value stands in it, quotes included; empty where there is none. */
  readonly range: readonly [number, number];
}

/** A value of letters, figures and marks that mean nothing in YAML. */
const plainLine = /^(([A-Za-z]+|\p{Script=Han}+): )([\p{L}\p{N}][\p{L}\p{N}./\-—·、，。；（）《》“”]*)$/u;

/**
 * The values of a front matter that is written as nearly all are: each line a known key, once, and a plain text. It
 * needs no YAML library, which would take as long as the rest of a bulletin.
 *
 *     title: 工作简报
 *     number: 10
 *     date: 2023-10-20
 *
 * @returns undefined where anything else stands in it
 */
export function plainValues(content: Passage): ReadonlyMap<FieldName, FieldValue> | undefined {
  const values = new Map<FieldName, FieldValue>();
  let keyStart = 0;
  for (const line of content.text.split("\n")) {
    if (line !== "") {
      const [, before = "", key = "", value = ""] = plainLine.exec(line) ?? [];
      const field = fieldByKey.get(key);
      if (!field || values.has(field.english)) return undefined;
      const range = [keyStart + before.length, keyStart + line.length] as const;
      values.set(field.english, { field, key, value, offset: originOf(content, keyStart), keyStart, range });
    }
    keyStart += line.length + 1;
  }
  return values;
}
