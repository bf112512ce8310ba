import { type FieldName, fields } from "../../syntax/front-matter/fields.ts";
import type { TakenField } from "../arrange/arrangement.ts";

/**
 * The lines of a front matter. A required field that the document does not give is there without a value, to be filled
 * in.
 *
 *     title: 工作简报
 *     number: 10
 *     date:
 */
export function frontMatterLines(taken: readonly TakenField[]): readonly string[] {
  const values = new Map<FieldName, string>();
  for (const { field, value } of taken) if (!values.has(field)) values.set(field, value);
  const lines = fields.flatMap(({ english, required }) => {
    const value = values.get(english);
    if (value !== undefined) return `${english}: ${scalar(value)}`;
    return required ? `${english}:` : [];
  });
  return ["---", ...lines, "---"];
}

/** A value that YAML reads as the text it is: bare where it cannot be taken for anything else, else in quotes. */
function scalar(value: string): string {
  return /^[\p{Script=Han}0-9][^:#'"\\]*$/u.test(value) ? value : `'${value.replaceAll("'", "''")}'`;
}

/** Reads back a value that `scalar` wrote. */
export function readScalar(written: string): string {
  return written.startsWith("'") && written.endsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
}
