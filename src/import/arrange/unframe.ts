import { layoutTable } from "../../diagnostics/catalogue/import.ts";
import type { Knowledge } from "../../syntax/attribution/knowledge.ts";
import { beginsWithMark } from "../../syntax/page-breaks/paragraph-forms.ts";
import { headOf } from "../../text/characters.ts";
import { finding } from "../finding.ts";
import { type Block, type Paragraph, type Table, textOf } from "../manuscript.ts";
import { bulletinName, publisherName, readLine } from "./field-forms.ts";

/** A cell longer than this holds text, not a figure or a name. */
const longestCell = 200;
/** No masthead and no imprint has more rows. */
const mostRows = 10;

/**
 * Tables that only lay out a page, as their text: a frame of one cell, one column, the two ends of a masthead, or cells
 * that hold whole articles.
 *
 *     ┌─────────────────────┬──────────────┐
 *     │ 市局办公室编        │ 2023年10月10日 │
 *     └─────────────────────┴──────────────┘
 *     ┌────────────────────────────────────┐
 *     │ 报：市委办公室、市政府办公室       │
 *     ├─────────────────────┬──────────────┤
 *     │ 责任编辑：李华      │ 审核：张丽   │
 *     └─────────────────────┴──────────────┘
 */
export function unframe(blocks: readonly Block[], knowledge: Knowledge): readonly Block[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "table" || !isLayout(block, knowledge)) return [block];
    const [first, ...others] = block.rows.flat(2);
    if (!first) return [];
    const text = headOf(
      block.rows
        .flat(2)
        .map(textOf)
        .find((line) => line !== "") ?? "",
    );
    const told = finding(layoutTable, { text });
    return [{ ...first, findings: [told, ...first.findings] }, ...others];
  });
}

function isLayout({ rows }: Table, knowledge: Knowledge): boolean {
  if (rows.every((cells) => cells.length <= 1)) return true;
  const cells = rows.flat();
  if (cells.some((cell) => isArticle(cell))) return true;
  const texts = cells
    .flat()
    .map(textOf)
    .filter((text) => text !== "");
  return (
    rows.length <= mostRows &&
    texts.some(saysField) &&
    texts.every((text) => saysField(text) || publisherName(text, knowledge) || bulletinName(text))
  );
}

function saysField(text: string): boolean {
  const { fields, rest } = readLine(text);
  return fields.length > 0 && rest === "";
}

function isArticle(cell: readonly Paragraph[]): boolean {
  const texts = cell.map(textOf);
  return texts.some(beginsWithMark) || (texts.length > 1 && texts.some((text) => text.length > longestCell));
}
