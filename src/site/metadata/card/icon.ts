import { blankPicture, paintStencil } from "./picture.ts";
import { encodePng } from "./png.ts";
import { cutStencil } from "./stencil.ts";

/** In pixels: what Android and iOS ask for, who scale it to their own. */
export const iconSize = 192;

/** ▲ as templates/assets/favicon.svg has it, with the white that a home screen's rounded corners need. */
const triangle = { contours: [[0, 26, 14, 0, -14, 0]] };

/** Draws the icon for what shows no SVG: browsers older than Chrome 80, and home screens. */
export function drawIcon(): Uint8Array {
  const picture = blankPicture(iconSize, iconSize);
  paintStencil(picture, cutStencil(triangle, iconSize / 44), iconSize / 2, Math.round(iconSize * 0.78), "red");
  return encodePng(picture);
}
