import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Debian's package, unpacked: installed, it would serve port 80 of the machine that runs the tests. */
const unpacked = fileURLToPath(new URL("../node_modules/.cache/nginx/", import.meta.url));
const places = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx", `${unpacked}usr/sbin/nginx`];

/**
 * An nginx to test deploy/nginx.conf with: an installed one, or on Debian and Ubuntu their package, unpacked into
 * node_modules/.cache. Undefined where there is neither.
 */
export function findNginx(): string | undefined {
  const found = places.find(runs);
  if (found !== undefined || !existsSync("/usr/bin/apt-get")) return found;
  mkdirSync(unpacked, { recursive: true });
  const run = (command: string, ...args: string[]) => execFileSync(command, args, { cwd: unpacked, stdio: "ignore" });
  try {
    if (process.getuid?.() === 0) run("apt-get", "update");
    run("apt-get", "download", "nginx");
    const [archive = ""] = readdirSync(unpacked).filter((name) => name.endsWith(".deb"));
    run("dpkg-deb", "--extract", archive, ".");
  } catch {
    return undefined; // No network, or an Ubuntu whose package of that name is only a list of others.
  }
  return places.find(runs);
}

function runs(path: string): boolean {
  try {
    execFileSync(path, ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

export interface Nginx {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder by deploy/nginx.conf on a port of the loopback address. */
export async function startNginx(nginx: string, site: string): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), "jianbao-nginx-"));
  const port = await freePort();
  const shipped = await readFile(new URL("../deploy/nginx.conf", import.meta.url), "utf8");
  const server = shipped
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("root /srv/jianbao/_site;", `root ${site};`);
  await writeFile(join(folder, "nginx.conf"), configuration(folder, server));
  const child = spawn(nginx, ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", join(folder, "error.log")], {
    stdio: "ignore",
  });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const origin = `http://127.0.0.1:${port}`;
  await waitUntilAnswers(origin, () => child.exitCode === null, join(folder, "error.log"));
  return {
    origin,
    close: async () => {
      child.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What stands around a site's file in a server's own nginx.conf; one process, writing nothing outside its folder. */
function configuration(folder: string, server: string): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join("\n");
  return `daemon off;
master_process off;
pid ${folder}/nginx.pid;
events {}
http {
${temporary}
access_log off;
${server}
}
`;
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

async function waitUntilAnswers(origin: string, isRunning: () => boolean, log: string): Promise<void> {
  for (;;) {
    const answered = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (answered) return;
    if (!isRunning()) throw new Error(`nginx did not start: ${await readFile(log, "utf8")}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
