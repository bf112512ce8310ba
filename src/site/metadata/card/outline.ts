/**
 * An outline as straight edges: what a letter or a mark covers, on any scale.
 *
 *     M27 861l-3 4q5 6 7 8    a contour's first point, a line and a curve by their steps; each contour closes itself
 */
export interface Outline {
  /** Each contour's points, x and y by turns, y upwards. */
  readonly contours: readonly (readonly number[])[];
}

const step = /([Mlq])([-\d ]+)/g;
const coordinate = /-?\d+/g;

/** Lines to a curve: at the largest type that is set, less than a tenth of a pixel off. */
const linesToCurve = 6;

export function readOutline(source: string): Outline {
  const contours: number[][] = [];
  let contour: number[] = [];
  let [x, y] = [0, 0];
  for (const [, kind, numbers = ""] of source.matchAll(step)) {
    const [a = 0, b = 0, c = 0, d = 0] = (numbers.match(coordinate) ?? []).map(Number);
    if (kind === "M") {
      contour = [a, b];
      contours.push(contour);
      [x, y] = [a, b];
    } else if (kind === "l") {
      [x, y] = [x + a, y + b];
      contour.push(x, y);
    } else {
      for (let line = 1; line <= linesToCurve; line += 1) {
        const t = line / linesToCurve;
        contour.push(x + 2 * t * (1 - t) * a + t * t * c, y + 2 * t * (1 - t) * b + t * t * d);
      }
      [x, y] = [x + c, y + d];
    }
  }
  return { contours };
}
