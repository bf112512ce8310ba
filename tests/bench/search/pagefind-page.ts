import { openRivalPage } from "./rival-page.ts";

/** Of Pagefind's own script, what the page needs. */
interface Pagefind {
  search(query: string): Promise<{
    readonly results: readonly {
      data(): Promise<{ readonly url: string; readonly excerpt: string; readonly meta: { readonly title: string } }>;
    }[];
  }>;
}

/** Not a literal, so that it is left for the browser to load. */
const address = "/pagefind/pagefind.js";

openRivalPage(async (query) => {
  const pagefind: Pagefind = await import(address);
  const { results } = await pagefind.search(query);
  const first = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return { found: results.length, first: first.map(({ url, meta, excerpt }) => ({ url, title: meta.title, excerpt })) };
});
