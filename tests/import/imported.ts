import { expect } from "vitest";
import { type ImportResult, importDocument } from "../../src/import/import-document.ts";
import { parseIssue } from "../../src/issue/parse-issue.ts";
import type { Knowledge } from "../../src/syntax/attribution/knowledge.ts";
import { wordDocument } from "./word-document.ts";

/** A reader without a register. */
export const noKnowledge: Knowledge = {
  isDepartment: () => false,
  isContributor: () => false,
  nearestDepartment: () => undefined,
};

export type Imported = Extract<ImportResult, { kind: "imported" }>;

/** The result of an import that is expected to succeed without a loss. */
export function taken(result: ImportResult): Imported {
  if (result.kind === "refused") throw new Error(result.diagnostics.map(({ message }) => message).join("\n"));
  const { missing, surplus } = result.proof;
  expect({ missing, surplus, isComplete: result.proof.isComplete }).toEqual({
    missing: "",
    surplus: "",
    isComplete: true,
  });
  return result;
}

/** The Markdown of a Word document, and the codes of what was told. */
export function fromWord(body: string, parts?: Readonly<Record<string, string>>): Imported {
  return taken(importDocument("稿.docx", wordDocument(body, parts), noKnowledge));
}

/** The body of an imported issue: what stands below its front matter. */
export function bodyOf({ markdown }: Imported): string {
  return markdown.slice(markdown.indexOf("\n---\n") + 5).trim();
}

export function codesOf({ diagnostics }: ImportResult): readonly string[] {
  return diagnostics.map(({ code }) => code);
}

/** The records of a bulletin as its reader finds them. */
export function recordsOf(markdown: string, name = "稿.md") {
  const { issue, diagnostics } = parseIssue(new TextEncoder().encode(markdown), name, noKnowledge);
  const records = issue?.records.map(({ kind, part, title, paragraphs, attributions }) => ({
    kind,
    part,
    title,
    paragraphs,
    credits: attributions.flatMap(({ credits }) => credits),
  }));
  return { issue, records, preamble: issue?.preamble.map(({ text }) => text), diagnostics };
}
