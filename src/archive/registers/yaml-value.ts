import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type YAMLMap,
} from "yaml";
import {
  registerRepeatedKey,
  registerSyntax,
  registerTooLarge,
  registerUnknownKey,
  registerUnusedNotation,
} from "../../diagnostics/catalogue/registers.ts";
import { diagnose } from "../../diagnostics/define.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Position, type RegisterSource, shorten } from "./register-source.ts";
import { syntaxFault } from "./syntax-fault.ts";

/**
 * What a register's YAML says, as text, lists and maps that know where they stand.
 *
 * YAML is read narrowly: every scalar is text, and tags, merge keys and non-text keys do not exist.
 */
export type YamlValue =
  | { readonly kind: "text"; readonly text: string; readonly at: Position }
  | { readonly kind: "list"; readonly items: readonly YamlValue[]; readonly at: Position }
  | { readonly kind: "map"; readonly entries: ReadonlyMap<string, YamlEntry>; readonly at: Position }
  | { readonly kind: "empty"; readonly at: Position };

export interface YamlEntry {
  readonly keyAt: Position;
  readonly value: YamlValue;
}

export interface YamlReading {
  /** Absent where the text cannot be read at all. */
  readonly value: YamlValue | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

const maximumLength = 2_000_000;
const maximumDepth = 50;
const maximumNodes = 400_000;
const maximumAliases = 16;

/** Reads the YAML of a register; a value is given only where the whole text could be read. */
export function readYaml(source: RegisterSource): YamlReading {
  const overrun = findOverrun(source);
  if (overrun !== undefined) return { value: undefined, diagnostics: [overrun] };

  const lineCounter = new LineCounter();
  const document = parseDocument(source.text, {
    schema: "failsafe",
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    uniqueKeys: true,
    strict: true,
    prettyErrors: false,
    lineCounter,
  });

  const diagnostics: Diagnostic[] = [];
  const fault = document.errors.find((error) => error.code !== "DUPLICATE_KEY");
  if (fault !== undefined) {
    // What is never closed is a fault at the very end, behind the last line that has a text.
    const position = source.position(Math.min(fault.pos[0], source.text.trimEnd().length));
    const line = source.quote(position.line);
    diagnostics.push(diagnose(registerSyntax, { line, ...syntaxFault(fault.code, line) }, source.place(position)));
    return { value: undefined, diagnostics };
  }
  for (const { pos } of document.errors) {
    const position = source.position(pos[0]);
    diagnostics.push(diagnose(registerRepeatedKey, { line: source.quote(position.line) }, source.place(position)));
  }

  const converter = new Converter(document, source, diagnostics);
  const value = converter.convert(document.contents, 0, { line: 1, column: 1 });
  return converter.overrun ? { value: undefined, diagnostics } : { value, diagnostics };
}

/** The parser's own work grows with nesting and ends the process when it is deep: refuse that before parsing. */
function findOverrun(source: RegisterSource): Diagnostic | undefined {
  if (source.text.length > maximumLength) {
    const excess = `全文${source.text.length}个字符`;
    return diagnose(registerTooLarge, { excess }, source.place({ line: 1, column: 1 }));
  }
  let open = 0;
  for (const { 0: match, index } of source.text.matchAll(/[[{]|[\]}]|^[ \t?:-]{100,}/gmu)) {
    if (match === "[" || match === "{") open += 1;
    else if (match === "]" || match === "}") open = Math.max(0, open - 1);
    if (open > maximumDepth || match.length > 1) {
      const position = source.position(index);
      return diagnose(registerTooLarge, { excess: source.quote(position.line) }, source.place(position));
    }
  }
  return undefined;
}

class Converter {
  overrun = false;
  #nodes = 0;
  #aliases = 0;
  readonly #document: Document.Parsed;
  readonly #source: RegisterSource;
  readonly #diagnostics: Diagnostic[];

  constructor(document: Document.Parsed, source: RegisterSource, diagnostics: Diagnostic[]) {
    this.#document = document;
    this.#source = source;
    this.#diagnostics = diagnostics;
    for (const { pos } of document.warnings) this.#refuseNotation(source.position(pos[0]), source.text.slice(...pos));
  }

  convert(node: unknown, depth: number, fallback: Position): YamlValue {
    const at = isNode(node) && node.range ? this.#source.position(node.range[0]) : fallback;
    this.#nodes += 1;
    if (this.#nodes > maximumNodes || depth > maximumDepth) return this.#refuseSize(at);

    if (isAlias(node)) {
      this.#aliases += 1;
      if (this.#aliases > maximumAliases) {
        if (this.#aliases === maximumAliases + 1) this.#refuseNotation(at, `*${node.source}`);
        return { kind: "empty", at };
      }
      const target = node.resolve(this.#document);
      if (target !== undefined) return this.convert(target, depth + 1, at);
      this.#refuseNotation(at, `*${node.source}`);
      return { kind: "empty", at };
    }
    if (this.#hasKnownTag(node)) this.#refuseNotation(at, this.#source.quote(at.line));
    if (isMap(node)) return { kind: "map", entries: this.#entries(node, depth, at), at };
    if (isSeq(node)) return { kind: "list", items: node.items.map((item) => this.convert(item, depth + 1, at)), at };
    if (!isScalar(node)) return { kind: "empty", at };

    const text = clean(String(node.value ?? ""));
    return text === "" ? { kind: "empty", at } : { kind: "text", text, at };
  }

  /** A tag that YAML itself knows, such as `!!str`; an unknown one is among the document's warnings. */
  #hasKnownTag(node: unknown): boolean {
    const tagged = isCollection(node) || isScalar(node) ? node.tag !== undefined : false;
    return tagged && this.#document.warnings.length === 0;
  }

  #entries(map: YAMLMap<unknown, unknown>, depth: number, at: Position): ReadonlyMap<string, YamlEntry> {
    const entries = new Map<string, YamlEntry>();
    for (const { key, value } of map.items satisfies Pair<unknown, unknown>[]) {
      if (this.overrun) break;
      const keyAt = isNode(key) && key.range ? this.#source.position(key.range[0]) : at;
      const name = isScalar(key) ? clean(String(key.value)) : "";
      const converted = this.convert(value, depth + 1, keyAt);
      if (name === "__proto__") {
        this.#diagnostics.push(diagnose(registerUnknownKey, { key: name }, this.#source.place(keyAt)));
      } else if (!entries.has(name)) entries.set(name, { keyAt, value: converted });
    }
    return entries;
  }

  #refuseSize(at: Position): YamlValue {
    if (!this.overrun) {
      const excess = this.#source.quote(at.line);
      this.#diagnostics.push(diagnose(registerTooLarge, { excess }, this.#source.place(at)));
    }
    this.overrun = true;
    return { kind: "empty", at };
  }

  #refuseNotation(at: Position, notation: string): void {
    const detail = { notation: shorten(notation) };
    this.#diagnostics.push(diagnose(registerUnusedNotation, detail, this.#source.place(at)));
  }
}

const invisibles = /[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]+/gu;

/** A text without white space around it, and with invisible and control characters left out. */
function clean(text: string): string {
  return text
    .replace(/[\t\n]+/gu, " ")
    .replace(invisibles, "")
    .trim();
}
