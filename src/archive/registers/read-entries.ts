import type * as z from "zod/mini";
import { registerWrongShape } from "../../diagnostics/catalogue/registers.ts";
import { diagnose } from "../../diagnostics/define.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type FieldNames, readFields } from "./read-fields.ts";
import { type Position, type RegisterSource, shorten } from "./register-source.ts";
import type { YamlValue } from "./yaml-value.ts";

/** One entry of a register; `at` finds the place of a field, or of what stands within it. */
export interface LocatedEntry<Value> {
  readonly value: Value;
  readonly at: (field: string, ...within: readonly (string | number)[]) => Position;
}

export interface EntriesReading<Value> {
  readonly entries: readonly LocatedEntry<Value>[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a list of entries; an entry that cannot be read is left out, and told. An empty list is no fault. */
export function readEntries<Value>(
  schema: z.ZodMiniType<Value>,
  fieldNames: FieldNames,
  yaml: YamlValue,
  source: RegisterSource,
): EntriesReading<Value> {
  if (yaml.kind === "empty") return { entries: [], diagnostics: [] };
  if (yaml.kind !== "list") {
    const quote = yaml.kind === "text" ? shorten(yaml.text) : source.quote(yaml.at.line);
    const detail = { quote, field: "这里", expected: "entries" } as const;
    return { entries: [], diagnostics: [diagnose(registerWrongShape, detail, source.place(yaml.at))] };
  }
  const entries: LocatedEntry<Value>[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const item of yaml.items) {
    const reading = readFields(schema, fieldNames, item, source);
    diagnostics.push(...reading.diagnostics);
    if (reading.value === undefined) continue;
    const at: LocatedEntry<Value>["at"] = (field, ...within) =>
      placeOf(fieldValue(item, field, fieldNames) ?? item, within);
    entries.push({ value: reading.value, at });
  }
  return { entries, diagnostics };
}

/** What stands under a field, whether its key is written in English or in Chinese. */
export function fieldValue(entry: YamlValue, field: string, fieldNames: FieldNames): YamlValue | undefined {
  if (entry.kind !== "map") return undefined;
  return (entry.entries.get(field) ?? entry.entries.get(fieldNames[field] ?? field))?.value;
}

function placeOf(yaml: YamlValue, within: readonly (string | number)[]): Position {
  let value = yaml;
  for (const step of within) {
    const inner = value.kind === "list" ? value.items[Number(step)] : undefined;
    const found = value.kind === "map" ? value.entries.get(String(step))?.value : inner;
    if (found === undefined) break;
    value = found;
  }
  return value.at;
}
