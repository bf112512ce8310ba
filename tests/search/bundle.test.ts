import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { bundleSearchClient } from "../../src/search/bundle.ts";

const files = await bundleSearchClient();

test("the same sources give the same bytes", async () => {
  expect(await bundleSearchClient()).toEqual(files);
});

describe.each([
  ["search", 20_500],
  ["every-page", 6000],
])("the script %s", (name, bytesAtMost) => {
  const { contents } = files.find(({ path }) => path.startsWith(`assets/${name}.`)) ?? { contents: new Uint8Array() };
  const script = new TextDecoder().decode(contents);

  test("can be read by Chrome 60", () => {
    expect(script, "newer syntax").not.toMatch(/\?\.[a-z[(]|\?\?|catch ?\{|\bawait of\b/u);
    expect(script, "a Unicode class in a literal").not.toMatch(/(?<!\\)\\p\{/u);
    expect(script, "a look-behind").not.toContain("(?<");
    expect(script).not.toMatch(/\bimport\(|\.(flat|flatMap|at|replaceAll|matchAll|replaceChildren|fromEntries)\(/u);
  });

  test("is small, and brings neither zod nor the Traditional table", () => {
    expect(contents.length).toBeGreaterThan(1000);
    expect(gzipSync(contents).length).toBeLessThan(bytesAtMost);
    expect(script).not.toContain("龜");
  });
});
