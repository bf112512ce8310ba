import { glyphLines, unitsInEm } from "./glyphs.ts";
import { type Outline, readOutline } from "./outline.ts";
import { cutStencil, type Stencil } from "./stencil.ts";

/** A line of type: where each of its characters stands, in whole pixels from the line's beginning on its base line. */
export interface TypeLine {
  readonly width: number;
  readonly characters: readonly { readonly stencil: Stencil; readonly x: number }[];
}

interface Glyph {
  /** In 1/`unitsInEm` em. */
  readonly width: number;
  readonly outline: Outline;
  /** By size in pixels. */
  readonly stencils: Map<number, Stencil>;
}

/** The characters that can be set, each read when it is first wanted. */
const lines = new Map(glyphLines.map((line) => [String.fromCodePoint(line.codePointAt(0) ?? 0), line]));
const glyphs = new Map<string, Glyph>();

/** Whether every character of a text can be set. */
export function canSet(text: string): boolean {
  return [...text].every((character) => lines.has(character));
}

/** Sets a text in type of `size` pixels: what cannot be set is left out. */
export function setLine(text: string, size: number): TypeLine {
  const characters: TypeLine["characters"][number][] = [];
  let x = 0;
  for (const glyph of [...text].map(glyphOf)) {
    if (glyph === undefined) continue;
    characters.push({ stencil: stencilOf(glyph, size), x: Math.round(x) });
    x += (glyph.width * size) / unitsInEm;
  }
  return { width: x, characters };
}

/** How wide a text is in type of one pixel. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (glyphOf(character)?.width ?? 0), 0) / unitsInEm;
}

function stencilOf({ outline, stencils }: Glyph, size: number): Stencil {
  const known = stencils.get(size);
  if (known !== undefined) return known;
  const stencil = cutStencil(outline, size / unitsInEm);
  stencils.set(size, stencil);
  return stencil;
}

const parts = /^.(\d+)(.*)$/u;

function glyphOf(character: string): Glyph | undefined {
  const known = glyphs.get(character);
  if (known !== undefined) return known;
  const [, width = "0", outline = ""] = parts.exec(lines.get(character) ?? "") ?? [];
  if (outline === "") return undefined;
  const glyph = { width: Number(width), outline: readOutline(outline), stencils: new Map<number, Stencil>() };
  glyphs.set(character, glyph);
  return glyph;
}
