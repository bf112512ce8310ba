import type { Proposal } from "../propose/proposals.ts";
import type { Order } from "../searcher.ts";
import { element } from "./element.ts";
import { proposalLine } from "./ways-on.ts";
import { words } from "./words.ts";

/** What stands in the place of results when there are none. The page's own lists lead on below. */
export function emptyMessage(proposals: readonly Proposal[], order: Order): HTMLElement {
  const line = proposalLine(proposals, order);
  const rest = element("p", {}, line === undefined ? words.shorter : words.lists);
  return element("div", { class: "search-message" }, ...(line === undefined ? [rest] : [line, rest]));
}

export function unsupportedMessage(): HTMLElement {
  return element("div", { class: "search-message" }, element("p", {}, words.unsupported));
}

export function failedMessage(retry: () => void): HTMLElement {
  const button = element("button", { type: "button", class: "search-more" }, words.retry);
  button.addEventListener("click", retry);
  return element("div", { class: "search-message" }, button);
}
