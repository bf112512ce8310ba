import type { Archive } from "../../src/archive/archive.ts";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { parsingContext } from "../../src/archive/parsing-context.ts";
import type { Registers } from "../../src/archive/registers/registers.ts";
import { parseIssue } from "../../src/issue/parse-issue.ts";

/** A bulletin's file. */
export interface IssueSource {
  readonly name: string;
  readonly text: string;
}

/** The archive of bulletins under the bureau's own registers. */
export function archiveOf(sources: readonly IssueSource[], registers: Registers): Archive {
  const context = parsingContext(registers);
  const parsed = sources.map(({ name, text }) => parseIssue(new TextEncoder().encode(text), name, context));
  return buildArchive(
    parsed.flatMap(({ issue }) => issue ?? []),
    registers,
  );
}
