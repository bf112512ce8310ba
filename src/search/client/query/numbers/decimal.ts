/**
 * A number as its digits are written without any zero too many: 84100, 8.41, 0.5. Numbers are only ever rewritten by
 * moving the point in this text, so that 8.41万 is 84100 and not 84100.00000000001.
 */
export type Decimal = string;

export function decimalOf(digits: string): Decimal {
  const [whole = "", fraction = ""] = digits.split(".");
  const kept = fraction.replace(/0+$/, "");
  return (whole.replace(/^0+/, "") || "0") + (kept === "" ? "" : `.${kept}`);
}

/** The number with its point moved, to the right by as many places. */
export function movePoint(decimal: Decimal, places: number): Decimal {
  const [whole = "", fraction = ""] = decimal.split(".");
  const zeros = "0".repeat(Math.abs(places));
  const before = places < 0 ? zeros + whole : whole;
  const after = places > 0 ? fraction + zeros : fraction;
  const digits = before + after;
  const point = before.length + places;
  return decimalOf(`${digits.slice(0, point)}.${digits.slice(point)}`);
}

export function wholeOf(decimal: Decimal): string {
  return decimal.split(".")[0] ?? "";
}

export function fractionOf(decimal: Decimal): string {
  return decimal.split(".")[1] ?? "";
}
