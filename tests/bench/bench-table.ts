import { markdownTable } from "./markdown-table.ts";

/** A figure, and how it is shown. */
export interface Figure {
  readonly value: number;
  readonly shown: string;
}

/** What a bench found out: a row of figures for each thing measured. */
export interface BenchTable {
  readonly title: string;
  /** The first names what was measured, the others the figures. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly [name: string, ...figures: Figure[]])[];
  /** Lines below the table. */
  readonly remarks: readonly string[];
}

/** @param unit stands behind the figure, such as ` s` */
export function figure(value: number, digits: number, unit = ""): Figure {
  return { value, shown: `${value.toFixed(digits)}${unit}` };
}

/** The table in Markdown, under its title. */
export function printTable({ title, head, rows, remarks }: BenchTable): string {
  const cells = rows.map(([name, ...figures]) => [name, ...figures.map(({ shown }) => shown)]);
  return `### ${title}\n\n${[markdownTable(head, cells), ...remarks.map((remark) => `${remark}\n`)].join("\n")}`;
}
