import { readFileSync } from "node:fs";
import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { DepartmentIndex } from "../archive/registers/department-index.ts";
import { readDepartmentRegister } from "../archive/registers/department-register.ts";
import { defaultSiteIdentity, readSiteIdentity } from "../archive/registers/read-site-identity.ts";
import type { RegisterReading } from "../archive/registers/register-reading.ts";
import type { Registers } from "../archive/registers/registers.ts";
import { readTopicRegister, type TopicRegister } from "../archive/registers/topic-register.ts";
import {
  foreignFile,
  linkLeavesContent,
  noIssues,
  notRegularFile,
  unreadableFile,
} from "../diagnostics/catalogue/content-folder.ts";
import { notUtf8 } from "../diagnostics/catalogue/file.ts";
import { diagnose } from "../diagnostics/define.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { decode } from "../text/decode.ts";
import { ContentMemory } from "./content-memory.ts";
import type { Read, Readings } from "./readings.ts";

/** A bulletin's file: its bytes, or what kept it from being read. */
export type SourceFile =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly fault: Diagnostic };

export interface IssueFiles {
  readonly files: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A path as diagnostics show it: relative to the working directory, with `/`. */
export function shownPath(path: string): string {
  return relative(process.cwd(), resolve(path)).split(sep).join("/") || ".";
}

const registerNames = new Set(["departments.yaml", "topics.yaml", "site.yaml"]);
/** What file managers and version control leave behind. */
const systemFiles = new Set([".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep", ".gitattributes"]);

/**
 * The bulletins of a content folder, in the order of their paths.
 *
 * Regular `.md` files under `issues/` are read. Whatever else is there is named in a diagnostic and neither run nor
 * followed: links that leave the folder, pipes, scripts, documents.
 */
export async function readIssueFiles(contentFolder: string): Promise<IssueFiles> {
  const files: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const root = await realpath(contentFolder);
  for (const entry of await sortedEntries(contentFolder)) {
    if (entry.name === "issues" || registerNames.has(entry.name) || systemFiles.has(entry.name)) continue;
    diagnostics.push(foreign(join(contentFolder, entry.name)));
  }
  const issues = join(contentFolder, "issues");
  if (await isFolder(issues)) await walk(issues, root, files, diagnostics);
  else if (await leavesFolder(issues, contentFolder)) {
    const place = { path: shownPath(issues), line: 1, column: 1 };
    diagnostics.push(diagnose(linkLeavesContent, { path: place.path }, place));
  }
  if (files.length === 0) {
    const path = shownPath(issues);
    diagnostics.push(diagnose(noIssues, { path }, { path, line: 1, column: 1 }));
  }
  return { files, diagnostics };
}

async function walk(folder: string, root: string, files: SourceFile[], diagnostics: Diagnostic[]): Promise<void> {
  for (const entry of await sortedEntries(folder)) {
    const path = join(folder, entry.name);
    const place = { path: shownPath(path), line: 1, column: 1 };
    if (systemFiles.has(entry.name) || isBackup(entry.name)) continue;
    if (entry.isSymbolicLink()) {
      const target = await realpath(path).catch(() => undefined);
      if (target === undefined) {
        files.push(readSource(path, place.path));
      } else if (!target.startsWith(root + sep)) {
        diagnostics.push(diagnose(linkLeavesContent, { path: place.path }, place));
      } else if (isBulletinName(entry.name) && (await stat(path)).isFile()) {
        files.push(readSource(path, place.path));
      } else {
        diagnostics.push(foreign(path));
      }
    } else if (entry.isDirectory() && !isBulletinName(entry.name)) {
      await walk(path, root, files, diagnostics);
    } else if (!isBulletinName(entry.name)) {
      diagnostics.push(foreign(path));
    } else if (!entry.isFile()) {
      diagnostics.push(diagnose(notRegularFile, { path: place.path }, place));
    } else {
      files.push(readSource(path, place.path));
    }
  }
}

/** Files named on the command line; they may lie anywhere and have any name. */
export async function readNamedFiles(paths: readonly string[]): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = [];
  for (const path of paths) {
    const shown = path.split(sep).join("/");
    const place = { path: shown, line: 1, column: 1 };
    const status = await stat(path).catch(() => undefined);
    if (status && !status.isFile())
      files.push({ path: shown, fault: diagnose(notRegularFile, { path: shown }, place) });
    else files.push(readSource(path, shown));
  }
  return files;
}

/** At once, as a promise for each of many files takes several times as long as to read it. */
function readSource(path: string, shown: string): SourceFile {
  try {
    return { path: shown, bytes: readFileSync(path) };
  } catch (error) {
    const detail = { path: shown, reason: reasonOf(error) };
    return { path: shown, fault: diagnose(unreadableFile, detail, { path: shown, line: 1, column: 1 }) };
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "没有这个文件";
  if (code === "EACCES" || code === "EPERM") return "没有读取的权限";
  if (code === "EISDIR") return "它是一个文件夹";
  return "系统没有允许读取";
}

function isBulletinName(name: string): boolean {
  return /\.md$/iu.test(name);
}

/** What `check --fix` keeps beside a file that it mended. */
function isBackup(name: string): boolean {
  return /\.bak-\d{8}-\d{6}(?:-\d+)?$/u.test(name);
}

function foreign(path: string): Diagnostic {
  const shown = shownPath(path);
  return diagnose(foreignFile, { path: shown }, { path: shown, line: 1, column: 1 });
}

async function sortedEntries(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether a link leads out of the content folder; one that leads nowhere is told when it is read. */
async function leavesFolder(path: string, folder: string): Promise<boolean> {
  const target = await realpath(path).catch(() => undefined);
  return target !== undefined && !target.startsWith((await realpath(folder)) + sep);
}

async function isFolder(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined))?.isDirectory() ?? false;
}

/** The registers of a content folder. Each may be absent, which is no fault. */
export async function readRegisters(
  contentFolder: string,
  known = new ContentMemory(),
): Promise<{ readonly registers: Registers; readonly diagnostics: readonly Diagnostic[] }> {
  const reading = <Value>(
    name: string,
    before: Readings<RegisterReading<Value>>,
    read: ReadText<Value>,
    absent: Value,
  ) => readRegister(contentFolder, name, before.by("", inUtf8(read, absent)), absent);
  const departments = await reading("departments.yaml", known.departments, readDepartmentRegister, []);
  const topics = await reading<TopicRegister | null>("topics.yaml", known.topics, readTopicRegister, null);
  const identity = await reading("site.yaml", known.identity, readSiteIdentity, defaultSiteIdentity);
  return {
    registers: {
      departments: departments.value,
      departmentIndex: new DepartmentIndex(departments.value),
      topics: topics.value,
      identity: identity.value,
    },
    diagnostics: [...departments.diagnostics, ...topics.diagnostics, ...identity.diagnostics],
  };
}

type ReadText<Value> = (text: string, path: string) => RegisterReading<Value>;

function inUtf8<Value>(read: ReadText<Value>, absent: Value): Read<RegisterReading<Value>> {
  return (bytes, path) => {
    const decoded = decode(bytes);
    if (decoded.kind === "text") return read(decoded.text, path);
    const fault = diagnose(notUtf8, { encoding: decoded.probableEncoding }, { path, line: 1, column: 1 });
    return { value: absent, diagnostics: [fault] };
  };
}

async function readRegister<Value>(
  folder: string,
  name: string,
  read: Read<RegisterReading<Value>>,
  absent: Value,
): Promise<RegisterReading<Value>> {
  const path = join(folder, name);
  const place = { path: shownPath(path), line: 1, column: 1 };
  if ((await lstat(path).catch(() => undefined)) === undefined) return { value: absent, diagnostics: [] };
  if (await leavesFolder(path, folder)) {
    return { value: absent, diagnostics: [diagnose(linkLeavesContent, { path: place.path }, place)] };
  }
  const [file] = await readNamedFiles([path]);
  if (!file || "fault" in file) {
    return { value: absent, diagnostics: file ? [{ ...file.fault, path: place.path }] : [] };
  }
  return read(file.bytes, place.path);
}
