import type { Canonicalise } from "../canonical.ts";
import type { Engine, Places } from "./engine.ts";
import type { ListedEntry } from "./entries.ts";
import { once } from "./once.ts";
import type { Texts } from "./texts.ts";

interface CanonicalEntry {
  readonly title: string;
  readonly attribution: readonly string[];
  readonly paragraphs: readonly string[];
}

/** Plain containment over all texts: for small archives, and for where the index cannot be read. */
export function textEngine(entries: readonly ListedEntry[], texts: Texts, canonicalise: Canonicalise): Engine {
  const canonical = (text: string) => canonicalise(text).characters.join("");
  const shelves = Array.from(new Set(entries.map(({ shelf }) => shelf)));
  const canonicalShelf = once(async (shelf: string) =>
    (await texts.shelf(shelf)).map(
      ({ title, attribution, registered, paragraphs }): CanonicalEntry => ({
        title: canonical(title),
        attribution: [attribution, registered].map(canonical),
        paragraphs: paragraphs.map(canonical),
      }),
    ),
  );

  /** Goes through all entries in their order. */
  async function each(visit: (entry: CanonicalEntry, ordinal: number) => void): Promise<void> {
    const loaded = new Map<string, readonly CanonicalEntry[]>();
    await Promise.all(shelves.map(async (shelf) => loaded.set(shelf, await canonicalShelf.get(shelf))));
    entries.forEach(({ shelf, placeInShelf }, ordinal) => {
      const entry = loaded.get(shelf)?.[placeInShelf];
      if (entry === undefined) throw new Error(`There is no text of entry ${ordinal}`);
      visit(entry, ordinal);
    });
  }

  return {
    name: "texts",
    async find(term) {
      const wanted = term.join("");
      const found = new Map<number, Places>();
      if (wanted === "") return found;
      await each((entry, ordinal) => {
        const places: Places = {
          title: positionsOf(wanted, [entry.title]),
          attribution: positionsOf(wanted, entry.attribution),
          body: positionsOf(wanted, entry.paragraphs),
        };
        if (places.title.length + places.attribution.length + places.body.length > 0) found.set(ordinal, places);
      });
      return found;
    },
    async findTitles(term) {
      const wanted = term.join("");
      const titles = new Set<number>();
      if (wanted === "") return titles;
      await each((entry, ordinal) => {
        if (entry.title === wanted) titles.add(ordinal);
      });
      return titles;
    },
  };
}

/** Where a term begins in paragraphs that follow one another, counted in characters. */
function positionsOf(wanted: string, paragraphs: readonly string[]): number[] {
  const positions: number[] = [];
  let charactersBefore = 0;
  for (const paragraph of paragraphs) {
    let counted = 0;
    let characters = charactersBefore;
    for (let at = paragraph.indexOf(wanted); at >= 0; at = paragraph.indexOf(wanted, at + 1)) {
      characters += lengthIn(paragraph, counted, at);
      counted = at;
      positions.push(characters);
    }
    charactersBefore = characters + lengthIn(paragraph, counted, paragraph.length);
  }
  return positions;
}

/** Code points between two places of a text. */
function lengthIn(text: string, start: number, end: number): number {
  let length = end - start;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xdc00 && unit <= 0xdfff) length -= 1;
  }
  return length;
}
