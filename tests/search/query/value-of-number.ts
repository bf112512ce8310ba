const digits = "零一二三四五六七八九";
const unitSizes = new Map([
  ["十", 10n],
  ["百", 100n],
  ["千", 1000n],
]);
const places = 20;
const one = 10n ** BigInt(places);

/**
 * The value of a number in figures, in words or in both (8.41万), in units of 10⁻²⁰. It is reckoned character by
 * character, in another way than the code that it tests.
 */
export function valueOfNumber(text: string): bigint {
  const [, figures, wordsBefore, wordsAfter = "", scale = ""] =
    /^(?:([0-9.]+)|(.+)点([^万亿]+))([万亿]*)$/u.exec(text) ?? [];
  if (figures === undefined && wordsBefore === undefined) return valueOfWords(text) * one;
  const [whole = "", fraction = ""] = figures?.split(".") ?? [
    String(valueOfWords(wordsBefore ?? "")),
    [...wordsAfter].map((digit) => digits.indexOf(digit)).join(""),
  ];
  const size = [...scale].reduce((product, unit) => product * (unit === "万" ? 10n ** 4n : 10n ** 8n), 1n);
  return BigInt(whole + fraction.padEnd(places, "0")) * size;
}

function valueOfWords(text: string): bigint {
  let total = 0n;
  let section = 0n;
  let digit = 0n;
  for (const character of text) {
    const unit = unitSizes.get(character);
    if (character === "亿") {
      total = (total + section + digit) * 10n ** 8n;
      section = 0n;
      digit = 0n;
    } else if (character === "万") {
      total += (section + digit) * 10n ** 4n;
      section = 0n;
      digit = 0n;
    } else if (unit !== undefined) {
      section += (digit === 0n ? 1n : digit) * unit;
      digit = 0n;
    } else digit = BigInt(digits.indexOf(character === "两" ? "二" : character));
  }
  return total + section + digit;
}
