import type { Block } from "../syntax/block.ts";
import { renderInline } from "../syntax/inline.ts";

/** A record's blocks with their inline Markdown rendered; a template sets each kind in its own way. */
export type RenderedBlock =
  | { readonly kind: "paragraph" | "heading"; readonly html: string }
  | {
      readonly kind: "list";
      readonly items: readonly { readonly html: string; readonly depth: number; readonly ordered: boolean }[];
    }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Which columns hold numbers, set one under the other. */
      readonly numbers: readonly boolean[];
      /** So many columns that a column of text does not hold them. */
      readonly wide: boolean;
    }
  | { readonly kind: "quote"; readonly paragraphs: readonly string[] }
  | { readonly kind: "fence" | "image"; readonly text: string }
  | { readonly kind: "footnote"; readonly label: string; readonly html: string }
  | { readonly kind: "divider" };

const mostColumns = 6;
const numberCell = /^[-+−]?[\d,，]*\d(?:\.\d+)?[%‰]?$|^[—–-]*$/u;

/** Deeper lists are set no further in. */
const deepestIndent = 4;

export function renderBlocks(blocks: readonly Block[]): readonly RenderedBlock[] {
  const footnotes = new Set(blocks.flatMap((block) => (block.kind === "footnote" ? block.label : [])));
  return blocks.map((block) => renderBlock(block, (source) => renderInline(source, footnotes)));
}

function renderBlock(block: Block, render: (source: string) => string): RenderedBlock {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return { kind: block.kind, html: render(block.source) };
    case "list":
      return {
        kind: "list",
        items: block.items.map((item) => ({
          // A typed number is the editor's own text; a bullet is the page's.
          html: item.ordered ? `${item.marker} ${render(item.source)}` : render(item.source),
          depth: Math.min(item.depth, deepestIndent),
          ordered: item.ordered,
        })),
      };
    case "table": {
      const [head = [], ...rows] = block.rows;
      const rendered = (row: typeof head) => row.map((cell) => render(cell.source));
      return {
        kind: "table",
        head: rendered(head),
        rows: rows.map(rendered),
        numbers: head.map(
          (_, column) => rows.length > 0 && rows.every((row) => numberCell.test(row[column]?.text ?? "")),
        ),
        wide: head.length > mostColumns,
      };
    }
    case "quote":
      return { kind: "quote", paragraphs: block.paragraphs.map((paragraph) => render(paragraph.source)) };
    case "fence":
      return { kind: "fence", text: block.text };
    case "image":
      return { kind: "image", text: block.alternative };
    case "footnote":
      return { kind: "footnote", label: block.label, html: render(block.source) };
    case "divider":
      return { kind: "divider" };
    default:
      return block satisfies never;
  }
}
