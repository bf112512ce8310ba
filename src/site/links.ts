/**
 * Dead links: every internal link of a site must lead to one of its files, and a fragment to an id of that page.
 */
export interface DeadLink {
  /** The page that has the link, as a path such as `/issues/2023-10/`. */
  readonly page: string;
  readonly href: string;
  readonly reason: "page" | "fragment";
}

/** What a page has to do with links: where it leads, and where in it one may lead. */
export interface PageLinks {
  /** As the page has them, each once. */
  readonly hrefs: readonly string[];
  readonly ids: readonly string[];
}

/** The links of a page, read from its HTML. */
export function linksIn(html: string): PageLinks {
  return { hrefs: valuesOf(linkAttribute, html), ids: valuesOf(idAttribute, html) };
}

/** The path of each file of a site, such as `about/index.html`, with its links, or with null where it is no page. */
export type LinksOfFiles = ReadonlyMap<string, PageLinks | null>;

/**
 * @param before of a site that has no dead link: as long as nothing that is there has gone, a page that has the same
 *   links as there, the same object, is not looked at again
 */
export function findDeadLinks(files: LinksOfFiles, before?: LinksOfFiles): readonly DeadLink[] {
  const sound = before !== undefined && isAllThere(before, files) ? before : undefined;
  // Most pages lead to much the same places.
  const ofRoot = new Map<string, DeadLink["reason"] | undefined>();
  const dead: DeadLink[] = [];
  for (const [path, links] of files) {
    if (links !== null && links === sound?.get(path)) continue;
    const page = `/${path}`.replace(/\/index\.html$/, "/");
    for (const href of links?.hrefs ?? []) {
      const isOfRoot = href.startsWith("/");
      const reason = isOfRoot && ofRoot.has(href) ? ofRoot.get(href) : faultOf(href, page, links, files);
      if (isOfRoot) ofRoot.set(href, reason);
      if (reason !== undefined) dead.push({ page, href, reason });
    }
  }
  return dead;
}

/** Whether every file of `before`, and every id of its pages, is in `files`, too. */
function isAllThere(before: LinksOfFiles, files: LinksOfFiles): boolean {
  for (const [path, links] of before) {
    const now = files.get(path);
    if (now === links) continue;
    if (now === undefined || links?.ids.every((id) => now?.ids.includes(id)) === false) return false;
  }
  return true;
}

/** What a browser takes as it stands, as most links are: to read each as an address takes far longer. */
const plainAddress = /^(?<path>\/(?:[\w-]+(?:\.[\w-]+)*\/)*(?:[\w-]+(?:\.[\w-]+)*)?)?(?:#(?<fragment>[\w-]+))?$/;

function faultOf(
  href: string,
  page: string,
  own: PageLinks | null,
  files: LinksOfFiles,
): DeadLink["reason"] | undefined {
  if (isPlainAndAlive(href, own, files)) return undefined;
  const target = readAddress(href, page);
  if (target === undefined) return "page";
  if (target.origin !== origin) return undefined;
  const links = files.get(fileOf(target));
  if (links === undefined) return "page";
  const fragment = decoded(target.hash.slice(1));
  return fragment === "" || links?.ids.includes(fragment) === true ? undefined : "fragment";
}

function isPlainAndAlive(href: string, own: PageLinks | null, files: LinksOfFiles): boolean {
  const groups = plainAddress.exec(href)?.groups;
  if (groups === undefined) return false;
  const { path, fragment } = groups;
  const links = path === undefined ? own : files.get(fileAt(path));
  return links !== undefined && (fragment === undefined || links?.ids.includes(fragment) === true);
}

const origin = "https://site.invalid";
const linkAttribute = /\s(?:href|src|action)="([^"]*)"/g;
const idAttribute = /\sid="([^"]*)"/g;

function valuesOf(attribute: RegExp, html: string): readonly string[] {
  return [...new Set([...html.matchAll(attribute)].map(([, value = ""]) => unescapeHtml(value)))];
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

function fileOf(target: URL): string {
  return fileAt(decoded(target.pathname));
}

function fileAt(address: string): string {
  const path = address.slice(1);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
