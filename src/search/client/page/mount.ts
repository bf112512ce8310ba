import { type FilterName, noFilters } from "../filters.ts";
import { showHits } from "../result.ts";
import type { Answer, Searcher } from "../searcher.ts";
import { chosenFilters } from "./chosen-filters.ts";
import { element, replaceChildren } from "./element.ts";
import { findExamples } from "./examples.ts";
import { createFilterPanel } from "./filter-panel.ts";
import { emptyMessage, failedMessage, unsupportedMessage } from "./messages.ts";
import { watchQueryInput } from "./query-input.ts";
import { resultItem } from "./result-item.ts";
import { addressOf, type PageState, readAddress } from "./state.ts";
import { isSupported } from "./support.ts";
import { words } from "./words.ts";

const resultsAtOnce = 20;
/** An answer that is there sooner is shown without a word about waiting. */
const patience = 300;

/** Brings the search page to life: its form, the results in `#search`, and the address that holds the state. */
export function mountSearchPage(open: () => Promise<Searcher>): void {
  const region = document.getElementById("search");
  const input =
    document.querySelector<HTMLInputElement>('main input[name="q"]') || document.querySelector('input[name="q"]');
  const form = input instanceof HTMLInputElement ? input.form : null;
  const help = document.getElementById("search-help") || element("div");
  if (region === null || !(input instanceof HTMLInputElement) || form === null) return;
  if (!isSupported()) {
    replaceChildren(region, unsupportedMessage());
    return;
  }

  const sum = element("p", { class: "search-sum", role: "status", "aria-live": "polite" });
  const chosen = element("div", { class: "chosen" });
  const list = element("ol", { class: "results" });
  const below = element("div", { class: "results__below" });
  const results = element("section", { class: "search-results", "aria-label": words.results }, list, below);
  const panel = createFilterPanel((name, value, isChosen) => choose(name, value, isChosen));
  replaceChildren(region, sum, chosen, element("div", { class: "search-columns" }, panel.root, results));

  let state = readAddress(location.search);
  /** Whether the address is one that the reader chose, not one that typing passes through. */
  let settled = true;
  let latest = 0;
  let waiting = 0;

  const query = watchQueryInput(form, input, (typed, submitted) => {
    go({ ...state, query: typed.trim() }, submitted || settled);
    settled = submitted;
  });
  window.addEventListener("popstate", () => {
    state = readAddress(location.search);
    settled = true;
    query.set(state.query);
    run();
  });
  query.set(state.query);
  run();
  if (state.query === "") input.addEventListener("focus", () => void open().catch(() => undefined));

  function choose(name: FilterName, value: string, isChosen: boolean): void {
    const others = state.filters[name].filter((each) => each !== value);
    go({ ...state, filters: { ...state.filters, [name]: isChosen ? others.concat(value) : others } }, true);
    settled = true;
  }

  function go(next: PageState, push: boolean): void {
    const address = addressOf(next);
    if (address !== addressOf(state)) {
      if (push) history.pushState(null, "", address);
      else history.replaceState(null, "", address);
    } else if (next.query === state.query && latest > 0) return;
    state = next;
    run();
  }

  /** Answers the state; an answer that is overtaken by a newer one is dropped at each step. */
  function run(): void {
    latest += 1;
    const turn = latest;
    const isCurrent = () => turn === latest;
    const asked = state;
    replaceChildren(
      chosen,
      ...chosenFilters(
        asked.filters,
        (name, value) => choose(name, value, false),
        () => go({ ...state, filters: noFilters }, true),
      ),
    );
    if (asked.query === "") {
      say("");
      showInstead();
      return;
    }
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => say(words.searching), patience);
    respond(asked, isCurrent).catch(() => {
      if (!isCurrent()) return;
      say(words.failed);
      showInstead(failedMessage(run));
    });
  }

  function say(text: string): void {
    window.clearTimeout(waiting);
    sum.textContent = text;
  }

  async function respond(asked: PageState, isCurrent: () => boolean): Promise<void> {
    const searcher = await open();
    const answer = await searcher.answer(asked.query, asked.filters);
    if (!isCurrent()) return;
    if (answer.terms.length === 0) {
      say(words.nothingToFind(asked.query));
      showInstead();
    } else if (answer.unfiltered.length === 0) {
      const examples = await findExamples(asked.query, searcher);
      if (!isCurrent()) return;
      say(words.none(asked.query));
      showInstead(emptyMessage(examples));
    } else {
      const shown = await showHits(searcher, answer, 0, resultsAtOnce);
      if (!isCurrent()) return;
      say(sumOf(asked.query, answer, searcher));
      replaceChildren(list, ...shown.map(resultItem));
      help.hidden = true;
      showRest(searcher, answer, shown.length, isCurrent);
      const counts = await answer.counts();
      if (isCurrent()) panel.show(counts, asked.filters);
    }
  }

  function showInstead(...message: HTMLElement[]): void {
    panel.hide();
    replaceChildren(list);
    replaceChildren(below, ...message);
    help.hidden = false;
  }

  /** The button under a list that goes on, and the step that it takes. */
  function showRest(searcher: Searcher, answer: Answer, shown: number, isCurrent: () => boolean): void {
    const total = answer.hits.length;
    if (shown >= total) {
      replaceChildren(below);
      return;
    }
    const more = element("button", { type: "button", class: "search-more" }, words.more);
    more.addEventListener("click", () => {
      more.disabled = true;
      showHits(searcher, answer, shown, shown + resultsAtOnce)
        .then((next) => {
          if (!isCurrent()) return;
          const items = next.map(resultItem);
          list.append(...items);
          showRest(searcher, answer, shown + next.length, isCurrent);
          const link = items[0]?.querySelector("a");
          if (link) link.focus();
        })
        .catch(() => {
          more.disabled = false;
        });
    });
    replaceChildren(below, element("p", { class: "search-shown" }, words.shown(shown, total)), more);
  }
}

function sumOf(query: string, { hits, unfiltered }: Answer, { entries }: Searcher): string {
  const recordsOf = (some: Answer["hits"]) => some.filter(({ ordinal }) => entries[ordinal]?.kind !== "preamble");
  if (hits.length === 0) return words.noneFiltered(recordsOf(unfiltered).length);
  const records = recordsOf(hits);
  const inTitle = records.filter(({ ordinal, field }) => field === "title" && entries[ordinal]?.kind === "lead");
  return words.sum(query, records.length, inTitle.length, hits.length - records.length);
}
