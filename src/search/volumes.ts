/** A year's share of the catalogue. */
export interface YearOfEntries<T> {
  readonly year: number;
  readonly entries: readonly T[];
}

/** Pagefind is given so many entries at a time where it can, as it needs some 180 kB of memory for each. */
export const entriesOfVolume = 1500;

/**
 * Whole years put together to volumes, newest first. They are filled from the oldest, so that a new issue changes the
 * newest volume alone.
 */
export function cutVolumes<T>(newestFirst: readonly YearOfEntries<T>[], limit: number): YearOfEntries<T>[][] {
  const volumes: YearOfEntries<T>[][] = [];
  let room = 0;
  for (const year of [...newestFirst].reverse()) {
    const volume = volumes[0];
    if (volume === undefined || year.entries.length > room) {
      volumes.unshift([year]);
      room = limit - year.entries.length;
    } else {
      volume.unshift(year);
      room -= year.entries.length;
    }
  }
  return volumes;
}
