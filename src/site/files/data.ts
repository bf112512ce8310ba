import * as z from "zod/mini";
import type { Archive, ArchiveRecord } from "../../archive/archive.ts";
import { type DataRecord, dataRecordSchema, recordSchemaVersion, toDataRecord } from "../../archive/record-schema.ts";
import type { SiteFile } from "../page.ts";
import { printOfRecord } from "../reuse/record-print.ts";
import { csvLine } from "./csv.ts";

/** /data/: every record for others to take away, newest issue first, and the schema of a line. */
export function dataFiles(archive: Archive): readonly SiteFile[] {
  return [
    { path: "/data/records.ndjson", contents: () => ndjson(archive), madeFrom: () => printsOf(archive) },
    { path: "/data/records.csv", contents: () => csv(archive), madeFrom: () => printsOf(archive) },
    { path: "/data/schema.json", contents: schema },
  ];
}

function recordsOf({ issues }: Archive): readonly ArchiveRecord[] {
  return issues.flatMap((issue) => issue.records);
}

function printsOf(archive: Archive): string {
  return recordsOf(archive).map(printOfRecord).join();
}

function* ndjson(archive: Archive): Iterable<string> {
  for (const record of recordsOf(archive)) yield `${JSON.stringify(toDataRecord(record))}\n`;
}

/** A column of the table: its name, and a record's cell. Several values in a cell are parted by 、. */
const columns: readonly (readonly [name: string, cell: (record: DataRecord) => string])[] = [
  ["id", ({ id }) => id],
  ["kind", ({ kind }) => kind],
  ["issue", ({ issue }) => issue],
  ["date", ({ date }) => date],
  ["title", ({ title }) => title],
  ["departments", ({ departments }) => departments.map(({ name }) => name).join("、")],
  ["contributors", ({ attributions }) => attributions.flatMap(({ contributors }) => contributors).join("、")],
  ["topics", ({ topics }) => topics.join("、")],
  ["url", ({ url }) => url],
  ["text", ({ paragraphs }) => paragraphs.join("\n")],
];

/** Begins with a byte order mark: without it, spreadsheets on Chinese Windows take UTF-8 for GBK. */
function* csv(archive: Archive): Iterable<string> {
  yield `\ufeff${csvLine(columns.map(([name]) => name))}`;
  for (const record of recordsOf(archive)) {
    const row = toDataRecord(record);
    yield csvLine(columns.map(([, cell]) => cell(row)));
  }
}

function schema(): string {
  const { $schema, ...fields } = z.toJSONSchema(dataRecordSchema);
  const document = {
    $schema,
    $id: `urn:jianbao:record:${recordSchemaVersion}`,
    title: "简报条目：records.ndjson 的一行",
    version: recordSchemaVersion,
    ...fields,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
