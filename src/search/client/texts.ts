import type { EntryText } from "../schema.ts";
import type { ListedEntry } from "./entries.ts";
import { fetchJson } from "./json.ts";
import { once } from "./once.ts";

/** The readable texts: of single entries where few of a year are wanted, of the whole year where many are. */
export interface Texts {
  read(ordinals: readonly number[]): Promise<ReadonlyMap<number, EntryText>>;
  /** Those of the wanted that need no further loading. */
  inHand(ordinals: readonly number[]): Promise<ReadonlyMap<number, EntryText>>;
  titles(ordinals: readonly number[]): Promise<ReadonlyMap<number, string>>;
  year(year: number): Promise<readonly EntryText[]>;
}

/** A year's file is taken from this share of its entries on: on gzip'd texts it then costs no more than the single files. */
const shareForYear = 1 / 3;

export function openTexts(entries: readonly ListedEntry[], edition: string): Texts {
  const sizeOfYear = new Map<number, number>();
  for (const { issue } of entries) sizeOfYear.set(issue.year, (sizeOfYear.get(issue.year) || 0) + 1);

  const address = (path: string) => `/search/${path}.json?v=${edition}`;
  const yearTexts = once((year: number) => fetchJson<EntryText[]>(address(`years/${year}`)));
  const yearTitles = once((year: number) => fetchJson<string[]>(address(`titles/${year}`)));
  const entryText = once((id: string) => fetchJson<EntryText>(address(`texts/${id}`)));

  /** From what is loaded already, or with `load`, from files. */
  async function collect(ordinals: readonly number[], load: boolean): Promise<ReadonlyMap<number, EntryText>> {
    const wantedOfYear = new Map<number, number>();
    for (const ordinal of ordinals) {
      const year = entries[ordinal]?.issue.year ?? 0;
      wantedOfYear.set(year, (wantedOfYear.get(year) || 0) + 1);
    }
    const texts = new Map<number, EntryText>();
    await Promise.all(
      ordinals.map(async (ordinal) => {
        const entry = entries[ordinal];
        if (entry === undefined) return;
        const { year } = entry.issue;
        const many = (wantedOfYear.get(year) || 0) >= (sizeOfYear.get(year) || 0) * shareForYear;
        let text: EntryText | undefined;
        if (yearTexts.has(year) || (load && many)) text = (await yearTexts.get(year))[entry.placeInYear];
        else if (load || entryText.has(entry.id)) text = await entryText.get(entry.id);
        if (text !== undefined) texts.set(ordinal, text);
      }),
    );
    return texts;
  }

  return {
    read: (ordinals) => collect(ordinals, true),
    inHand: (ordinals) => collect(ordinals, false),
    titles: async (ordinals) => {
      const titles = new Map<number, string>();
      await Promise.all(
        ordinals.map(async (ordinal) => {
          const entry = entries[ordinal];
          if (entry === undefined) return;
          titles.set(ordinal, (await yearTitles.get(entry.issue.year))[entry.placeInYear] ?? "");
        }),
      );
      return titles;
    },
    year: (year) => yearTexts.get(year),
  };
}
