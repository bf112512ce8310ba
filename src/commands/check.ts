import { buildArchive } from "../archive/build-archive.ts";
import { type CheckDocument, toCheckedIssue } from "../archive/check-document.ts";
import { recordSchemaVersion } from "../archive/record-schema.ts";
import { readArguments } from "./arguments.ts";
import { allDiagnostics, hasErrors, type LoadedContent, loadContent } from "./load-content.ts";
import { printForPeople } from "./print-for-people.ts";
import { run } from "./run.ts";

/**
 * `npm run check -- [--content DIR] [--format json] [--strict] [--today DATE] [FILE…]`
 *
 * Checks a content folder or the named files and writes nothing. Exit status: 0 without errors, 1 with errors (with
 * `--strict` also with warnings), 2 for wrong usage.
 */
async function check(argv: readonly string[]): Promise<number> {
  const { content, files, format, strict, today } = readArguments(argv, ["content", "format", "strict", "today"], true);
  const loaded = await loadContent(content, files, today);
  process.stdout.write(
    format === "json" ? `${JSON.stringify(documentOf(loaded), null, 1)}\n` : printForPeople(loaded, true),
  );
  const isUnclean = strict && allDiagnostics(loaded).some(({ severity }) => severity === "warning");
  return hasErrors(loaded) || isUnclean ? 1 : 0;
}

function documentOf({ files, issues, registers, archive, diagnostics }: LoadedContent): CheckDocument {
  // The editor sees names as printed, whatever the site shows of them.
  const identity = { ...registers.identity, contributors: "show" as const };
  const shown = registers.identity.contributors === "show" ? archive : buildArchive(issues, { ...registers, identity });
  const byPath = new Map(shown.issues.map((issue) => [issue.path, issue]));
  return {
    version: recordSchemaVersion,
    files: files.map((file) => {
      const issue = file.issue ? byPath.get(file.path) : undefined;
      return { path: file.path, issue: issue ? toCheckedIssue(issue) : null, diagnostics: [...file.diagnostics] };
    }),
    diagnostics: [...diagnostics],
  };
}

await run(check);
