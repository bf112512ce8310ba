/** Enough to keep a disk busy, few enough for every system's limit of open files. */
const mostAtOnce = 64;

/** Does `work` for each item, some at a time; the results stand in the order of the items. */
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
  await Promise.all(Array.from({ length: mostAtOnce }, worker));
  return results;
}
