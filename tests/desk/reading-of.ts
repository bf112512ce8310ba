import type { Registers } from "../../src/archive/registers/registers.ts";
import { analyse } from "../../src/desk/analyse.ts";

/** All that the desk reads in a text, as one string, to be compared with the reading of another engine. */
export function readingOf(text: string, registers: Registers): string {
  const { diagnostics, id, issue } = analyse(text, registers, "2026-11-24");
  const records = issue?.records.map(({ kind, part, title, line, endLine, blocks, paragraphs, credits, topics }) => ({
    record: { kind, part, title, line, endLine, blocks, paragraphs },
    credits: credits.map(({ department, printed, contributors }) => ({
      department: department?.slug,
      printed,
      contributors: contributors.map(({ slug, name }) => [slug, name]),
    })),
    topics: topics.map(({ topic, rule, score, evidence }) => ({ topic: topic.name, rule, score, evidence })),
  }));
  return JSON.stringify({ diagnostics, id, preamble: issue?.preamble, records }, null, 1);
}
