/** What is used of Pagefind's browser interface (1.6.0). */
export interface PagefindResult {
  readonly id: string;
  /** Positions of the first place of a quoted phrase. */
  readonly words: readonly number[];
}

export interface PagefindInstance {
  search(query: string | null): Promise<{ readonly results: readonly PagefindResult[] }>;
  mergeIndex(folder: string, options: { readonly metaCacheTag: string }): Promise<void>;
}

export type CreatePagefind = (options: {
  readonly basePath: string;
  readonly metaCacheTag: string;
  readonly noWorker: boolean;
}) => PagefindInstance;

/** The event by which pagefind-module.ts hands Pagefind to the classic script. */
export const pagefindReady = "jianbao:pagefind";
