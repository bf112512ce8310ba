import type { EleventyConfig } from "@11ty/eleventy";
import { outputPath } from "./address.ts";
import type { Asset, AssetUrls } from "./assets.ts";
import type { SiteFrame } from "./frame.ts";
import type { Page, PageKind, SiteFile } from "./page.ts";
import { openTemplates } from "./templates.ts";

/**
 * How pages and files reach Eleventy: one JavaScript template a kind, paginated over the kind's pages.
 *
 * That is the fastest way that Eleventy has: a paginated `.njk` is compiled again for every page.
 */
export interface EleventyBook {
  addPages(kind: PageKind): void;
  addFiles(name: string, files: readonly (SiteFile | Asset)[]): void;
}

export function openEleventyBook(eleventy: EleventyConfig, site: SiteFrame, assets: AssetUrls): EleventyBook {
  const templates = openTemplates();
  eleventy.setTemplateFormats(["11ty.js"]);
  eleventy.setUseGitIgnore(false);

  return {
    addPages({ template, pages }) {
      eleventy.addTemplate(`${template}.11ty.js`, {
        data: { ...paginateOver(pages), permalink: ({ entry }: Entry<Page>) => outputPath(entry.url) },
        render: ({ entry }: Entry<Page>) =>
          templates.render(`pages/${template}`, { ...entry.model(), url: entry.url, site, assets }),
      });
    },
    addFiles(name, files) {
      eleventy.addTemplate(`${name}.11ty.js`, {
        data: {
          ...paginateOver(files),
          permalink: ({ entry }: Entry<SiteFile | Asset>) => outputPath(entry.path),
        },
        render: ({ entry }: Entry<SiteFile | Asset>) => bytesOf(entry),
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

function bytesOf(file: SiteFile | Asset): Buffer {
  const contents = typeof file.contents === "function" ? file.contents() : file.contents;
  return typeof contents === "string" ? Buffer.from(contents) : Buffer.from(contents);
}
