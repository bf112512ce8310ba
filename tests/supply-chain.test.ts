import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod/mini";

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const namesSchema = z.record(z.string(), z.string());
const packageSchema = z.looseObject({ dependencies: namesSchema, devDependencies: namesSchema });
const lockSchema = z.looseObject({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.looseObject({
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
