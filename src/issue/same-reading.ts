import type { Issue, IssueRecord } from "./issue.ts";

/**
 * Whether two texts were read as the same issue: the same front matter, preamble and records. Where in the file they
 * stand may differ.
 */
export function isSameReading(one: Issue, other: Issue): boolean {
  return JSON.stringify(readingOf(one)) === JSON.stringify(readingOf(other));
}

function readingOf({ id, year, frontMatter, preamble, records }: Issue) {
  return { id, year, frontMatter, preamble, records: records.map(recordReading) };
}

function recordReading({ kind, part, title, blocks, paragraphs, attributions, topicLine }: IssueRecord) {
  return {
    kind,
    part,
    title,
    blocks,
    paragraphs,
    attributions: attributions.map(({ credits, printed }) => ({ credits, printed })),
    topics: topicLine && { text: topicLine.text, names: topicLine.names },
  };
}
