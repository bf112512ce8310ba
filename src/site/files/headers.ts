import { headersOfEveryFile, keptForEver, typesByName } from "../delivery.ts";
import type { SiteFile } from "../page.ts";

/**
 * /_headers, which Cloudflare Pages, Netlify and hosts like them read from the published folder: a path and, set in,
 * its headers. A header is said for a file by one block alone, since some hosts join what several blocks say.
 */
export function headerFiles(): readonly SiteFile[] {
  const blocks = [
    block("/*", headersOfEveryFile),
    ...keptFolders.map((folder) => block(`${folder}*`, [["Cache-Control", keptForEver]])),
    ...[...typesByName].map(([name, type]) => block(`/*${name}`, [["Content-Type", type]])),
  ];
  return [{ path: "/_headers", contents: () => `${blocks.join("\n\n")}\n` }];
}

/** The format knows no query string: these are the folders of which the search script asks nothing without `?v=`. */
const keptFolders = ["/assets/", "/pagefind/", "/search/shelves/", "/search/texts/", "/search/titles/"] as const;

function block(path: string, headers: typeof headersOfEveryFile): string {
  return [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join("\n");
}
