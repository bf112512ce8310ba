import { type Figure, one } from "./figures.ts";

/**
 * Shares and sums of figures, with the bounds that rounding leaves, as they would be printed: half up, to the decimals
 * that are shown.
 */
export interface Reckoned {
  /** In units of the last decimal shown. */
  readonly least: bigint;
  readonly most: bigint;
  readonly value: bigint;
  readonly decimals: number;
}

interface Bounds {
  readonly value: bigint;
  readonly least: bigint;
  readonly most: bigint;
}

/** `part` in hundredths of `whole`; undefined where the whole may be nothing. */
export function shareOf(part: Bounds, whole: Bounds, decimals: number): Reckoned | undefined {
  if (whole.least <= 0n) return undefined;
  const share = (above: bigint, below: bigint) => quotient(above * 100n * 10n ** BigInt(decimals), below);
  return {
    least: share(part.least, whole.most),
    most: share(part.most, whole.least),
    value: share(part.value, whole.value),
    decimals,
  };
}

/** A sum or difference, to the decimals of a figure of the same unit. */
export function rounded(amount: Bounds, decimals: number): Reckoned {
  const round = (value: bigint) => quotient(value * 10n ** BigInt(decimals), one);
  return { least: round(amount.least), most: round(amount.most), value: round(amount.value), decimals };
}

export function sumOf(figures: readonly Bounds[]): Bounds {
  return {
    value: figures.reduce((sum, { value }) => sum + value, 0n),
    least: figures.reduce((sum, { least }) => sum + least, 0n),
    most: figures.reduce((sum, { most }) => sum + most, 0n),
  };
}

/** How far `to` is from `from`, whichever is more. */
export function distanceOf(from: Bounds, to: Bounds): Bounds {
  const [less, more] = from.value <= to.value ? [from, to] : [to, from];
  const least = more.least - less.most;
  return { value: more.value - less.value, least: least > 0n ? least : 0n, most: more.most - less.least };
}

/** How far a figure is from what was reckoned, in units of its last decimal. */
export function deviation(shown: Figure, { least, most }: Reckoned): bigint {
  const value = quotient(shown.value * 10n ** BigInt(shown.decimals), one);
  if (value < least) return least - value;
  return value > most ? value - most : 0n;
}

/** As printed: `89.90`. */
export function printed({ value, decimals }: Reckoned): string {
  const digits = String(value).padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  return decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** Rounded half up; neither side is negative. */
function quotient(above: bigint, below: bigint): bigint {
  return (2n * above + below) / (2n * below);
}
