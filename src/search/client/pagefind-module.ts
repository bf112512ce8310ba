/**
 * The one ES module of the site: import() would keep older browsers from reading the search script at all, while they
 * pass over a module in silence.
 */
import { createInstance } from "pagefind-in-browser";
import { pagefindReady } from "./pagefind-types.ts";

window.dispatchEvent(new CustomEvent(pagefindReady, { detail: createInstance }));
