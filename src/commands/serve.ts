import { createReadStream } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { cacheControlOf, deskFolder, headersOf, mediaTypeOf } from "../site/delivery.ts";

/** The names that this machine has for itself. */
const ownNames = ["127.0.0.1", "localhost", "[::1]"];

const reloadPath = "/.reload";
const reloadScriptPath = "/.reload.js";
const reloadScript = `new EventSource("${reloadPath}").onmessage=function(){location.reload()};`;
const reloadTag = `<script src="${reloadScriptPath}" defer></script></body>`;

export interface SiteServer {
  /** Such as `http://127.0.0.1:8080`. */
  readonly origin: string;
  /** Tells every open page to load again. */
  readonly reload: () => void;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site on the loopback address only, for preview and tests, with the headers that a server is to send.
 * Only files within the site are sent, and only to GET and HEAD that ask for this machine by a name of its own: a page of
 * another site may have let its name point here, and would read a preview with what is not published yet.
 *
 * @param folder the site; a link is followed anew for each request, so that a new build is served at once
 * @param port the port to listen on; where it is taken the next ones are tried, and 0 takes any
 * @param reloads whether pages load again after `reload()`
 */
export async function serveSite(folder: string, port: number, reloads = false): Promise<SiteServer> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    answer(request, response, folder, reloads ? listeners : undefined).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const taken = await listen(server, port);
  return {
    origin: `http://127.0.0.1:${taken}`,
    reload: () => {
      for (const response of listeners) response.write("data: reload\n\n");
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  listeners: Set<ServerResponse> | undefined,
): Promise<void> {
  const port = request.socket.localPort ?? 0;
  if (!isAskedByOwnName(request, port)) {
    const told = `预览只在本机打开：http://127.0.0.1:${port}/\n`;
    response.writeHead(421, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" }).end(told);
    return;
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const { pathname: path, search } = addressOf(request);
  if (listeners && path === reloadPath) {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.write("retry: 500\n\n");
    listeners.add(response);
    response.on("close", () => listeners.delete(response));
    return;
  }
  if (listeners && path === reloadScriptPath) {
    response.writeHead(200, { "Content-Type": "text/javascript", "Cache-Control": "no-store" }).end(reloadScript);
    return;
  }
  const root = await realpath(folder);
  const found = await findFile(root, path);
  if (found === "folder") {
    // Two slashes at the beginning would name another host.
    response.writeHead(301, { Location: `${path.replace(/^[/\\]+/u, "/")}/` }).end();
    return;
  }
  const file = found ?? join(root, "404.html");
  const address = file.slice(root.length).split(sep).join("/");
  response.writeHead(found === undefined ? 404 : 200, {
    ...Object.fromEntries(headersOf(address)),
    "Content-Type": mediaTypeOf(address),
    "Cache-Control": cacheControlOf(address, search),
  });
  if (request.method === "HEAD") {
    response.end();
  } else if (listeners && extname(file) === ".html" && !address.startsWith(deskFolder)) {
    response.end((await readFile(file, "utf8")).replace("</body>", reloadTag));
  } else {
    // A reader who goes away in the middle leaves no file open.
    await pipeline(createReadStream(file), response);
  }
}

function isAskedByOwnName({ headers: { host = "" } }: IncomingMessage, port: number): boolean {
  const asked = host.toLowerCase();
  // A browser leaves out the port that http has by itself.
  return ownNames.some((name) => asked === `${name}:${port}` || (port === 80 && asked === name));
}

/** The address asked for, cut by hand: what is no valid URL is answered like any other address. */
function addressOf({ url = "/" }: IncomingMessage): { readonly pathname: string; readonly search: string } {
  const [address = "/"] = url.split("#");
  const [pathname = "/"] = address.split("?");
  return { pathname, search: address.slice(pathname.length) };
}

/** The file that a path names; "folder" where a slash is missing at its end, undefined where there is none. */
async function findFile(root: string, path: string): Promise<string | "folder" | undefined> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (decoded.includes("\0") || decoded.split(/[/\\]/u).includes("..")) return undefined;
  const wanted = join(root, decoded, decoded.endsWith("/") ? "index.html" : "");
  const actual = await realpath(wanted).catch(() => undefined);
  if (actual === undefined || !(actual === root || actual.startsWith(root + sep))) return undefined;
  const status = await stat(actual);
  if (status.isDirectory()) return "folder";
  return status.isFile() ? actual : undefined;
}

async function listen(server: Server, port: number): Promise<number> {
  for (let candidate = port; ; candidate += 1) {
    const isFree = await new Promise<boolean>((done, fail) => {
      server.once("error", (error: NodeJS.ErrnoException) => {
        if (error.code === "EADDRINUSE" && port !== 0 && candidate < port + 20) done(false);
        else fail(error);
      });
      server.listen(candidate, "127.0.0.1", () => done(true));
    });
    if (!isFree) continue;
    server.removeAllListeners("error");
    const address = server.address();
    return typeof address === "object" && address !== null ? address.port : candidate;
  }
}
