import { readFile, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import * as z from "zod/mini";
import { type BenchTable, printTable } from "./bench-table.ts";

/** What docs/performance.json holds: figures as numbers, and where they come from. */
export const reportSchema = z.object({
  date: z.iso.date(),
  machine: z.object({ processor: z.string(), cores: z.int(), gigabytes: z.number() }),
  versions: z.record(z.string(), z.string()),
  tables: z.array(
    z.object({
      title: z.string(),
      rows: z.array(z.object({ name: z.string(), figures: z.record(z.string(), z.number()) })),
      remarks: z.array(z.string()),
    }),
  ),
});
export type BenchReport = z.infer<typeof reportSchema>;

const measured = ["@11ty/eleventy", "markdown-it", "nunjucks", "pagefind", "minisearch"] as const;

export async function reportOf(tables: readonly BenchTable[], date: string): Promise<BenchReport> {
  const [processor] = cpus();
  return {
    date,
    machine: {
      processor: processor?.model ?? "unknown",
      cores: cpus().length,
      gigabytes: Math.round(totalmem() / 2 ** 30),
    },
    versions: { Node: process.version, ...(await versionsOfPackages()) },
    tables: tables.map(({ title, head, rows, remarks }) => ({
      title,
      rows: rows.map(([name, ...figures]) => ({
        name,
        figures: Object.fromEntries(figures.map(({ value }, place) => [head[place + 1] ?? "", value])),
      })),
      remarks: [...remarks],
    })),
  };
}

/** Writes the report as JSON, and its tables into the Markdown document, between its two marks. */
export async function writeReport(report: BenchReport, tables: readonly BenchTable[], folder: string): Promise<void> {
  await writeFile(`${folder}/performance.json`, `${JSON.stringify(report, null, 2)}\n`);
  const document = `${folder}/performance.md`;
  await writeFile(document, withFigures(await readFile(document, "utf8"), printReport(report, tables)));
}

/** Where and with what, then every table. */
export function printReport({ date, machine, versions }: BenchReport, tables: readonly BenchTable[]): string {
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const place = `${date}: ${machine.processor} × ${machine.cores}, ${machine.gigabytes} GB; ${named.join(", ")}.`;
  return `${place}\n\n${tables.map(printTable).join("\n")}`;
}

const opening = "<!-- figures: written by npm run bench -->\n";
const closing = "<!-- end of figures -->\n";

/**
 * The document with its figures between the marks.
 *
 * @throws where the marks are not there
 */
export function withFigures(document: string, figures: string): string {
  const start = document.indexOf(opening);
  const end = document.indexOf(closing);
  if (start === -1 || end < start) throw new Error("The document has no place for figures.");
  return `${document.slice(0, start + opening.length)}\n${figures}\n${document.slice(end)}`;
}

const packageSchema = z.object({ version: z.string() });

async function versionsOfPackages(): Promise<Record<string, string>> {
  const versions: Record<string, string> = {};
  for (const name of measured) {
    const text = await readFile(new URL(`../../node_modules/${name}/package.json`, import.meta.url), "utf8");
    versions[name] = packageSchema.parse(JSON.parse(text)).version;
  }
  return versions;
}
