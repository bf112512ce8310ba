import { createHash } from "node:crypto";
import { type BuildOptions, build, stop } from "esbuild";

const bundled = new Map<string, Promise<Uint8Array>>();

/**
 * Bundles and minifies one style sheet or script of `folder` for browsers as old as Chrome 60; `options` say what is
 * different for it, a plugin by its name.
 *
 * What was bundled once is not bundled again: the sources of a running program stay as they are (start.ts).
 */
export function bundle(folder: string, entry: string, options: BuildOptions = {}): Promise<Uint8Array> {
  const key = JSON.stringify([folder, entry, options]);
  const known = bundled.get(key);
  if (known !== undefined) return known;
  const made = bundleAnew(folder, entry, options);
  bundled.set(key, made);
  made.catch(() => bundled.delete(key));
  return made;
}

/** Ends the bundler, a program of its own with some 60 MB; the next bundle would start it again. */
export async function endBundling(): Promise<void> {
  await stop();
}

async function bundleAnew(folder: string, entry: string, options: BuildOptions): Promise<Uint8Array> {
  const { outputFiles = [] } = await build({
    absWorkingDir: folder,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "iife",
    target: "chrome60",
    legalComments: "none",
    logLevel: "error",
    ...options,
    write: false,
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error(`esbuild made nothing of ${entry}`);
  return output.contents;
}

/** The path of a file in the site, `assets/NAME.HASH.EXTENSION`: it changes with the contents, so it may be cached. */
export function assetPath(name: string, extension: string, contents: Uint8Array): string {
  const hash = createHash("sha256").update(contents).digest("hex").slice(0, 8);
  return `assets/${name}.${hash}.${extension}`;
}
