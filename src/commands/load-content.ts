import type { Archive } from "../archive/archive.ts";
import { buildArchive } from "../archive/build-archive.ts";
import { checkArchive } from "../archive/check-archive.ts";
import { grouped } from "../archive/grouped.ts";
import { parsingContext } from "../archive/parsing-context.ts";
import type { Registers } from "../archive/registers/registers.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { inOrder } from "../diagnostics/in-order.ts";
import type { Issue } from "../issue/issue.ts";
import { parseIssue } from "../issue/parse-issue.ts";
import { fingerprint } from "../site/reuse/fingerprint.ts";
import { readIssueFiles, readNamedFiles, readRegisters, type SourceFile } from "./content-folder.ts";
import { ContentMemory } from "./content-memory.ts";

/** One file as checked. */
interface CheckedFile {
  readonly path: string;
  /** Empty where the file could not be read at all. */
  readonly bytes: Uint8Array;
  readonly issue: Issue | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything that a content folder holds, read and checked. */
export interface LoadedContent {
  readonly files: readonly CheckedFile[];
  /** Of the folder, of its registers, and across files. */
  readonly diagnostics: readonly Diagnostic[];
  readonly issues: readonly Issue[];
  readonly registers: Registers;
  readonly archive: Archive;
}

/**
 * Reads a content folder, or the named files with the folder's registers, and checks all of it. Writes nothing.
 *
 * @param today `YYYY-MM-DD`, to tell issues dated in the future
 * @param known how the files were read before
 */
export async function loadContent(
  contentFolder: string,
  namedFiles: readonly string[],
  today: string,
  known = new ContentMemory(),
): Promise<LoadedContent> {
  const { registers, diagnostics: ofRegisters } = await readRegisters(contentFolder, known);
  const { files: sources, diagnostics: ofFolder } =
    namedFiles.length > 0
      ? { files: await readNamedFiles(namedFiles), diagnostics: [] }
      : await readIssueFiles(contentFolder);
  const context = parsingContext(registers, today);
  const { departments, identity } = registers;
  const knowledge = fingerprint(JSON.stringify([departments, identity, today]));
  const read = known.issues.by(knowledge, (bytes, path) => parseIssue(bytes, path, context));
  const parsed = sources.map((source) => readFile(source, read));
  const issues = parsed.flatMap(({ issue }) => issue ?? []);
  const archive = buildArchive(issues, registers);
  const { ofFiles, across } = checkArchive(issues, archive, registers);
  const addedByPath = grouped(ofFiles, ({ path }) => path);
  const files = parsed.map((file) => {
    const added = addedByPath.get(file.path);
    return added ? { ...file, diagnostics: inOrder([...file.diagnostics, ...added]) } : file;
  });
  return { files, diagnostics: [...ofFolder, ...ofRegisters, ...across], issues, registers, archive };
}

function readFile(
  source: SourceFile,
  parse: (bytes: Uint8Array, path: string) => Omit<CheckedFile, "path" | "bytes">,
): CheckedFile {
  const { path } = source;
  if ("fault" in source) return { path, bytes: new Uint8Array(), issue: null, diagnostics: [source.fault] };
  return { path, bytes: source.bytes, ...parse(source.bytes, path) };
}

/** Every diagnostic of a content folder. */
export function allDiagnostics({ files, diagnostics }: LoadedContent): readonly Diagnostic[] {
  return [...files.flatMap((file) => file.diagnostics), ...diagnostics];
}

/** Whether something must be mended before the content can be published. */
export function hasErrors(content: LoadedContent): boolean {
  return allDiagnostics(content).some(({ severity }) => severity === "error");
}
