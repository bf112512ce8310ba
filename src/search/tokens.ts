/**
 * The words that Pagefind indexes: code points in base 36, so that no language rule cuts, folds or joins them.
 *
 *     地热能 → 0h800mb1 0mb10ph9 0ph9
 *
 * Each character of a text has one word, at its own position: the character with the next one, the last character
 * alone. A term of several characters is found as its pairs one after the other, a term of one as the words that begin
 * with it. No run of pairs crosses the end of a text.
 */
export function tokensOf(characters: readonly string[]): string[] {
  const codes = characters.map(codeOf);
  return codes.map((code, index) => `${code}${codes[index + 1] ?? ""}`);
}

/** The words that a term of two or more characters is found by. */
export function pairsOf(term: readonly string[]): string[] {
  return tokensOf(term).slice(0, -1);
}

/** The word of a text's last character; every word that a character stands first in begins with it. */
export function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(36).padStart(4, "0");
}
