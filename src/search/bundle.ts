import { fileURLToPath } from "node:url";
import { assetPath, bundle } from "../site/bundle.ts";

/** A file for the output folder; its path is relative to it, and changes with its contents. */
export interface ClientFile {
  readonly path: string;
  readonly contents: Uint8Array;
}

const folder = fileURLToPath(new URL("client", import.meta.url));

/** `search`, the script of the search page, and `every-page`, that of every page; both are loaded with `defer`. */
export function bundleSearchClient(): Promise<ClientFile[]> {
  return Promise.all([script("main.ts", "search"), script("every-page.ts", "every-page")]);
}

async function script(entry: string, name: string): Promise<ClientFile> {
  const contents = await bundle(folder, entry, {
    logOverride: { "unsupported-regexp": "silent" }, // canonical.ts says why
  });
  return { path: assetPath(name, "js", contents), contents };
}
