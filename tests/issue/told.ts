import { DepartmentIndex } from "../../src/archive/registers/department-index.ts";
import { applyRemedies } from "../../src/diagnostics/apply-remedies.ts";
import type { Diagnostic, Remedy } from "../../src/diagnostics/diagnostic.ts";
import { parseIssue } from "../../src/issue/parse-issue.ts";
import { frontMatter, recordLines } from "./reading.ts";

/**
 * How told.txt writes down a reading with all that an editor is told of it: the place, the kind, what is quoted, and
 * what each remedy makes of the text.
 *
 *     brief b01 line 1
 *       | 近日开展巡查
 *       = 执法支队
 *     1:8 warning weak-attribution “（执法支队）” “……近日开展巡查”
 *       ? 是署名：在前面加句号 ⇒ ▲近日开展巡查。（执法支队）
 */

const register = /［名录：(.*)］$/u;

/** What the title of a case registers: `［名录：甲科、马站（陈瑶 周正）］`. */
function registered(title: string): DepartmentIndex {
  const names = register.exec(title)?.[1]?.split("、") ?? [];
  return new DepartmentIndex(
    names.map((written, index) => {
      const [name = "", people = ""] = written.split(/[（）]/u);
      const contributors = people.split(" ").filter((person) => person !== "");
      return { name, aliases: [], kind: "科室", slug: `d${index}`, contributors };
    }),
  );
}

/** A body, or a whole file that begins with `---`, as read and as told, line by line. */
export function toldReading(title: string, text: string): readonly string[] {
  const isFile = text.startsWith("---") || text.startsWith("－－－");
  const head = isFile ? "" : frontMatter;
  const source = head + text;
  const index = registered(title);
  const { issue, diagnostics } = parseIssue(new TextEncoder().encode(source), "issue.md", {
    isDepartment: (name) => index.has(name),
    isContributor: (department, name) => index.knownContributors(department).includes(name),
    nearestDepartment: (name) => index.nearest(name),
    today: "2026-11-24",
  });
  const above = head.split("\n").length - 1;
  const told = diagnostics.flatMap((diagnostic) => [
    toldLine(diagnostic, above),
    ...(diagnostic.remedies ?? []).map((remedy) => remedyLine(remedy, source)),
  ]);
  return [...recordLines(issue, above + 1), ...told];
}

function toldLine({ line, column, severity, code, message }: Diagnostic, above: number): string {
  const quoted = [...message.matchAll(/“(?:[^“”]|“[^“”]*”)*”/gu)].map(([quote]) => quote);
  return [`${line - above}:${column}`, severity, code, ...quoted].join(" ").replaceAll("\n", "⏎");
}

/** What a remedy is called, whether it is certain, and the lines that it changes as they are then. */
function remedyLine(remedy: Remedy, source: string): string {
  const mended = applyRemedies(source, [remedy]).text;
  let start = 0;
  while (start < mended.length && mended[start] === source[start]) start += 1;
  let end = 0;
  while (end < mended.length - start && end < source.length - start && mended.at(-1 - end) === source.at(-1 - end)) {
    end += 1;
  }
  const from = mended.lastIndexOf("\n", start - 1) + 1;
  const to = mended.indexOf("\n", mended.length - end);
  const shown = mended.slice(from, to < 0 ? undefined : to).replaceAll("\n", "⏎");
  return `  ${remedy.isCertain ? "必" : "可"} ${remedy.label} ⇒ ${shown}`;
}
