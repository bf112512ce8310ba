import type { Archive } from "../../archive/archive.ts";
import { absoluteUrl } from "../frame.ts";
import type { Page, SiteFile } from "../page.ts";
import { xmlText } from "./xml.ts";

/** robots.txt, and the sitemap it names. A sitemap holds absolute addresses: without the site's own there is none. */
export function robotFiles(archive: Archive, pages: readonly Page[]): readonly SiteFile[] {
  const sitemap = absoluteUrl(archive, "/sitemap.xml");
  return [
    {
      path: "/robots.txt",
      contents: () => `User-agent: *\nAllow: /\n${sitemap === null ? "" : `Sitemap: ${sitemap}\n`}`,
    },
    ...(sitemap === null ? [] : sitemapFiles(archive, pages)),
  ];
}

/** The protocol's bound for one file. */
const mostInSitemap = 50_000;

function sitemapFiles(archive: Archive, pages: readonly Page[]): readonly SiteFile[] {
  const parts: (readonly Page[])[] = [];
  for (let start = 0; start < pages.length; start += mostInSitemap) {
    parts.push(pages.slice(start, start + mostInSitemap));
  }

  const [only = []] = parts;
  if (parts.length <= 1) return [{ path: "/sitemap.xml", contents: () => sitemapOf(archive, only) }];
  const files = parts.map((part, index) => ({
    path: `/sitemap-${index + 1}.xml`,
    contents: () => sitemapOf(archive, part),
  }));
  const entries = files.map(({ path }, index) => ({ url: path, date: newestDate(parts[index] ?? []) }));
  return [{ path: "/sitemap.xml", contents: () => sitemapIndexOf(archive, entries) }, ...files];
}

function newestDate(pages: readonly Page[]): string | undefined {
  return pages.reduce<string | undefined>(
    (newest, { date }) => (date !== undefined && (newest === undefined || date > newest) ? date : newest),
    undefined,
  );
}

interface Dated {
  readonly url: string;
  readonly date?: string | undefined;
}

function sitemapOf(archive: Archive, pages: readonly Dated[]): string {
  return document("urlset", "url", archive, pages);
}

function sitemapIndexOf(archive: Archive, files: readonly Dated[]): string {
  return document("sitemapindex", "sitemap", archive, files);
}

/** A date is the newest of what stands at the address, as the bulletins give it. */
function document(root: string, element: string, archive: Archive, entries: readonly Dated[]): string {
  const lines = entries.map(({ url, date }) => {
    const location = xmlText(absoluteUrl(archive, url) ?? url);
    const modified = date === undefined ? "" : `<lastmod>${date}</lastmod>`;
    return `<${element}><loc>${location}</loc>${modified}</${element}>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("")}</${root}>\n`;
}
