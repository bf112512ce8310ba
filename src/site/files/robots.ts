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
  const urls = pages.map((page) => xmlText(absoluteUrl(archive, page.url) ?? page.url));
  const parts: string[][] = [];
  for (let start = 0; start < urls.length; start += mostInSitemap) parts.push(urls.slice(start, start + mostInSitemap));

  const [only = []] = parts;
  if (parts.length <= 1) return [{ path: "/sitemap.xml", contents: () => sitemapOf(only) }];
  const files = parts.map((part, index) => ({
    path: `/sitemap-${index + 1}.xml`,
    contents: () => sitemapOf(part),
  }));
  const locations = files.map(({ path }) => xmlText(absoluteUrl(archive, path) ?? path));
  return [{ path: "/sitemap.xml", contents: () => sitemapIndexOf(locations) }, ...files];
}

function sitemapOf(urls: readonly string[]): string {
  const entries = urls.map((url) => `<url><loc>${url}</loc></url>\n`).join("");
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</urlset>\n`;
}

function sitemapIndexOf(urls: readonly string[]): string {
  const entries = urls.map((url) => `<sitemap><loc>${url}</loc></sitemap>\n`).join("");
  return `<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</sitemapindex>\n`;
}
