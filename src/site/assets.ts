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
  /** The script of every page's search box, and the names that it proposes. */
  readonly suggest: { readonly script: string; readonly suggestions: string } | null;
}

const folder = fileURLToPath(new URL("../../templates/assets", import.meta.url));

/** An address that stays, as search engines and browsers keep it. */
export const faviconPath = "/favicon.svg";

/**
 * One stylesheet and one small script, bundled for browsers as old as Chrome 60, and the scripts of search, told apart
 * by their names: `search`, which the search page loads, and `suggest`, which every page loads.
 *
 * @param suggestions the address of the names that `suggest` proposes
 */
export async function bundleAssets(
  searchScripts: readonly Asset[],
  suggestions?: string,
): Promise<{ readonly files: readonly Asset[]; readonly urls: AssetUrls }> {
  const styles = hashed("site", "css", await bundle(folder, "site.css"));
  const preferences = hashed("preferences", "js", await bundle(folder, "preferences.ts"));
  const favicon = { path: faviconPath, contents: await readFile(`${folder}/favicon.svg`) };
  const suggestScript = scriptNamed("suggest", searchScripts);
  return {
    files: [styles, preferences, favicon, ...searchScripts],
    urls: {
      styles: styles.path,
      preferences: preferences.path,
      favicon: favicon.path,
      searchScript: scriptNamed("search", searchScripts) ?? "",
      suggest: suggestScript === undefined || suggestions === undefined ? null : { script: suggestScript, suggestions },
    },
  };
}

function hashed(name: string, extension: string, contents: Uint8Array): Asset {
  return { path: `/${assetPath(name, extension, contents)}`, contents };
}

function scriptNamed(name: string, scripts: readonly Asset[]): string | undefined {
  return scripts.map(({ path }) => path.replace(/^\/?/, "/")).find((path) => path.startsWith(`/assets/${name}.`));
}
