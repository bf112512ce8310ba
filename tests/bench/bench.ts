import { fileURLToPath } from "node:url";
import { reportOf, writeReport } from "./bench-report.ts";
import { type BenchTable, printTable } from "./bench-table.ts";
import { benchBuild } from "./build-bench.ts";
import { benchGrouping } from "./grouping-bench.ts";
import { benchPreview } from "./preview-bench.ts";
import { benchSearch } from "./search-bench.ts";

/**
 * `npm run bench [-- [build|preview|search|grouping [ISSUES…]]… [--write]]`: what building and searching cost, on synthetic
 * archives of 12, 120 and 1,200 issues of 24 records, or of the sizes named behind a bench. Without a name all are run
 * and written, which takes an hour; `--write` writes what was run into docs/performance.json and docs/performance.md.
 */
const benches = { build: benchBuild, preview: benchPreview, search: benchSearch, grouping: benchGrouping };
const usualSizes = [12, 120, 1200];
const args = process.argv.slice(2);
const isNamed = Object.keys(benches).some((name) => args.includes(name));

const tables: BenchTable[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (isNamed && !args.includes(name)) continue;
  const sizes = isNamed ? sizesBehind(name) : [];
  const found = await bench(sizes.length > 0 ? sizes : usualSizes);
  tables.push(...found);
  process.stdout.write(found.map((table) => `${printTable(table)}\n`).join(""));
}
if (!isNamed || args.includes("--write")) {
  const today = new Date().toISOString().slice(0, 10);
  const docs = fileURLToPath(new URL("../../docs", import.meta.url));
  await writeReport(await reportOf(tables, today), tables, docs);
}

/** The numbers that follow a name. */
function sizesBehind(name: string): readonly number[] {
  const rest = args.slice(args.indexOf(name) + 1).map(Number);
  const end = rest.findIndex((size) => !(size > 0));
  return end === -1 ? rest : rest.slice(0, end);
}
