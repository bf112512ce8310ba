import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shownPath } from "../../src/commands/content-folder.ts";
import { allDiagnostics, loadContent } from "../../src/commands/load-content.ts";
import { buildDiagnostics, missingSiteField } from "../../src/diagnostics/catalogue/build.ts";
import type { Example, ImportExample, ListedDiagnosticKind } from "../../src/diagnostics/define.ts";
import { importDocument } from "../../src/import/import-document.ts";
import { wordDocument } from "../import/word-document.ts";
import { runCommand } from "../run-command.ts";
import { writeContent } from "../write-content.ts";

/** What is told of an example, as far as it can be known without its place. */
export interface Told {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly hint: string;
}

const frontMatter = "---\ntitle: 工作简报\nnumber: 10\ndate: 2023-10-10\n---\n";
const noKnowledge = {
  isDepartment: () => false,
  isContributor: () => false,
  nearestDepartment: () => undefined,
};

const foundByBuild: ReadonlySet<string> = new Set(buildDiagnostics.map(({ code }) => code));

/** Everything that is told of the example of a kind, by the very part of the project that tells it. */
export async function toldByExample({ code, example }: ListedDiagnosticKind): Promise<readonly Told[]> {
  if ("word" in example || "document" in example) {
    const { name, bytes } = documentOf(example);
    return importDocument(name, bytes, noKnowledge).diagnostics;
  }
  const temporary = await mkdtemp(join(tmpdir(), "jianbao-example-"));
  const folder = join(temporary, "content");
  try {
    await mkdir(folder);
    await writeContent(folder, filesOf(example));
    const told = foundByBuild.has(code) ? await toldByBuild(code, folder) : await toldByCheck(folder);
    return told.map((each) => ({ ...each, message: each.message.replaceAll(shownPath(folder), "content") }));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function toldByCheck(folder: string): Promise<readonly Told[]> {
  return allDiagnostics(await loadContent(folder, [], "2026-11-24"));
}

const printed = /^ {2}\S+ 必须改\n {4}(.*)\n {4}办法：(.*)$/gmu;

/** A build prints what it finds in its pages; what only a site for the public needs, it asks for under --strict. */
async function toldByBuild(code: string, folder: string): Promise<readonly Told[]> {
  const strict = code === missingSiteField.code ? ["--strict"] : [];
  const { stdout } = await runCommand("build", ["--content", folder, "--output", join(folder, "../site"), ...strict]);
  return [...stdout.matchAll(printed)].map(([, message = "", hint = ""]) => ({
    code,
    severity: "error",
    message,
    hint,
  }));
}

function documentOf(example: ImportExample): { readonly name: string; readonly bytes: Uint8Array } {
  if ("word" in example) return { name: "简报.docx", bytes: wordDocument(example.word.body, example.word.parts) };
  const bytes = "text" in example ? new TextEncoder().encode(example.text) : Uint8Array.from(example.bytes);
  return { name: example.document, bytes };
}

function filesOf(example: Exclude<Example, ImportExample>): Record<string, string | Uint8Array> {
  if ("body" in example) return { "issues/a.md": `${frontMatter}${example.body}\n` };
  if ("file" in example) return { "issues/a.md": example.file };
  if ("bytes" in example) return { "issues/a.md": Uint8Array.from(example.bytes) };
  return { "issues/": "", ...example.content };
}
