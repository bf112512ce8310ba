import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Issue, IssueRecord } from "../../src/issue/issue.ts";
import { type ParsedFile, parseIssue } from "../../src/issue/parse-issue.ts";
import { foldName } from "../../src/text/fold-name.ts";

/** How fixtures write down what a parser read, so that it can be compared line by line. */

/** Parses a text; `registered` are the names that the register of departments would have. */
export function parse(text: string | Uint8Array, registered: readonly string[] = [], today?: string): ParsedFile {
  const names = new Set(registered.map(foldName));
  return parseIssue(typeof text === "string" ? new TextEncoder().encode(text) : text, "issue.md", {
    isDepartment: (name) => names.has(foldName(name)),
    isContributor: () => false,
    nearestDepartment: () => undefined,
    ...(today === undefined ? {} : { today }),
  });
}

export const frontMatter = "---\ntitle: 工作简报\nnumber: 10\ndate: 2023-10-10\n---\n";

/** Parses a body below a sound front matter. */
export function parseBody(body: string, registered: readonly string[] = []): ParsedFile {
  return parse(frontMatter + body, registered);
}

/** One line a credit: `园林科 周正`, `—` for people without a department. */
export function creditLines(record: IssueRecord | undefined, separator = " "): string[] {
  const credits = record?.attributions.flatMap(({ credits: each }) => each) ?? [];
  return credits.map(({ department, contributors }) => {
    const name = department ?? (separator === "/" ? "-" : "—");
    return contributors.length === 0 ? name : `${name}${separator}${contributors.join(" ")}`;
  });
}

export function paragraphLines(paragraphs: readonly string[]): string[] {
  return paragraphs.map((text) => `| ${text.replaceAll("\n", "⏎").replaceAll("\t", "⇥")}`);
}

/** The records of an issue as `reading.txt` writes them; `firstLine` is the line that counts as 1. */
export function recordLines(issue: Issue | null, firstLine = 1): string[] {
  if (!issue) return [];
  const lines: string[] = [];
  if (issue.preamble.length > 0) {
    lines.push("preamble");
    for (const line of paragraphLines(issue.preamble.map(({ text }) => text).filter((text) => text !== ""))) {
      lines.push(`  ${line}`);
    }
  }
  for (const record of issue.records) {
    const line = record.place.line - firstLine + 1;
    lines.push(`${record.kind} ${record.part} line ${line}${record.kind === "lead" ? ` | ${record.title}` : ""}`);
    for (const paragraph of paragraphLines(record.paragraphs)) lines.push(`  ${paragraph}`);
    for (const credit of creditLines(record, "/")) lines.push(`  = ${credit}`);
    if (record.topicLine) lines.push(`  # ${record.topicLine.names.join(" ")}`);
  }
  return lines;
}

/**
 * All that an issue holds but where it stands in its file; the brackets of an attribution count as alike, whatever
 * their width.
 */
export function withoutPlaces({ id, year, frontMatter: fields, preamble, records }: Issue) {
  return {
    ...{ id, year, fields, preamble },
    records: records.map(({ place, endLine, attributions, topicLine, ...record }) => ({
      ...record,
      attributions: attributions.map(({ credits, printed }) => ({ credits, printed: withWideBrackets(printed) })),
      topics: topicLine && { text: topicLine.text, names: topicLine.names },
    })),
  };
}

export function withWideBrackets(group: string): string {
  return group.replaceAll("(", "（").replaceAll(")", "）");
}

/** What was expected to be told, and what was told, where the two do not match one to one. */
export function unmatched(
  expected: readonly { readonly severity: string; readonly line?: number; readonly text: string }[],
  diagnostics: readonly Diagnostic[],
): string[] {
  const left = [...diagnostics];
  const missing: string[] = [];
  for (const { severity, line, text } of expected) {
    const index = left.findIndex(
      (diagnostic) =>
        diagnostic.severity === severity &&
        (line === undefined || diagnostic.line === line) &&
        diagnostic.message.includes(text),
    );
    if (index < 0) missing.push(`missing: ${severity} ${line ?? ""} ${text}`);
    else left.splice(index, 1);
  }
  const surplus = left
    .filter(({ severity }) => severity !== "info")
    .map(({ severity, line, code, message }) => `surplus: ${severity} ${line} [${code}] ${message}`);
  return [...missing, ...surplus];
}
