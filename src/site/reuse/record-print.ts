import type { ArchiveIssue, ArchiveRecord } from "../../archive/archive.ts";
import { fingerprint } from "./fingerprint.ts";

/**
 * By the record, as many pages name it. Held weakly by its issue: an entry for each record would be followed in every
 * clearing up of memory.
 */
const prints = new WeakMap<ArchiveIssue, Map<ArchiveRecord, string>>();

/**
 * The fingerprint of all that a page can show of a record: its text, whatever it names with name and address, and the
 * issue that it stands in. Not of what else these hold: a department's other records, an issue's.
 */
export function printOfRecord(record: ArchiveRecord): string {
  const ofIssue = prints.get(record.issue) ?? new Map<ArchiveRecord, string>();
  prints.set(record.issue, ofIssue);
  const known = ofIssue.get(record);
  if (known !== undefined) return known;
  // The paragraphs are the texts of the blocks.
  const { issue, credits, topics, blocks, paragraphs: _, ...own } = record;
  const parts = [
    own,
    blocks.map((block) => (block.kind === "paragraph" && block.source === block.text ? block.text : block)),
    ownOf(issue),
    credits.map(({ department, printed, contributors }) => [
      department && [department.name, department.url],
      printed,
      contributors.map(({ name, url }) => [name, url]),
    ]),
    topics.map(({ topic, ...assigned }) => [topic.name, topic.url, assigned]),
  ];
  const print = fingerprint(JSON.stringify(parts));
  ofIssue.set(record, print);
  return print;
}

/** The fingerprint of all that a page can show of an issue: what is printed at its head and foot, and its records. */
export function printOfIssue(issue: ArchiveIssue): string {
  return fingerprint(JSON.stringify([ownOf(issue), issue.preamble, issue.records.map(printOfRecord)]));
}

function ownOf({ records: _, preamble: __, ...own }: ArchiveIssue): object {
  return own;
}
