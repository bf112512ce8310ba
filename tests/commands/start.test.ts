import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeFewIssues } from "../reliability/small-content.ts";
import { type Asked, requestLoad } from "./request-load.ts";

/** `npm start` as an editor starts it, and then a load that no editor makes. */

const requests = 10_000;
/** Of these so many come first, so that what the server keeps for all times is there. */
const firstRequests = 1000;
const atOnce = 50;

let parent = "";
let child: ChildProcess;
let ended: Promise<number | null>;
let port = 0;
let stderr = "";
/** Every file of the site by its path. */
let files: ReadonlyMap<string, Buffer> = new Map();

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "jianbao-start-"));
  await writeFile(join(parent, "secret.txt"), secret);
  await writeFewIssues(join(parent, "content"));
  const site = join(parent, "site");
  const command = fileURLToPath(new URL("../../src/commands/start.ts", import.meta.url));
  const args = ["--content", join(parent, "content"), "--output", site, "--port", "0"];
  child = spawn(process.execPath, ["--import", "tsx", command, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  ended = new Promise((done) => child.on("exit", (status) => done(status)));
  port = await portOf(child);
  files = await filesOf(site);
});
afterAll(async () => {
  child.kill("SIGKILL");
  await rm(parent, { recursive: true, force: true });
});

const secret = "nobody is to read this";

/** The port that the command says to open. */
function portOf({ stdout }: ChildProcess): Promise<number> {
  return new Promise((done, fail) => {
    let told = "";
    stdout?.setEncoding("utf8").on("data", (text: string) => {
      told += text;
      const found = /http:\/\/127\.0\.0\.1:(\d+)\//u.exec(told)?.[1];
      if (found !== undefined) done(Number(found));
    });
    stdout?.on("end", () => fail(new Error(`npm start ended: ${told}`)));
  });
}

async function filesOf(site: string): Promise<ReadonlyMap<string, Buffer>> {
  const folder = await realpath(site);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(paths.map(async (path) => [path.slice(folder.length), await readFile(path)] as const)),
  );
}

/** An address for each file, as a browser asks for it, with the bytes that are to come. */
function ownAddresses(): readonly Asked[] {
  return [...files].map(([path, bytes]) => {
    const address = encodeURI(path.replace(/(?<=\/)index\.html$/u, ""));
    const reloads = path.endsWith(".html") && !path.startsWith("/desk/");
    const body = reloads ? Buffer.from(bytes.toString().replace("</body>", reloadTag)) : bytes;
    return { method: "GET", path: address, status: 200, body };
  });
}

const reloadTag = '<script src="/.reload.js" defer></script></body>';

/** Ways out of the site, none of which is one. */
const traversals = [
  "/../secret.txt",
  "/issues/../../secret.txt",
  "/..%2fsecret.txt",
  "/%2e%2e/secret.txt",
  "/%2e%2e%2fsecret.txt",
  "/..%5csecret.txt",
  "/..\\secret.txt",
  "/%252e%252e/secret.txt",
  "/....//secret.txt",
  "/issues/..;/..;/secret.txt",
  "//../secret.txt",
  "/%c0%ae%c0%ae/secret.txt",
  "/..%00/secret.txt",
  "/../../../../../../../../etc/passwd",
  "/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
  "/file:///etc/passwd",
  "/C:/Windows/win.ini",
  "/proc/self/environ",
];

const notThere = [
  "/nothing/",
  "/nothing.html",
  "/issues/2023-99/",
  `/${encodeURI("长".repeat(80))}`,
  `/${"a".repeat(4000)}`,
  "/%",
  "/%E0%A4%A",
];

/** What else a program may send: each answered, none obeyed. */
const odd: readonly Asked[] = [
  ...["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"].map((method) => ({ method, path: "/", status: 405 })),
  { method: "HEAD", path: "/", status: 200 },
  { method: "HEAD", path: "/nothing/", status: 404 },
  { method: "GET", path: "/issues", status: 301 },
  { method: "GET", path: "/?q=%27%3B--&x=<script>", status: 200 },
  { method: "GET", path: "/#top", status: 200 },
  // Parts of a file are not given: the whole is, as HTTP allows.
  { method: "GET", path: "/data/records.ndjson", headers: { Range: "bytes=0-9" }, status: 200 },
  { method: "GET", path: "/data/records.ndjson", headers: { Range: "bytes=9-0,-1,x" }, status: 200 },
  {
    method: "GET",
    path: "/",
    headers: { "Content-Length": "5", Expect: "100-continue" },
    status: 200,
    cut: "answered",
  },
  { method: "GET", path: "/", headers: { Cookie: "x=".padEnd(20_000, "x") }, status: 431 },
  { method: "GET", path: "/.reload", status: 200, cut: "answered" },
  { method: "GET", path: "/", headers: { Host: "evil.example" }, status: 421 },
];

/** Names under which a page of another site may have this machine asked, none of which is its own. */
const foreignNames = (): readonly string[] => [
  "evil.example",
  `evil.example:${port}`,
  `127.0.0.1.evil.example:${port}`,
  `localhost.evil.example:${port}`,
  `evil.example@127.0.0.1:${port}`,
  `127.0.0.1:${port}.evil.example`,
  `0.0.0.0:${port}`,
  `[::]:${port}`,
  `127.0.0.1:${port + 1}`,
  `127.0.0.1:${port}0`,
  "127.0.0.1",
  "localhost",
];

/** A load of so many requests: each own address and each odd one in turn, and now and then a reader who goes away. */
function* load(count: number): Generator<Asked> {
  const own = ownAddresses();
  const others = [...odd, ...[...traversals, ...notThere].map((path) => ({ method: "GET", path, status: 404 }))];
  for (let made = 0; made < count; made += 1) {
    const address = own[made % own.length];
    const other = others[made % others.length];
    if (address === undefined || other === undefined) throw new Error("There is nothing to ask for");
    if (made % 10 === 9) yield other;
    else if (made % 50 === 0) yield { ...address, cut: "at once" };
    else if (made % 50 === 25) yield { ...address, cut: "answered" };
    else yield address;
  }
}

const processFile = (name: string) => `/proc/${child.pid}/${name}`;

/** What the server holds: memory in kB, and open files, pipes and connections. */
async function held(): Promise<{ readonly memory: number; readonly handles: number }> {
  const memory = Number(/VmRSS:\s*(\d+)/u.exec(await readFile(processFile("status"), "utf8"))?.[1]);
  return { memory, handles: (await readdir(processFile("fd"))).length };
}

test("listens on the loopback address and on no other", async () => {
  const tables = await Promise.all(["tcp", "tcp6"].map((name) => readFile(processFile(`net/${name}`), "utf8")));
  const isListening = "0A";
  const addresses = tables
    .flatMap((table) => table.split("\n").map((line) => line.trim().split(/\s+/u)))
    .filter(
      ([, local = "", , state]) => state === isListening && Number.parseInt(local.split(":")[1] ?? "", 16) === port,
    )
    .map(([, local = ""]) => local.split(":")[0]);
  expect(addresses).toEqual(["0100007F"]);
});

test("sends nothing from beside the site, whatever a path says", async () => {
  const asked = [...traversals, ...notThere].map((path) => ({ method: "GET", path, status: 404, body: page404() }));
  expect(await requestLoad(port, asked, atOnce)).toEqual([]);
});

function page404(): Buffer {
  return Buffer.from((files.get("/404.html") ?? Buffer.from("")).toString().replace("</body>", reloadTag));
}

test("answers to its own names alone, so that no other site's page reads it", async () => {
  const told = Buffer.from(`预览只在本机打开：http://127.0.0.1:${port}/\n`);
  const refused = foreignNames().flatMap((name) =>
    [
      { method: "GET", path: "/" },
      { method: "GET", path: "/.reload" },
      { method: "GET", path: "/data/records.ndjson" },
      { method: "POST", path: "/" },
    ].map((each) => ({ ...each, headers: { Host: name }, status: 421, body: told })),
  );
  expect(await requestLoad(port, refused, atOnce)).toEqual([]);
  const [home] = ownAddresses().filter(({ path }) => path === "/");
  if (home === undefined) throw new Error("There is no home page");
  const own = ["127.0.0.1", "localhost", "LocalHost", "[::1]"].map((name) => ({
    ...home,
    headers: { Host: `${name}:${port}` },
  }));
  expect(await requestLoad(port, own, 1)).toEqual([]);
  expect(await answerTo("GET / HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1\.1 421 /u);
  expect(await answerTo("GET / HTTP/1.1\r\nHost: \r\nConnection: close\r\n\r\n")).toMatch(/^HTTP\/1\.1 421 /u);
});

/** What comes back for a request that is sent as it stands. */
function answerTo(request: string): Promise<string> {
  return new Promise((done, fail) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(request));
    socket.setEncoding("utf8").on("data", (text: string) => {
      answer += text;
    });
    socket.on("error", fail);
    socket.on("close", () => done(answer));
  });
}

test("a folder asked for without its slash is on this host, however many slashes stand before it", async () => {
  for (const path of ["/issues", "//issues", "///issues"]) {
    const { status, headers } = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual" });
    expect([path, status, headers.get("location")]).toEqual([path, 301, "/issues/"]);
  }
});

test(`answers ${requests} requests, ${atOnce} at a time, without a fault, and holds no more afterwards`, async () => {
  expect(await requestLoad(port, load(firstRequests), atOnce)).toEqual([]);
  const before = await held();
  expect(await requestLoad(port, load(requests - firstRequests), atOnce)).toEqual([]);
  await expect.poll(async () => (await held()).handles, { timeout: 10_000 }).toBeLessThanOrEqual(before.handles);
  expect((await held()).memory - before.memory).toBeLessThan(mostGrowth);
  expect(stderr).toBe("");
  expect(await requestLoad(port, ownAddresses(), 1)).toEqual([]);
});

/** In kB: what a heap swings by, and far less than ten thousand requests would leave if each left its file. */
const mostGrowth = 80_000;

test("ends when asked to", async () => {
  child.kill("SIGINT");
  expect(await ended).toBe(0);
});
