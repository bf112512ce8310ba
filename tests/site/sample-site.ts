import { execFile } from "node:child_process";
import { createReadStream } from "node:fs";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Renders the sample archive into a new folder, in a process of its own as the build does. */
export async function renderSample(...options: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "jianbao-site-"));
  const script = fileURLToPath(new URL("render-sample.ts", import.meta.url));
  await run(process.execPath, ["--import", "tsx", script, folder, ...options]);
  return folder;
}

/** Every file of a site: its root-relative path and its contents. */
export async function readSite(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = new Map<string, string>();
  for (const path of paths.sort())
    files.set(path.slice(folder.length).replaceAll("\\", "/"), await readFile(path, "utf8"));
  return files;
}

export async function removeSite(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** Serves a folder; an address without a file gets the site's own 404 page. */
export async function serveFolder(folder: string): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    const found = await stat(file).catch(() => undefined);
    const served = found?.isFile() ? file : join(folder, "404.html");
    response.writeHead(found?.isFile() ? 200 : 404, {
      "content-type": contentTypes[extname(served)] ?? "application/octet-stream",
    });
    createReadStream(served).pipe(response);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
