import * as z from "zod/mini";
import { diagnosticSchema } from "../diagnostics/diagnostic.ts";
import type { ArchiveIssue, ArchiveRecord } from "./archive.ts";
import { bulletinRecordSchema, recordSchemaVersion, toBulletinRecord } from "./record-schema.ts";

/**
 * The document that `check --format json` prints (docs/data.md). Unlike the public data it is for editors: it holds
 * attributions as printed, whatever the site shows of names.
 */
const checkedRecordSchema = z.extend(bulletinRecordSchema, {
  endLine: z.int(),
  /** The bracket groups of the attribution as printed. */
  attributionText: z.array(z.string()),
  /** The editor's 主题 line, or null. */
  topicLine: z.nullable(z.string()),
});

const checkedIssueSchema = z.object({
  id: z.string(),
  title: z.string(),
  number: z.int(),
  date: z.iso.date(),
  preamble: z.array(z.string()),
  leads: z.array(checkedRecordSchema),
  briefs: z.array(checkedRecordSchema),
  /** Leads and briefs together, in source order. */
  records: z.array(checkedRecordSchema),
});
export type CheckedIssue = z.infer<typeof checkedIssueSchema>;

/** What `--fix` does in a file, or would do. */
const fixSchema = z.object({
  path: z.string(),
  changes: z.array(z.object({ code: z.string(), label: z.string() })),
  /** As a person is shown it, line by line. */
  diff: z.array(z.string()),
  /** Where the old bytes are; null where nothing was written. */
  backup: z.nullable(z.string()),
});

export const checkDocumentSchema = z.object({
  version: z.literal(recordSchemaVersion),
  files: z.array(
    z.object({ path: z.string(), issue: z.nullable(checkedIssueSchema), diagnostics: z.array(diagnosticSchema) }),
  ),
  diagnostics: z.array(diagnosticSchema),
  fixes: z.optional(z.array(fixSchema)),
});
export type CheckDocument = z.infer<typeof checkDocumentSchema>;

/** An issue as the document gives it. */
export function toCheckedIssue(issue: ArchiveIssue): CheckedIssue {
  const records = issue.records.map(toCheckedRecord);
  return {
    id: issue.id,
    title: issue.title,
    number: issue.number,
    date: issue.date,
    preamble: issue.preamble.map(({ text }) => text).filter((text) => text !== ""),
    leads: records.filter(({ kind }) => kind === "lead"),
    briefs: records.filter(({ kind }) => kind === "brief"),
    records,
  };
}

function toCheckedRecord(record: ArchiveRecord): z.infer<typeof checkedRecordSchema> {
  return {
    ...toBulletinRecord(record),
    endLine: record.endLine,
    attributionText: [...record.printedAttributions],
    topicLine: record.topicLine,
  };
}
