import { isWordCharacter } from "./canonical-text.ts";

interface Node {
  /** By the next UTF-16 unit. */
  readonly next: Map<number, Node>;
  term: Term | undefined;
}

interface Term {
  readonly number: number;
  /** Whether it begins or ends with a Latin letter or digit, so that it may be a part of a word. */
  readonly beginsAsWord: boolean;
  readonly endsAsWord: boolean;
}

/**
 * Finds literal terms in a canonical text in one pass; a term within a longer one is not found.
 *
 * The work is linear in the text: from each place it goes no further than the longest term.
 */
export class TermTrie {
  readonly #root = newNode();
  /** Those behind the root by their unit: an array, since every character of a text is looked up in it. */
  readonly #firsts = new Array<Node | undefined>(0x10000).fill(undefined);
  /**
   * Of the first two units of each term: most characters of a text begin some term, but few pairs do. Two pairs may fall
   * together; then the nodes tell.
   */
  readonly #pairs = new Uint8Array(0x10000);
  #size = 0;

  /** Adds a canonical term and returns its number; equal terms share one. An empty term is never found. */
  add(term: string): number {
    let node = this.#root;
    for (let at = 0; at < term.length; at += 1) {
      const unit = term.charCodeAt(at);
      const next = node.next.get(unit) ?? newNode();
      node.next.set(unit, next);
      if (at === 0) this.#firsts[unit] = next;
      if (at === 1) this.#pairs[pairOf(term.charCodeAt(0), unit)] = 1;
      node = next;
    }
    node.term ??= {
      number: this.#size++,
      beginsAsWord: isWordCharacter(term.charAt(0)),
      endsAsWord: isWordCharacter(term.charAt(term.length - 1)),
    };
    return node.term.number;
  }

  /** How often each term occurs, by its number, in order of first occurrence. */
  count(text: string): Map<number, number> {
    const counts = new Map<number, number>();
    let reached = 0;
    for (let start = 0; start < text.length; start += 1) {
      const unit = text.charCodeAt(start);
      const first = this.#firsts[unit];
      if (first === undefined) continue;
      if (first.term === undefined && this.#pairs[pairOf(unit, text.charCodeAt(start + 1))] === 0) continue;
      const found = longestFrom(first, text, start);
      if (found === undefined || found.end <= reached) continue;
      reached = found.end;
      counts.set(found.number, (counts.get(found.number) ?? 0) + 1);
    }
    return counts;
  }
}

function pairOf(first: number, second: number): number {
  return ((first * 31) ^ second) & 0xffff;
}

function newNode(): Node {
  return { next: new Map(), term: undefined };
}

/** The longest term that begins at an offset, `first` being the node of its first character. */
function longestFrom(
  first: Node,
  text: string,
  start: number,
): { readonly number: number; readonly end: number } | undefined {
  let longest: { readonly number: number; readonly end: number } | undefined;
  let node: Node | undefined = first;
  for (let end = start + 1; node; end += 1) {
    const { term } = node;
    if (term && isWhole(term, text, start, end)) longest = { number: term.number, end };
    node = end < text.length ? node.next.get(text.charCodeAt(end)) : undefined;
  }
  return longest;
}

function isWhole({ beginsAsWord, endsAsWord }: Term, text: string, start: number, end: number): boolean {
  const isCutBefore = beginsAsWord && isWordCharacter(text.charAt(start - 1));
  const isCutBehind = endsAsWord && isWordCharacter(text.charAt(end));
  return !isCutBefore && !isCutBehind;
}
