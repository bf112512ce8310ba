import { type Region, regionAt } from "../regions.ts";
import type { Catalogue } from "../schema.ts";
import { termQuery } from "../tokens.ts";
import type { Engine } from "./engine.ts";
import { countFailures } from "./failures.ts";
import { type CreatePagefind, pagefindReady } from "./pagefind-types.ts";

/** The address of pagefind-module.ts, set by bundle.ts. */
declare const pagefindModule: string;

/** Opens Pagefind's indexes; rejects where the browser cannot run them, or where they are not of the catalogue's edition. */
export async function openPagefind({ volumes, edition }: Catalogue, entryCount: number): Promise<Engine> {
  const [newest, ...older] = volumes;
  if (newest === undefined) return { name: "pagefind", find: async () => new Map() };

  const createPagefind = await loadPagefind();
  const failures = countFailures(newest);
  const pagefind = createPagefind({ basePath: newest, metaCacheTag: edition, noWorker: true });
  await pagefind.search(null); // rejects if the first index does not open; merging would wait for it for ever
  for (const folder of older) await pagefind.mergeIndex(folder, { metaCacheTag: edition });

  // A search for nothing gives every page, in the order in which they were indexed: that of the catalogue.
  const everything = await pagefind.search(null);
  const ordinals = new Map(everything.results.map(({ id }, ordinal): [string, number] => [id, ordinal]));
  if (ordinals.size !== entryCount) {
    throw new Error(`Pagefind has ${ordinals.size} pages, the catalogue ${entryCount} entries`);
  }

  return {
    name: "pagefind",
    async find(term) {
      const query = termQuery(term);
      if (query === undefined) return new Map();
      const before = failures();
      const { results } = await pagefind.search(query);
      if (failures() > before) throw new Error("A part of the index did not load");
      return new Map(
        results.map(({ id, words }): [number, Region] => [ordinals.get(id) ?? -1, regionAt(words[0] ?? Infinity)]),
      );
    },
  };
}

function loadPagefind(): Promise<CreatePagefind> {
  return new Promise((resolve, reject) => {
    if (!("noModule" in HTMLScriptElement.prototype)) throw new Error("This browser has no modules");
    const script = document.createElement("script");
    script.type = "module";
    script.src = pagefindModule;
    window.addEventListener(pagefindReady, (event) => {
      if (event instanceof CustomEvent) resolve(event.detail);
    });
    const fail = () => reject(new Error("This browser does not read Pagefind"));
    script.addEventListener("load", fail); // too late to matter if the module has run
    script.addEventListener("error", fail);
    document.head.appendChild(script);
  });
}
