import type { EntryKind } from "../entries.ts";
import type { FilterName } from "../filters.ts";

/** A field that a query can name: those of the filters, and the attribution as printed. */
export type FieldName = FilterName | "attribution";

/** The words that name them, in the order in which a query is told back. */
export const fieldWords: Readonly<Record<FieldName, string>> = {
  attribution: "署名",
  year: "年",
  topic: "主题",
  department: "单位",
  kind: "类别",
};

const fieldNames: readonly FieldName[] = ["attribution", "year", "topic", "department", "kind"];

/** The kinds of entries, in the order of an issue. */
export const kinds: readonly EntryKind[] = ["preamble", "lead", "brief"];

export const kindWords: Readonly<Record<EntryKind, string>> = { preamble: "刊首语", lead: "文章", brief: "简讯" };

/** The field that a text names at a place, where the colon follows at once; undefined if it names none there. */
export function fieldAt(text: string, place: number, colon: ":" | "："): FieldName | undefined {
  return fieldNames.filter((name) => text.startsWith(fieldWords[name] + colon, place))[0];
}
