import type { Page } from "playwright-core";
import { pageKinds } from "./page-kinds.ts";

/** A page as a reader may have it before them: as it opens, or after a step. */
export interface PageState {
  readonly name: string;
  readonly path: string;
  /** What the reader does; resolves when the page shows what comes of it. */
  readonly prepare: (page: Page) => Promise<void>;
}

const opened = async () => undefined;

/** What scripts make of a page: results, their filters, suggestions, marks. */
const scripted: readonly PageState[] = [
  {
    name: "search with results",
    path: "/search/?q=地热",
    prepare: (page) => page.locator(".results a").first().waitFor(),
  },
  {
    name: "search with filters open",
    path: "/search/?q=登记 莘县",
    prepare: async (page) => {
      await page.locator(".results a").first().waitFor();
      await page.locator(".filters:not([hidden])").waitFor();
      const fold = page.locator(".filters__fold");
      if ((await fold.getAttribute("open")) === null) await fold.locator("summary").click();
    },
  },
  {
    name: "search without a result",
    path: "/search/?q=海岸线修复",
    prepare: (page) => page.locator(".search-sum").filter({ hasText: "海岸线修复" }).waitFor(),
  },
  {
    name: "suggestions under the header's box",
    path: "/about/",
    prepare: async (page) => {
      const box = page.locator(".topbar__query");
      if (!(await box.isVisible())) await page.locator("[data-opens-search]").click();
      await box.fill("登记");
      await page.locator(".suggest__option").first().waitFor();
    },
  },
  {
    name: "suggestions under the home page's box",
    path: "/",
    prepare: async (page) => {
      await page.locator("main input[name=q]").fill("莘县");
      await page.locator(".suggest__option").first().waitFor();
    },
  },
  {
    name: "record with marks",
    path: "/issues/2023-10/l02/#find=政府开放月",
    prepare: (page) => page.locator(".found-note").waitFor(),
  },
];

export const pageStates: readonly PageState[] = [
  ...pageKinds.map(([name, path]) => ({ name, path, prepare: opened })),
  ...scripted,
];
