import { isDayOfOurTime } from "./calendar.ts";

/**
 * Beginnings that issuers of cards have (ISO/IEC 7812-1), with the lengths of their numbers: 银联 and its older 9558
 * with 16 to 19 digits; Visa, Mastercard and JCB with 16.
 */
const issuers = [
  /^(?:62|81|9558)[0-9]{12,17}$/,
  /^4[0-9]{15}$/,
  /^5[1-5][0-9]{14}$/,
  /^2(?:22[1-9]|2[3-9][0-9]|[3-6][0-9]{2}|7[01][0-9]|720)[0-9]{12}$/,
  /^35(?:2[89]|[3-8][0-9])[0-9]{12}$/,
];

/**
 * Whether a number is that of a bank card: a known issuer, and a last digit that checks the others (Luhn, ISO/IEC
 * 7812-1).
 *
 *     6222 0200 0000 0000 008
 *
 * A place and a day in a row begin the codes of projects and files (`6201022023092701`); such a number is no card.
 */
export function isBankCard(number: string): boolean {
  if (number.length < 16 || number.length > 19 || isDayOfOurTime(number.slice(6, 14))) return false;
  return issuers.some((issuer) => issuer.test(number)) && passesLuhn(number);
}

function passesLuhn(number: string): boolean {
  let sum = 0;
  for (let index = 0; index < number.length; index += 1) {
    const digit = Number(number.charAt(number.length - 1 - index));
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
