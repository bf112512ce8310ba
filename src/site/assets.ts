import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

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
  const styles = hashed("site", "css", await bundle("site.css"));
  const preferences = hashed("preferences", "js", await bundle("preferences.ts"));
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

async function bundle(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    charset: "utf8",
    format: "iife",
    target: "chrome60",
    legalComments: "none",
    logLevel: "error",
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error(`esbuild made nothing of ${entry}`);
  return output.contents;
}

function hashed(name: string, extension: string, contents: Uint8Array): Asset {
  const hash = createHash("sha256").update(contents).digest("hex").slice(0, 8);
  return { path: `/assets/${name}.${hash}.${extension}`, contents };
}

function rootRelative(path: string): string {
  return path.startsWith("/") ? path : `/${path}`;
}
