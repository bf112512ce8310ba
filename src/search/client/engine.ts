import type { Region } from "../regions.ts";

/** Finds the entries that contain one term of canonical characters, each with the best region it stands in. */
export interface Engine {
  readonly name: "pagefind" | "texts";
  find(term: readonly string[]): Promise<ReadonlyMap<number, Region>>;
}
