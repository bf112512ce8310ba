import { briefMark } from "../../syntax/blocks/line-forms.ts";
import type { Arrangement, Part } from "../arrange/arrangement.ts";
import { paragraphsOf } from "../arrange/arrangement.ts";
import { type Footnote, type Manuscript, type Paragraph, type Run, type Table, textOf } from "../manuscript.ts";
import { composeParagraph } from "./compose-paragraph.ts";
import { withPlainBeginning, withPlainEnd } from "./escape.ts";
import { frontMatterLines } from "./front-matter-lines.ts";

/** The file of an issue, and where in it each part of the arrangement stands. */
export interface WrittenIssue {
  readonly markdown: string;
  /** For each part its offset; what is in the front matter has that of its field, what was left out of what follows. */
  readonly offsets: readonly number[];
  /** The paragraphs whose bold could not be kept. */
  readonly withoutBold: readonly { readonly text: string; readonly offset: number }[];
}

/** An image that is not there: an anchor within the page, which no image is. */
const imageTarget = "#";

/** Writes an arrangement as the Markdown file of an issue, its lines ended by LF. */
export function writeMarkdown(arrangement: Arrangement, manuscript: Manuscript): WrittenIssue {
  const lines: string[] = [];
  const offsets: number[] = [];
  const withoutBold: { text: string; offset: number }[] = [];
  let length = 0;
  const push = (line: string) => {
    lines.push(line);
    length += line.length + 1;
  };
  const compose = (runs: readonly Run[], takesBold: boolean) => {
    const { markdown, keepsBold } = composeParagraph(runs, takesBold);
    if (!keepsBold) withoutBold.push({ text: markdown, offset: length });
    return markdown;
  };
  const footnotes = footnotesToWrite(manuscript.footnotes);
  const writeFootnotes = (written: readonly Footnote[]) => {
    for (const { label, paragraphs } of written) {
      const text = paragraphs.map(({ runs }) => compose(runs, true)).filter((line) => line !== "");
      push(`[^${label}]: ${text.join(" ")}`);
      push("");
    }
  };

  const fieldOffsets = new Map<string, number>();
  for (const line of frontMatterLines(arrangement.fields)) {
    fieldOffsets.set(line.slice(0, Math.max(0, line.indexOf(":"))), length);
    push(line);
  }
  push("");
  let isBegun = false;
  for (const part of arrangement.parts) {
    if (beginsRecord(part)) writeFootnotes(footnotes.referred());
    const [field] = part.role === "front-matter" ? part.fields : [];
    offsets.push((field && fieldOffsets.get(field.field)) ?? length);
    footnotes.notice(part);
    for (const line of linesOf(part, manuscript.isMarkdown, compose)) {
      isBegun ||= line.trim() !== "";
      if (isBegun) push(line);
    }
  }
  writeFootnotes(footnotes.rest());
  while (lines.at(-1) === "") lines.pop();
  return { markdown: `${lines.join("\n")}\n`, offsets, withoutBold };
}

/** Keeps account of which footnotes a record refers to, so that each stands at the end of its own. */
function footnotesToWrite(footnotes: readonly Footnote[]) {
  const left = new Map(footnotes.map((footnote) => [footnote.label, footnote]));
  let noticed: Footnote[] = [];
  return {
    notice(part: Part) {
      for (const { runs } of paragraphsOf(part)) {
        for (const { text, origin } of runs) {
          const footnote = origin === "reference" ? left.get(text) : undefined;
          if (!footnote) continue;
          noticed.push(footnote);
          left.delete(text);
        }
      }
    },
    referred() {
      const referred = noticed;
      noticed = [];
      return referred;
    },
    rest: () => [...noticed, ...left.values()],
  };
}

function beginsRecord(part: Part): boolean {
  return part.role === "title" || (part.role === "text" && textOf(part.paragraph).startsWith(briefMark));
}

type Compose = (runs: readonly Run[], takesBold: boolean) => string;

function linesOf(part: Part, isMarkdown: boolean, compose: Compose): readonly string[] {
  switch (part.role) {
    case "title": {
      const title = part.paragraphs.map((paragraph) => compose(withoutReferences(paragraph), false)).join(" ");
      return [`## ${withPlainHashes(title)}`, ""];
    }
    case "subheading":
      return [`${"#".repeat(part.level)} ${withPlainHashes(compose(withoutReferences(part.paragraph), false))}`, ""];
    case "text": {
      if (isMarkdown) return [markdownLine(part.paragraph)];
      const text = withPlainEnd(withPlainBeginning(compose(part.paragraph.runs, true)));
      if (text === "") return [];
      return part.paragraph.continues ? [text] : [text, ""];
    }
    case "table":
      return [...tableLines(part.table, compose), ""];
    case "image":
      return [`![${part.alternative.replace(/[[\]]/gu, " ")}](${imageTarget})`, ""];
    case "dropped":
    case "front-matter":
      return [];
    default:
      return part satisfies never;
  }
}

function markdownLine({ runs }: Paragraph): string {
  return runs.map(({ text }) => text).join("");
}

/** A title cannot refer to a footnote. */
function withoutReferences({ runs }: Paragraph): readonly Run[] {
  return runs.filter(({ origin }) => origin !== "reference");
}

/** Hashes at the end of a title would be taken for the marks that close it. */
function withPlainHashes(title: string): string {
  const end = /(?:^|\s)[#＃]+$/u.exec(title);
  if (!end) return title;
  return title.slice(0, end.index) + end[0].replaceAll("#", "\\#").replaceAll("＃", "&#65283;");
}

function isDropped({ runs }: Paragraph): boolean {
  return runs.some(({ origin }) => origin === "dropped");
}

function tableLines({ rows: all }: Table, compose: Compose): readonly string[] {
  // A row that was deleted has nothing to show.
  const rows = all.filter((cells) => !cells.flat().some(isDropped) || cells.flat().some((of) => textOf(of) !== ""));
  if (rows.length === 0) return [];
  const width = Math.max(...rows.map((cells) => cells.length));
  const lines = rows.map((cells) => {
    const texts = Array.from({ length: width }, (_, at) =>
      (cells[at] ?? [])
        .map(({ runs }) => compose(runs, true))
        .filter((text) => text !== "")
        .join(" ")
        .replaceAll("|", "\\|"),
    );
    return `| ${texts.join(" | ")} |`;
  });
  const [head = "", ...body] = lines;
  return [head, `|${" --- |".repeat(width)}`, ...body];
}
