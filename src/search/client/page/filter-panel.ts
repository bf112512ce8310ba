import { type FilterCount, type FilterCounts, type FilterName, type Filters, filterNames } from "../filters.ts";
import { element, replaceChildren } from "./element.ts";
import { filterTitles, valueLabel, words } from "./words.ts";

export interface FilterPanel {
  readonly root: HTMLElement;
  show(counts: FilterCounts, filters: Filters): void;
  hide(): void;
}

const wide = "(min-width: 68em)";
/** So many values of a filter are listed before the reader asks for all. */
const valuesAtFirst = 8;

/** The filters with their counts: an aside when the page is wide, folded into one line when it is narrow or 长者版. */
export function createFilterPanel(choose: (name: FilterName, value: string, chosen: boolean) => void): FilterPanel {
  const summary = element("summary", { class: "filters__summary" });
  const groups = element("div", { class: "filters__groups" });
  const details = element("details", { class: "filters__fold" }, summary, groups);
  const root = element("aside", { class: "filters", "aria-label": words.filters, hidden: "" }, details);
  const unfolded = new Set<FilterName>();

  const width = window.matchMedia(wide);
  const followWidth = () => {
    details.open = width.matches && !document.documentElement.classList.contains("elder");
  };
  followWidth();
  width.addListener(followWidth); // addEventListener came to media queries later than our oldest browsers

  function group(name: FilterName, counts: readonly FilterCount[], filters: Filters): HTMLElement {
    const all = unfolded.has(name) || counts.length <= valuesAtFirst + 1;
    const listed = all
      ? counts
      : counts.filter(({ value }, place) => place < valuesAtFirst || filters[name].includes(value));
    const set = element(
      "fieldset",
      { class: "filters__group" },
      element("legend", { class: "filters__title" }, filterTitles[name]),
      ...listed.map((item) => row(name, item, filters[name].includes(item.value))),
    );
    if (!all) {
      const more = element("button", { type: "button", class: "filters__more" }, words.allValues(counts.length, name));
      more.addEventListener("click", () => {
        unfolded.add(name);
        const unfoldedGroup = group(name, counts, filters);
        groups.replaceChild(unfoldedGroup, set);
        const next = unfoldedGroup.querySelectorAll("input")[listed.length];
        if (next) next.focus();
      });
      set.append(more);
    }
    return set;
  }

  function row(name: FilterName, { value, count }: FilterCount, checked: boolean): HTMLElement {
    const box = element("input", { type: "checkbox", name, value });
    box.checked = checked;
    box.addEventListener("change", () => choose(name, value, box.checked));
    return element(
      "label",
      { class: "check" },
      box,
      element("span", { class: "check__label" }, valueLabel(name, value)),
      element("span", { class: "check__count" }, String(count)),
    );
  }

  return {
    root,
    show(counts, filters) {
      const listed = filterNames.filter((name) => counts[name].length > 0);
      const focused = document.activeElement;
      const focus = focused instanceof HTMLInputElement && groups.contains(focused) ? focused : undefined;
      summary.textContent = `${words.filters}：${listed.map((name) => filterTitles[name]).join("、")}`;
      replaceChildren(groups, ...listed.map((name) => group(name, counts[name], filters)));
      if (focus !== undefined) {
        const boxes = Array.from(groups.querySelectorAll("input"));
        const same = boxes.filter((box) => box.name === focus.name && box.value === focus.value)[0];
        if (same) same.focus();
      }
      root.hidden = listed.length === 0;
    },
    hide() {
      root.hidden = true;
    },
  };
}
