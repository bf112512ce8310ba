import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { assetPath, bundle } from "./bundle.ts";

/** A file that pages refer to; its name changes with its contents. */
export interface Asset {
  /** Root-relative. */
  readonly path: string;
  readonly contents: Uint8Array;
}

/** The addresses of the assets, as templates name them. */
export interface AssetUrls {
  readonly styles: string;
  readonly preferences: string;
  readonly favicon: string;
  readonly searchScript: string;
}

const folder = fileURLToPath(new URL("../../templates/assets", import.meta.url));

/**
 * One stylesheet and one small script, bundled for browsers as old as Chrome 60, and the scripts of the search page,
 * of which the first is the one that the page names.
 */
export async function bundleAssets(
  searchScripts: readonly Asset[],
): Promise<{ readonly files: readonly Asset[]; readonly urls: AssetUrls }> {
  const styles = hashed("site", "css", await bundle(folder, "site.css"));
  const preferences = hashed("preferences", "js", await bundle(folder, "preferences.ts"));
  const favicon = hashed("favicon", "svg", await readFile(`${folder}/favicon.svg`));
  return {
    files: [styles, preferences, favicon, ...searchScripts],
    urls: {
      styles: styles.path,
      preferences: preferences.path,
      favicon: favicon.path,
      searchScript: rootRelative(searchScripts[0]?.path ?? ""),
    },
  };
}

function hashed(name: string, extension: string, contents: Uint8Array): Asset {
  return { path: `/${assetPath(name, extension, contents)}`, contents };
}

function rootRelative(path: string): string {
  return path.startsWith("/") ? path : `/${path}`;
}
