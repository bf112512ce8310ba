import type { Attribution } from "../syntax/attribution/take-attributions.ts";
import type { Block } from "../syntax/block.ts";
import type { FieldName, FrontMatter } from "../syntax/front-matter/fields.ts";

/** One issue of the bulletin as read from its file. */
export interface Issue {
  /** `2023-10`, with the prefix of its series where it has one. */
  readonly id: string;
  readonly year: number;
  readonly path: string;
  readonly frontMatter: FrontMatter;
  /** Where each field stands in the front matter, for what is said later. */
  readonly fieldPlaces: ReadonlyMap<FieldName, { readonly line: number; readonly column: number }>;
  /** Text before the first record. */
  readonly preamble: readonly Block[];
  /** In source order. */
  readonly records: readonly IssueRecord[];
}

/** Where a field of an issue stands; the beginning of the file where it is not written. */
export function placeOfField({ path, fieldPlaces }: Issue, field: FieldName) {
  return { path, ...(fieldPlaces.get(field) ?? { line: 1, column: 1 }) };
}

/** A lead or a brief as read from the file. */
export interface IssueRecord {
  readonly kind: "lead" | "brief";
  /** `l01` or `b01`: its kind and its position among its kind. */
  readonly part: string;
  /** A lead's printed title, or a brief's derived headline. */
  readonly title: string;
  readonly place: { readonly line: number; readonly column: number };
  readonly endLine: number;
  readonly blocks: readonly Block[];
  readonly paragraphs: readonly string[];
  /** In source order. */
  readonly attributions: readonly Attribution[];
  /** The editor's own choice of topics, or null. */
  readonly topicLine: TopicLine | null;
}

/** `主题：甲、乙` beside an attribution on its own line. */
export interface TopicLine {
  readonly text: string;
  readonly names: readonly string[];
  /** Where each name stands, and how far into the source. */
  readonly namePlaces: readonly { readonly line: number; readonly column: number; readonly offset: number }[];
  readonly place: { readonly line: number; readonly column: number };
}
