import type { Finding } from "./finding.ts";

/**
 * A manuscript: what a reader found in a document, whatever its format: paragraphs and tables in reading order.
 *
 * Nothing is left out here. What is not to be shown stays in its place as a `dropped` run, so that the proof can count
 * it.
 */
export interface Manuscript {
  readonly blocks: readonly Block[];
  readonly footnotes: readonly Footnote[];
  /** Whether the text is Markdown already, to be kept as it stands. */
  readonly isMarkdown: boolean;
  /** What is to be said of the document as a whole. */
  readonly findings: readonly Finding[];
  /** Text beside the pages, which no issue keeps: headers, footers, comments. */
  readonly margins: string;
}

export type Block = Paragraph | Table | Image;

/** A picture, which a bulletin cannot hold; its alternative text stands in its place. */
interface Image {
  readonly kind: "image";
  readonly alternative: string;
  readonly findings: readonly Finding[];
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly runs: readonly Run[];
  readonly form: Form;
  /** Whether it goes on in the next block: a line that only the width of a window has broken. */
  readonly continues: boolean;
  readonly findings: readonly Finding[];
}

/** A piece of text in one manner. */
export interface Run {
  /** The text as a reader sees it. */
  readonly text: string;
  /** The characters of the file that it stands for, where they are others: `l` in Wingdings is ●. */
  readonly written?: string;
  readonly isBold: boolean;
  /**
   * `text`: of the document. `added`: what Word prints of its own, such as 一、 or ▲. `dropped`: of the document and not
   * kept. `reference`: the label of a footnote.
   */
  readonly origin: "text" | "added" | "dropped" | "reference";
}

/** How a paragraph looks, as far as it tells what the paragraph is. */
export interface Form {
  readonly alignment: "start" | "centre" | "right";
  /** In points; null where the document does not say. */
  readonly size: number | null;
  readonly font: string | null;
  /** 1 to 9 for a heading by its style, 0 for the style that names the whole, null for text. */
  readonly headingLevel: number | null;
  /** Whether Word made it as an entry of a table of contents. */
  readonly isContents: boolean;
}

const plainForm: Form = { alignment: "start", size: null, font: null, headingLevel: null, isContents: false };

export interface Table {
  readonly kind: "table";
  /** Rows of cells of blocks. */
  readonly rows: readonly (readonly (readonly Paragraph[])[])[];
  readonly findings: readonly Finding[];
}

export interface Footnote {
  readonly label: string;
  readonly paragraphs: readonly Paragraph[];
}

/** A paragraph of plain text. */
export function plainParagraph(text: string, continues = false): Paragraph {
  const runs: Run[] = text === "" ? [] : [{ text, isBold: false, origin: "text" }];
  return { kind: "paragraph", runs, form: plainForm, continues, findings: [] };
}

/** What a reader sees of a paragraph, without the blanks at its edges. */
export function textOf({ runs }: Paragraph): string {
  return runs
    .map(({ text, origin }) => (origin === "text" || origin === "added" ? text : ""))
    .join("")
    .trim();
}
