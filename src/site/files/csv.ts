/**
 * One line of a table after RFC 4180.
 *
 *     =SUM(A1)        →  '=SUM(A1)
 *     “丰收节”,"和美"  →  "“丰收节”,""和美"""
 *
 * A cell that a spreadsheet would run as a formula is given a quote mark before it, as OWASP advises.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(neutral(cell))).join(",")}\r\n`;
}

const formulaStart = /^[\t\r\n ]*[=+\-@＝＋－＠|%]/u;
const controlStart = /^[\t\r\n]/u;

function neutral(cell: string): string {
  return formulaStart.test(cell) || controlStart.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
