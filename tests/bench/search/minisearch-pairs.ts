import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import MiniSearch from "minisearch";
import { createCanonicaliser } from "../../../src/search/canonical.ts";
import { entriesOf } from "../../../src/search/entry.ts";
import { bundle } from "../../../src/site/bundle.ts";
import { fullTraditionalTable, limitTable } from "../../../src/text/traditional.ts";
import { type Contender, searchPage } from "./contender.ts";
import { pairOptions } from "./pair-tokens.ts";

/** MiniSearch with an index of character pairs, loaded whole, and the texts of the results in files of their own. */
export const minisearchPairs: Contender = {
  name: "MiniSearch of pairs",
  // Each new page loads the same index, which is nearly all that it loads.
  coldQueries: 5,
  hasFallback: false,
  async write(archive, folder) {
    const entries = entriesOf(archive);
    const table = fullTraditionalTable();
    const index = new MiniSearch(pairOptions(createCanonicaliser(table)));
    const files = new Map<string, string | Uint8Array>();
    const seen = new Set<string>();
    for (const { id, text } of entries) {
      const { title, attribution, paragraphs } = text;
      const body = paragraphs.join("\n");
      for (const character of title + attribution + body) seen.add(table.get(character) ?? character);
      index.add({ id, title, attribution, body });
      files.set(`search/texts/${id}.json`, JSON.stringify(text));
    }
    files.set("search/index.json", JSON.stringify(index));
    files.set("search/traditional.json", JSON.stringify(limitTable(table, seen)));
    files.set("search/page.js", await bundle(import.meta.dirname, "minisearch-page.ts", { target: "es2022" }));
    files.set("search/index.html", searchPage("search/page.js", "defer"));
    const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
    for (const each of folders) await mkdir(each, { recursive: true });
    for (const [path, contents] of files) await writeFile(join(folder, path), contents);
  },
  isIndex: (path) => path === "/search/index.json" || path === "/search/traditional.json",
};
