import type { Suggestions } from "../../suggestions.ts";
import { fetchJson } from "../json.ts";
import { once } from "../once.ts";
import { startReachingBox } from "./reach-box.ts";
import { startSearchBox } from "./search-box.ts";
import { openSuggester } from "./suggester.ts";

const readableVersion: Suggestions["version"] = 1;

const suggester = once(async (address: string) => {
  // Its address stays, so that a page does not change with every name; the browser asks whether the file has.
  const suggestions = await fetchJson<Suggestions>(address, "no-cache");
  if (suggestions.version !== readableVersion) throw new Error("The suggestions are of another build");
  return openSuggester(suggestions);
});

/** Suggestions for a page's search box, the form with `data-suggest`; they are loaded when it is first used. */
export function startSuggestions(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-suggest]");
  const input = form === null ? null : form.querySelector<HTMLInputElement>('input[name="q"]');
  if (form === null || input === null) return;
  startSearchBox(form, input, () => suggester.get("/search/suggestions.json"));
  startReachingBox(form, input);
}
