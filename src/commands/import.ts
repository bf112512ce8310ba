import { mkdir, realpath, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import { parsingContext } from "../archive/parsing-context.ts";
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";
import { type ImportResult, importDocument } from "../import/import-document.ts";
import { type ParsingContext, parseIssue } from "../issue/parse-issue.ts";
import { withVisible } from "../text/visible.ts";
import { type Arguments, readArguments, UsageError } from "./arguments.ts";
import { readNamedFiles, readRegisters, shownPath } from "./content-folder.ts";
import { hasErrors, loadContent } from "./load-content.ts";
import { printForPeople } from "./print-for-people.ts";
import { run } from "./run.ts";

/**
 * `npm run import -- FILE [--content DIR] [--output PATH]`
 *
 * Takes over a document (.docx, .txt, .md, a saved web page) as the file of an issue: content/issues/YYYY-NN.md, or a
 * draft beside the document where its front matter is incomplete or the proof has failed. Tells what was recognised,
 * left out and doubtful, with the proof that no character was lost, and checks the result. Never overwrites. Exit
 * status: 1 where something must be mended.
 */
async function importFile(argv: readonly string[]): Promise<number> {
  const { content, files, output, today } = readArguments(argv, ["content", "output", "today"], true);
  const [file, ...others] = files;
  if (file === undefined) throw new UsageError("请写明要导入的文件，如：npm run import -- 简报.docx");
  if (others.length > 0) throw new UsageError(`一次只能导入一个文件，多出的是：${others.join(" ")}`);
  const [source] = await readNamedFiles([file]);
  if (!source || "fault" in source) {
    if (source) process.stdout.write(`${printed([source.fault])}\n`);
    return 1;
  }
  const { registers } = await readRegisters(content);
  const context = parsingContext(registers, today);
  const result = importDocument(basename(file), source.bytes, context);
  if (result.kind === "refused") {
    process.stdout.write(`${printed(result.diagnostics)}\n`);
    return 1;
  }
  const target = await targetOf(result, file, { content, ...(output === undefined ? {} : { output }) }, context);
  if (!(await writeNew(target.path, result.markdown))) {
    process.stdout.write(
      `“${withVisible(shownPath(target.path))}”已经有了，没有改动，也没有导入。请先给它改名，或用 --output 写明另一个文件名。\n`,
    );
    return 1;
  }
  const checked = await loadContent(content, [target.path], today);
  process.stdout.write(
    [
      `已导入：${withVisible(file)} → ${withVisible(shownPath(target.path))}`,
      ...(target.note === "" ? [] : [target.note]),
      result.proof.sentence,
      ...(result.diagnostics.length > 0 ? [printed(result.diagnostics)] : []),
      `检查 ${withVisible(shownPath(target.path))}：`,
      printForPeople(checked, true),
    ].join("\n\n"),
  );
  return result.proof.isComplete && !hasErrors(checked) ? 0 : 1;
}

interface Target {
  readonly path: string;
  /** Why it is a draft, and what is to be done. */
  readonly note: string;
}

/** Where the issue goes: among the others only if it is whole. */
async function targetOf(
  { markdown, proof }: Extract<ImportResult, { kind: "imported" }>,
  file: string,
  { content, output }: Pick<Arguments, "content" | "output">,
  context: ParsingContext,
): Promise<Target> {
  const { issue, diagnostics } = parseIssue(new TextEncoder().encode(markdown), file, context);
  const end = frontMatterEnd(markdown);
  const missing = diagnostics.filter(({ severity, line }) => severity === "error" && line > 1 && line < end);
  const isWhole = issue !== null && proof.isComplete;
  const note = isWhole ? "" : noteOf(missing, proof.isComplete);
  if (output !== undefined) {
    const isFolder = await stat(output).then(
      (status) => status.isDirectory(),
      () => false,
    );
    return { path: isFolder ? join(output, isWhole ? `${issue.id}.md` : draftName(file)) : output, note };
  }
  if (!isWhole) return { path: join(dirname(file), draftName(file)), note };
  return { path: join(await issuesFolder(content), `${issue.id}.md`), note };
}

/** The name of the document, as Markdown; a document that is Markdown keeps its own file. */
function draftName(file: string): string {
  const name = basename(file);
  const bare = name.replace(/\.[^.]*$/u, "") || name;
  return /\.md$/iu.test(name) ? `${bare}-导入.md` : `${bare}.md`;
}

function frontMatterEnd(markdown: string): number {
  return markdown.slice(0, markdown.indexOf("\n---\n") + 1).split("\n").length;
}

function noteOf(missing: readonly Diagnostic[], isComplete: boolean): string {
  const loss = isComplete ? [] : ["文字与原稿有出入，请先对照下面的说明改好。"];
  return [
    "这是草稿，没有放进 content/issues。",
    ...loss,
    ...missing.map(({ line, message }) => `  第 ${line} 行：${message}`),
    "请在文件开头填好标题、期号和日期，再移到 content/issues 中，以“年-期”命名，如 2023-10.md。",
  ].join("\n");
}

async function issuesFolder(content: string): Promise<string> {
  const folder = join(content, "issues");
  const root = await realpath(content).catch(() => {
    throw new UsageError(`找不到内容文件夹“${content}”。`);
  });
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw writingFault(error, folder);
  });
  if (!(await realpath(folder)).startsWith(root + sep)) {
    throw new UsageError(`“${folder}”是指向内容文件夹之外的链接，没有导入。`);
  }
  return folder;
}

/** Writes a file that is not there yet; whether it did. */
async function writeNew(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw writingFault(error, path);
  }
}

const reasons: ReadonlyMap<string, string> = new Map([
  ["EACCES", "没有写入的权限"],
  ["EPERM", "没有写入的权限"],
  ["EROFS", "所在的磁盘只能读取"],
  ["ENOENT", "没有它所在的文件夹"],
  ["ENOTDIR", "它的上一级不是文件夹"],
  ["EISDIR", "它是一个文件夹"],
  ["ENOSPC", "磁盘已满"],
  ["ENAMETOOLONG", "文件名太长"],
]);

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}

function writingFault(error: unknown, path: string): unknown {
  const reason = reasons.get(codeOf(error) ?? "");
  return reason === undefined ? error : new UsageError(`“${path}”写不进去：${reason}。`);
}

const headings: readonly (readonly [Severity, string])[] = [
  ["error", "必须改"],
  ["warning", "请核对"],
  ["info", "认出的和略去的"],
];

/** What import has to say, the gravest first; a line is that of the new file. */
function printed(diagnostics: readonly Diagnostic[]): string {
  return headings
    .flatMap(([severity, heading]) => {
      const of = diagnostics.filter((diagnostic) => diagnostic.severity === severity);
      if (of.length === 0) return [];
      const lines = of.map(({ line, message, hint }) => {
        const said = `  第 ${line} 行：${withVisible(message)}`;
        return severity === "info" ? said : `${said}\n    办法：${hint}`;
      });
      return `${heading} ${of.length} 处\n${lines.join("\n")}`;
    })
    .join("\n\n");
}

await run(importFile);
