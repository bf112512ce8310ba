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
  /** The script of 引用本条 and 复制链接. */
  readonly citation: string;
  readonly favicon: string;
  readonly searchScript: string;
  /** The script of every page: its search box, and the marks of what led to it. */
  readonly everyPage: string;
}

const folder = fileURLToPath(new URL("../../templates/assets", import.meta.url));

/** An address that stays, as search engines and browsers keep it. */
export const faviconPath = "/favicon.svg";

/**
 * One stylesheet, one small script and that of 引用本条, bundled for browsers as old as Chrome 60, and the scripts of search, told apart
 * by their names: `search`, which the search page loads, and `every-page`.
 */
export async function bundleAssets(
  searchScripts: readonly Asset[],
): Promise<{ readonly files: readonly Asset[]; readonly urls: AssetUrls }> {
  const [styles, preferences, citation] = await Promise.all([
    bundle(folder, "site.css").then((contents) => hashed("site", "css", contents)),
    bundle(folder, "preferences.ts").then((contents) => hashed("preferences", "js", contents)),
    bundle(folder, "citation.ts").then((contents) => hashed("citation", "js", contents)),
  ]);
  const favicon = { path: faviconPath, contents: await readFile(`${folder}/favicon.svg`) };
  return {
    files: [styles, preferences, citation, favicon, ...searchScripts],
    urls: {
      styles: styles.path,
      preferences: preferences.path,
      citation: citation.path,
      favicon: favicon.path,
      searchScript: scriptNamed("search", searchScripts),
      everyPage: scriptNamed("every-page", searchScripts),
    },
  };
}

function hashed(name: string, extension: string, contents: Uint8Array): Asset {
  return { path: `/${assetPath(name, extension, contents)}`, contents };
}

function scriptNamed(name: string, scripts: readonly Asset[]): string {
  const path = scripts.map(({ path }) => path.replace(/^\/?/, "/")).find((each) => each.startsWith(`/assets/${name}.`));
  if (path === undefined) throw new Error(`There is no script ${name}`);
  return path;
}
