import type { Alternatives } from "../propose/alternatives.ts";
import type { Proposal } from "../propose/proposals.ts";
import type { Order } from "../searcher.ts";
import { element } from "./element.ts";
import { addressOf, type PageState } from "./state.ts";
import { countLabel, offerLabel, orderLabels, proposalLabel, words } from "./words.ts";

/**
 * Lines of links to other questions, each with its count. They are addresses of this page, so that they can be opened
 * anywhere; mount.ts follows them without loading it anew.
 *
 *     只看：单位“地矿科” 12条　2023年 40条
 *     同一数字的其他写法：“84100户” 2条
 */
export function alternativeLines({ offers, variants }: Alternatives, order: Order): HTMLElement[] {
  const offered = offers.map(({ offer, count, ...to }) => link(offerLabel(offer), count, { ...to, order }));
  const varied = variants.map(({ written, count, ...to }) => link(`“${written}”`, count, { ...to, order }));
  return [line(words.offers, offered), line(words.variants, varied)].reduce<HTMLElement[]>(
    (all, each) => (each === undefined ? all : all.concat(each)),
    [],
  );
}

/** 可以改为：去掉“勘查” 12条　“地热勘查” 3条 */
export function proposalLine(proposals: readonly Proposal[], order: Order): HTMLElement | undefined {
  const links = proposals.map((proposal) => link(proposalLabel(proposal), proposal.count, { ...proposal, order }));
  return line(words.proposals, links);
}

/** What was searched for on this device, with a button that forgets it. */
export function recentLine(
  queries: readonly string[],
  filters: PageState["filters"],
  clear: () => void,
): HTMLElement | undefined {
  const made = line(
    words.recent,
    queries.map((query) => link(query, undefined, { query, filters, order: "best" })),
  );
  if (made === undefined) return undefined;
  const button = element("button", { type: "button", class: "ways-on__clear" }, words.clearRecent);
  button.addEventListener("click", clear);
  made.append(button);
  return made;
}

/** The order of the results, the present one in plain words, the other as a link. */
export function orderChoice(state: PageState): HTMLElement {
  const choices = (["best", "date"] as const).map((order) => {
    const attributes = { class: "order__choice", href: addressOf({ ...state, order }) };
    return element(
      "a",
      order === state.order ? { ...attributes, "aria-current": "true" } : attributes,
      orderLabels[order],
    );
  });
  return element("p", { class: "order", role: "group", "aria-label": words.order }, ...choices);
}

function line(label: string, links: readonly HTMLElement[]): HTMLElement | undefined {
  if (links.length === 0) return undefined;
  return element("p", { class: "ways-on" }, element("span", { class: "ways-on__label" }, label), ...links);
}

function link(label: string, count: number | undefined, to: PageState): HTMLElement {
  const name = element("span", { class: "ways-on__name" }, label);
  const made = element("a", { class: "ways-on__link", href: addressOf(to) }, name);
  if (count !== undefined) made.append(" ", element("span", { class: "ways-on__count" }, countLabel(count)));
  return made;
}
