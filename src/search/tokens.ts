/**
 * The words that Pagefind indexes: code points in base 36, so that no language rule cuts, folds or joins them.
 *
 *     地热能 → 0h800mb1 0mb10ph9      for one character: x0h80
 *
 * A text is its overlapping pairs; a term of two or more characters is found as the phrase of its pairs. A term of one
 * character has a word of its own for each record that contains it.
 */
export function pairTokens(characters: readonly string[]): string[] {
  const codes = characters.map(codeOf);
  return codes.slice(1).map((code, index) => `${codes[index] ?? ""}${code}`);
}

export function singleTokens(characters: readonly string[]): string[] {
  return Array.from(new Set(characters), singleToken);
}

/** The quoted query for one term; undefined for a term with nothing in it. */
export function termQuery(characters: readonly string[]): string | undefined {
  const [only] = characters;
  if (only === undefined) return undefined;
  return characters.length === 1 ? `"${singleToken(only)}"` : `"${pairTokens(characters).join(" ")}"`;
}

function singleToken(character: string): string {
  return `x${codeOf(character)}`;
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(36).padStart(4, "0");
}
