import type { PageKind } from "../../src/site/page.ts";
import type { Site } from "../../src/site/site.ts";
import { openTemplates } from "../../src/site/templates.ts";

/** As long as those of a build. */
const assets = {
  styles: "/assets/site.c42ca349.css",
  preferences: "/assets/preferences.56bd0e4a.js",
  citation: "/assets/citation.740c9dca.js",
  favicon: "/favicon.svg",
  searchScript: "/assets/search.9b7b0a63.js",
  everyPage: "/assets/every-page.ee8c8b52.js",
};

const templates = openTemplates();

/** The HTML of each page of a kind, by its address, without a build. */
export function htmlOfKind(site: Site, { template, pages }: PageKind): ReadonlyMap<string, string> {
  return new Map(
    pages.map((page) => {
      const context = { ...page.model(), url: page.url, site: site.frame, assets };
      return [page.url, templates.render(`pages/${template}`, context)] as const;
    }),
  );
}
