import { type FilterName, hasFilters, noFilters, withFilter, withoutFilter } from "../filters.ts";
import { alternativesOf } from "../propose/alternatives.ts";
import { proposalsFor } from "../propose/proposals.ts";
import { describeQuery } from "../query/describe-query.ts";
import { showHits } from "../result.ts";
import type { Answer, Searcher } from "../searcher.ts";
import { clearRecentSearches, recentSearches, rememberSearch } from "../suggest/recent.ts";
import { chosenFilters } from "./chosen-filters.ts";
import { element, replaceChildren } from "./element.ts";
import { createFilterPanel } from "./filter-panel.ts";
import { emptyMessage, failedMessage, unsupportedMessage } from "./messages.ts";
import { watchQueryInput } from "./query-input.ts";
import { followResultKeys } from "./result-keys.ts";
import { addressOf, type PageState, readAddress } from "./state.ts";
import { isSupported } from "./support.ts";
import { createResultView } from "./view.ts";
import { recentLine } from "./ways-on.ts";
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

  const panel = createFilterPanel((name, value, isChosen) => choose(name, value, isChosen));
  const view = createResultView(region, panel.root);
  followResultKeys(view.list, input);

  let state = readAddress(location.search);
  /** Whether the address is one that the reader chose, not one that typing passes through. */
  let settled = true;
  let latest = 0;
  let waiting = 0;

  const query = watchQueryInput(form, input, (typed, submitted) => {
    if (submitted) rememberSearch(typed);
    go({ ...state, query: typed.trim() }, submitted || settled);
    settled = submitted;
  });
  window.addEventListener("popstate", () => follow(readAddress(location.search)));
  region.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.pathname === location.pathname) {
      event.preventDefault();
      history.pushState(null, "", link.href);
      follow(readAddress(link.search));
    } else if (view.list.contains(link)) rememberSearch(state.query);
  });
  query.set(state.query);
  run();
  if (state.query === "") input.addEventListener("focus", () => void open().catch(() => undefined));

  /** Takes over what the address says. */
  function follow(next: PageState): void {
    state = next;
    settled = true;
    query.set(state.query);
    run();
  }

  function choose(name: FilterName, value: string, isChosen: boolean): void {
    const change = isChosen ? withFilter : withoutFilter;
    go({ ...state, filters: change(state.filters, name, value) }, true);
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
    view.showChosen(
      chosenFilters(
        asked.filters,
        (name, value) => choose(name, value, false),
        () => go({ ...state, filters: noFilters }, true),
      ),
    );
    if (asked.query === "" && !hasFilters(asked.filters)) {
      say("");
      showInstead();
      showRecent();
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
    view.say(text);
  }

  async function respond(asked: PageState, isCurrent: () => boolean): Promise<void> {
    const searcher = await open();
    const answer = await searcher.answer(asked.query, asked.filters, asked.order);
    if (!isCurrent()) return;
    if (asked.query !== "" && answer.query.conditions.length === 0) {
      say(words.nothingToFind(asked.query));
      showInstead();
    } else if (answer.hits.length === 0) {
      const proposals = await proposalsFor(searcher, answer, asked.filters);
      if (!isCurrent()) return;
      say(sumOf(asked, answer, searcher));
      showInstead(emptyMessage(proposals, asked.order));
    } else {
      const shown = await showHits(searcher, answer, 0, resultsAtOnce);
      if (!isCurrent()) return;
      say(sumOf(asked, answer, searcher));
      view.showResults(shown, asked);
      help.hidden = true;
      showRest(searcher, answer, shown.length, isCurrent);
    }
    if (answer.unfiltered.length > 0) {
      const counts = await answer.counts();
      if (isCurrent()) panel.show(counts, asked.filters);
    }
    if (answer.query.conditions.length > 0) {
      const alternatives = await alternativesOf(searcher, answer, asked.filters);
      if (isCurrent()) view.showAlternatives(alternatives, asked.order);
    }
  }

  function showInstead(...message: readonly HTMLElement[]): void {
    panel.hide();
    view.clearResults();
    view.showBelow(...message);
    help.hidden = false;
  }

  function showRecent(): void {
    const line = recentLine(recentSearches(), state.filters, () => {
      clearRecentSearches();
      view.showBelow();
      query.focus();
    });
    if (line !== undefined) view.showBelow(line);
  }

  /** The button under a list that goes on, and the step that it takes. */
  function showRest(searcher: Searcher, answer: Answer, shown: number, isCurrent: () => boolean): void {
    const total = answer.hits.length;
    if (shown >= total) {
      view.showBelow();
      return;
    }
    const more = element("button", { type: "button", class: "search-more" }, words.more);
    more.addEventListener("click", () => {
      more.disabled = true;
      showHits(searcher, answer, shown, shown + resultsAtOnce)
        .then((next) => {
          if (!isCurrent()) return;
          view.addResults(next);
          showRest(searcher, answer, shown + next.length, isCurrent);
        })
        .catch(() => {
          more.disabled = false;
        });
    });
    view.showBelow(element("p", { class: "search-shown" }, words.shown(shown, total)), more);
  }
}

function sumOf({ filters }: PageState, { query, hits, unfiltered }: Answer, { entries }: Searcher): string {
  const told = describeQuery(query, filters);
  const recordsOf = (some: Answer["hits"]) => some.filter(({ ordinal }) => entries[ordinal]?.kind !== "preamble");
  if (unfiltered.length === 0) return words.none(told);
  if (hits.length === 0) return words.noneFiltered(told, recordsOf(unfiltered).length);
  const records = recordsOf(hits);
  const inTitle = records.filter(({ ordinal, field }) => field === "title" && entries[ordinal]?.kind === "lead");
  return words.sum(told, records.length, inTitle.length, hits.length - records.length);
}
