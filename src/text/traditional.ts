import { simplifiedCharacters, traditionalCharacters } from "./traditional-table.ts";

/** Traditional character → Simplified character. */
export type TraditionalTable = ReadonlyMap<string, string>;

/** A table as it travels to the browser: two strings of equal length. */
export interface CompactTable {
  readonly traditional: string;
  readonly simplified: string;
}

/** Every mapping, for index time. */
export function fullTraditionalTable(): TraditionalTable {
  return readTable({ traditional: traditionalCharacters, simplified: simplifiedCharacters });
}

/**
 * The mappings that can lead to a hit in an archive made of these canonical characters.
 *
 * Any other Traditional character stands for a Simplified one that the archive lacks, so it finds nothing either way.
 */
export function limitTable(table: TraditionalTable, characters: ReadonlySet<string>): CompactTable {
  const kept = [...table].filter(([, simplified]) => characters.has(simplified));
  return {
    traditional: kept.map(([traditional]) => traditional).join(""),
    simplified: kept.map(([, simplified]) => simplified).join(""),
  };
}

export function readTable(table: CompactTable): TraditionalTable {
  const simplified = Array.from(table.simplified);
  return new Map(Array.from(table.traditional, (character, index) => [character, simplified[index] ?? character]));
}
