/**
 * Dead links: every internal link of a site must lead to one of its files, and a fragment to an id of that page.
 */
export interface DeadLink {
  /** The page that has the link, as a path such as `/issues/2023-10/`. */
  readonly page: string;
  readonly href: string;
  readonly reason: "page" | "fragment";
}

/** `files` maps each root-relative path of the site, such as `/about/index.html`, to its HTML, or to "" for other files. */
export function findDeadLinks(files: ReadonlyMap<string, string>): readonly DeadLink[] {
  const ids = new Map<string, ReadonlySet<string>>();
  const dead: DeadLink[] = [];
  for (const [path, html] of files) {
    const page = path.replace(/\/index\.html$/, "/");
    for (const href of linksOf(html)) {
      const reason = faultOf(href, page, files, ids);
      if (reason !== undefined) dead.push({ page, href, reason });
    }
  }
  return dead;
}

function faultOf(
  href: string,
  page: string,
  files: ReadonlyMap<string, string>,
  ids: Map<string, ReadonlySet<string>>,
): DeadLink["reason"] | undefined {
  const target = readAddress(href, page);
  if (target === undefined) return "page";
  if (target.origin !== origin) return undefined;
  const file = fileOf(target, files);
  if (file === undefined) return "page";
  const fragment = decoded(target.hash.slice(1));
  return fragment === "" || idsOf(file, files, ids).has(fragment) ? undefined : "fragment";
}

const origin = "https://site.invalid";
const linkAttribute = /\s(?:href|src|action)="([^"]*)"/g;
const idAttribute = /\sid="([^"]*)"/g;

function linksOf(html: string): readonly string[] {
  const links = [...html.matchAll(linkAttribute)].map(([, value = ""]) => unescapeHtml(value));
  return [...new Set(links)];
}

/** Undefined where a browser, too, would make nothing of it. */
function readAddress(href: string, page: string): URL | undefined {
  const base = `${origin}${encodeURI(page)}`;
  return URL.canParse(href, base) ? new URL(href, base) : undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function fileOf(target: URL, files: ReadonlyMap<string, string>): string | undefined {
  const path = decoded(target.pathname);
  const file = path.endsWith("/") ? `${path}index.html` : path;
  return files.has(file) ? file : undefined;
}

function idsOf(
  file: string,
  files: ReadonlyMap<string, string>,
  cache: Map<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const known = cache.get(file);
  if (known !== undefined) return known;
  const html = files.get(file) ?? "";
  const ids = new Set([...html.matchAll(idAttribute)].map(([, value = ""]) => unescapeHtml(value)));
  cache.set(file, ids);
  return ids;
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
