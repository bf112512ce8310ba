import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { buildSearchIndex, type IndexSettings } from "../../../src/search/build-index.ts";
import { bundleSearchClient } from "../../../src/search/bundle.ts";
import { freshStage } from "../../site/fresh-stage.ts";
import { type Contender, searchPage } from "./contender.ts";

/** Our own search: its own page, as readers meet it. */
export function ourSearch(settings: IndexSettings = {}): Contender {
  return {
    name: "ours",
    coldQueries: Number.POSITIVE_INFINITY,
    hasFallback: true,
    async write(archive, folder) {
      await buildSearchIndex(archive, await freshStage(folder), settings);
      const script = (await bundleSearchClient()).find(({ path }) => /(?:^|\/)search\./u.test(path));
      if (script === undefined) throw new Error("There is no script of the search page.");
      await mkdir(dirname(join(folder, script.path)), { recursive: true });
      await writeFile(join(folder, script.path), script.contents);
      await writeFile(join(folder, "search/index.html"), searchPage(script.path.replace(/^\//u, ""), "defer"));
    },
    isIndex: (path) => path.startsWith("/pagefind/") || path === "/search/catalogue.json",
  };
}
