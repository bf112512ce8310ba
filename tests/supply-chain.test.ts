import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import * as z from "zod/mini";

const root = new URL("../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const namesSchema = z.record(z.string(), z.string());
const packageSchema = z.looseObject({ dependencies: namesSchema, devDependencies: namesSchema });
const lockSchema = z.looseObject({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.looseObject({
      /** Of a package that lies under another name. */
      name: z.optional(z.string()),
      version: z.optional(z.string()),
      resolved: z.optional(z.string()),
      integrity: z.optional(z.string()),
      license: z.optional(z.string()),
      hasInstallScript: z.optional(z.boolean()),
    }),
  ),
});

const { dependencies, devDependencies } = packageSchema.parse(JSON.parse(read("package.json")));
const direct = { ...dependencies, ...devDependencies };
const lock = lockSchema.parse(JSON.parse(read("package-lock.json")));
const locked = Object.entries(lock.packages).filter(([path]) => path !== "");

test("every package that is installed has the hash of its contents in the lock", () => {
  expect(locked.length).toBeGreaterThan(100);
  const without = locked.filter(([, entry]) => !/^sha512-[A-Za-z0-9+/]{86}==$/u.test(entry.integrity ?? ""));
  expect(without.map(([path]) => path)).toEqual([]);
});

test("no package comes from a repository, an address or a folder", () => {
  // Of a package of the registry the lock keeps version and hash alone.
  const elsewhere = locked.filter(([, entry]) => entry.resolved !== undefined || entry["link"] === true);
  expect(elsewhere.map(([path]) => path)).toEqual([]);
  for (const [path, { version }] of locked) expect(version, path).toMatch(/^\d+\.\d+\.\d+/u);
});

test("the packages that we name are pinned to one version", () => {
  for (const [name, version] of Object.entries(direct)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

test("no install script runs", () => {
  expect(read(".npmrc")).toMatch(/^ignore-scripts=true$/mu);
  const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true);
  // esbuild's script only looks whether its binary, a package of its own, is there.
  expect(scripted.map(([path]) => path)).toEqual(["node_modules/esbuild"]);
});

test("the README gives the reason, licence and size of each package that we name, and of no other", () => {
  const table = read("README.md").split("\n## Dependencies\n")[1] ?? "";
  const rows = [...table.matchAll(/^\| (?:\*development:\* )?(\S+) \| ([^|]+) \| ([^|]+) \| ([\d.]+) \|$/gmu)];
  expect(rows.map(([, name]) => name).sort()).toEqual(Object.keys(direct).sort());
  for (const [, name = "", , licence] of rows) {
    expect(licence, name).toBe(lock.packages[`node_modules/${name}`]?.license);
  }
});

test("the README gives the size of each package as it is unpacked", async () => {
  const rows = [...read("README.md").matchAll(/^\| (?:\*development:\* )?(\S+) \| [^|]+ \| [^|]+ \| ([\d.]+) \|$/gmu)];
  for (const [, name = "", told] of rows) {
    const megabytes = (await bytesIn(new URL(`node_modules/${name}/`, root))) / 1e6;
    expect(Math.abs(megabytes - Number(told)), `${name}: ${megabytes.toFixed(2)}`).toBeLessThan(0.11);
  }
});

/** What a package's own files hold, without those of packages in it. */
async function bytesIn(folder: URL): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name === "node_modules") continue;
    const place = new URL(encodeURIComponent(entry.name) + (entry.isDirectory() ? "/" : ""), folder);
    bytes += entry.isDirectory() ? await bytesIn(place) : (await stat(place)).size;
  }
  return bytes;
}

const materialsSchema = z.looseObject({
  bomFormat: z.literal("CycloneDX"),
  components: z.array(
    z.looseObject({
      "bom-ref": z.string(),
      purl: z.string(),
      hashes: z.array(z.object({ alg: z.literal("SHA-512"), content: z.string() })),
      licenses: z.array(z.unknown()),
      properties: z.array(z.object({ name: z.string(), value: z.string() })),
    }),
  ),
});

test("npm run sbom prints every package that is installed, with its version, hash and licence", () => {
  const printed = execFileSync("npm", ["run", "--silent", "sbom"], { encoding: "utf8", cwd: fileURLToPath(root) });
  const { components } = materialsSchema.parse(JSON.parse(printed));
  const installed = locked.filter(([path]) => existsSync(new URL(path, root)));
  const nameOf = (path: string) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  const hashes = new Map(
    installed.map(([path, { name, version, integrity }]) => [`${name ?? nameOf(path)}@${version}`, integrity]),
  );
  expect(components.map((component) => component["bom-ref"]).sort()).toEqual([...hashes.keys()].sort());
  for (const { "bom-ref": name, purl, hashes: of, licenses } of components) {
    expect(purl).toMatch(/^pkg:npm\//u);
    const integrity = of.map(({ content }) => `sha512-${Buffer.from(content, "hex").toString("base64")}`);
    expect(integrity, name).toEqual([hashes.get(name)]);
    expect(licenses.length, name).toBeGreaterThan(0);
  }
  const developing = new Set(
    components
      .filter(({ properties }) => properties.some(({ name }) => name === "cdx:npm:package:development"))
      .map((component) => component["bom-ref"]),
  );
  for (const [name, version] of Object.entries(dependencies)) expect(developing).not.toContain(`${name}@${version}`);
  for (const [name, version] of Object.entries(devDependencies)) expect(developing).toContain(`${name}@${version}`);
});
