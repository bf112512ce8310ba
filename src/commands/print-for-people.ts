import { grouped } from "../archive/grouped.ts";
import { joined } from "../diagnostics/catalogue/healing.ts";
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";
import { decode } from "../text/decode.ts";
import { withVisible } from "../text/visible.ts";
import { allDiagnostics, type LoadedContent } from "./load-content.ts";
import { markedLine } from "./marked-line.ts";

const severityName: Readonly<Record<Severity, string>> = { error: "必须改", warning: "请核对", info: "提示" };

/**
 * The findings of a check for a person: grouped by file, each with its place, the line with the place marked, and how
 * to mend it; then what was joined, with the seam of each; then the counts of all.
 *
 *     content/issues/2023-10.md：必须改 0 处，请核对 1 处，提示 2 处；连接 1 处
 *       content/issues/2023-10.md:31:4 请核对
 *         “##我市召开会议”的井号后面没有空格，已读作标题。
 *         原文：【##我市召开会议】
 *         办法：请在井号后加一个空格……
 *       连接了被分页断开的句子 1 处：
 *         17:28—19:1 「……结合工作实际、行业特‖点，就如何做好新闻宣传、……」
 *
 * The name of a file may hold what a terminal would obey: like all that nobody sees, it is shown by its code point.
 *
 * @param verbose whether to log what was done, too: infos and joins
 */
export function printForPeople(content: LoadedContent, verbose: boolean): string {
  const told = grouped(allDiagnostics(content), ({ path }) => path);
  const linesOf = new Map(content.files.map(({ path, bytes }) => [path, lazyLines(bytes)]));
  const paths = [...new Set([...linesOf.keys(), ...told.keys()])];
  const paragraphs = paths.flatMap((path) => {
    const shown = (told.get(path) ?? []).filter(({ severity }) => verbose || severity !== "info");
    return shown.length > 0 ? printFile(path, shown, linesOf.get(path) ?? (() => [])) : [];
  });
  return `${[...paragraphs, summary(content)].join("\n\n")}\n`;
}

/** The lines of a file, read when the first of them is shown; none where it is no text. */
function lazyLines(bytes: Uint8Array): () => readonly string[] {
  let lines: readonly string[] | undefined;
  return () => {
    if (lines === undefined) {
      const decoded = decode(bytes);
      lines = decoded.kind === "text" ? decoded.text.split(/\r\n|\n|\r/u) : [];
    }
    return lines;
  };
}

/** Of one kind, so many are shown of a file: nobody reads more, and a hostile text could have a million. */
const mostOfKind = 100;

function printFile(path: string, diagnostics: readonly Diagnostic[], lines: () => readonly string[]): string {
  const joins = diagnostics.filter(({ code }) => code === joined.code);
  const findings = diagnostics.filter(({ code }) => code !== joined.code);
  const kinds = [...grouped(findings, ({ code }) => code).values()];
  const shown = new Set(kinds.flatMap((kind) => kind.slice(0, mostOfKind)));
  const left = findings.length - shown.size;
  return [
    `${withVisible(path)}：${countsOf(findings)}${joins.length > 0 ? `；连接 ${joins.length} 处` : ""}`,
    ...findings.filter((finding) => shown.has(finding)).map((diagnostic) => printFinding(diagnostic, lines)),
    ...(left > 0 ? [`  同类的另有 ${left} 处，没有一一列出；请先改好上面的，再检查一次。`] : []),
    ...(joins.length > 0 ? [`  连接了被分页断开的句子 ${joins.length} 处：`, ...joins.map(printJoin)] : []),
  ].join("\n");
}

function printFinding(diagnostic: Diagnostic, lines: () => readonly string[]): string {
  const { path, line, column, severity, message, hint, seam } = diagnostic;
  const place = `${withVisible(path)}:${line}:${column}`;
  const parts = [`  ${place} ${severityName[severity]}`, `    ${withVisible(message)}`];
  const source = lines()[line - 1];
  if (seam) parts.push(`    接处：「${seam.left}‖${seam.right}」`);
  else if (source !== undefined && source.trim() !== "") parts.push(`    原文：${markedLine(message, source, column)}`);
  const isNothingToDo = severity === "info" && hint.startsWith("不必处理");
  if (!isNothingToDo) parts.push(`    办法：${hint}`);
  return parts.join("\n");
}

function printJoin({ line, column, seam }: Diagnostic): string {
  const place = seam?.rightLine === undefined ? `第 ${line} 行` : `第 ${line} 行与第 ${seam.rightLine} 行`;
  return seam ? `    ${line}:${column} ${place}：「${seam.left}‖${seam.right}」` : `    ${line}:${column} ${place}`;
}

function countsOf(diagnostics: readonly Diagnostic[]): string {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return `${severityName.error} ${counts.error} 处，${severityName.warning} ${counts.warning} 处，${severityName.info} ${counts.info} 处`;
}

function summary(content: LoadedContent): string {
  const records = content.issues.flatMap((issue) => issue.records);
  const leads = records.filter(({ kind }) => kind === "lead").length;
  const all = allDiagnostics(content);
  const joins = all.filter(({ code }) => code === joined.code);
  const isFixable = all.some(({ remedies = [] }) => remedies.some(({ isCertain }) => isCertain));
  return [
    `${content.files.length} 个文件，${content.issues.length} 期：文章 ${leads} 篇，简讯 ${records.length - leads} 条。`,
    `${countsOf(all.filter(({ code }) => code !== joined.code))}；连接被分页断开的句子 ${joins.length} 处。`,
    ...(isFixable ? ["其中有些地方可以自动改好：npm run check -- --fix（先给您看，同意了才改）。"] : []),
  ].join("\n");
}
