import type { ParsedFile } from "../../src/issue/parse-issue.ts";
import { parse } from "./reading.ts";

/**
 * Changes of a text that a reader of its page would not see: each gives the text anew, line ends as LF, and must leave
 * every record as it was.
 *
 * Where the grammar says that layout counts, a change keeps away from it by what a line looks like: from lists, whose
 * items an indent moves, and from anything between two fences.
 */
export interface LayoutChange {
  readonly name: string;
  readonly change: (text: string) => string;
}

export const layoutChanges: readonly LayoutChange[] = [
  { name: "CRLF", change: (text) => text.replaceAll("\n", "\r\n") },
  { name: "CR", change: (text) => text.replaceAll("\n", "\r") },
  { name: "a byte order mark", change: (text) => (text.startsWith("\ufeff") ? text : `\ufeff${text}`) },
  { name: "blank lines around the body", change: inBody((lines) => ["", "　", ...lines, "", " \t"]) },
  {
    name: "more blank lines between blocks",
    change: inBody((lines, isFree) =>
      lines.flatMap((line, at) =>
        isBlank(line) && isFree(at) && !isItem(nextText(lines, at)) ? ["", "　 ", line, "\u00a0"] : line,
      ),
    ),
  },
  { name: "paragraphs indented by two U+3000", change: withIndent(() => "　　") },
  { name: "paragraphs indented by four blanks", change: withIndent(() => "    ") },
  { name: "paragraphs indented by a TAB", change: withIndent(() => "\t") },
  { name: "paragraphs without an indent", change: withIndent(() => "") },
  {
    name: "paragraphs indented one way and the other",
    change: withIndent((at) => ["　", "  ", "", " 　"][at % 4] ?? ""),
  },
  {
    name: "a blank before each line that goes on",
    change: inBody((lines, isFree) =>
      lines.map((line, at) =>
        isFree(at) && !isFirst(lines, at) && /^\S/u.test(line) && !isItem(line) ? ` ${line}` : line,
      ),
    ),
  },
  {
    name: "a blank behind each line",
    change: inBody((lines, isFree) =>
      lines.map((line, at) => (isFree(at) && /[^\s\\]$/u.test(line) ? `${line} ` : line)),
    ),
  },
  {
    name: "blanks behind the last line of each block",
    change: inBody((lines, isFree) =>
      lines.map((line, at) => (isFree(at) && !isBlank(line) && isBlank(lines[at + 1] ?? "") ? `${line}  　` : line)),
    ),
  },
  { name: "attributions in full-width brackets", change: withBrackets("（", "）") },
  { name: "attributions in half-width brackets", change: withBrackets("(", ")") },
  { name: "attributions in brackets of either width", change: withBrackets("(", "）") },
];

/** Whether the line at a place is not a part of a fence, nor could be. */
type IsFree = (at: number) => boolean;

function inBody(change: (lines: readonly string[], isFree: IsFree) => readonly string[]): (text: string) => string {
  return (text) => {
    const lines = text.split("\n");
    const opening = lines.findIndex((line) => !isBlank(line));
    const closing = lines.findIndex((line, at) => at > opening && /^---\s*$/u.test(line));
    if (!/^---\s*$/u.test(lines[opening] ?? "") || closing < 0) return text;
    const body = lines.slice(closing + 1);
    const fence = (line: string) => /^\s*(?:`{3}|~{3})/u.test(line);
    const first = body.findIndex(fence);
    const last = body.findLastIndex(fence);
    return [...lines.slice(0, closing + 1), ...change(body, (at) => first < 0 || at < first || at > last)].join("\n");
  };
}

/** Another indent for each line that a blank line precedes. */
function withIndent(indentOf: (at: number) => string): (text: string) => string {
  return inBody((lines, isFree) =>
    lines.map((line, at) =>
      isFree(at) && isFirst(lines, at) && !isBlank(line) && !isItem(line)
        ? indentOf(at) + line.replace(indent, "")
        : line,
    ),
  );
}

/** Other brackets around each attribution that stands in the text as it was read; behind `]` they would be a link's. */
function withBrackets(opener: string, closer: string): (text: string) => string {
  return (text) => {
    let changed = text;
    for (const { offset, printed } of attributionsOf(parse(text)).toReversed()) {
      const end = offset + printed.length;
      if (text.slice(offset, end) !== printed || text[offset - 1] === "]") continue;
      changed = changed.slice(0, offset) + opener + printed.slice(1, -1) + closer + changed.slice(end);
    }
    return changed;
  };
}

function attributionsOf({ issue }: ParsedFile) {
  return (issue?.records ?? [])
    .flatMap(({ attributions }) => attributions)
    .toSorted((one, other) => one.offset - other.offset);
}

const indent = /^[\t\p{Zs}]+/u;

function isBlank(line: string): boolean {
  return line.replace(indent, "") === "";
}

function isFirst(lines: readonly string[], at: number): boolean {
  return isBlank(lines[at - 1] ?? "");
}

function isItem(line: string): boolean {
  return /^\s*(?:[-*+]|\d{1,3}[.)])\s/u.test(line);
}

function nextText(lines: readonly string[], at: number): string {
  return lines.slice(at).find((line) => !isBlank(line)) ?? "";
}
