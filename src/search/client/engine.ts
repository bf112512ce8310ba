import type { Field } from "../fields.ts";
import type { EngineName } from "../schema.ts";

/**
 * Where a term stands in an entry: its positions in each field, rising. A position counts canonical characters from the
 * field's beginning; the paragraphs of a body follow one another.
 */
export type Places = Readonly<Record<Field, readonly number[]>>;

/** Finds terms, which are given in canonical characters. Entries are named by their ordinals. */
export interface Engine {
  readonly name: EngineName;
  /** The entries that contain a term. */
  find(term: readonly string[]): Promise<ReadonlyMap<number, Places>>;
  /** The entries whose whole title is the term. */
  findTitles(term: readonly string[]): Promise<ReadonlySet<number>>;
}
