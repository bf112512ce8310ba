import { mergedCells, nestedTable } from "../../diagnostics/catalogue/import.ts";
import { headOf } from "../../text/characters.ts";
import { type Finding, finding } from "../finding.ts";
import { type Block, type Paragraph, textOf } from "../manuscript.ts";

/** Builds tables from tags; a table within a cell becomes paragraphs of that cell. */
export interface TableBuilder {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>, blocks: Block[]) => void;
  readonly close: (name: string, blocks: Block[]) => void;
  /** Puts a paragraph into the cell that is open; false where none is. */
  readonly take: (paragraph: Paragraph) => boolean;
  readonly isOpen: () => boolean;
  /** Ends a table that was never closed. */
  readonly finish: (blocks: Block[]) => void;
}

interface OpenTable {
  readonly rows: (readonly Paragraph[])[][];
  readonly findings: Finding[];
  /** How many rows more a cell above reaches down, by column. */
  readonly reaching: Map<number, number>;
  cell: Paragraph[] | undefined;
  /** A merged cell whose text is not known yet. */
  merged: Paragraph[] | undefined;
  nested: number;
}

const widest = 63;

export function tableBuilder(): TableBuilder {
  let table: OpenTable | undefined;

  const beginRow = (of: OpenTable) => of.rows.push([]);
  const fillReached = (of: OpenTable, row: (readonly Paragraph[])[]) => {
    for (let left = of.reaching.get(row.length) ?? 0; left > 0; left = of.reaching.get(row.length) ?? 0) {
      of.reaching.set(row.length, left - 1);
      row.push([]);
    }
  };
  const endCell = (of: OpenTable) => {
    if (of.merged)
      of.findings.push(finding(mergedCells, { text: headOf(of.merged.map(textOf).join(" ").trim()) || "（空白）" }));
    of.cell = undefined;
    of.merged = undefined;
  };
  const beginCell = (of: OpenTable, attributes: ReadonlyMap<string, string>) => {
    if (of.rows.length === 0) beginRow(of);
    const row = of.rows.at(-1) ?? [];
    fillReached(of, row);
    const cell: Paragraph[] = [];
    const across = span(attributes.get("colspan"));
    const down = span(attributes.get("rowspan"));
    for (let at = 0; at < across; at += 1) {
      if (down > 1) of.reaching.set(row.length, down - 1);
      row.push(at === 0 ? cell : []);
    }
    of.cell = cell;
    of.merged = across > 1 || down > 1 ? cell : undefined;
  };

  const finish = (blocks: Block[]) => {
    if (!table) return;
    endCell(table);
    const rows = table.rows.filter((cells) => cells.length > 0);
    if (rows.length > 0) blocks.push({ kind: "table", rows, findings: table.findings });
    table = undefined;
  };

  return {
    open(name, attributes) {
      if (name === "table") {
        if (table) table.nested += 1;
        else {
          table = { rows: [], findings: [], reaching: new Map(), cell: undefined, merged: undefined, nested: 0 };
        }
        return;
      }
      if (!table || table.nested > 0) return;
      if (name === "tr") beginRow(table);
      else if (name === "td" || name === "th") beginCell(table, attributes);
    },
    close(name, blocks) {
      if (!table) return;
      if (name === "table" && table.nested > 0) table.nested -= 1;
      else if (table.nested > 0) return;
      else if (name === "td" || name === "th") endCell(table);
      else if (name === "table") finish(blocks);
    },
    take(paragraph) {
      if (!table?.cell) return false;
      const told = table.nested > 0 ? [finding(nestedTable, { text: headOf(textOf(paragraph)) })] : [];
      table.cell.push({ ...paragraph, findings: [...told, ...paragraph.findings] });
      return true;
    },
    isOpen: () => table?.cell !== undefined,
    finish,
  };
}

function span(value: string | undefined): number {
  const number = Number(value ?? "1");
  return Number.isInteger(number) && number > 0 ? Math.min(number, widest) : 1;
}
