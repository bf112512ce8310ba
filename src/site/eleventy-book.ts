import type { EleventyConfig } from "@11ty/eleventy";
import { outputPath } from "./address.ts";
import type { Asset } from "./assets.ts";
import { linksIn } from "./links.ts";
import { contentsOf, inOnePiece, type Page, type PageKind, type SiteFile } from "./page.ts";
import { currentPrinting, type Printing } from "./printing.ts";
import { openTemplates } from "./templates.ts";

/**
 * How pages and files reach Eleventy: one JavaScript template a kind, paginated over those of the kind's pages that are
 * to be rendered.
 *
 * That is the fastest way that Eleventy has: a paginated `.njk` is compiled again for every page.
 */
export interface EleventyBook extends Pick<Printing, "site" | "assets"> {
  addPages(kind: PageKind): void;
  addFiles(name: string, files: readonly (SiteFile | Asset)[]): void;
}

export function openEleventyBook(eleventy: EleventyConfig): EleventyBook {
  const { site, assets, isDue, rendered } = currentPrinting();
  const templates = openTemplates();
  eleventy.setTemplateFormats(["11ty.js"]);
  eleventy.setUseGitIgnore(false);

  return {
    site,
    assets,
    addPages({ template, pages }) {
      const due = pages.filter(isDue);
      if (due.length === 0) return;
      eleventy.addTemplate(`${template}.11ty.js`, {
        data: { ...paginateOver(due), permalink: ({ entry }: Entry<Page>) => outputPath(entry.url) },
        render: ({ entry }: Entry<Page>) => {
          const model = entry.model();
          const context = { ...model, url: entry.url, site: site.frame, assets: assets.urls };
          const html = templates.render(`pages/${template}`, context);
          rendered(entry, template, model, linksIn(html));
          return html;
        },
      });
    },
    addFiles(name, files) {
      const due = files.filter(isDue);
      if (due.length === 0) return;
      eleventy.addTemplate(`${name}.11ty.js`, {
        data: {
          ...paginateOver(due),
          permalink: ({ entry }: Entry<SiteFile | Asset>) => outputPath(entry.path),
        },
        render: ({ entry }: Entry<SiteFile | Asset>) => Buffer.from(inOnePiece(contentsOf(entry))),
      });
    },
  };
}

interface Entry<Item> {
  readonly entry: Item;
}

function paginateOver(entries: readonly unknown[]) {
  return {
    entries,
    pagination: { data: "entries", size: 1, alias: "entry", addAllPagesToCollections: false },
    eleventyExcludeFromCollections: true,
  };
}
