import { inflateSync } from "node:zlib";

/** A line of type on a page of a PDF: where it stands, how large it is, and what it says. */
export interface PrintedLine {
  /** Of its beginning, in points from the page's left edge. */
  readonly x: number;
  /** Of its foot, in points from the page's upper edge. */
  readonly y: number;
  /** Of its largest type, in points. */
  readonly size: number;
  readonly text: string;
}

/**
 * Reads the text of a PDF that Chromium made, page by page, line by line from the top. It knows as much of PDF as
 * Chromium writes: plain objects, deflated streams, fonts whose codes a ToUnicode table tells.
 */
export function readPrintedPages(pdf: Buffer): readonly (readonly PrintedLine[])[] {
  const objects = readObjects(pdf);
  const fonts = new Map<string, Font>();
  return [...objects.values()].flatMap(({ head }) => {
    if (!/\/Type \/Page\b/u.test(head)) return [];
    for (const [, name = "", id = ""] of (/\/Font <<(.*?)>>/su.exec(head)?.[1] ?? "").matchAll(
      /\/(F\d+) (\d+) 0 R/gu,
    )) {
      if (!fonts.has(name)) fonts.set(name, readFont(objects, id));
    }
    const height = Number(/\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/u.exec(head)?.[1]);
    const content = objects.get(/\/Contents (\d+) 0 R/u.exec(head)?.[1] ?? "")?.stream ?? "";
    return [linesOf(readGlyphs(content, fonts), height)];
  });
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

function readObjects(pdf: Buffer): ReadonlyMap<string, PdfObject> {
  const source = pdf.toString("latin1");
  const objects = new Map<string, PdfObject>();
  for (const { 1: id = "", index, 0: opening } of source.matchAll(/(\d+) 0 obj\s/gu)) {
    const start = index + opening.length;
    const end = source.indexOf("endobj", start);
    const streamStart = source.indexOf("stream\n", start);
    if (streamStart < 0 || streamStart > end) {
      objects.set(id, { head: source.slice(start, end), stream: "" });
      continue;
    }
    const head = source.slice(start, streamStart);
    const from = streamStart + "stream\n".length;
    const bytes = pdf.subarray(from, from + Number(/\/Length (\d+)/u.exec(head)?.[1]));
    const stream = head.includes("/FlateDecode") ? inflateSync(bytes).toString("latin1") : "";
    objects.set(id, { head, stream });
  }
  return objects;
}

interface Font {
  /** Hexadecimal digits to a code. */
  readonly digits: number;
  readonly characters: ReadonlyMap<number, string>;
}

/**
 *     1 beginbfchar  <0003> <0020>  endbfchar
 *     1 beginbfrange  <0010> <0012> <0041>  endbfrange
 */
function readFont(objects: ReadonlyMap<string, PdfObject>, id: string): Font {
  const table = objects.get(/\/ToUnicode (\d+) 0 R/u.exec(objects.get(id)?.head ?? "")?.[1] ?? "")?.stream ?? "";
  const digits = /begincodespacerange\s*<([0-9A-F]+)>/iu.exec(table)?.[1]?.length ?? 4;
  const characters = new Map<number, string>();
  for (const [, pairs = ""] of table.matchAll(/beginbfchar(.*?)endbfchar/gsu)) {
    for (const [, code = "", text = ""] of pairs.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/giu)) {
      characters.set(Number.parseInt(code, 16), utf16(text));
    }
  }
  for (const [, triples = ""] of table.matchAll(/beginbfrange(.*?)endbfrange/gsu)) {
    for (const [, low = "", high = "", text = ""] of triples.matchAll(
      /<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/giu,
    )) {
      const first = Number.parseInt(low, 16);
      for (let code = first; code <= Number.parseInt(high, 16); code += 1) {
        const last = (Number.parseInt(text.slice(-4), 16) + code - first).toString(16).padStart(4, "0");
        characters.set(code, utf16(text.slice(0, -4) + last));
      }
    }
  }
  return { digits, characters };
}

/** `FEFF5DE5`: 工. */
function utf16(hexadecimal: string): string {
  const units = (hexadecimal.match(/.{4}/gu) ?? []).map((unit) => Number.parseInt(unit, 16));
  return String.fromCharCode(...units).replace("\uFEFF", "");
}

interface Glyphs {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
}

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const unmoved: Matrix = [1, 0, 0, 1, 0, 0];
const token = /\/Span<<\/ActualText <([0-9A-F]*)>\s*>>|<([0-9A-F]*)>|[^\s<>[\]()]+/giu;

/** Runs through a page's content; of its operators only those that move, choose or show type matter. */
function readGlyphs(content: string, fonts: ReadonlyMap<string, Font>): readonly Glyphs[] {
  const glyphs: Glyphs[] = [];
  const kept: Matrix[] = [];
  let page: Matrix = unmoved;
  let text: Matrix = unmoved;
  let font: Font = { digits: 4, characters: new Map() };
  let size = 0;
  let operands: string[] = [];
  /** Text that is said in place of the next glyphs; empty once it is said. */
  let instead: string | null = null;
  let pending: string | null = null;

  const number = (fromEnd: number) => Number(operands.at(-fromEnd));
  const matrix = (): Matrix => [number(6), number(5), number(4), number(3), number(2), number(1)];
  for (const [word, actual, shown] of content.matchAll(token)) {
    if (actual !== undefined) pending = utf16(actual);
    else if (shown !== undefined) operands.push(shown);
    else if (word === "q") kept.push(page);
    else if (word === "Q") page = kept.pop() ?? unmoved;
    else if (word === "cm") page = times(matrix(), page);
    else if (word === "Tm") text = matrix();
    else if (word === "Td") text = times([1, 0, 0, 1, number(2), number(1)], text);
    else if (word === "BDC") [instead, pending] = [pending, null];
    else if (word === "EMC") instead = null;
    else if (word === "Tf") {
      font = fonts.get((operands.at(-2) ?? "").slice(1)) ?? font;
      size = number(1);
    } else if (word === "Tj") {
      const codes = (operands.at(-1) ?? "").match(new RegExp(`.{${font.digits}}`, "gu")) ?? [];
      const own = codes.map((code) => font.characters.get(Number.parseInt(code, 16)) ?? "\uFFFD").join("");
      const place = times(text, page);
      glyphs.push({ x: place[4], y: place[5], size: size * Math.hypot(place[0], place[1]), text: instead ?? own });
      if (instead !== null) instead = "";
    } else {
      operands.push(word);
      continue;
    }
    if (shown === undefined) operands = [];
  }
  return glyphs;
}

function times(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [A, B, C, D, E, F] = second;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** Glyphs on one foot are one line, from left to right. */
function linesOf(glyphs: readonly Glyphs[], height: number): readonly PrintedLine[] {
  const rows = new Map<number, Glyphs[]>();
  for (const glyph of glyphs) {
    const foot = [glyph.y, glyph.y - 1, glyph.y + 1].map(Math.round).find((y) => rows.has(y)) ?? Math.round(glyph.y);
    rows.set(foot, [...(rows.get(foot) ?? []), glyph]);
  }
  return [...rows.values()]
    .map((row) => {
      const inOrder = row.toSorted((first, second) => first.x - second.x);
      return {
        x: inOrder[0]?.x ?? 0,
        y: height - (inOrder[0]?.y ?? 0),
        size: Math.max(...inOrder.map((glyph) => glyph.size)),
        text: inOrder.map((glyph) => glyph.text).join(""),
      };
    })
    .toSorted((first, second) => first.y - second.y);
}
