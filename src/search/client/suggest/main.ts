import type { Suggestions } from "../../suggestions.ts";
import { fetchJson } from "../json.ts";
import { once } from "../once.ts";
import { startReachingBox } from "./reach-box.ts";
import { startSearchBox } from "./search-box.ts";
import { openSuggester } from "./suggester.ts";

/**
 * The script of every page: suggestions for its search box, the form with `data-suggest`. The script's own tag says
 * where they are: `data-suggestions="/search/suggestions.json?v=…"`. They are loaded when the box is first used.
 */
const readableVersion: Suggestions["version"] = 1;

const names = once(async (address: string) => {
  const suggestions = await fetchJson<Suggestions>(address);
  if (suggestions.version !== readableVersion) throw new Error("The suggestions are of another build");
  return openSuggester(suggestions);
});

const script = document.currentScript;
const address = script === null ? null : script.getAttribute("data-suggestions");
const form = document.querySelector<HTMLFormElement>("form[data-suggest]");
const input = form === null ? null : form.querySelector<HTMLInputElement>('input[name="q"]');
if (form !== null && input !== null && address !== null) {
  startSearchBox(form, input, () => names.get(address));
  startReachingBox(form, input);
}
