import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** A file for the output folder; its path is relative to it, and changes with its contents. */
export interface ClientFile {
  readonly path: string;
  readonly contents: Uint8Array;
}

const folder = fileURLToPath(new URL("client", import.meta.url));

/** The scripts of the search page. The first is the one that the page loads, with `defer`; it loads the other. */
export async function bundleSearchClient(): Promise<ClientFile[]> {
  const module = await bundle("pagefind-module.ts", "pagefind", "esm", {});
  const script = await bundle("main.ts", "search", "iife", { pagefindModule: JSON.stringify(`/${module.path}`) });
  return [script, module];
}

async function bundle(
  entry: string,
  name: string,
  format: "iife" | "esm",
  define: Readonly<Record<string, string>>,
): Promise<ClientFile> {
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    charset: "utf8",
    format,
    define,
    alias: { "pagefind-in-browser": "/pagefind/pagefind.js" },
    external: ["/pagefind/*"],
    target: format === "esm" ? "chrome61" : "chrome60",
    legalComments: "none",
    logLevel: "error",
    logOverride: { "unsupported-regexp": "silent" }, // canonical.ts says why
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error(`esbuild made nothing of ${entry}`);
  const hash = createHash("sha256").update(output.contents).digest("hex").slice(0, 8);
  return { path: `assets/${name}.${hash}.js`, contents: output.contents };
}
