import type { Browser, Page } from "playwright-core";

export interface WatchedPage {
  readonly page: Page;
  /** What must not happen, as it happened: a dialog, a breach of the policy, a request elsewhere, a crash, a failure. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

/** A page of a browser of its own, watched for everything that a hostile text would bring about. */
export async function watchedPage(browser: Browser, origin: string): Promise<WatchedPage> {
  const context = await browser.newContext();
  const faults: string[] = [];
  const page = await context.newPage();
  const note = (what: string) => faults.push(`${page.url()} ${what}`);
  context.on("dialog", (dialog) => {
    note(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  // A breach of the Content-Security-Policy is told on the console, as are scripts that fail.
  context.on("console", (message) => note(`console: ${message.text()}`));
  context.on("weberror", (failure) => note(`failure: ${failure.error().message}`));
  context.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) note(`request: ${request.url()}`);
  });
  context.on("page", (opened) => {
    if (opened !== page) note("a window was opened");
  });
  page.on("crash", () => note("crash"));
  page.on("download", () => note("download"));
  return { page, faults, close: () => context.close() };
}
