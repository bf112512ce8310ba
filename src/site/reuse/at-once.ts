/** Enough to keep a disk busy, few enough for every system's limit of open files. */
const mostAtOnce = 64;

/**
 * Does `work` for each item, some at a time; the results stand in the order of the items.
 *
 * @throws what `work` throws first, when nothing is under way any more
 */
export async function eachAtOnce<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    for (let place = next++; place < items.length; place = next++) {
      const item = items[place];
      if (item !== undefined) results[place] = await work(item);
    }
  };
  const stop = (error: unknown) => {
    next = items.length;
    throw error;
  };
  const ended = await Promise.allSettled(Array.from({ length: mostAtOnce }, () => worker().catch(stop)));
  for (const each of ended) if (each.status === "rejected") throw each.reason;
  return results;
}
