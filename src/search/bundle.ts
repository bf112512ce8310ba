import { fileURLToPath } from "node:url";
import type { BuildOptions } from "esbuild";
import { assetPath, bundle } from "../site/bundle.ts";

/** A file for the output folder; its path is relative to it, and changes with its contents. */
export interface ClientFile {
  readonly path: string;
  readonly contents: Uint8Array;
}

const folder = fileURLToPath(new URL("client", import.meta.url));

/** The scripts of the search page. The first is the one that the page loads, with `defer`; it loads the other. */
export async function bundleSearchClient(): Promise<ClientFile[]> {
  const module = await script("pagefind-module.ts", "pagefind", { format: "esm", target: "chrome61" });
  const define = { pagefindModule: JSON.stringify(`/${module.path}`) };
  return [await script("main.ts", "search", { define }), module];
}

async function script(entry: string, name: string, options: BuildOptions): Promise<ClientFile> {
  const contents = await bundle(folder, entry, {
    alias: { "pagefind-in-browser": "/pagefind/pagefind.js" },
    external: ["/pagefind/*"],
    logOverride: { "unsupported-regexp": "silent" }, // canonical.ts says why
    ...options,
  });
  return { path: assetPath(name, "js", contents), contents };
}
