import type { Catalogue, CatalogueIssue } from "../schema.ts";

export type EntryKind = "lead" | "brief" | "preamble";

/** What the catalogue says of one entry. Its ordinal is its place in the catalogue. */
export interface ListedEntry {
  readonly kind: EntryKind;
  /** The name of its text file: `2023-10/l01`. */
  readonly id: string;
  readonly url: string;
  readonly issue: CatalogueIssue;
  /** Its place among the entries of its year. */
  readonly placeInYear: number;
}

export function listEntries(catalogue: Catalogue): ListedEntry[] {
  const entries: ListedEntry[] = [];
  const ofYear = new Map<number, number>();

  function list(issue: CatalogueIssue, part: string, kind: EntryKind, url: string): void {
    const placeInYear = ofYear.get(issue.year) || 0;
    ofYear.set(issue.year, placeInYear + 1);
    entries.push({ kind, id: `${issue.id}/${part}`, url, issue, placeInYear });
  }

  for (const issue of catalogue.issues) {
    for (const part of issue.parts === "" ? [] : issue.parts.split(" "))
      list(issue, part, part.charAt(0) === "l" ? "lead" : "brief", `${issue.url}${part}/`);
    if (issue.preamble) list(issue, "preamble", "preamble", issue.url);
  }
  return entries;
}
