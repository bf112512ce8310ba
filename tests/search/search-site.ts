import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import type { Archive } from "../../src/archive/archive.ts";
import { buildSearchIndex, type IndexSettings } from "../../src/search/build-index.ts";
import { bundleSearchClient } from "../../src/search/bundle.ts";
import { freshStage } from "../site/fresh-stage.ts";

/** A site of a search page alone, served with the archive's Content-Security-Policy. */
export interface SearchSite {
  readonly origin: string;
  readonly folder: string;
  /** Requests whose address holds the text are answered after a while, as if there were no such file, or cut off. */
  readonly slow: Map<string, number>;
  readonly missing: Set<string>;
  readonly cut: Set<string>;
  readonly requests: { readonly path: string; readonly bytes: number }[];
  close(): Promise<void>;
}

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
};

export async function serveSearchSite(archive: Archive, settings?: IndexSettings): Promise<SearchSite> {
  const folder = await mkdtemp(join(tmpdir(), "jianbao-search-"));
  await buildSearchIndex(archive, await freshStage(folder), settings);
  const scripts = await bundleSearchClient();
  for (const { path, contents } of scripts) await write(folder, path, contents);
  await write(folder, "search/index.html", searchPage(scripts[0]?.path ?? ""));

  const slow = new Map<string, number>();
  const missing = new Set<string>();
  const cut = new Set<string>();
  const requests: { path: string; bytes: number }[] = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    for (const [part, wait] of slow) if (path.includes(part)) await new Promise((done) => setTimeout(done, wait));
    const found = await stat(file).catch(() => undefined);
    if ([...cut].some((part) => path.includes(part))) {
      request.socket.destroy();
      return;
    }
    if (!found?.isFile() || [...missing].some((part) => path.includes(part))) {
      response.writeHead(404).end();
      return;
    }
    requests.push({ path, bytes: found.size });
    response.writeHead(200, {
      "content-type": contentTypes[extname(file)] ?? "application/octet-stream",
      "content-security-policy": "default-src 'self'",
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");

  return {
    origin: `http://127.0.0.1:${address.port}`,
    folder,
    slow,
    missing,
    cut,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await rm(folder, { recursive: true });
    },
  };
}

async function write(folder: string, path: string, contents: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), contents);
}

function searchPage(script: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>检索</title><link rel="icon" href="/search/catalogue.json">
<script src="/${script}" defer></script></head>
<body><main><h1>检索</h1>
<form method="get" action="/search/"><input name="q" aria-label="检索词"><button>检索</button></form>
<div id="search"></div></main></body></html>`;
}
