import { blankPicture, copyOf, type Paint, type Picture, paintBox, paintStencil } from "./picture.ts";
import { encodePng } from "./png.ts";
import { canSet, setLine, widthOf } from "./type.ts";

/**
 * The picture that stands beside a link when it is passed on: the head of the sheet.
 *
 *              工作简报            the bulletin's name in red
 *     ═══════════════════════      文武线
 *            2023年第10期          the issue, in ink
 *
 * 1200 × 630 is what most programs ask for; WeChat cuts a square out of the middle, so whatever is to be read stands
 * within it. A name with a character that glyphs.ts lacks gives way to 简报, which
 * it is; the title beside the picture tells the name.
 */
export const cardSize = { width: 1200, height: 630 };

const genre = "简报";

/** What is to be read keeps this wide and high. */
const readWidth = 590;
const nameHeight = 290;
const largestName = 148;
const numberSize = 64;
const charactersToLine = 6;
const leading = 1.16;

/** Where the thick rule begins, with an issue's number under it and without. */
const ruleTop = { numbered: 392, alone: 430 };
const ruleMargin = 60;
const numberBaseline = 512;

/** Draws the card of an issue, `2023年第10期`, or of the bulletin itself where there is no number. */
export function drawCard(name: string, number: string | null): Uint8Array {
  const shown = canSet(name) ? name : genre;
  const picture = copyOf(headOf(shown, number === null ? ruleTop.alone : ruleTop.numbered));
  if (number !== null) setCentred(picture, number, Math.min(numberSize, sizeThatFits(number)), numberBaseline, "ink");
  return encodePng(picture);
}

/** Heads of bulletins, drawn once for all their issues. */
const heads = new Map<string, Picture>();

function headOf(name: string, rule: number): Picture {
  const key = `${rule} ${name}`;
  const known = heads.get(key);
  if (known !== undefined) return known;
  const picture = blankPicture(cardSize.width, cardSize.height);
  setName(picture, name, rule);
  const thick = { x: ruleMargin, y: rule, width: cardSize.width - 2 * ruleMargin, height: 12 };
  paintBox(picture, thick, "red");
  paintBox(picture, { ...thick, y: rule + 18, height: 4 }, "red");
  heads.set(key, picture);
  return picture;
}

/** A long name takes two lines or more, of nearly equal length. */
function setName(picture: Picture, name: string, rule: number): void {
  const lines = balancedLines([...name]);
  const size = Math.floor(Math.min(largestName, nameHeight / lines.length / leading, ...lines.map(sizeThatFits)));
  lines.forEach((line, index) => {
    // Chinese type is centred some two fifths of its size above its base line.
    const middle = rule / 2 + (index - (lines.length - 1) / 2) * size * leading;
    setCentred(picture, line, size, Math.round(middle + size * 0.38), "red");
  });
}

function balancedLines(characters: readonly string[]): readonly string[] {
  const count = Math.ceil(characters.length / charactersToLine);
  const length = Math.ceil(characters.length / count);
  return Array.from({ length: count }, (_, line) => characters.slice(line * length, (line + 1) * length).join(""));
}

function sizeThatFits(text: string): number {
  return Math.floor(readWidth / widthOf(text));
}

function setCentred(picture: Picture, text: string, size: number, baseline: number, paint: Paint): void {
  const line = setLine(text, size);
  const left = Math.round((cardSize.width - line.width) / 2);
  for (const { stencil, x } of line.characters) paintStencil(picture, stencil, left + x, baseline, paint);
}
