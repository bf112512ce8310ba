import type { Archive } from "../../src/archive/archive.ts";
import { random } from "./sample-archive.ts";

/** Parts at any place of any field, of one to thirty characters; a third of them a single one, a fifth two parts. */
export function partsOfRecords(archive: Archive, count: number, seed: number): string[] {
  const next = random(seed);
  const upTo = (limit: number) => Math.floor(next() * limit);
  const records = archive.issues.flatMap((issue) => issue.records);

  function part(fields: readonly string[]): string {
    const characters = [...(fields[upTo(fields.length)] ?? "")];
    const start = upTo(characters.length);
    const length = next() < 0.35 ? 1 : 1 + upTo(30);
    return characters.slice(start, start + length).join("");
  }

  return Array.from({ length: count }, () => {
    const record = records[upTo(records.length)];
    if (record === undefined) throw new Error("There is no record");
    const fields = [record.title, ...record.paragraphs, ...record.credits.map(({ printed }) => printed ?? "")];
    return next() < 0.2 ? `${part(fields)} ${part(fields)}` : part(fields);
  });
}
