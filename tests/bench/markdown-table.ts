/** A table in Markdown; the first column is text, the others are figures. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  const ruler = `|${head.map((_, place) => (place === 0 ? "---" : "---:")).join("|")}|\n`;
  return `${line(head)}${ruler}${rows.map(line).join("")}`;
}
