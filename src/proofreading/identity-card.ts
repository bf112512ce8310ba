import { isDayOfOurTime } from "./calendar.ts";

/** The first two digits of the codes of GB/T 2260: the provinces, 香港, 澳门, 台湾, and 83 for those who live here. */
const provinces = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split(" "),
);

/** The weights of the seventeen digits and the check characters by remainder (GB 11643-1999, ISO 7064 MOD 11-2). */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = "10X98765432";

/**
 * Whether a number is that of an identity card: a province, a day of birth, a sequence number, and since 1999 a check
 * character (GB 11643-1999).
 *
 *     11010519491231002X    Beijing, 31 December 1949
 *     110105491231002       the same person before 1999
 */
export function isIdentityCard(number: string): boolean {
  if (!provinces.has(number.slice(0, 2))) return false;
  if (number.length === 18) return isDayOfOurTime(number.slice(6, 14)) && checkCharacter(number) === number.at(-1);
  // Without a check character more is asked of the place: a city and a county, none of them 00.
  const isPlace = number.slice(2, 4) !== "00" && number.slice(4, 6) !== "00";
  return number.length === 15 && isPlace && isDayOfOurTime(`19${number.slice(6, 12)}`);
}

function checkCharacter(number: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number.charAt(index)), 0);
  return checkCharacters.charAt(sum % 11);
}
