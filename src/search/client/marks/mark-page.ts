import { readTable } from "../../../text/traditional.ts";
import { type Canonicalise, createCanonicaliser } from "../../canonical.ts";
import type { Catalogue } from "../../schema.ts";
import type { Terms } from "../hits.ts";
import { fetchJson } from "../json.ts";
import { termsOfLink } from "./find-link.ts";
import { createFoundNote } from "./found-note.ts";
import { markBlock, unmark } from "./mark-block.ts";

/** The texts of a record's page, or of an issue's preamble: its title, each block of its body, its attribution. */
const blocks = "main h1:not(.visually-hidden), main .text > *, main .attribution";

/**
 * Marks what the address says was searched for, scrolls to its first place, and says how many places there are. Does
 * nothing on a page that was not reached from a search.
 */
export function markPage(): void {
  const note = createFoundNote();
  let shown: readonly HTMLElement[][] = [];

  async function show(): Promise<void> {
    unmark(shown.reduce<HTMLElement[]>((all, place) => all.concat(place), []));
    note.remove();
    const terms = termsOfLink(location.hash);
    if (terms.length === 0) return;
    shown = mark(terms, createCanonicaliser(new Map()));
    if (shown.length === 0) shown = mark(terms, await knowingTraditional());
    if (shown.length > 0) note.show(shown, () => history.replaceState(null, "", location.pathname + location.search));
  }

  window.addEventListener("hashchange", () => void show().catch(() => undefined));
  void show().catch(() => undefined); // where the table does not load, the page is unmarked
}

function mark(terms: Terms, canonicalise: Canonicalise): HTMLElement[][] {
  return Array.from(document.querySelectorAll(blocks), (block) => markBlock(block, terms, canonicalise)).reduce(
    (all, some) => all.concat(some),
    [],
  );
}

/** Few texts have Traditional characters, so the table, which the search has loaded before, is only read for them. */
async function knowingTraditional(): Promise<Canonicalise> {
  const { traditional } = await fetchJson<Catalogue>("/search/catalogue.json");
  return createCanonicaliser(readTable(traditional));
}
