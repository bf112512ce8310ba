/** What is known of an entry's issue. */
export interface DatedEntry {
  readonly year: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** Pagefind needs some 100 kB of memory for each entry that it is given at once. */
export const entriesOfVolume = 1500;

/**
 * The entries, in the catalogue's order, cut into volumes: a quarter of a year each, so that what changes, and what the
 * editor adds, is one quarter's index; a quarter of too many entries is several.
 */
export function cutVolumes<Item extends DatedEntry>(entries: readonly Item[], limit: number): Item[][] {
  const volumes: Item[][] = [];
  let quarter = "";
  for (const entry of entries) {
    const volume = volumes.at(-1);
    const own = quarterOf(entry);
    if (volume !== undefined && own === quarter && volume.length < limit) volume.push(entry);
    else volumes.push([entry]);
    quarter = own;
  }
  return volumes;
}

function quarterOf({ year, date }: DatedEntry): string {
  return `${year} ${date.slice(0, 4)} ${Math.floor((Number(date.slice(5, 7)) - 1) / 3)}`;
}
