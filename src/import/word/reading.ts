import type { Finding } from "../finding.ts";
import type { Run } from "../manuscript.ts";
import type { Element } from "./element.ts";
import type { Numbering } from "./numbering.ts";
import type { Styles } from "./styles.ts";

/** What is known and what is going on while the parts of a document are read, in their order. */
export interface Reading {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Fields that are open, the outermost first; one may reach over several paragraphs. */
  readonly fields: OpenField[];
  /** Notes by the key of their part and number, with the label that was given to each. */
  readonly noteLabels: Map<string, string>;
  /** The runs of a paragraph whose end was deleted: they begin the next one. */
  carried: Run[];
  /** Whether all that is read was deleted. */
  isDeleted: boolean;
  /** The last words read, to tell where something stands. */
  before: string;
  readonly numbers: { count: number; first: string };
}

interface OpenField {
  instruction: string;
  isResult: boolean;
}

/** Page numbers, which belong to the paper. */
export function isPageField({ fields }: Reading): boolean {
  return fields.some(({ instruction }) => /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/iu.test(instruction));
}

/** Whether a table of contents is being read. */
export function isInContents({ fields }: Reading): boolean {
  return fields.some(({ instruction }) => /^\s*TOC\b/iu.test(instruction));
}

/** Text between the beginning of a field and its result is no text of the document. */
export function isInInstruction({ fields }: Reading): boolean {
  return fields.some(({ isResult }) => !isResult);
}

/** What the reading of one paragraph has brought so far. */
export interface Draft {
  /** Lines that a line break parts. */
  readonly lines: Run[][];
  readonly findings: Finding[];
  /** Elements with pictures and text boxes, to be read behind the paragraph. */
  readonly attached: Attached[];
  /** The size and the font of each piece of text, with its length. */
  readonly looks: { readonly size: number | undefined; readonly font: string | undefined; readonly length: number }[];
}

/** What stands beside the text of a paragraph and is read behind it. */
export type Attached =
  /** A text box. */
  | { readonly kind: "box"; readonly content: Element }
  /** WordArt of the old kind, which keeps its words in an attribute. */
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "image"; readonly alternative: string; readonly findings: readonly Finding[] };
