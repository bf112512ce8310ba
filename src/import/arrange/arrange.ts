import {
  columnHeading,
  contentsDropped,
  headingProposed,
  pageNumberDropped,
} from "../../diagnostics/catalogue/import.ts";
import type { Knowledge } from "../../syntax/attribution/knowledge.ts";
import { pageNumberForm } from "../../syntax/blocks/line-forms.ts";
import { headOf } from "../../text/characters.ts";
import { finding } from "../finding.ts";
import { type Block, type Manuscript, type Paragraph, textOf } from "../manuscript.ts";
import type { Arrangement, Part } from "./arrangement.ts";
import { type Frame, readFrame } from "./masthead.ts";
import { type Title, titlesAmong } from "./titles.ts";
import { unframe } from "./unframe.ts";

/**
 * Arranges a manuscript as a bulletin: its masthead and imprint as front matter, its titles as leads, without page
 * numbers. Whatever is not recognised stays in the text.
 */
export function arrange(manuscript: Manuscript, knowledge: Knowledge): Arrangement {
  const blocks = unframe(manuscript.blocks, knowledge);
  const settled = new Map<number, Part>();
  for (const [index, block] of blocks.entries()) {
    const dropped = block.kind === "paragraph" ? droppedPart(block) : undefined;
    if (dropped) settled.set(index, dropped);
  }
  const undropped = blocks.map((block, index) => (settled.has(index) ? emptied(block) : block));
  const frame = readFrame(undropped, knowledge);
  for (const [index, part] of frame.parts) settled.set(index, part);
  const titles = manuscript.isMarkdown
    ? new Map<number, Title>()
    : titlesAmong(body(blocks, settled, frame), knowledge);
  const parts: Part[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    const title = titles.get(index);
    if (!block || frame.continued.has(index)) continue;
    if (title) {
      parts.push(titlePart(title, blocks.slice(index, index + title.length)));
      index += title.length - 1;
    } else {
      parts.push(settled.get(index) ?? partOf(block));
    }
  }
  return { fields: parts.flatMap((part) => (part.role === "front-matter" ? part.fields : [])), parts };
}

/** The paragraphs that may be titles or stand between them; null for what is no paragraph. */
function body(
  blocks: readonly Block[],
  settled: ReadonlyMap<number, Part>,
  { continued, mastheadEnd }: Frame,
): readonly (Paragraph | null)[] {
  return blocks.map((block, index) => {
    if (block.kind !== "paragraph") return null;
    const isFrame = index <= mastheadEnd || continued.has(index) || settled.has(index);
    return isFrame ? emptied(block) : block;
  });
}

function emptied<Of extends Block>(block: Of): Of {
  return block.kind === "paragraph" ? { ...block, runs: [] } : block;
}

function partOf(block: Block): Part {
  switch (block.kind) {
    case "paragraph":
      return { role: "text", paragraph: block, findings: block.findings };
    case "table":
      return {
        role: "table",
        table: block,
        findings: [...block.findings, ...block.rows.flat(2).flatMap((cell) => cell.findings)],
      };
    case "image":
      return { role: "image", alternative: block.alternative, findings: block.findings };
    default:
      return block satisfies never;
  }
}

/** A page number alone in its line, or an entry of a table of contents that Word made. */
function droppedPart(paragraph: Paragraph): Part | undefined {
  const text = textOf(paragraph);
  const kind = isPageNumber(text)
    ? pageNumberDropped
    : paragraph.form.isContents && text !== ""
      ? contentsDropped
      : undefined;
  if (!kind) return undefined;
  return { role: "dropped", paragraph, findings: [finding(kind, { line: headOf(text, 40) }), ...paragraph.findings] };
}

/** `- 2 -`, `第2页 共8页`, `Page 2 of 8`, `2 / 8`; a bare number may be a figure and is left to whoever reads the issue. */
function isPageNumber(text: string): boolean {
  if (text.length > 40) return false;
  return (
    pageNumberForm(text) === "certain" ||
    /^(?:page\s*)?[0-9]{1,4}\s*(?:\/|of)\s*[0-9]{1,4}$/iu.test(text) ||
    /^page\s*[0-9]{1,4}$/iu.test(text)
  );
}

function titlePart(title: Title, blocks: readonly Block[]): Part {
  const paragraphs = blocks.filter((block) => block.kind === "paragraph");
  const text = headOf(paragraphs.map(textOf).join(" "), 40);
  const own = paragraphs.flatMap(({ findings }) => findings);
  const [first] = paragraphs;
  if (title.kind === "subheading" && first) {
    const told = title.isColumn ? [finding(columnHeading, { title: text })] : [];
    return { role: "subheading", paragraph: first, level: title.level, findings: [...told, ...own] };
  }
  const detail = { title: text, reason: title.reason, lines: paragraphs.length };
  return { role: "title", paragraphs, findings: [finding(headingProposed, detail), ...own] };
}
