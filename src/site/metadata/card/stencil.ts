import type { Outline } from "./outline.ts";

/**
 * An outline at a size: how much of each pixel it covers.
 *
 * Only sums, products and quotients are used, which are the same on every machine: so are the pictures.
 */
export interface Stencil {
  /** Counted from the pixel that holds the outline's own 0,0. */
  readonly box: Box;
  /** Row by row, from 0 to `fullCover`. */
  readonly cover: Uint8Array;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const fullCover = 255;

/** Cuts the stencil of an outline, whose units are `scale` pixels. */
export function cutStencil(outline: Outline, scale: number): Stencil {
  const contours = outline.contours.map((points) =>
    points.map((value, index) => (index % 2 === 0 ? value * scale : -value * scale)),
  );
  const box = boxAround(contours);
  const stride = box.width + 2;
  const changes = new Float64Array(stride * box.height);
  for (const contour of contours) {
    for (let index = 0; index < contour.length; index += 2) {
      const next = (index + 2) % contour.length;
      addEdge(changes, box, contour[index] ?? 0, contour[index + 1] ?? 0, contour[next] ?? 0, contour[next + 1] ?? 0);
    }
  }
  const cover = new Uint8Array(box.width * box.height);
  for (let row = 0; row < box.height; row += 1) {
    let sum = 0;
    for (let column = 0; column < box.width; column += 1) {
      sum += changes[row * stride + column] ?? 0;
      cover[row * box.width + column] = Math.round(Math.min(1, Math.abs(sum)) * fullCover);
    }
  }
  return { box, cover };
}

function boxAround(contours: readonly (readonly number[])[]): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const contour of contours) {
    contour.forEach((value, index) => {
      if (index % 2 === 0) [left, right] = [Math.min(left, value), Math.max(right, value)];
      else [top, bottom] = [Math.min(top, value), Math.max(bottom, value)];
    });
  }
  const [x, y] = [Math.floor(left), Math.floor(top)];
  return { x, y, width: Math.ceil(right) - x, height: Math.ceil(bottom) - y };
}

/**
 * Adds an edge to a picture of changes: the sum along a row, up to a pixel, is how much of that pixel is covered.
 *
 * In each row that an edge crosses, it adds its height there, shared out between the pixels that it passes by the area
 * to their right.
 */
function addEdge(changes: Float64Array, box: Box, fromX: number, fromY: number, toX: number, toY: number): void {
  if (fromY === toY) return;
  const down = fromY < toY;
  const [topX, topY, endX, endY] = down ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY];
  const slope = (endX - topX) / (endY - topY);
  for (let row = Math.floor(topY); row < endY; row += 1) {
    const [start, end] = [Math.max(topY, row), Math.min(endY, row + 1)];
    const height = down ? end - start : start - end;
    const [x0, x1] = [topX + (start - topY) * slope - box.x, topX + (end - topY) * slope - box.x];
    addRow(changes, (row - box.y) * (box.width + 2), Math.min(x0, x1), Math.max(x0, x1), height);
  }
}

function addRow(changes: Float64Array, row: number, left: number, right: number, height: number): void {
  const [first, last] = [Math.floor(left), Math.floor(right)];
  let before = 0;
  for (let column = first; column <= last; column += 1) {
    // The share of the edge's height that lies left of the pixel's right side, less the area left of the edge.
    const covered = height * coveredShare(left, right, column + 1);
    changes[row + column] = (changes[row + column] ?? 0) + covered - before;
    before = covered;
  }
  changes[row + last + 1] = (changes[row + last + 1] ?? 0) + height - before;
}

/** How much of the pixel that ends at `end` lies right of an edge from `left` to `right`, both within one row. */
function coveredShare(left: number, right: number, end: number): number {
  const start = end - 1;
  if (right - left < 1e-9) return Math.min(1, Math.max(0, end - left));
  // The edge leaves the integral of min(1, max(0, end - x)) over x, divided by its width.
  const integral = (x: number) => {
    if (x <= start) return x - start;
    const within = Math.min(x, end) - start;
    return within - (within * within) / 2;
  };
  return (integral(right) - integral(left)) / (right - left);
}
