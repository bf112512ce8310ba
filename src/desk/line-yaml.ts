/**
 * The YAML of a front matter, read line by line: what stands in for the YAML library in the desk's script, of which it
 * would be the heaviest part.
 *
 *     标题: 工作简报          a plain text, also over lines that are set in
 *     说明: "甲：\"乙\""      a text in quotation marks
 *     说明: >                 a text of lines that are set in
 *     送: [甲, 乙]            no text, which the reader of the front matter tells
 *
 * It takes nothing that the library refuses and reads nothing otherwise; what it does not know it refuses, such as a
 * map in braces. tests/desk/line-yaml.test.ts holds it to that. Blanks within a text are all one: fields fold them.
 */
export interface LineDocument {
  readonly errors: readonly { readonly pos: readonly [number, number] }[];
  readonly contents: LineMap | LineScalar | null;
}

interface LineMap {
  readonly kind: "map";
  readonly range: Range;
  readonly items: readonly { readonly key: LineScalar; readonly value: LineScalar | LineOther }[];
}

interface LineScalar {
  readonly kind: "scalar";
  readonly value: string;
  readonly range: Range;
  readonly comment?: string;
}

/** A value that is no plain text: a list, a map, an alias, or a text with a tag or an anchor. */
interface LineOther {
  readonly kind: "other";
  readonly range: Range;
}

type Range = readonly [start: number, end: number];

export function isMap(node: { readonly kind: string } | null | undefined): node is LineMap {
  return node?.kind === "map";
}

export function isScalar(node: { readonly kind: string } | null | undefined): node is LineScalar {
  return node?.kind === "scalar";
}

export function isNode(node: { readonly kind: string } | null | undefined): node is LineMap | LineScalar | LineOther {
  return node !== null && node !== undefined;
}

export function parseDocument(text: string): LineDocument {
  const tab = text.indexOf("\t");
  if (tab >= 0) return { errors: [{ pos: [tab, tab + 1] }], contents: null };
  const items: LineMap["items"][number][] = [];
  let at = 0;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    if (!nothing.test(line)) {
      const item = readItem(text, at);
      if (item === null) return { errors: [{ pos: [at, end] }], contents: null };
      items.push(item.item);
      at = item.next;
    } else at = end + 1;
  }
  const first = items[0];
  if (first === undefined) return { errors: [], contents: null };
  return { errors: [], contents: { kind: "map", range: [first.key.range[0], text.length], items } };
}

/** A line that says nothing: white or a comment. */
const nothing = /^ *(?:#.*)?$/u;
/** A key at the line's start, in letters: whatever else begins a line of YAML is left to whoever has the library. */
const keyForm = /^([\p{L}\p{N}_][\p{L}\p{N}_ /.-]*?) *:(?: +|$)/u;

interface Read {
  readonly item: LineMap["items"][number];
  /** Where the next line begins. */
  readonly next: number;
}

function readItem(text: string, at: number): Read | null {
  const end = lineEnd(text, at);
  const match = keyForm.exec(text.slice(at, end));
  if (match === null) return null;
  const [all, name = ""] = match;
  const key: LineScalar = { kind: "scalar", value: name, range: [at, at + name.length] };
  const read = readValue(text, at + all.length, end);
  return read && { item: { key, value: read.value }, next: read.next };
}

interface ReadValue {
  readonly value: LineScalar | LineOther;
  readonly next: number;
}

function readValue(text: string, start: number, end: number): ReadValue | null {
  const rest = text.slice(start, end);
  if (/^["']/u.test(rest)) return readQuoted(text, start);
  if (/^[|>]/u.test(rest)) return readBlock(text, start, end);
  if (/^[&*!{[]/u.test(rest)) return readOther(text, start, end);
  return readPlain(text, start, end);
}

/** What a plain text may not begin with, or hold: marks of YAML, a second key. */
const notPlain = /^[\]},%@`#"'&*!|>{[]|^[-?:,](?:\s|$)|^,|:(?:\s|$)/u;

function readPlain(text: string, start: number, end: number): ReadValue | null {
  const [own = "", comment] = cutComment(text.slice(start, end));
  const more = linesSetIn(text, end);
  const value = own.trimEnd();
  if (notPlain.test(value)) return null;
  const continued = more.lines.filter((line) => line.trim() !== "");
  // A comment ends a text, and a text that is set in under an empty value may be anything.
  if (continued.length > 0 && (comment !== undefined || value === "")) return null;
  if (continued.some((line) => /:(?:\s|$)|#/u.test(line))) return null;
  const last = continued.length > 0 ? more.lastEnd : start + value.length;
  return {
    value: {
      kind: "scalar",
      value: [value, ...continued.map((line) => line.trim())].join(" "),
      range: [start, last],
      ...(comment === undefined ? {} : { comment }),
    },
    next: more.next,
  };
}

const doubleQuoted = /"((?:[^"\\]|\\[\s\S])*)"/uy;
const singleQuoted = /'((?:[^']|'')*)'/uy;

function readQuoted(text: string, start: number): ReadValue | null {
  const form = text.startsWith('"', start) ? doubleQuoted : singleQuoted;
  form.lastIndex = start;
  const match = form.exec(text);
  if (match === null) return null;
  const [all, inside = ""] = match;
  const value = form === doubleQuoted ? unescaped(inside) : inside.replace(/''/gu, "'");
  const end = start + all.length;
  const close = lineEnd(text, end);
  const [, comment] = cutComment(text.slice(end, close));
  const isSound = value !== null && /^(?: *$| +#)/u.test(text.slice(end, close)) && !/\n(?! +\S)/u.test(inside);
  if (!isSound || linesSetIn(text, close).lines.some((line) => !nothing.test(line))) return null;
  const said = comment === undefined ? {} : { comment };
  return { value: { kind: "scalar", value, range: [start, end], ...said }, next: close + 1 };
}

const escapes: ReadonlyMap<string, string> = new Map([
  ...["\\", '"', "/"].map((character) => [character, character] as const),
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["0", "\0"],
]);

/** Null where there is an escape that is not known here. */
function unescaped(inside: string): string | null {
  let isKnown = true;
  const value = inside.replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/gu, (_, four, two, one: string) => {
    const code: unknown = four ?? two;
    if (typeof code === "string") return String.fromCharCode(Number.parseInt(code, 16));
    const known = escapes.get(one);
    if (known === undefined) isKnown = false;
    return known ?? "";
  });
  return isKnown ? value : null;
}

/** `>` or `|`, and lines set in alike. */
function readBlock(text: string, start: number, end: number): ReadValue | null {
  const { lines, next, lastEnd } = linesSetIn(text, end);
  if (!/^[|>][-+]? *$/u.test(text.slice(start, end))) return null;
  const indents = new Set(lines.filter((line) => line.trim() !== "").map((line) => /^ */u.exec(line)?.[0].length));
  if (indents.size > 1 || lines.some((line) => line.trim() === "" && line !== "")) return null;
  return {
    value: { kind: "scalar", value: lines.map((line) => line.trim()).join("\n"), range: [start, lastEnd] },
    next,
  };
}

/** A list, a map, an alias, a tag or an anchor on one line, closed there. */
function readOther(text: string, start: number, end: number): ReadValue | null {
  const rest = text.slice(start, end);
  const isList = /^\[[^[\]{}:#&*!|>'"%@`?\\-]*\]$/u.test(rest);
  const isMarked = /^[&*!][\p{L}\p{N}]*$/u.test(rest) === false && /^[&!][A-Za-z]+ [\p{L}\p{N}]+$/u.test(rest);
  if (!(isList || isMarked) || linesSetIn(text, end).lines.some((line) => !nothing.test(line))) return null;
  return { value: { kind: "other", range: [start, end] }, next: end + 1 };
}

/** A line's text and what stands behind ` #`. */
function cutComment(line: string): readonly [text: string, comment?: string] {
  const match = /(?:^| )#(.*)$/u.exec(line);
  return match === null ? [line] : [line.slice(0, match.index), match[1] || " "];
}

/** The lines behind a line's end that are white or set in, and where the next other line begins. */
function linesSetIn(text: string, end: number) {
  const lines: string[] = [];
  let next = end + 1;
  let lastEnd = end;
  while (next < text.length) {
    const close = lineEnd(text, next);
    const line = text.slice(next, close);
    if (!/^(?: |$)/u.test(line)) break;
    lines.push(line);
    if (line.trim() !== "") lastEnd = close;
    next = close + 1;
  }
  return { lines, next, lastEnd };
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}
