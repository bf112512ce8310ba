import { cp } from "node:fs/promises";
import { join } from "node:path";
import { syntheticIssues } from "../bench/synthetic-issues.ts";
import { writeContent } from "../write-content.ts";

/** A content folder of one brief: as small as a site can be. */
export async function writeOneBrief(folder: string, text: string): Promise<void> {
  const issue = `---\ntitle: 工作简报\nnumber: 10\ndate: 2023-10-20\n---\n▲${text}（园林科）\n`;
  await writeContent(folder, { "issues/2023-10.md": issue });
}

/** A content folder of a few issues with the bureau's registers; its files are written in their order, or from the last on. */
export async function writeFewIssues(folder: string, isReversed = false): Promise<void> {
  const issues = syntheticIssues(14).slice(0, 3);
  const files = issues.map(({ name, text }) => [`issues/${name}`, text] as const);
  await writeContent(folder, Object.fromEntries(isReversed ? files.toReversed() : files));
  for (const name of ["departments.yaml", "topics.yaml", "site.yaml"]) await cp(`content/${name}`, join(folder, name));
}
