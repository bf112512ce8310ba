/** The cells of a table as a spreadsheet reads it (RFC 4180), its byte order mark left out. */
export function readTable(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  cell.lastIndex = csv.startsWith("\ufeff") ? 1 : 0;
  for (let match = cell.exec(csv); match !== null && cell.lastIndex <= csv.length; match = cell.exec(csv)) {
    const [, quoted, plain = "", end] = match;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
    if (cell.lastIndex === csv.length) break;
  }
  return rows.filter((row) => row.length > 0 && row.join("") !== "");
}
