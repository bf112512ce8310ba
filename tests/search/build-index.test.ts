import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSearchIndex } from "../../src/search/build-index.ts";
import {
  catalogueSchema,
  entryTextSchema,
  facetsSchema,
  yearTextsSchema,
  yearTitlesSchema,
} from "../../src/search/schema.ts";
import { cutVolumes } from "../../src/search/volumes.ts";
import { sampleArchive, seedArchive, yearsArchive } from "./sample-archive.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "jianbao-index-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function filesIn(output: string): Promise<Map<string, Buffer>> {
  const found = await readdir(output, { recursive: true, withFileTypes: true });
  const files = new Map<string, Buffer>();
  for (const file of found)
    if (file.isFile()) {
      const path = join(file.parentPath, file.name);
      files.set(path.slice(output.length + 1), await readFile(path));
    }
  return files;
}

test("the same archive gives the same bytes, also over an older index", async () => {
  await buildSearchIndex(yearsArchive(), join(folder, "a"), 160);
  await buildSearchIndex(seedArchive(), join(folder, "b"));
  await buildSearchIndex(yearsArchive(), join(folder, "b"), 160);
  expect(await filesIn(join(folder, "b"))).toEqual(await filesIn(join(folder, "a")));
});

test("every file is of its schema, and the catalogue, the facets and the texts tell of the same entries", async () => {
  const archive = yearsArchive();
  const output = join(folder, "schemas");
  await buildSearchIndex(archive, output);
  const read = async (path: string): Promise<unknown> =>
    JSON.parse(await readFile(join(output, "search", path), "utf8"));
  const catalogue = catalogueSchema.parse(await read("catalogue.json"));
  const facets = facetsSchema.parse(await read("facets.json"));
  const ids = catalogue.issues.flatMap(({ id, parts, preamble }) =>
    [...parts.split(" "), ...(preamble ? ["preamble"] : [])].map((part) => `${id}/${part}`),
  );
  expect(ids.filter((id) => !id.endsWith("preamble"))).toEqual(
    archive.issues.flatMap((issue) => issue.records.map(({ id }) => id)),
  );
  expect(facets.entries).toHaveLength(ids.length);

  const texts = [];
  const titles = [];
  for (const year of [2023, 2022, 2021, 2020]) {
    texts.push(...yearTextsSchema.parse(await read(`years/${year}.json`)));
    titles.push(...yearTitlesSchema.parse(await read(`titles/${year}.json`)));
  }
  expect(titles).toEqual(texts.map(({ title }) => title));
  for (const [place, id] of ids.entries())
    expect(entryTextSchema.parse(await read(`texts/${id}.json`))).toEqual(texts[place]);
});

test("of Pagefind, only what a browser reads is written", async () => {
  const output = join(folder, "pagefind-files");
  await buildSearchIndex(seedArchive(), output);
  const names = (await readdir(join(output, "pagefind"))).map((name) => name.replace(/_[0-9a-f]+/u, "_HASH"));
  expect(names.sort()).toEqual([
    "index",
    "pagefind-entry.json",
    "pagefind.js",
    "pagefind.x0_HASH.pf_meta",
    "wasm.unknown.pagefind",
  ]);
});

test("an archive without issues has a search that finds nothing", async () => {
  const output = join(folder, "empty");
  await buildSearchIndex(sampleArchive([]), output);
  const catalogue = catalogueSchema.parse(JSON.parse(await readFile(join(output, "search/catalogue.json"), "utf8")));
  expect(catalogue).toMatchObject({ volumes: [], issues: [] });
});

test("a title that overflows its region fails the build", async () => {
  const title = [...Array(700).keys()].map((code) => String.fromCodePoint(0x4e00 + code)).join("");
  const archive = sampleArchive([
    { year: 2023, number: 10, records: [{ kind: "lead", title, paragraphs: ["正文。"], credits: [] }] },
  ]);
  await expect(buildSearchIndex(archive, join(folder, "overflow"))).rejects.toThrow(/the title of 2023-10\/l01/u);
});

test.each([
  [[5, 5, 5, 5, 5], 10, [[5], [5, 5], [5, 5]]],
  [[3, 12, 4, 4], 10, [[3], [12], [4, 4]]],
  [[1], 10, [[1]]],
  [[], 10, []],
])(
  "years of %j entries make volumes of at most %i where they can, filled from the oldest: %j",
  (sizes, limit, expected) => {
    const years = sizes.map((size, place) => ({ year: 2023 - place, entries: Array.from({ length: size }, () => 0) }));
    expect(cutVolumes(years, limit).map((volume) => volume.map(({ entries }) => entries.length))).toEqual(expected);
  },
);
