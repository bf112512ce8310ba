const unseen = /(?!\t)(?:[\p{Cc}\p{Cf}]|\p{Variation_Selector})/gu;

/** A line with what nobody sees in it shown by its code point, as 〈U+200B〉. */
export function withVisible(line: string): string {
  return line.replace(unseen, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `〈U+${code}〉`;
  });
}
