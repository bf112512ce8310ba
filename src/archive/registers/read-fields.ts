import type * as z from "zod/mini";
import {
  registerBadChoice,
  registerBadDate,
  registerBadNumber,
  registerBadSlug,
  registerBadUrl,
  registerMissingField,
  registerRepeatedKey,
  registerSeparator,
  registerUnknownKey,
  registerWrongShape,
} from "../../diagnostics/catalogue/registers.ts";
import { diagnose, type Place } from "../../diagnostics/define.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../text/nearest.ts";
import { type FieldRule, separatorMark } from "./field.ts";
import { type Position, type RegisterSource, shorten } from "./register-source.ts";
import type { YamlEntry, YamlValue } from "./yaml-value.ts";

/** A schema with the Chinese name of each of its fields, by which a clerk may write it too. */
export interface FieldNames {
  readonly [field: string]: string;
}

export interface FieldReading<Value> {
  /** Absent where a field that cannot be left out is missing or wrong. */
  readonly value: Value | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the fields of one entry by its schema.
 *
 * A key may be written in English or by its Chinese name, and a field left blank counts as not written. What the
 * schema finds amiss is told at its place in an editor's words; an unknown key alone does not lose the entry.
 */
export function readFields<Value>(
  schema: z.ZodMiniType<Value>,
  fieldNames: FieldNames,
  yaml: YamlValue,
  source: RegisterSource,
): FieldReading<Value> {
  const diagnostics: Diagnostic[] = [];
  if (yaml.kind !== "map") {
    const quote = yaml.kind === "text" ? shorten(yaml.text) : source.quote(yaml.at.line);
    const detail = { quote, field: "这一条", expected: "map" } as const;
    return { value: undefined, diagnostics: [diagnose(registerWrongShape, detail, source.place(yaml.at))] };
  }

  const names = new Map(Object.entries(fieldNames));
  const englishByName = new Map(
    [...names].flatMap(([english, chinese]) => [[english, english] as const, [chinese, english] as const]),
  );
  const entries = new Map<string, YamlEntry>();
  for (const [key, entry] of yaml.entries) {
    const english = englishByName.get(key);
    if (english === undefined) {
      const detail = { key, nearest: nearest(key, englishByName.keys()) };
      diagnostics.push(diagnose(registerUnknownKey, detail, source.place(entry.keyAt)));
    } else if (entries.has(english)) {
      const detail = { line: source.quote(entry.keyAt.line) };
      diagnostics.push(diagnose(registerRepeatedKey, detail, source.place(entry.keyAt)));
    } else entries.set(english, entry);
  }

  const known: YamlValue = { kind: "map", entries, at: yaml.at };
  const result = schema.safeParse(plainValue(known));
  if (result.success) return { value: result.data, diagnostics };
  for (const issue of result.error.issues) diagnostics.push(tellIssue(issue, known, names, source));
  return { value: undefined, diagnostics };
}

/** Text, arrays and null-prototype objects for the schema; what is blank is left out. */
function plainValue(yaml: YamlValue): unknown {
  switch (yaml.kind) {
    case "text":
      return yaml.text;
    case "empty":
      return undefined;
    case "list":
      return yaml.items.map(plainValue);
    case "map": {
      const plain: Record<string, unknown> = Object.create(null);
      for (const [key, { value }] of yaml.entries) if (value.kind !== "empty") plain[key] = plainValue(value);
      return plain;
    }
  }
}

function tellIssue(
  issue: z.core.$ZodIssue,
  entry: YamlValue,
  names: ReadonlyMap<string, string>,
  source: RegisterSource,
): Diagnostic {
  const { value, at } = locate(entry, issue.path);
  const place = source.place(at);
  const line = source.quote(at.line);
  const quote = value.kind === "text" ? shorten(value.text) : line;
  const key = String(issue.path[0] ?? "");
  const chinese = names.get(key);
  const field = chinese === undefined ? "内容" : `${chinese}（${key}）`;

  switch (issue.code) {
    case "invalid_type":
      if (value.kind === "empty" || value === entry)
        return diagnose(registerMissingField, { quote: line, field }, place);
      return diagnose(registerWrongShape, { quote, field, expected: shapeOf(issue.expected) }, place);
    case "invalid_value":
      return diagnose(registerBadChoice, { quote, field, choices: issue.values.map(String) }, place);
    case "invalid_key": {
      const written = shorten(String(issue.path.at(-1)));
      return tellRule(issue.issues[0]?.message ?? "", written, field, place);
    }
    default:
      return tellRule(issue.message, quote, field, place);
  }
}

/** The rules of `field.ts` by name. */
const rules: ReadonlyMap<string, (quote: string, place: Place) => Diagnostic> = new Map(
  Object.entries({
    slug: (quote, place) => diagnose(registerBadSlug, { slug: quote }, place),
    date: (quote, place) => diagnose(registerBadDate, { date: quote }, place),
    separator: (quote, place) =>
      diagnose(registerSeparator, { name: quote, mark: separatorMark.exec(quote)?.[0] ?? "，" }, place),
    url: (quote, place) => diagnose(registerBadUrl, { url: quote }, place),
    positive: (quote, place) => diagnose(registerBadNumber, { quote, range: "大于0" }, place),
    share: (quote, place) => diagnose(registerBadNumber, { quote, range: "0至1" }, place),
  } satisfies Record<FieldRule, (quote: string, place: Place) => Diagnostic>),
);

function tellRule(rule: string, quote: string, field: string, place: Place): Diagnostic {
  return rules.get(rule)?.(quote, place) ?? diagnose(registerWrongShape, { quote, field, expected: "text" }, place);
}

function shapeOf(expected: string): "text" | "list" | "map" {
  if (expected === "array") return "list";
  return expected === "object" || expected === "record" ? "map" : "text";
}

/** The value that a schema's path leads to, or the nearest one around it, and where it stands. */
function locate(entry: YamlValue, path: readonly PropertyKey[]): { readonly value: YamlValue; readonly at: Position } {
  let value = entry;
  let at = entry.at;
  for (const step of path) {
    const entry = value.kind === "map" ? value.entries.get(String(step)) : undefined;
    const found = value.kind === "list" ? value.items[Number(step)] : entry?.value;
    if (found === undefined) break;
    value = found;
    at = entry !== undefined && found.kind !== "text" ? entry.keyAt : found.at;
  }
  return { value, at };
}
