import type { Canonicalise } from "./canonical.ts";
import type { KeptVolume } from "./kept-volume.ts";
import { type IndexedFields, indexVolume } from "./pagefind-volume.ts";
import type { EntryText } from "./schema.ts";
import { tokensOf } from "./tokens.ts";

/**
 * The index of a run of texts.
 *
 * @throws where Pagefind fails
 */
export async function indexTexts(texts: readonly EntryText[], canonicalise: Canonicalise): Promise<KeptVolume> {
  const characters = new Set<string>();
  const noted = noting(canonicalise, characters);
  const volume = await indexVolume(texts.map((text) => wordsOf(text, noted)));
  return { ...volume, characters: [...characters].sort().join("") };
}

function wordsOf(text: EntryText, canonicalise: Canonicalise): IndexedFields {
  const words = (parts: readonly string[]) =>
    parts.flatMap((part) => tokensOf(canonicalise(part).characters)).join(" ");
  return {
    title: words([text.title]),
    attribution: words([text.attribution, text.registered]),
    body: words(text.paragraphs),
  };
}

function noting(canonicalise: Canonicalise, seen: Set<string>): Canonicalise {
  return (text) => {
    const canonical = canonicalise(text);
    for (const character of canonical.characters) seen.add(character);
    return canonical;
  };
}
