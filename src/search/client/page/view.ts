import type { Alternatives } from "../propose/alternatives.ts";
import type { ShownResult } from "../result.ts";
import type { Order } from "../searcher.ts";
import { element, replaceChildren } from "./element.ts";
import { resultItem } from "./result-item.ts";
import type { PageState } from "./state.ts";
import { alternativeLines, orderChoice } from "./ways-on.ts";
import { words } from "./words.ts";

/** The parts of the page that the search fills in, from the sum of the results down to what leads on from them. */
export interface ResultView {
  readonly list: HTMLElement;
  /** Tells what was found, or that it is being looked for; also to screen readers. */
  say(text: string): void;
  showChosen(filters: readonly HTMLElement[]): void;
  showAlternatives(alternatives: Alternatives, order: Order): void;
  showResults(results: readonly ShownResult[], state: PageState): void;
  addResults(results: readonly ShownResult[]): void;
  /** Whatever stands under the results, or in their place. */
  showBelow(...elements: readonly HTMLElement[]): void;
  clearResults(): void;
}

/** @param aside stands beside the results */
export function createResultView(region: HTMLElement, aside: HTMLElement): ResultView {
  const sum = element("p", { class: "search-sum", role: "status", "aria-live": "polite" });
  const alternatives = element("div", { class: "search-alternatives" });
  const chosen = element("div", { class: "chosen" });
  const order = element("div", { class: "search-order" });
  const list = element("ol", { class: "results" });
  const below = element("div", { class: "results__below" });
  const results = element("section", { class: "search-results", "aria-label": words.results }, order, list, below);
  replaceChildren(region, sum, alternatives, chosen, element("div", { class: "search-columns" }, aside, results));

  return {
    list,
    say(text) {
      sum.textContent = text;
    },
    showChosen: (filters) => replaceChildren(chosen, ...filters),
    showAlternatives: (found, present) => replaceChildren(alternatives, ...alternativeLines(found, present)),
    showResults(shown, state) {
      replaceChildren(alternatives);
      replaceChildren(order, ...(shown.length > 1 ? [orderChoice(state)] : []));
      replaceChildren(list, ...shown.map(resultItem));
    },
    addResults(shown) {
      const items = shown.map(resultItem);
      list.append(...items);
      const link = items[0]?.querySelector("a");
      if (link) link.focus();
    },
    showBelow: (...elements) => replaceChildren(below, ...elements),
    clearResults() {
      for (const part of [alternatives, order, list, below]) replaceChildren(part);
    },
  };
}
