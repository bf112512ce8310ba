import { controlsRemoved } from "../../diagnostics/catalogue/import.ts";
import { isBlank } from "../../text/characters.ts";
import { finding } from "../finding.ts";
import { type Manuscript, plainParagraph } from "../manuscript.ts";

/** C0 and C1 controls other than TAB and the line ends. */
const control = "\\0-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f";
const controls = new RegExp(`[${control}]`, "gu");
const lineEnd = /\r\n|[\n\r\v\f\x85]/u;

/**
 * Reads a text, line by line.
 *
 * Most programs write a paragraph in one line. Some break it at the width of a window: then a line that is as wide as
 * the widest goes on in the next. A text with `## ` titles or a front matter is Markdown and keeps its lines as they
 * are.
 */
export function readPlainText(source: string): Manuscript {
  const text = source.replace(/^\ufeff/u, "").replace(controls, "");
  const count = source.match(controls)?.length ?? 0;
  const lines = text.split(lineEnd);
  const isMarkdown = lines.some((line) => /^##+\s/u.test(line)) || hasFrontMatter(text);
  const width = isMarkdown ? undefined : wrappedWidth(lines);
  return {
    blocks: lines.map((line, index) =>
      plainParagraph(isMarkdown ? line : line.trim(), width !== undefined && continues(lines, index, width)),
    ),
    footnotes: [],
    isMarkdown,
    findings: count > 0 ? [finding(controlsRemoved, { count })] : [],
    margins: "",
  };
}

/** Whether a text is a bulletin already. */
export function hasFrontMatter(text: string): boolean {
  const [first, ...others] = text.replace(/^[\s\ufeff]+/u, "").split(/\r\n|\n|\r/, 200);
  return first?.trim() === "---" && others.some((line) => line.trim() === "---");
}

/** No window is wider, in columns of which a Chinese character takes two. */
const widestWindow = 120;
const narrowestWindow = 40;

/** The width that the lines of a text were broken at, or undefined where each is a paragraph. */
function wrappedWidth(lines: readonly string[]): number | undefined {
  const widths = lines.filter((line) => !isBlank(line)).map(columns);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  if (widest > widestWindow || widest < narrowestWindow) return undefined;
  const full = widths.filter((width) => width >= widest - 4).length;
  return full >= 3 && full >= widths.length * 0.3 ? widest : undefined;
}

/** A line that is full, with text right below it. */
function continues(lines: readonly string[], index: number, width: number): boolean {
  const line = lines[index] ?? "";
  const next = lines[index + 1] ?? "";
  return columns(line) >= width - 4 && !isBlank(next) && !/^(?:\u3000|\s{2})/u.test(next);
}

function columns(line: string): number {
  let width = 0;
  for (const character of line.trimEnd()) width += character > "\u2e7f" || "“”‘’…—·".includes(character) ? 2 : 1;
  return width;
}
