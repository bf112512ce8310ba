import * as z from "zod/mini";
import type { ArchiveRecord } from "./archive.ts";

/** Raised by a change that breaks a consumer of `check --format json` or of `/data/`. */
export const recordSchemaVersion = 1;

const attributionSchema = z.object({
  /** As printed; null for people credited without a department. */
  department: z.nullable(z.string()),
  contributors: z.array(z.string()),
});

const departmentSchema = z.object({
  /** The canonical name; `printed` is the name as this record's attribution has it. */
  name: z.string(),
  printed: z.string(),
  slug: z.string(),
});

const topicRuleSchema = z.object({
  topic: z.string(),
  rule: z.enum(["line", "terms"]),
  score: z.number(),
  evidence: z.array(z.object({ term: z.string(), place: z.enum(["title", "body"]), count: z.int() })),
});

/** A lead or a brief as others receive it; `check --format json` prints it. */
export const bulletinRecordSchema = z.object({
  id: z.string(),
  kind: z.enum(["lead", "brief"]),
  /** A lead's printed title, or a brief's derived headline. */
  title: z.string(),
  line: z.int().check(z.minimum(1)),
  attributions: z.array(attributionSchema),
  /** Plain text, one entry a block. */
  paragraphs: z.array(z.string()),
  /** The main topic first. */
  topics: z.array(z.string()),
  departments: z.array(departmentSchema),
  topicRules: z.array(topicRuleSchema),
});
export type BulletinRecord = z.infer<typeof bulletinRecordSchema>;

/** One line of `/data/records.ndjson`: a record with its address, issue and date. */
export const dataRecordSchema = z.extend(bulletinRecordSchema, {
  /** Root-relative, with a trailing slash. */
  url: z.string(),
  issue: z.string(),
  date: z.iso.date(),
});
export type DataRecord = z.infer<typeof dataRecordSchema>;

export function toBulletinRecord(record: ArchiveRecord): BulletinRecord {
  return {
    id: record.id,
    kind: record.kind,
    title: record.title,
    line: record.line,
    attributions: record.credits.map((credit) => ({
      department: credit.printed,
      contributors: credit.contributors.map((contributor) => contributor.name),
    })),
    paragraphs: [...record.paragraphs],
    topics: record.topics.map(({ topic }) => topic.name),
    departments: creditedDepartments(record),
    topicRules: record.topics.map(({ topic, rule, score, evidence }) => ({
      topic: topic.name,
      rule,
      score,
      evidence: evidence.map((found) => ({ ...found })),
    })),
  };
}

export function toDataRecord(record: ArchiveRecord): DataRecord {
  return { ...toBulletinRecord(record), url: record.url, issue: record.issue.id, date: record.issue.date };
}

/** Each department once, in printed order, under the first of its printed names. */
function creditedDepartments(record: ArchiveRecord): BulletinRecord["departments"] {
  const bySlug = new Map<string, BulletinRecord["departments"][number]>();
  for (const { department, printed } of record.credits) {
    if (department === null || printed === null || bySlug.has(department.slug)) continue;
    bySlug.set(department.slug, { name: department.name, printed, slug: department.slug });
  }
  return [...bySlug.values()];
}
