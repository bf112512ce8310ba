import { isWordCharacter } from "./canonical-text.ts";

interface Node {
  /** By the next UTF-16 unit. */
  readonly next: Map<number, Node>;
  term: number | undefined;
}

/**
 * Finds literal terms in a canonical text in one pass; a term within a longer one is not found.
 *
 * The work is linear in the text: from each place it goes no further than the longest term.
 */
export class TermTrie {
  readonly #root: Node = { next: new Map(), term: undefined };
  #size = 0;

  /** Adds a canonical term and returns its number; equal terms share one. An empty term is never found. */
  add(term: string): number {
    let node = this.#root;
    for (let at = 0; at < term.length; at += 1) {
      const unit = term.charCodeAt(at);
      const next: Node = node.next.get(unit) ?? { next: new Map(), term: undefined };
      node.next.set(unit, next);
      node = next;
    }
    node.term ??= this.#size++;
    return node.term;
  }

  /** How often each term occurs, by its number, in order of first occurrence. */
  count(text: string): Map<number, number> {
    const counts = new Map<number, number>();
    let reached = 0;
    for (let start = 0; start < text.length; start += 1) {
      const found = this.#longestAt(text, start);
      if (found === undefined || found.end <= reached) continue;
      reached = found.end;
      counts.set(found.term, (counts.get(found.term) ?? 0) + 1);
    }
    return counts;
  }

  #longestAt(text: string, start: number): { readonly term: number; readonly end: number } | undefined {
    let node = this.#root;
    let longest: { term: number; end: number } | undefined;
    for (let end = start; end < text.length; end += 1) {
      const next = node.next.get(text.charCodeAt(end));
      if (next === undefined) break;
      node = next;
      if (node.term !== undefined && isWhole(text, start, end + 1)) longest = { term: node.term, end: end + 1 };
    }
    return longest;
  }
}

function isWhole(text: string, start: number, end: number): boolean {
  const cutsBefore = isWordCharacter(text[start] ?? "") && isWordCharacter(text[start - 1] ?? "");
  const cutsAfter = isWordCharacter(text[end - 1] ?? "") && isWordCharacter(text[end] ?? "");
  return !cutsBefore && !cutsAfter;
}
