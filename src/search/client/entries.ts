import type { Catalogue, CatalogueIssue } from "../schema.ts";

export type EntryKind = "lead" | "brief" | "preamble";

/** What the catalogue says of one entry. Its ordinal is its place in the catalogue. */
export interface ListedEntry {
  readonly kind: EntryKind;
  /** The name of its text file: `2023-10/l01`. */
  readonly id: string;
  readonly url: string;
  readonly issue: CatalogueIssue;
  /** The file that has its text, and its place there. */
  readonly shelf: string;
  readonly placeInShelf: number;
}

export function listEntries(catalogue: Catalogue): ListedEntry[] {
  const entries: ListedEntry[] = [];
  let shelf = 0;
  let placeInShelf = 0;

  function list(issue: CatalogueIssue, part: string, kind: EntryKind, url: string): void {
    while (placeInShelf >= (catalogue.shelves[shelf]?.entries ?? Infinity)) {
      shelf += 1;
      placeInShelf = 0;
    }
    const name = catalogue.shelves[shelf]?.name ?? "";
    entries.push({ kind, id: `${issue.id}/${part}`, url, issue, shelf: name, placeInShelf });
    placeInShelf += 1;
  }

  for (const issue of catalogue.issues) {
    for (const part of issue.parts === "" ? [] : issue.parts.split(" "))
      list(issue, part, part.charAt(0) === "l" ? "lead" : "brief", `${issue.url}${part}/`);
    if (issue.preamble) list(issue, "preamble", "preamble", issue.url);
  }
  return entries;
}
