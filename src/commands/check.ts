import { buildArchive } from "../archive/build-archive.ts";
import { type CheckDocument, toCheckedIssue } from "../archive/check-document.ts";
import { recordSchemaVersion } from "../archive/record-schema.ts";
import { withEscapes } from "../text/visible.ts";
import { readArguments } from "./arguments.ts";
import { fixContent } from "./fix-content.ts";
import { allDiagnostics, hasErrors, type LoadedContent, loadContent } from "./load-content.ts";
import { printForPeople } from "./print-for-people.ts";
import { run } from "./run.ts";

/**
 * `npm run check -- [--fix [--mask] [--yes]] [--content DIR] [--format json] [--strict] [--today DATE] [FILE…]`
 *
 * Checks a content folder or the named files. Without `--fix` it writes nothing; with it, what is safe is shown, and
 * mended once somebody has agreed. Exit status: 0 without errors, 1 with errors (with `--strict` also with warnings) or
 * where something was shown and not mended, 2 for wrong usage.
 */
async function check(argv: readonly string[]): Promise<number> {
  const allowed = ["content", "format", "strict", "today", "fix", "mask", "yes"] as const;
  const { content, files, format, strict, today, fix, mask, yes } = readArguments(argv, allowed, true);
  const before = await loadContent(content, files, today);
  const results = fix ? await fixContent(before, { mask, yes, isQuiet: format === "json" }) : [];
  const wasWritten = results.some(({ written }) => "backup" in written);
  const loaded = wasWritten ? await loadContent(content, files, today) : before;
  if (format === "json") {
    const fixes = results.map(({ path, changes, diff, written }) => ({
      path,
      changes: [...changes],
      diff: [...diff],
      backup: "backup" in written ? written.backup : null,
    }));
    const document = { ...documentOf(loaded), ...(fix ? { fixes } : {}) };
    process.stdout.write(`${withEscapes(JSON.stringify(document, null, 1))}\n`);
  } else if (!fix || wasWritten || results.length === 0) {
    process.stdout.write(printForPeople(loaded, true));
  }
  const isUnclean = strict && allDiagnostics(loaded).some(({ severity }) => severity === "warning");
  const isUnmended = results.some(({ written }) => "fault" in written);
  return hasErrors(loaded) || isUnclean || isUnmended ? 1 : 0;
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
