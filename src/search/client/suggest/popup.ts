import { element, replaceChildren } from "../page/element.ts";
import type { Suggestion, SuggestionGroup } from "./suggester.ts";

/**
 * What opens under a search box: a list of options in groups, each with its label in the margin.
 *
 *     单位   地矿科                    24条
 *     主题   地质灾害防治               8条
 *     全文   检索“地”全文
 */
export interface Popup {
  /** What the box controls, and what holds it. */
  readonly list: HTMLElement;
  readonly root: HTMLElement;
  /** Those shown now, in order. */
  options(): readonly HTMLAnchorElement[];
  showNames(groups: readonly SuggestionGroup[], query: string, fullText: boolean): void;
  showRecent(queries: readonly string[]): void;
  /** The option that the keys point at, or none. */
  activate(option: HTMLAnchorElement | undefined): void;
}

export function createPopup(id: string, clearRecent: () => void): Popup {
  const list = element("div", { class: "suggest__list", role: "listbox", id: `${id}-list`, "aria-label": "检索建议" });
  const clear = element("button", { class: "suggest__clear", type: "button" }, "清除最近检索");
  const root = element("div", { class: "suggest", id }, list, clear);
  root.hidden = true;
  clear.addEventListener("click", clearRecent);
  let options: readonly HTMLAnchorElement[] = [];

  function show(groups: readonly Labelled[]): void {
    options = groups.reduce<HTMLAnchorElement[]>((all, group) => all.concat(group.options), []);
    options.forEach((option, place) => {
      option.id = `${id}-${place}`;
    });
    replaceChildren(list, ...groups.map((group, place) => labelledGroup(group, `${id}-label-${place}`)));
    list.scrollTop = 0;
  }

  return {
    list,
    root,
    options: () => options,
    showNames(groups, query, fullText) {
      const labelled = groups.map(
        ({ label, suggestions }): Labelled => ({ label, options: suggestions.map(nameOption) }),
      );
      if (fullText) labelled.push({ label: "全文", options: [queryOption(`检索“${query}”全文`, query)] });
      show(labelled);
      clear.hidden = true;
    },
    showRecent(queries) {
      const options = queries.map((query) => queryOption(query, query));
      show(queries.length === 0 ? [] : [{ label: "最近", options }]);
      clear.hidden = false;
    },
    activate(active) {
      for (const option of options) {
        option.setAttribute("aria-selected", option === active ? "true" : "false");
        option.classList.toggle("is-active", option === active);
      }
      if (active) keepInView(list, active);
    },
  };
}

interface Labelled {
  readonly label: string;
  readonly options: readonly HTMLAnchorElement[];
}

function labelledGroup({ label, options }: Labelled, id: string): HTMLElement {
  return element(
    "div",
    { class: "suggest__group", role: "group", "aria-labelledby": id },
    element("div", { class: "suggest__label", id, role: "presentation" }, label),
    element("div", { class: "suggest__options", role: "presentation" }, ...options),
  );
}

function nameOption({ name, url, count, hint, typed }: Suggestion): HTMLAnchorElement {
  const words = element("span", { class: "suggest__name" }, name.slice(0, typed.start));
  if (typed.end > typed.start) words.append(element("b", {}, name.slice(typed.start, typed.end)));
  words.append(name.slice(typed.end));
  const made = option(url, words);
  if (hint !== "") made.append(" ", element("span", { class: "suggest__hint" }, hint));
  if (count > 0) made.append(" ", element("span", { class: "suggest__count" }, `${count}条`));
  return made;
}

function queryOption(words: string, query: string): HTMLAnchorElement {
  return option(`/search/?q=${encodeURIComponent(query)}`, element("span", { class: "suggest__name" }, words));
}

/** An option is a link too, for those who open it in another tab. */
function option(url: string, words: HTMLElement): HTMLAnchorElement {
  return element(
    "a",
    { class: "suggest__option", role: "option", "aria-selected": "false", href: url, tabindex: "-1" },
    words,
  );
}

function keepInView(list: HTMLElement, option: HTMLElement): void {
  const top = option.getBoundingClientRect().top - list.getBoundingClientRect().top;
  const below = top + option.offsetHeight - list.clientHeight;
  if (top < 0) list.scrollTop += top;
  else if (below > 0) list.scrollTop += below;
}
