import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SearchedSite, serveSearchedSite } from "./searched-site.ts";

const text = "自然资源".repeat(100);
const zipped = gzipSync(text);
let folder: string;
let site: SearchedSite;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "jianbao-bench-"));
  await mkdir(join(folder, "index"));
  await writeFile(join(folder, "index/1.bin"), zipped);
  await writeFile(join(folder, "index.html"), text);
  site = await serveSearchedSite(folder);
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

test("bytes are those of the compressed files, and a file that is zipped stays as it is", async () => {
  expect(await (await fetch(`${site.origin}/`)).text()).toBe(text);
  const index = await fetch(`${site.origin}/index/1.bin`);
  expect(Buffer.from(await index.arrayBuffer())).toEqual(zipped);
  expect(await site.requested()).toEqual([
    { path: "/", bytes: gzipSync(text).length },
    { path: "/index/1.bin", bytes: zipped.length },
  ]);
  expect(site.bytesOf((path) => path.startsWith("/index/"))).toBe(zipped.length);
  expect(site.bytesOf(() => true)).toBe(zipped.length + gzipSync(text).length);
});

test("what was told is not told again, and a blocked file costs a request and no bytes", async () => {
  site.block("/index/");
  expect((await fetch(`${site.origin}/index/1.bin`)).status).toBe(404);
  expect(await site.requested()).toEqual([{ path: "/index/1.bin", bytes: 0 }]);
  expect(await site.requested()).toEqual([]);
});
