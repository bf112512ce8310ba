import { deskFolder, deskPolicyHeader, headersOf, headersOfEveryFile, keptForEver, typesByName } from "../delivery.ts";
import type { SiteFile } from "../page.ts";

/**
 * /_headers, which Cloudflare Pages, Netlify and hosts like them read from the published folder: a path and, set in,
 * its headers. A header is said for a file by one block alone, since some hosts join what several blocks say. So the
 * policy, of which the desk has its own, is said folder by folder.
 *
 * @param paths the addresses of the site's pages and files
 */
export function headerFiles(paths: readonly string[]): readonly SiteFile[] {
  const isPolicy = ([name]: readonly [string, string]) => name === deskPolicyHeader[0];
  const policy = headersOfEveryFile.filter(isPolicy);
  const places = new Set([...paths.map(topOf), ...keptFolders.map(topOf)]);
  places.delete(`${deskFolder}*`);
  const blocks = [
    ...[...places].sort().map((place) => block(place, policy)),
    block(`${deskFolder}*`, headersOf(deskFolder).filter(isPolicy)),
    block(
      "/*",
      headersOfEveryFile.filter((header) => !isPolicy(header)),
    ),
    ...keptFolders.map((folder) => block(`${folder}*`, [["Cache-Control", keptForEver]])),
    ...[...typesByName].map(([name, type]) => block(`/*${name}`, [["Content-Type", type]])),
  ];
  return [{ path: "/_headers", contents: () => `${blocks.join("\n\n")}\n` }];
}

/** `/issues/2023-10/` → `/issues/*`; what stands at the top by its own address. */
function topOf(path: string): string {
  const [, folder = "", below] = path.split("/");
  return below === undefined ? `/${folder}` : `/${folder}/*`;
}

/** The format knows no query string: these are the folders of which the search script asks nothing without `?v=`. */
const keptFolders = ["/assets/", "/pagefind/", "/search/shelves/", "/search/texts/", "/search/titles/"] as const;

function block(path: string, headers: typeof headersOfEveryFile): string {
  return [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join("\n");
}
