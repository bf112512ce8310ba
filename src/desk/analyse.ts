import type { ArchiveIssue } from "../archive/archive.ts";
import { buildArchive } from "../archive/build-archive.ts";
import { checkArchive } from "../archive/check-archive.ts";
import { parsingContext } from "../archive/parsing-context.ts";
import type { Registers } from "../archive/registers/registers.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { inOrder } from "../diagnostics/in-order.ts";
import type { Issue } from "../issue/issue.ts";
import { parseIssue } from "../issue/parse-issue.ts";
import { frontMatterRange } from "./front-matter-lines.ts";

/** What the desk knows of a text: what is to be said of it, and the issue that will be made of it. */
export interface Analysis {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** `2023-10`; null as long as the front matter cannot be read. */
  readonly id: string | null;
  /** Its records with departments and topics; also where the front matter cannot be read yet. */
  readonly issue: ArchiveIssue | null;
}

const encoder = new TextEncoder();

/** Reads a text as `npm run check` reads a file: by the same parser, registers and checks. */
export function analyse(text: string, registers: Registers, today: string): Analysis {
  if (text.trim() === "") return { text, diagnostics: [], id: null, issue: null };
  const context = parsingContext(registers, today);
  const read = (source: string) => parseIssue(encoder.encode(source), "", context);
  const { issue, diagnostics } = read(text);
  if (issue === null) return { text, diagnostics, id: null, issue: archived(readBody(text, read), registers) };
  const archive = buildArchive([issue], registers);
  const { ofFiles, across } = checkArchive([issue], archive, registers);
  return {
    text,
    diagnostics: inOrder([...diagnostics, ...ofFiles, ...across]),
    id: issue.id,
    issue: archive.issues[0] ?? null,
  };
}

/** The records of a text whose front matter is not sound yet: it is read under one that is. */
function readBody(text: string, read: (source: string) => { readonly issue: Issue | null }): Issue | null {
  const range = frontMatterRange(text);
  const kept = range === null ? 0 : text.slice(0, range.end).split("\n").length - 1;
  const { issue } = read(standIn + text.slice(range?.end ?? 0));
  if (issue === null) return null;
  const shift = kept - (standIn.split("\n").length - 1);
  const moved = (line: number) => Math.max(1, line + shift);
  const records = issue.records.map((record) => ({
    ...record,
    place: { ...record.place, line: moved(record.place.line) },
    endLine: moved(record.endLine),
  }));
  return { ...issue, records };
}

const standIn = "---\ntitle: 简报\nnumber: 1\ndate: 2000-01-01\n---\n";

function archived(issue: Issue | null, registers: Registers): ArchiveIssue | null {
  return issue === null ? null : (buildArchive([issue], registers).issues[0] ?? null);
}
