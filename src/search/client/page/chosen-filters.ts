import { type FilterName, type Filters, filterNames, hasFilters } from "../filters.ts";
import { element } from "./element.ts";
import { chosenLabel, words } from "./words.ts";

/** The chosen filters above the results, each a button that takes it away. */
export function chosenFilters(
  filters: Filters,
  remove: (name: FilterName, value: string) => void,
  clear: () => void,
): HTMLElement[] {
  if (!hasFilters(filters)) return [];
  const buttons = filterNames.map((name) =>
    filters[name].map((value) => {
      const label = chosenLabel(name, value);
      const button = element(
        "button",
        { type: "button", class: "chosen__filter", "aria-label": words.removeFilter(label) },
        `${label} ✕`,
      );
      button.addEventListener("click", () => remove(name, value));
      return button;
    }),
  );
  const clearAll = element("button", { type: "button", class: "chosen__clear" }, words.clear);
  clearAll.addEventListener("click", clear);
  return buttons.reduce((all, some) => all.concat(some), []).concat(clearAll);
}
