import { commentDropped, footnoteKept, marginDropped, numberingWritten } from "../../diagnostics/catalogue/import.ts";
import { headOf } from "../../text/characters.ts";
import { type Finding, finding } from "../finding.ts";
import { type Footnote, type Manuscript, type Paragraph, plainParagraph, textOf } from "../manuscript.ts";
import { childOf, childrenOf, descendants, type Element, ownText } from "./element.ts";
import { readNumbering } from "./numbering.ts";
import type { Part, WordParts } from "./open-word.ts";
import { readBlocks } from "./read-blocks.ts";
import type { Reading } from "./reading.ts";
import { readStyles } from "./styles.ts";

/**
 * Reads a Word document (ISO/IEC 29500, Transitional and Strict) as Word shows it with all changes accepted: automatic
 * numbers and bullets as characters, text boxes behind the paragraph that holds them, notes as footnotes.
 */
export function readWord(parts: WordParts): Manuscript {
  const reading: Reading = {
    styles: readStyles(parts.styles?.root),
    numbering: readNumbering(parts.numbering?.root),
    fields: [],
    noteLabels: new Map(),
    carried: [],
    isDeleted: false,
    before: "",
    numbers: { count: 0, first: "" },
  };
  const body = childOf(parts.document.root, "w:body");
  const blocks = [...(body ? readBlocks(body, reading) : [])];
  if (reading.carried.length > 0) blocks.push({ ...plainParagraph(""), runs: reading.carried });
  const findings: Finding[] = [];
  const footnotes = [
    ...readNotes(parts.footnotes, "footnote", reading, findings),
    ...readNotes(parts.endnotes, "endnote", reading, findings),
  ];
  const { count, first } = reading.numbers;
  if (count > 0) findings.push(finding(numberingWritten, { count, first }));
  const margins = [
    ...readMargins(parts.headers, "页眉", findings),
    ...readMargins(parts.footers, "页脚", findings),
    readComments(parts.comments, findings),
  ];
  return { blocks, footnotes, isMarkdown: false, findings, margins: margins.join("") };
}

function readNotes(
  part: Part | null,
  kind: "footnote" | "endnote",
  reading: Reading,
  findings: Finding[],
): readonly Footnote[] {
  const notes = part ? childrenOf(part.root, `w:${kind}`) : [];
  return notes.flatMap((note) => {
    if (/separator|continuation/iu.test(note.attributes.get("w:type") ?? "")) return [];
    reading.fields.length = 0;
    const key = `${kind} ${note.attributes.get("w:id")}`;
    const label = reading.noteLabels.get(key) ?? String(reading.noteLabels.size + 1);
    reading.noteLabels.set(key, label);
    const paragraphs = readBlocks(note, reading).flatMap((block): readonly Paragraph[] =>
      block.kind === "paragraph" ? [block] : block.kind === "table" ? block.rows.flat(2) : [],
    );
    const text = headOf(paragraphs.map(textOf).join(" ").trim());
    if (text === "" && paragraphs.every(({ runs }) => runs.length === 0)) return [];
    findings.push(finding(footnoteKept, { text }), ...paragraphs.flatMap((paragraph) => paragraph.findings));
    return [{ label, paragraphs }];
  });
}

/** Equal headers, as of a first page and of the others, are told once. */
function readMargins(parts: readonly Part[], place: string, findings: Finding[]): readonly string[] {
  const texts = parts.map(({ root }) => plainText(root));
  for (const text of new Set(texts.map((of) => of.trim()))) {
    if (text !== "") findings.push(finding(marginDropped, { place, text: headOf(text, 60) }));
  }
  return texts;
}

function readComments(part: Part | null, findings: Finding[]): string {
  const texts = (part ? childrenOf(part.root, "w:comment") : []).map((comment) => plainText(comment));
  for (const text of texts)
    if (text.trim() !== "") findings.push(finding(commentDropped, { text: headOf(text.trim(), 60) }));
  return texts.join("");
}

function plainText(element: Element): string {
  return [...descendants(element)]
    .map((of) => (/^(?:w:t|w:delText|a:t|m:t)$/u.test(of.name) ? ownText(of) : ""))
    .join("");
}
