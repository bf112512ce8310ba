import type { Archive, ArchiveCredit, ArchiveIssue, ArchiveRecord } from "../archive/archive.ts";
import type { EntryText } from "./schema.ts";

/** What can be found: a record, or the preamble of an issue. */
export interface Entry {
  /** `2023-10/l01`, `2023-10/preamble`: the name of its text file. */
  readonly id: string;
  readonly url: string;
  readonly year: number;
  /** The issue's: `YYYY-MM-DD`. */
  readonly date: string;
  readonly text: EntryText;
}

const preamblePart = "preamble";

/**
 * The issues in the catalogue's order: newest first, but those of one year together, even if an issue of last year was
 * printed after the first of this one.
 */
export function catalogueOrder(archive: Archive): ArchiveIssue[] {
  return [...archive.issues].sort((a, b) => b.year - a.year);
}

/** The entries of an archive in the catalogue's order: records as printed, the issue's preamble last. */
export function entriesOf(archive: Archive): Entry[] {
  const entries = catalogueOrder(archive).flatMap((issue) => [
    ...issue.records.map((record) => recordEntry(issue, record)),
    ...(hasPreamble(issue) ? [preambleEntry(issue)] : []),
  ]);
  const byUrl = new Map<string, Entry>();
  for (const entry of entries) {
    const other = byUrl.get(entry.url);
    if (other !== undefined)
      throw new Error(`Search cannot tell ${other.id} and ${entry.id} apart: both are ${entry.url}`);
    byUrl.set(entry.url, entry);
  }
  return entries;
}

function recordEntry(issue: ArchiveIssue, record: ArchiveRecord): Entry {
  if (record.url !== `${issue.url}${record.part}/` || record.kind.charAt(0) !== record.part.charAt(0)) {
    throw new Error(
      `Search derives addresses and kinds from parts, which does not hold for ${record.id}: ${record.url}`,
    );
  }
  return {
    id: record.id,
    url: record.url,
    year: issue.year,
    date: issue.date,
    text: {
      title: record.title,
      ...attributionTexts(record),
      departments: unique(record.credits.flatMap(({ department }) => (department === null ? [] : [department.name]))),
      topics: record.topics.map(({ topic }) => topic.name),
      paragraphs: [...record.paragraphs],
    },
  };
}

function preambleEntry(issue: ArchiveIssue): Entry {
  return {
    id: `${issue.id}/${preamblePart}`,
    url: issue.url,
    year: issue.year,
    date: issue.date,
    text: {
      title: "",
      attribution: "",
      registered: "",
      departments: [],
      topics: [],
      paragraphs: preambleTexts(issue),
    },
  };
}

export function hasPreamble(issue: ArchiveIssue): boolean {
  return preambleTexts(issue).length > 0;
}

function preambleTexts(issue: ArchiveIssue): string[] {
  return issue.preamble.map((block) => block.text).filter((text) => text !== "");
}

/**
 * As printed, less its brackets, `利用科/贺孟萌 地矿科/周鹏 陈瑶`, and as registered: a reader may ask for a department
 * by either name.
 */
function attributionTexts({ credits }: ArchiveRecord): Pick<EntryText, "attribution" | "registered"> {
  const written = (nameOf: (credit: ArchiveCredit) => string | null) =>
    credits
      .map((credit) => {
        const name = nameOf(credit);
        const people = credit.contributors.map((contributor) => contributor.name).join(" ");
        return name === null || people === "" ? `${name ?? ""}${people}` : `${name}/${people}`;
      })
      .join(" ");
  const attribution = written(({ printed }) => printed);
  const registered = written(({ department }) => department?.name ?? null);
  return { attribution, registered: registered === attribution ? "" : registered };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
