import type { Archive, ArchiveCredit, ArchiveRecord } from "../../src/archive/archive.ts";
import { createCanonicaliser } from "../../src/search/canonical.ts";
import { fullTraditionalTable } from "../../src/text/traditional.ts";

/** The canonical form with every Traditional character known. */
export const canonicalise = createCanonicaliser(fullTraditionalTable());

export function canonical(text: string): string {
  return canonicalise(text).characters.join("");
}

/**
 * What search promises, in the plainest words: the addresses of the records whose title, attribution or body contains
 * each term of the query.
 */
export function containing(archive: Archive, query: string): string[] {
  const terms = query
    .split(/\s+/u)
    .map(canonical)
    .filter((term) => term !== "");
  if (terms.length === 0) return [];
  return archive.issues
    .flatMap((issue) => issue.records)
    .filter((record) => terms.every((term) => fieldsOf(record).some((field) => field.includes(term))))
    .map(({ url }) => url);
}

const known = new WeakMap<ArchiveRecord, readonly string[]>();

/** Nothing is matched across two paragraphs. */
function fieldsOf(record: ArchiveRecord): readonly string[] {
  const before = known.get(record);
  if (before !== undefined) return before;
  const people = (credit: ArchiveCredit) => credit.contributors.map(({ name }) => name).join("");
  const printed = record.credits.map((credit) => `${credit.printed ?? ""}${people(credit)}`).join("");
  const registered = record.credits.map((credit) => `${credit.department?.name ?? ""}${people(credit)}`).join("");
  const fields = [record.title, printed, registered, ...record.paragraphs].map(canonical);
  known.set(record, fields);
  return fields;
}
