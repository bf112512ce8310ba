import { type Box, fullCover, type Stencil } from "./stencil.ts";

/**
 * A picture of white paper, red and ink: how much of a pixel is covered is how dark it becomes.
 *
 * Sixteen colours are enough — paper, eight of red, seven of ink — and make a picture of some 10 kB.
 */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** A pixel's colour as a place in `palette`, row by row. */
  readonly pixels: Uint8Array;
}

export type Paint = "red" | "ink";

type Colour = readonly [red: number, green: number, blue: number];

const paper: Colour = [0xff, 0xff, 0xff];
const paints: Readonly<Record<Paint, { readonly colour: Colour; readonly first: number; readonly shades: number }>> = {
  red: { colour: [0xc8, 0x00, 0x0a], first: 1, shades: 8 },
  ink: { colour: [0x1a, 0x1a, 0x1a], first: 9, shades: 7 },
};

/** Paper, then the shades of each paint from faint to full. */
export const palette: readonly Colour[] = [
  paper,
  ...[paints.red, paints.ink].flatMap(({ colour, shades }) =>
    Array.from({ length: shades }, (_, shade) => mixed(colour, (shade + 1) / shades)),
  ),
];

function mixed([red, green, blue]: Colour, share: number): Colour {
  const mix = (from: number, to: number) => Math.round(from + (to - from) * share);
  return [mix(paper[0], red), mix(paper[1], green), mix(paper[2], blue)];
}

export function blankPicture(width: number, height: number): Picture {
  return { width, height, pixels: new Uint8Array(width * height) };
}

export function copyOf({ width, height, pixels }: Picture): Picture {
  return { width, height, pixels: pixels.slice() };
}

/** Paints whole pixels. */
export function paintBox(picture: Picture, { x, y, width, height }: Box, paint: Paint): void {
  const { first, shades } = paints[paint];
  for (let row = y; row < y + height; row += 1) {
    picture.pixels.fill(first + shades - 1, row * picture.width + x, row * picture.width + x + width);
  }
}

/** Paints a stencil whose outline has its own 0,0 at a pixel of the picture; it must lie inside the picture. */
export function paintStencil(picture: Picture, stencil: Stencil, x: number, y: number, paint: Paint): void {
  const { box, cover } = stencil;
  const { first, shades } = paints[paint];
  for (let row = 0; row < box.height; row += 1) {
    const place = (y + box.y + row) * picture.width + x + box.x;
    for (let column = 0; column < box.width; column += 1) {
      const shade = Math.round(((cover[row * box.width + column] ?? 0) * shades) / fullCover);
      if (shade > 0) picture.pixels[place + column] = first + shade - 1;
    }
  }
}
