import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";

/** A folder served as a web server would serve it, compressed, and what was asked of it. */
export interface SearchedSite {
  readonly origin: string;
  /** The path and the bytes of each answer since the last call, once no request is open; headers are not counted. */
  requested(): Promise<readonly Requested[]>;
  /** Answers paths that begin so as if there were no such files. */
  block(beginning: string): void;
  /** The compressed bytes of the files that are accepted by their paths. */
  bytesOf(accepts: (path: string) => boolean): number;
  close(): Promise<void>;
}

interface Requested {
  readonly path: string;
  readonly bytes: number;
}

interface ServedFile {
  readonly contents: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
};

/** Milliseconds without a request after which none is expected to follow. */
const quiet = 60;

export async function serveSearchedSite(folder: string): Promise<SearchedSite> {
  const files = await readFiles(folder);
  const blocked: string[] = [];
  let requests: Requested[] = [];
  let open = 0;
  let lastAt = 0;

  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = files.get(path.endsWith("/") ? `${path}index.html` : path);
    open += 1;
    response.on("close", () => {
      open -= 1;
      lastAt = performance.now();
    });
    if (file === undefined || blocked.some((beginning) => path.startsWith(beginning))) {
      requests.push({ path, bytes: 0 });
      response.writeHead(404).end();
      return;
    }
    requests.push({ path, bytes: file.contents.length });
    response.writeHead(200, file.headers).end(file.contents);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");

  return {
    origin: `http://127.0.0.1:${address.port}`,
    async requested() {
      while (open > 0 || performance.now() - lastAt < quiet) await new Promise((wake) => setTimeout(wake, 10));
      const taken = requests;
      requests = [];
      return taken;
    },
    block: (beginning) => blocked.push(beginning),
    bytesOf: (accepts) => {
      let bytes = 0;
      for (const [path, { contents }] of files) if (accepts(path)) bytes += contents.length;
      return bytes;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Everything is compressed before anything is measured. */
async function readFiles(folder: string): Promise<ReadonlyMap<string, ServedFile>> {
  const files = new Map<string, ServedFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const contents = await readFile(file);
    const type = contentTypes[extname(file)] ?? "application/octet-stream";
    files.set(
      `/${relative(folder, file).split(sep).join("/")}`,
      isZipped(contents)
        ? { contents, headers: { "content-type": type } }
        : { contents: gzipSync(contents), headers: { "content-type": type, "content-encoding": "gzip" } },
    );
  }
  return files;
}

/** Pagefind's files are zipped on the disk, and are unzipped by its script. */
function isZipped(contents: Buffer): boolean {
  return contents[0] === 0x1f && contents[1] === 0x8b;
}
