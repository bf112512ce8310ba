import { readScalar } from "./front-matter-lines.ts";

/** The text that stands in a Markdown file which import wrote. */
export interface ReadBack {
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
  readonly footnotes: string;
}

const tableDelimiter = /^\|(?: --- \|)+$/;

/**
 * Reads back what import wrote, by itself and as simply as can be: marks off, escapes undone. What it finds is
 * compared with the document.
 */
export function readBack(markdown: string, isMarkdown: boolean): ReadBack {
  const lines = markdown.split("\n");
  const end = lines.indexOf("---", 1);
  const fields = new Map(
    lines.slice(1, end).map((line): [string, string] => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon), readScalar(line.slice(colon + 1).trim())];
    }),
  );
  const content = lines.slice(end + 1);
  if (isMarkdown) return { fields, body: content.join("\n"), footnotes: "" };
  const body: string[] = [];
  const footnotes: string[] = [];
  let isTable = false;
  for (const [index, line] of content.entries()) {
    if (line === "") isTable = false;
    else if (tableDelimiter.test(content[index + 1] ?? "")) isTable = true;
    if (isTable) {
      if (!tableDelimiter.test(line)) body.push(withoutMarks(line, marksInRow));
      continue;
    }
    const footnote = /^\[\^\d+\]: /.exec(line);
    if (footnote) footnotes.push(withoutMarks(line.slice(footnote[0].length)));
    else if (!/^!\[[^[\]]*\]\(#\)$/.test(line)) body.push(withoutMarks(line.replace(/^#{2,6} /, "")));
  }
  return { fields, body: body.join("\n"), footnotes: footnotes.join("\n") };
}

const marks = /\\(.)|&#(\d+);|\*\*|\[\^\d+\]/gu;
const marksInRow = new RegExp(`${marks.source}|\\|`, "gu");

function withoutMarks(text: string, of: RegExp = marks): string {
  return text.replace(of, (_, character: string | undefined, code: string | undefined) =>
    code === undefined ? (character ?? "") : String.fromCharCode(Number(code)),
  );
}
