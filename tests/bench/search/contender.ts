import type { Archive } from "../../../src/archive/archive.ts";

/** A search that is measured: what it writes for an archive, and how its page is asked. */
export interface Contender {
  readonly name: string;
  /** Writes everything that it needs into the folder, which becomes a site; its page is /search/. */
  write(archive: Archive, folder: string): Promise<void>;
  /** The files that are the index itself: no script, no readable text. */
  isIndex(path: string): boolean;
  /** How many of the queries are asked of a new page each; the others would tell nothing more. */
  readonly coldQueries: number;
  /** Whether it answers by texts where there is no index. */
  readonly hasFallback: boolean;
}

export function searchPage(script: string, type: "defer" | "module"): string {
  const how = type === "defer" ? "defer" : `type="module"`;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>检索</title><link rel="icon" href="data:,">
<script src="/${script}" ${how}></script></head>
<body><main><form method="get" action="/search/"><input name="q" aria-label="检索词"><button>检索</button></form>
<div id="search"></div></main></body></html>`;
}
