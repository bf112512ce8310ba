/**
 * Text as terms are matched in it: NFKC, lower case, no white space.
 *
 *     ＣＯＲＳ 站 → cors站    不动产 登记 → 不动产登记
 *
 * A blank stays where it parts two Latin words or figures, and a line break or tab is kept as a line break, since no
 * term reaches from one item of a list or table to the next.
 */
export function canonicalText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(invisible, "")
    .replace(/\s+/gu, (blanks, offset: number, whole: string) => {
      if (/[\n\t]/u.test(blanks)) return "\n";
      const [before, after] = [whole.charAt(offset - 1), whole.charAt(offset + blanks.length)];
      return isWordCharacter(before) && isWordCharacter(after) ? " " : "";
    });
}

const invisible = /(?:\p{Cf}|[\ufe00-\ufe0f])+/gu;

/** A Latin letter or digit: a term that begins or ends with one is not found in the middle of a word. */
export function isWordCharacter(character: string): boolean {
  return /^[\p{Script=Latin}\d]$/u.test(character);
}
