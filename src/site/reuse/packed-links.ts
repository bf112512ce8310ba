import type { PageLinks } from "../links.ts";

/**
 * The links of a page as numbers of a table of names, `12 7 30`: a site of twenty years has some three million links to
 * some hundred thousand addresses, which as lists would fill much of a build's memory.
 */
export class PackedLinks implements PageLinks {
  readonly #names: readonly string[];
  readonly hrefNumbers: string;
  readonly idNumbers: string;

  constructor(names: readonly string[], hrefNumbers: string, idNumbers: string) {
    this.#names = names;
    this.hrefNumbers = hrefNumbers;
    this.idNumbers = idNumbers;
  }

  get hrefs(): readonly string[] {
    return this.#named(this.hrefNumbers);
  }

  get ids(): readonly string[] {
    return this.#named(this.idNumbers);
  }

  #named(numbers: string): readonly string[] {
    return numbers === "" ? [] : numbers.split(" ").map((number) => this.#names[Number(number)] ?? "");
  }
}

/** A table of names that grows with what is packed by it. */
export class NameTable {
  readonly names: string[];
  readonly #numbers: Map<string, number>;

  /** @param names those that have their numbers already */
  constructor(names: readonly string[]) {
    this.names = [...names];
    this.#numbers = new Map(names.map((name, number) => [name, number]));
  }

  pack({ hrefs, ids }: PageLinks): PackedLinks {
    return new PackedLinks(this.names, this.#numbersOf(hrefs), this.#numbersOf(ids));
  }

  /** Parted by blanks. */
  #numbersOf(names: readonly string[]): string {
    return names.map((name) => this.#numberOf(name)).join(" ");
  }

  #numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    // As it is cut out of a page, it would hold the whole of it in memory.
    const copy = Buffer.from(name).toString();
    this.#numbers.set(copy, this.names.length);
    this.names.push(copy);
    return this.names.length - 1;
  }
}
