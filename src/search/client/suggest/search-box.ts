import { createPopup } from "./popup.ts";
import { clearRecentSearches, recentSearches } from "./recent.ts";
import type { Suggester } from "./suggester.ts";

const suggestionsAtMost = 8;
/** Over results that follow the typing there is less room, and no need of a way to them. */
const overResultsAtMost = 4;

/**
 * Makes a plain search form a combobox (ARIA 1.2, list autocomplete): names are proposed for what is typed, recent
 * searches in the empty box. Where `load` fails, it stays the form that it is.
 *
 * A key that is taken is `defaultPrevented` for whoever listens after.
 */
export function startSearchBox(form: HTMLFormElement, input: HTMLInputElement, load: () => Promise<Suggester>): void {
  const overResults = form.getAttribute("data-suggest") === "names";
  const popup = createPopup("suggest", () => {
    clearRecentSearches();
    input.focus();
    close();
  });
  let suggester: Suggester | undefined;
  let active = -1;
  let composing = false;

  form.appendChild(popup.root);
  // A search field may not be a combobox by ARIA in HTML; a text field may, and looks the same here.
  input.type = "text";
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", popup.list.id);
  input.setAttribute("aria-expanded", "false");

  const isOpen = () => !popup.root.hidden;

  function close(): void {
    popup.root.hidden = true;
    input.setAttribute("aria-expanded", "false");
    point(-1);
  }

  function open(): void {
    point(-1);
    const empty = input.value.trim() === "";
    if (empty) popup.showRecent(recentSearches());
    else showNames(input.value.trim());
    const isEmpty = popup.options().length === 0;
    popup.root.hidden = isEmpty;
    input.setAttribute("aria-expanded", isEmpty ? "false" : "true");
  }

  function showNames(query: string): void {
    const groups = suggester ? suggester.suggest(query, overResults ? overResultsAtMost : suggestionsAtMost) : [];
    popup.showNames(groups, query, suggester !== undefined && !overResults);
  }

  function point(place: number): void {
    const option = popup.options()[place];
    active = option ? place : -1;
    popup.activate(option);
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  }

  /** Past either end, the pointer rests on what was typed. */
  function move(step: 1 | -1): void {
    const places = popup.options().length + 1;
    point(((active + 1 + step + places) % places) - 1);
  }

  function follow(key: string): boolean {
    if (key === "ArrowDown" || key === "ArrowUp") {
      if (!isOpen()) open();
      if (!isOpen()) return false;
      move(key === "ArrowDown" ? 1 : -1);
      return true;
    }
    if (key === "Enter") {
      const option = popup.options()[active];
      if (!isOpen() || option === undefined) return false;
      option.click();
      return true;
    }
    if (key === "Escape") {
      if (isOpen()) close();
      else if (input.value !== "") clear();
      else return false;
      return true;
    }
    return false;
  }

  function clear(): void {
    input.value = "";
    input.dispatchEvent(new Event("input", { bubbles: true }));
    close();
  }

  function loadNames(): void {
    if (suggester) return;
    load().then(
      (loaded) => {
        const first = suggester === undefined;
        suggester = loaded;
        if (first && document.activeElement === input && input.value !== "" && !composing) open();
      },
      () => undefined, // asked for again at the next focus
    );
  }

  input.addEventListener("focus", () => {
    loadNames();
    if (input.value === "" && !composing) open();
  });
  input.addEventListener("click", () => {
    if (input.value === "" && !isOpen()) open();
  });
  input.addEventListener("input", () => {
    if (!composing) open();
  });
  input.addEventListener("compositionstart", () => {
    composing = true;
    close();
  });
  input.addEventListener("compositionend", () => {
    composing = false;
    open();
  });
  input.addEventListener("keydown", (event) => {
    // 229: Safari ends a composition before it tells of the key that ended it.
    if (composing || event.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (follow(event.key)) event.preventDefault();
  });
  form.addEventListener("submit", close);
  popup.list.addEventListener("click", close); // a page that is come back to has no list open
  // A press on the list leaves the focus, and with it the list, where it is.
  popup.root.addEventListener("mousedown", (event) => event.preventDefault());
  form.addEventListener("focusout", (event) => {
    const to = event.relatedTarget;
    if (!(to instanceof Node && form.contains(to))) close();
  });
}
