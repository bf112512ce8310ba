import { createInterface } from "node:readline/promises";
import { parsingContext } from "../archive/parsing-context.ts";
import { emptyFile, fileTooLarge, notUtf8, nulCharacter } from "../diagnostics/catalogue/file.ts";
import { personalDataDiagnostics } from "../diagnostics/catalogue/personal-data.ts";
import { parseIssue } from "../issue/parse-issue.ts";
import { withVisible } from "../text/visible.ts";
import { shownPath } from "./content-folder.ts";
import { type FileMending, mendFile } from "./fix-file.ts";
import { type Written, writeMended } from "./fix-write.ts";
import type { LoadedContent } from "./load-content.ts";
import { currentSecond } from "./today.ts";

/** A file with something to mend, and what became of it. */
export interface FixResult extends FileMending {
  readonly written: Written;
}

interface FixOptions {
  /** Whether personal data are masked too, which changes what is published. */
  readonly mask: boolean;
  /** Whether to go on without asking. */
  readonly yes: boolean;
  /** Whether to say nothing, for a program that reads the results. */
  readonly isQuiet: boolean;
}

/** Shows what can be mended in the files that were checked, asks, and mends it. Files with nothing to mend are not named. */
export async function fixContent(content: LoadedContent, { mask, yes, isQuiet }: FixOptions): Promise<FixResult[]> {
  const say = (text: string) => isQuiet || process.stdout.write(`${text}\n\n`);
  const mendings = mendingsOf(content, mask);
  if (mendings.length === 0) {
    say("没有可以自动改的地方。");
    return [];
  }
  say(mendings.map(printMending).join("\n\n"));
  if (!yes && !(await isAgreed(isQuiet))) {
    say("没有改动任何文件。要改，请在同一命令后加上 --yes，或在终端里运行并回答“是”。");
    return mendings.map((mending) => ({ ...mending, written: { fault: "没有得到同意" } }));
  }
  const results = await writeAll(mendings);
  say(results.map(printWritten).join("\n"));
  return results;
}

function mendingsOf({ files, registers }: LoadedContent, masks: boolean): readonly FileMending[] {
  const context = parsingContext(registers);
  return files.flatMap(({ path, bytes, diagnostics }) => {
    const isReadable = bytes.length > 0 && !diagnostics.some(({ code }) => unreadable.has(code));
    const read = (text: Uint8Array) => parseIssue(text, path, context);
    return mendFile({ path, bytes, isReadable }, read, ({ code }) => masks && maskable.has(code)) ?? [];
  });
}

/** Of a text that could not be told for sure nothing may be written. */
const unreadable: ReadonlySet<string> = new Set(
  [notUtf8, nulCharacter, emptyFile, fileTooLarge].map(({ code }) => code),
);

const maskable: ReadonlySet<string> = new Set(personalDataDiagnostics.map(({ code }) => code));

function printMending({ path, changes, diff }: FileMending): string {
  const counts = new Map<string, number>();
  for (const { label } of changes) counts.set(label, (counts.get(label) ?? 0) + 1);
  const done = [...counts].map(([label, count]) => (count > 1 ? `${label}（${count} 处）` : label));
  return [`${withVisible(path)}：可以自动改 ${changes.length} 处。${done.join("；")}。`, ...diff].join("\n");
}

/** Asks in the terminal whether to go on; where there is none nobody can say yes. */
async function isAgreed(isQuiet: boolean): Promise<boolean> {
  if (isQuiet || !process.stdin.isTTY || !process.stdout.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await terminal.question("要改吗？原文件会留一份备份。输入“是”或 y 再按回车就改，直接按回车不改：");
    return /^\s*(?:y|yes|是|好|改|要)\s*$/iu.test(answer);
  } finally {
    terminal.close();
  }
}

async function writeAll(mendings: readonly FileMending[]): Promise<FixResult[]> {
  const now = currentSecond();
  const results: FixResult[] = [];
  for (const mending of mendings) {
    const written = await writeMended(mending, now);
    results.push({ ...mending, written: "backup" in written ? { backup: shownPath(written.backup) } : written });
  }
  return results;
}

function printWritten({ path, written }: FixResult): string {
  const name = withVisible(path);
  return "backup" in written
    ? `已改好 ${name}，原文件备份为 ${withVisible(written.backup)}`
    : `没有改 ${name}：${written.fault}。`;
}
