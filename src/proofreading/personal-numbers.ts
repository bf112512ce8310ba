import { isDigitAt } from "../text/characters.ts";
import { isBankCard } from "./bank-card.ts";
import { isDayOfOurTime } from "./calendar.ts";
import { type DigitGroup, type DigitRun, digitRunsIn } from "./digit-runs.ts";
import { isIdentityCard } from "./identity-card.ts";
import { goesOnToTheLeft, goesOnToTheRight, isAmount, namesCode } from "./number-context.ts";

/**
 * Numbers of a person that no bulletin may publish: mobile numbers, identity cards, bank cards.
 *
 *     （联系人：周正，138-1234-5678）
 *
 * A number is taken only if it is whole: no part of a longer number, a code, an amount or an address of the Web.
 */
export interface PersonalNumber {
  readonly kind: "mobile" | "identity" | "bank";
  /** As half-width characters, without separators. */
  readonly digits: string;
  /** Offset of each character in the text. */
  readonly places: readonly number[];
}

/** Of the shortest number, and how far apart they may stand. */
const fewestDigits = 11;
const widestGap = 3;

/** Whether there are digits enough near to each other; few texts have so many, and every text is asked. */
function hasManyDigits(text: string): boolean {
  let near = 0;
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isDigitAt(text, at)) continue;
    near = at - last - 1 <= widestGap ? near + 1 : 1;
    if (near === fewestDigits) return true;
    last = at;
  }
  return false;
}

/** The personal numbers of a text, in order. */
export function personalNumbersIn(text: string): readonly PersonalNumber[] {
  if (!hasManyDigits(text)) return [];
  const found: PersonalNumber[] = [];
  const addresses = webAddressesIn(text);
  let nextAddress = 0;
  for (const run of digitRunsIn(text)) {
    const start = run.groups[0]?.first ?? 0;
    while ((addresses[nextAddress]?.end ?? Number.POSITIVE_INFINITY) <= start) nextAddress += 1;
    if ((addresses[nextAddress]?.start ?? Number.POSITIVE_INFINITY) <= start) continue;
    for (const number of numbersOf(run, text)) found.push(number);
  }
  return found;
}

/** What may stand in an address; a Chinese character or mark ends it. */
const webAddress = /(?:https?:\/\/|www\.)[!-;=?-~]+/giu;

function webAddressesIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  if (!/https?:|www\./iu.test(text)) return [];
  return [...text.matchAll(webAddress)].map(({ index, 0: address }) => ({ start: index, end: index + address.length }));
}

/** No personal number is typed in more groups. */
const mostGroups = 5;
const longest = 19;

function numbersOf({ groups }: DigitRun, text: string): readonly PersonalNumber[] {
  const found: PersonalNumber[] = [];
  let behindNumber = -1;
  for (let from = 0; from < groups.length; ) {
    const number = numberAt(groups, from, behindNumber === from, text);
    if (number) {
      found.push(number.number);
      from = number.next;
      behindNumber = from;
    } else {
      from += 1;
    }
  }
  return found;
}

interface Taken {
  readonly number: PersonalNumber;
  /** The group behind it. */
  readonly next: number;
}

/** The longest personal number that begins with a group. */
function numberAt(groups: readonly DigitGroup[], from: number, behindNumber: boolean, text: string): Taken | undefined {
  if (!beginsApart(groups, from, behindNumber, text)) return undefined;
  let best: Taken | undefined;
  const taken: DigitGroup[] = [];
  let length = 0;
  for (let next = from + 1; next <= Math.min(groups.length, from + mostGroups); next += 1) {
    const group = groups[next - 1];
    if (!group) break;
    taken.push(group);
    length += group.digits.length;
    if (length > longest) break;
    const number = read(taken, next === groups.length, text);
    if (number && endsApart(groups, next, number, text)) best = { number, next };
  }
  return best;
}

function read(groups: readonly DigitGroup[], isLast: boolean, text: string): PersonalNumber | undefined {
  const digits = groups.map((group) => group.digits).join("");
  const places = groups.flatMap((group) => group.places);
  const start = places[0] ?? 0;
  const end = (places.at(-1) ?? 0) + 1;
  const check = isLast && digits.length === 17 ? checkLetterAt(text, end) : undefined;
  if (check !== undefined && isIdentityCard(`${digits}X`)) {
    return namesCode(text, start) ? undefined : { kind: "identity", digits: `${digits}X`, places: [...places, check] };
  }
  const kind = kindOf(digits, groups);
  if (!kind || namesCode(text, start) || isAmount(text, end)) return undefined;
  const prefix = kind === "mobile" ? digits.length - mobileLength : 0;
  return { kind, digits: digits.slice(prefix), places: places.slice(prefix) };
}

/** The check character X of an identity card, in either width and case. */
function checkLetterAt(text: string, at: number): number | undefined {
  return /^[XxＸｘ]$/u.test(text.charAt(at)) ? at : undefined;
}

const mobileLength = 11;
const mobile = /^(?:(?:00)?86)?1[3-9][0-9]{9}$/;
/** How a mobile number is parted, with or without the prefix of the country before it. */
const mobileGroups = /^(?:(?:0{0,2}86) )?(?:11|3 4 4)$/;
const hyphenatedMobileGroups = /^(?:3 8|7 4)$/;

function kindOf(digits: string, groups: readonly DigitGroup[]): PersonalNumber["kind"] | undefined {
  const lengths = groups.map((group) => group.digits.length);
  const isWhole = groups.length === 1;
  if ((digits.length === 18 || (digits.length === 15 && isWhole)) && isIdentityCard(digits)) return "identity";
  const isInFours = lengths.slice(0, -1).every((length) => length === 4) && (lengths.at(-1) ?? 0) <= 4;
  if ((isWhole || isInFours) && isBankCard(digits)) return "bank";
  if (!mobile.test(digits.replace(/^086/, "86"))) return undefined;
  return isWhole || isMobileInGroups(groups) ? "mobile" : undefined;
}

function isMobileInGroups(groups: readonly DigitGroup[]): boolean {
  const [first, second] = groups;
  const isPrefixed = first !== undefined && /^(?:00?|)86$/.test(first.digits);
  const shape = groups
    .map(({ digits }, index) => (index === 0 && isPrefixed ? digits : String(digits.length)))
    .join(" ");
  if (mobileGroups.test(shape)) return true;
  const isHyphenated = second?.separator === "hyphen" && !isDayOfOurTime(second.digits);
  return isHyphenated && hyphenatedMobileGroups.test(shape);
}

/** Whether a group does not go on to the left. A blank parts two numbers; a hyphen does so only between whole ones. */
function beginsApart(groups: readonly DigitGroup[], from: number, behindNumber: boolean, text: string): boolean {
  const group = groups[from];
  if (!group) return false;
  if (group.separator === "hyphen" && !behindNumber) return false;
  return from > 0 || !goesOnToTheLeft(text, group.first);
}

function endsApart(groups: readonly DigitGroup[], next: number, number: PersonalNumber, text: string): boolean {
  const following = groups[next];
  if (!following) return !goesOnToTheRight(text, (number.places.at(-1) ?? 0) + 1);
  if (following.separator !== "hyphen") return true;
  return number.kind === "mobile" && mobile.test(following.digits);
}
