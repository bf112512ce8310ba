import * as z from "zod/mini";
import type { Archive, ArchiveIssue } from "../archive/archive.ts";
import { href } from "../site/address.ts";
import { issueName } from "../site/wording.ts";
import { fullTraditionalTable, limitTable } from "../text/traditional.ts";
import { createCanonicaliser } from "./canonical.ts";
import { readingsOf } from "./pinyin.ts";

/** The version rises when a page of an older build could no longer read the file. */
const suggestionsVersion = 1;

const nameSchema = z.strictObject({
  name: z.string(),
  url: z.string(),
  /** Of records. */
  count: z.number(),
});

const departmentSchema = z.extend(nameSchema, { aliases: z.array(z.string()) });

/** A contributor, with the department that tells namesakes apart. */
const contributorSchema = z.extend(nameSchema, { department: z.string() });

const issueSchema = z.extend(nameSchema, {
  year: z.number(),
  number: z.number(),
  date: z.string(),
  /** 总第58期, where the issue prints it. */
  total: z.nullable(z.number()),
});

/** /search/suggestions.json: the names that a search box proposes while they are typed, and how they are read. */
export const suggestionsSchema = z.strictObject({
  version: z.literal(suggestionsVersion),
  /** The Traditional characters of these names alone. */
  traditional: z.strictObject({ traditional: z.string(), simplified: z.string() }),
  /** Each Han character of the names once, and in the same order its readings: `bu fou,dong,chan`. */
  characters: z.string(),
  readings: z.string(),
  departments: z.array(departmentSchema),
  topics: z.array(nameSchema),
  /** Newest first. */
  issues: z.array(issueSchema),
  /** Only those who have a page. */
  contributors: z.array(contributorSchema),
});

export type Suggestions = z.infer<typeof suggestionsSchema>;

export function suggestionsOf(archive: Archive): Suggestions {
  const departments = archive.departments.map(({ name, url, records, aliases }) => ({
    ...{ name, url: href(url), count: records.length },
    aliases: [...aliases],
  }));
  const topics = archive.topics.map(({ name, url, records }) => ({ name, url: href(url), count: records.length }));
  const contributors = archive.contributors.flatMap(({ name, url, records, department }) =>
    url === null ? [] : [{ name, url: href(url), count: records.length, department: department?.name ?? "" }],
  );
  const issues = archive.issues.map((issue) => issueSuggestion(issue, archive));

  const canonicalise = createCanonicaliser(fullTraditionalTable());
  const canonical = (name: string) => canonicalise(name).characters.join("");
  const read = [...departments, ...topics, ...contributors].map(({ name }) => canonical(name));
  for (const { aliases } of departments) read.push(...aliases.map(canonical));
  const shown = [...read, ...issues.map(({ name }) => canonical(name))];
  const readings = [...readingsOf(read)];
  return {
    version: suggestionsVersion,
    traditional: { ...limitTable(fullTraditionalTable(), new Set(shown.join(""))) },
    characters: readings.map(([character]) => character).join(""),
    readings: readings.map(([, ways]) => ways.join(" ")).join(),
    departments,
    topics,
    issues,
    contributors,
  };
}

function issueSuggestion(issue: ArchiveIssue, { identity }: Archive): Suggestions["issues"][number] {
  const { url, records, year, number, date, imprint } = issue;
  return {
    name: issueName(issue, identity),
    url: href(url),
    count: records.length,
    year,
    number,
    date,
    total: imprint.total ?? null,
  };
}
