import type { CatalogueShelf, EntryText } from "../schema.ts";
import type { ListedEntry } from "./entries.ts";
import { fetchJson } from "./json.ts";
import { once } from "./once.ts";

/** The readable texts: of single entries where few of a shelf are wanted, of the whole shelf where many are. */
export interface Texts {
  read(ordinals: readonly number[]): Promise<ReadonlyMap<number, EntryText>>;
  /** Those of the wanted that need no further loading. */
  inHand(ordinals: readonly number[]): Promise<ReadonlyMap<number, EntryText>>;
  titles(ordinals: readonly number[]): Promise<ReadonlyMap<number, string>>;
  shelf(name: string): Promise<readonly EntryText[]>;
}

/** A shelf's file is taken from this share of its entries on: on zipped texts it then costs no more than single files. */
const shareForShelf = 1 / 3;

export function openTexts(entries: readonly ListedEntry[], shelves: readonly CatalogueShelf[], edition: string): Texts {
  const sizes = new Map(shelves.map(({ name, entries: size }): [string, number] => [name, size]));
  const address = (path: string) => `/search/${path}.json?v=${edition}`;
  const shelfTexts = once((name: string) => fetchJson<EntryText[]>(address(`shelves/${name}`)));
  const shelfTitles = once((name: string) => fetchJson<string[]>(address(`titles/${name}`)));
  const entryText = once((id: string) => fetchJson<EntryText>(address(`texts/${id}`)));

  /** From what is loaded already, or with `load`, from files. */
  async function collect(ordinals: readonly number[], load: boolean): Promise<ReadonlyMap<number, EntryText>> {
    const wanted = new Map<string, number>();
    for (const ordinal of ordinals) {
      const { shelf = "" } = entries[ordinal] ?? {};
      wanted.set(shelf, (wanted.get(shelf) || 0) + 1);
    }
    const texts = new Map<number, EntryText>();
    await Promise.all(
      ordinals.map(async (ordinal) => {
        const entry = entries[ordinal];
        if (entry === undefined) return;
        const { shelf, placeInShelf, id } = entry;
        const many = (wanted.get(shelf) || 0) >= (sizes.get(shelf) || 0) * shareForShelf;
        let text: EntryText | undefined;
        if (shelfTexts.has(shelf) || (load && many)) text = (await shelfTexts.get(shelf))[placeInShelf];
        else if (load || entryText.has(id)) text = await entryText.get(id);
        if (text !== undefined) texts.set(ordinal, text);
      }),
    );
    return texts;
  }

  return {
    read: (ordinals) => collect(ordinals, true),
    inHand: (ordinals) => collect(ordinals, false),
    async titles(ordinals) {
      const titles = new Map<number, string>();
      await Promise.all(
        ordinals.map(async (ordinal) => {
          const entry = entries[ordinal];
          if (entry === undefined) return;
          titles.set(ordinal, (await shelfTitles.get(entry.shelf))[entry.placeInShelf] ?? "");
        }),
      );
      return titles;
    },
    shelf: (name) => shelfTexts.get(name),
  };
}
