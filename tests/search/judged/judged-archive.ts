import { readdirSync, readFileSync } from "node:fs";
import type { Archive } from "../../../src/archive/archive.ts";
import { buildArchive } from "../../../src/archive/build-archive.ts";
import { parsingContext } from "../../../src/archive/parsing-context.ts";
import { readRegisters } from "../../../src/commands/content-folder.ts";
import { type ParsedFile, parseIssue } from "../../../src/issue/parse-issue.ts";

const content = new URL("../../../content/", import.meta.url);
const fixtures = new URL("../../fixtures/issues/", import.meta.url);

/** The same text as the real bulletin, which is read from `content/`. */
const copyOfTheRealBulletin = "2023-10";

/**
 * What the judged queries are asked of: the real bulletin at `/issues/2023-10/` and the bulletins of other offices that
 * can be read without an error, each as a series of its own named after its folder: `/issues/caizheng-2024-4/`.
 */
export async function judgedArchive(): Promise<Archive> {
  const { registers } = await readRegisters("content");
  const context = parsingContext(registers);
  const real = parseIssue(readFileSync(new URL("issues/2023-10.md", content)), "2023-10.md", context);
  const others = readdirSync(fixtures, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== copyOfTheRealBulletin)
    .map(({ name }) => name)
    .toSorted()
    .map((name) => {
      const bytes = readFileSync(new URL(`${name}/issue.md`, fixtures));
      return parseIssue(bytes, `${name}.md`, { ...context, seriesSlug: () => name });
    });
  return buildArchive([real, ...others].flatMap(soundIssue), registers);
}

function soundIssue({ issue, diagnostics }: ParsedFile) {
  return issue === null || diagnostics.some(({ severity }) => severity === "error") ? [] : [issue];
}
