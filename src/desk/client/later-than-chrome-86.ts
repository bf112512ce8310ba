/**
 * What the parser uses and browsers as old as Chrome 86 lack (dual-core browsers on Windows 7 stay there for long).
 * Imported before everything else.
 */
function add(holder: object, name: string, method: (this: never, ...given: never[]) => unknown): void {
  if (!(name in holder)) Object.defineProperty(holder, name, { value: method, configurable: true, writable: true });
}

function at<Item>(this: ArrayLike<Item>, index: number): Item | undefined {
  return this[index < 0 ? this.length + index : index];
}

type Test<Item> = (item: Item, index: number, list: readonly Item[]) => unknown;

function findLastIndex<Item>(this: readonly Item[], test: Test<Item>): number {
  for (let index = this.length - 1; index >= 0; index -= 1) {
    const item = this[index];
    if (item !== undefined && test(item, index, this)) return index;
  }
  return -1;
}

add(Array.prototype, "at", at);
add(String.prototype, "at", at);
add(Array.prototype, "findLastIndex", findLastIndex);
add(Array.prototype, "findLast", function <Item>(this: readonly Item[], test: Test<Item>) {
  return this[findLastIndex.call<readonly Item[], [Test<Item>], number>(this, test)];
});
add(Array.prototype, "toSorted", function <Item>(this: readonly Item[], order?: (a: Item, b: Item) => number) {
  return [...this].sort(order);
});
add(Array.prototype, "toReversed", function <Item>(this: readonly Item[]) {
  return [...this].reverse();
});
add(Object, "hasOwn", (holder: object, name: string) => Object.hasOwn(holder, name));
