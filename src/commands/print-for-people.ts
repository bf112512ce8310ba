import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";
import { decode } from "../text/decode.ts";
import { allDiagnostics, type LoadedContent } from "./load-content.ts";

const severityName: Readonly<Record<Severity, string>> = { error: "必须改", warning: "请核对", info: "提示" };

/** How much of a line is shown on each side of the place. */
const shownAround = 24;

/**
 * The findings of a check for a person: grouped by file, each with its place, the line with the place marked, and how
 * to mend it. Infos are a log and shown shortly.
 */
export function printForPeople(content: LoadedContent, verbose: boolean): string {
  const paragraphs: string[] = [];
  for (const file of content.files) {
    const shown = file.diagnostics.filter(({ severity }) => verbose || severity !== "info");
    if (shown.length === 0) continue;
    const decoded = decode(file.bytes);
    const lines = decoded.kind === "text" ? decoded.text.split(/\r\n|\n|\r/) : [];
    paragraphs.push([file.path, ...shown.map((diagnostic) => printOne(diagnostic, lines))].join("\n"));
  }
  const others = content.diagnostics.filter(({ severity }) => verbose || severity !== "info");
  if (others.length > 0) paragraphs.push(others.map((diagnostic) => printOne(diagnostic, [])).join("\n"));
  paragraphs.push(summary(content));
  return `${paragraphs.join("\n\n")}\n`;
}

function printOne({ path, line, column, severity, message, hint }: Diagnostic, lines: readonly string[]): string {
  const parts = [`  ${path}:${line}:${column} ${severityName[severity]}`, `    ${message}`];
  const source = lines[line - 1];
  if (source !== undefined && severity !== "info") parts.push(`    原文：${marked(source, column)}`);
  if (severity !== "info") parts.push(`    办法：${hint}`);
  return parts.join("\n");
}

const unprintable = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** The line around a column, the character there in 【】. */
function marked(source: string, column: number): string {
  const characters = [...source];
  const at = column - 1;
  const from = Math.max(0, at - shownAround);
  const to = Math.min(characters.length, at + shownAround);
  const before = characters.slice(from, at).join("");
  const behind = characters.slice(at + 1, to).join("");
  const line = `${from > 0 ? "……" : ""}${before}【${characters[at] ?? ""}】${behind}${to < characters.length ? "……" : ""}`;
  return line.replace(unprintable, "").trim();
}

function summary(content: LoadedContent): string {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of allDiagnostics(content)) counts[severity] += 1;
  const records = content.issues.flatMap((issue) => issue.records);
  const leads = records.filter(({ kind }) => kind === "lead").length;
  const joins = allDiagnostics(content).filter(({ code }) => code === "joined").length;
  return [
    `${content.files.length} 个文件，${content.issues.length} 期：文章 ${leads} 篇，简讯 ${records.length - leads} 条。`,
    `${severityName.error} ${counts.error} 处，${severityName.warning} ${counts.warning} 处，${severityName.info} ${counts.info} 处；连接被分页断开的句子 ${joins} 处。`,
  ].join("\n");
}
