import type { PersonalNumber } from "./personal-numbers.ts";

/**
 * How many characters of a personal number stay, as numbers are shown where a person need only be told from another
 * (GB/T 35273-2020 §7.2, 展示限制): of a mobile number the network and the last four; of an identity card the place and
 * what follows the birthday, never the birthday itself; of a bank card the last four.
 *
 *     138****5678      110105********002X      110105******002      ************0006
 */
export function coveredOf({ kind, digits }: PersonalNumber): { readonly from: number; readonly to: number } {
  switch (kind) {
    case "mobile":
      return { from: 3, to: 7 };
    case "identity":
      return { from: 6, to: digits.length === 15 ? 12 : 14 };
    case "bank":
      return { from: 0, to: digits.length - 4 };
    default:
      return kind satisfies never;
  }
}

/** The number with its middle covered, without separators. */
export function masked(number: PersonalNumber): string {
  const { from, to } = coveredOf(number);
  return `${number.digits.slice(0, from)}${"*".repeat(to - from)}${number.digits.slice(to)}`;
}

/**
 * A text for a log or a terminal, which others may read: the personal numbers in it covered, character by character,
 * so that every place in the line stays where it was.
 */
export function withMasks(text: string, numbers: readonly PersonalNumber[]): string {
  if (numbers.length === 0) return text;
  const characters = text.split("");
  for (const number of numbers) {
    const { from, to } = coveredOf(number);
    for (const place of number.places.slice(from, to)) characters[place] = "*";
  }
  return characters.join("");
}
