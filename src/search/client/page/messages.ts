import { noFilters } from "../filters.ts";
import { element } from "./element.ts";
import { addressOf } from "./state.ts";
import { words } from "./words.ts";

/** What stands in the place of results when there are none. The page's own lists lead on below. */
export function emptyMessage(examples: readonly string[]): HTMLElement {
  const named = examples.map((example, place) => [
    ...(place === 0 ? [words.forExample] : [words.or]),
    "“",
    element("a", { href: addressOf({ query: example, filters: noFilters }) }, example),
    "”",
  ]);
  const flat = named.reduce((all, some) => all.concat(some), []);
  return element("div", { class: "search-message" }, element("p", {}, words.shorter, ...flat, words.lists));
}

export function unsupportedMessage(): HTMLElement {
  return element("div", { class: "search-message" }, element("p", {}, words.unsupported));
}

export function failedMessage(retry: () => void): HTMLElement {
  const button = element("button", { type: "button", class: "search-more" }, words.retry);
  button.addEventListener("click", retry);
  return element("div", { class: "search-message" }, button);
}
