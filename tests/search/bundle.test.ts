import { beforeAll, expect, test } from "vitest";
import { bundleSearchClient, type ClientFile } from "../../src/search/bundle.ts";

let files: ClientFile[];
let script: string;
beforeAll(async () => {
  files = await bundleSearchClient();
  script = new TextDecoder().decode(files[0]?.contents);
});

test("the same sources give the same bytes", async () => {
  expect(await bundleSearchClient()).toEqual(files);
});

test("Chrome 60 can read the script", () => {
  expect(script, "newer syntax").not.toMatch(/\?\.[a-z[(]|\?\?|catch ?\{|\bawait of\b/u);
  expect(script, "a Unicode class in a literal").not.toMatch(/(?<!\\)\\p\{/u);
  expect(script, "a look-behind").not.toContain("(?<");
  expect(script).not.toMatch(/\bimport\(|\.(flat|flatMap|at|replaceAll|matchAll|replaceChildren|fromEntries)\(/u);
});

test("it is small, and brings neither zod nor the Traditional table", () => {
  expect(script.length).toBeLessThan(60_000);
  expect(script).not.toContain("龜");
});
