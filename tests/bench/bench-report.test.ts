import { expect, test } from "vitest";
import { printReport, reportOf, reportSchema, withFigures } from "./bench-report.ts";
import { type BenchTable, figure } from "./bench-table.ts";

const table: BenchTable = {
  title: "Build",
  head: ["issues", "first build", "site : floor"],
  rows: [["120", figure(12.34, 1, " s"), figure(1.056, 2)]],
  remarks: ["Time a page: × 0.94"],
};

test("the report has the figures as numbers, under their names, with machine and versions", async () => {
  const report = await reportOf([table], "2026-11-29");
  expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  expect(report.tables[0]?.rows).toEqual([{ name: "120", figures: { "first build": 12.34, "site : floor": 1.056 } }]);
  expect(report.versions).toMatchObject({ Node: process.version, pagefind: "1.6.0" });
  expect(printReport(report, [table])).toContain("| 120 | 12.3 s | 1.06 |\n\nTime a page: × 0.94\n");
});

test("the figures stand between the marks of the document, and nothing else changes", () => {
  const document = "# Speed\n<!-- figures: written by npm run bench -->\nold\n<!-- end of figures -->\n\nTried.\n";
  const once = withFigures(document, "new");
  expect(once).toBe("# Speed\n<!-- figures: written by npm run bench -->\n\nnew\n<!-- end of figures -->\n\nTried.\n");
  expect(withFigures(once, "new")).toBe(once);
  expect(() => withFigures("# Speed\n", "new")).toThrow("no place for figures");
});
