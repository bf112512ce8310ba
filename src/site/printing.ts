import type { Asset, AssetUrls } from "./assets.ts";
import type { PageLinks } from "./links.ts";
import type { Page, PageModel, SiteFile } from "./page.ts";
import type { Site } from "./site.ts";

/** What Eleventy is about to render: the site, and which of its pages and files. */
export interface Printing {
  readonly site: Site;
  readonly assets: { readonly files: readonly Asset[]; readonly urls: AssetUrls };
  readonly isDue: (entry: Page | SiteFile | Asset) => boolean;
  /** Hears of a page that was rendered, and of what it was made. */
  readonly rendered: (page: Page, template: string, model: PageModel, links: PageLinks) => void;
}

/**
 * The printing that is going on. Eleventy loads .eleventy.ts by its path and hands it nothing of ours, so what to
 * render waits here for it.
 */
let current: Printing | undefined;

export function setCurrentPrinting(printing: Printing): void {
  current = printing;
}

export function currentPrinting(): Printing {
  if (current === undefined) throw new Error("setCurrentPrinting comes before Eleventy runs: use npm run build.");
  return current;
}
