import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { buildSearchIndex } from "../../src/search/build-index.ts";
import { readChunk } from "../../src/search/pagefind-format.ts";
import {
  catalogueSchema,
  entryTextSchema,
  facetsSchema,
  shelfTextsSchema,
  shelfTitlesSchema,
} from "../../src/search/schema.ts";
import { cutVolumes } from "../../src/search/volumes.ts";
import { freshStage } from "../site/fresh-stage.ts";
import { random, sampleArchive, seedArchive, yearsArchive } from "./sample-archive.ts";

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

test("the same archive gives the same bytes", async () => {
  await buildSearchIndex(yearsArchive(), await freshStage(join(folder, "a")), { entriesOfVolume: 160 });
  await buildSearchIndex(yearsArchive(), await freshStage(join(folder, "b")), { entriesOfVolume: 160 });
  expect(await filesIn(join(folder, "b"))).toEqual(await filesIn(join(folder, "a")));
});

test("every file is of its schema, and the catalogue, the facets and the texts tell of the same entries", async () => {
  const archive = yearsArchive();
  const output = join(folder, "schemas");
  await buildSearchIndex(archive, await freshStage(output), { engine: "pagefind" });
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
  expect(catalogue.shelves.map(({ name }) => name)).toEqual(["2023", "2022", "2021", "2020"]);
  for (const { name, entries } of catalogue.shelves) {
    texts.push(...shelfTextsSchema.parse(await read(`shelves/${name}.json`)));
    titles.push(...shelfTitlesSchema.parse(await read(`titles/${name}.json`)));
    expect(texts).toHaveLength(titles.length);
    expect(ids.slice(0, texts.length).filter((id) => id.startsWith(name))).toHaveLength(entries);
  }
  expect(titles).toEqual(texts.map(({ title }) => title));
  for (const [place, id] of ids.entries())
    expect(entryTextSchema.parse(await read(`texts/${id}.json`))).toEqual(texts[place]);
});

test("of Pagefind, only the index is written, and the catalogue tells where each file of it begins", async () => {
  const output = join(folder, "pagefind-files");
  await buildSearchIndex(yearsArchive(), await freshStage(output));
  const catalogue = catalogueSchema.parse(JSON.parse(await readFile(join(output, "search/catalogue.json"), "utf8")));
  const firstWords = catalogue.words.split(" ");
  expect(firstWords.length).toBeGreaterThan(3);
  expect((await readdir(join(output, "pagefind"))).sort()).toEqual(firstWords.map((_, n) => `${n}.pf_index`).sort());
  let last = "";
  for (const [number, beginning] of firstWords.entries()) {
    const words = [...readChunk(gunzipSync(await readFile(join(output, `pagefind/${number}.pf_index`)))).keys()];
    expect(words[0]?.startsWith(beginning), beginning).toBe(true);
    expect(beginning > last, `${last} ${beginning}`).toBe(true);
    expect(words).toEqual([...words].sort());
    last = words.at(-1) ?? "";
  }
});

test("a small archive is searched by one file of its texts, a larger one by its index", async () => {
  const read = async (archive: Archive, name: string) => {
    await buildSearchIndex(archive, await freshStage(join(folder, name)));
    return catalogueSchema.parse(JSON.parse(await readFile(join(folder, name, "search/catalogue.json"), "utf8")));
  };
  expect(await read(seedArchive(), "small")).toMatchObject({ engine: "texts", shelves: [{ name: "all" }] });
  expect(await read(largeArchive(), "large")).toMatchObject({ engine: "pagefind", shelves: [{ name: "2023" }] });
});

/** Of texts that hardly repeat anything. */
function largeArchive(): Archive {
  const next = random(7);
  const text = () =>
    Array.from({ length: 400 }, () => String.fromCodePoint(0x4e00 + Math.floor(next() * 3000))).join("");
  const records = Array.from({ length: 120 }, () => ({
    kind: "brief" as const,
    title: "无题",
    paragraphs: [text()],
    credits: [],
  }));
  return sampleArchive([{ year: 2023, number: 1, records }]);
}

test("an archive without issues has a search that finds nothing", async () => {
  const output = join(folder, "empty");
  await buildSearchIndex(sampleArchive([]), await freshStage(output));
  const catalogue = catalogueSchema.parse(JSON.parse(await readFile(join(output, "search/catalogue.json"), "utf8")));
  expect(catalogue).toMatchObject({ words: "", issues: [] });
});

test.each([
  ["a quarter each", "2023-12 2023-10 2023-09 2023-01 2022-12 2022-12", 10, "2 1 1 2"],
  ["not more than the limit", "2023-12 2023-12 2023-12 2023-12 2023-12 2023-08", 2, "2 2 1 1"],
  ["the last year's issue that was printed late apart", "2023-02 2024/2023-12 2023-12", 10, "1 1 1"],
  ["none of none", "", 10, ""],
])("volumes are %s", (_, months, limit, expected) => {
  const entries = months.split(" ").flatMap((month) => {
    const [year = "", printed = year] = month.split("/");
    return month === "" ? [] : [{ year: Number(printed.slice(0, 4)), date: `${year.slice(0, 7)}-05` }];
  });
  const volumes = cutVolumes(entries, limit);
  expect(volumes.map((volume) => volume.length).join(" ")).toBe(expected);
  expect(volumes.flat()).toEqual(entries);
});
