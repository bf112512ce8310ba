import fc from "fast-check";
import { expect, test } from "vitest";
import { openSuggester } from "../../../src/search/client/suggest/suggester.ts";
import { type Suggestions, suggestionsOf, suggestionsSchema } from "../../../src/search/suggestions.ts";
import { sampleArchive } from "../../site/sample-archive.ts";

const sample = suggestionsOf(sampleArchive());

/** `单位：地矿科、地…` for each group, in order. */
function told(suggestions: Suggestions, query: string, limit = 8): string[] {
  return openSuggester(suggestions)
    .suggest(query, limit)
    .map(({ label, suggestions: some }) => `${label}：${some.map(({ name }) => name).join("、")}`);
}

test("the file keeps to its schema, names only what has a page, and is the same each time", () => {
  expect(suggestionsSchema.parse(JSON.parse(JSON.stringify(sample)))).toEqual(sample);
  expect(suggestionsOf(sampleArchive())).toEqual(sample);
  expect(sample.contributors.length).toBeGreaterThan(0);
});

test.for(["initials", "hide"] as const)("no clerk is proposed under %s", (contributors) => {
  const hidden = suggestionsOf(sampleArchive({ contributors }));
  expect(hidden.contributors).toEqual([]);
  expect(JSON.stringify(hidden)).not.toContain("贺");
});

test("the Traditional table holds the characters of the names alone", () => {
  const named = [sample.departments, sample.topics, sample.issues, sample.contributors].flat();
  const characters = new Set(named.map(({ name }) => name).join("") + sample.departments.flatMap((d) => d.aliases));
  expect([...sample.traditional.simplified].filter((character) => !characters.has(character))).toEqual([]);
});

test.for([
  ["地矿", "单位：地矿科"],
  ["dkk", "单位：地矿科"],
  ["地礦科", "单位：地矿科"],
  ["ＤＫＫ", "单位：地矿科"],
  ["di kuang ke", "单位：地矿科"],
  ["di'kuang'ke", "单位：地矿科"],
  ["bdcdjzx", "单位：市不动产登记中心"],
  ["budongchan", "主题：不动产登记 / 单位：市不动产登记中心"],
  ["莘县自然资源和规划局", "单位：莘县局"],
  ["shenxianziran", "单位：莘县局"],
  ["2023年第10期", "期次：2023年第10期"],
  ["2023-10", "期次：2023年第10期"],
  ["202310", "期次：2023年第10期"],
  ["第10期", "期次：2023年第10期"],
  ["10期", "期次：2023年第10期"],
  ["第１０期", "期次：2023年第10期"],
  ["zhoupeng", "署名：周鹏"],
  ["没有这个", ""],
  ["", ""],
  ["，。", ""],
] as const)("“%s” proposes %s", ([query, expected]) => {
  expect(told(sample, query).join(" / ")).toBe(expected);
});

test("an alias says why its department is there", () => {
  const [group] = openSuggester(sample).suggest("莘县自然", 8);
  expect(group?.suggestions[0]).toMatchObject({ name: "莘县局", hint: "莘县自然资源和规划局" });
});

const made = (name: string, count: number) => ({ name, url: `/${name}/`, count });
const twelveIssues = Array.from({ length: 12 }, (_, index) => ({
  ...made(`2023年第${12 - index}期`, 20),
  ...{ year: 2023, number: 12 - index, date: `2023-${12 - index}-01`, total: 60 - index },
}));
const crowded: Suggestions = {
  ...sample,
  departments: ["监测中心", "中心", "中心办公室", "测绘中心"].map((name, place) => ({
    ...made(name, place * 10),
    aliases: [],
  })),
  topics: ["中心工作", "中心城区"].map((name, place) => made(name, place)),
  issues: twelveIssues,
  contributors: [],
};

test("equal names come first, then beginnings, then insides; among equals those of more records", () => {
  expect(told(crowded, "中心")).toEqual(["单位：中心、中心办公室、测绘中心、监测中心", "主题：中心城区、中心工作"]);
});

test("each kind gets its turn where places are few", () => {
  expect(told(crowded, "中心", 3)).toEqual(["单位：中心、中心办公室", "主题：中心城区"]);
});

test("issues come newest first, an equal one before those that begin so", () => {
  expect(told(crowded, "2023-1", 4)).toEqual(["期次：2023年第1期、2023年第12期、2023年第11期、2023年第10期"]);
  expect(told(crowded, "总第58期")).toEqual(["期次：2023年第10期"]);
  expect(told(crowded, "总58期")).toEqual(["期次：2023年第10期"]);
  expect(told(crowded, "2023年", 3)).toEqual(["期次：2023年第12期、2023年第11期、2023年第10期"]);
});

test("any part of any name proposes it, and no more than asked for", () => {
  const suggester = openSuggester(sample);
  const everyName = [sample.departments, sample.topics, sample.issues, sample.contributors].flat();
  const part = fc.constantFrom(...everyName).chain(({ name, url }) => {
    const characters = [...name.replace(/\s/gu, "")];
    return fc.tuple(fc.nat(characters.length - 1), fc.nat(characters.length - 1)).map(([one, other]) => ({
      url,
      typed: characters.slice(Math.min(one, other), Math.max(one, other) + 1).join(""),
    }));
  });
  fc.assert(
    fc.property(part, ({ url, typed }) => {
      const urls = (limit: number) =>
        suggester.suggest(typed, limit).flatMap(({ suggestions }) => suggestions.map((each) => each.url));
      expect(urls(1000)).toContain(url);
      expect(urls(8).length).toBeLessThanOrEqual(8);
    }),
  );
});

test("what is typed is marked in the name", () => {
  const marked = (query: string) =>
    openSuggester(sample)
      .suggest(query, 1)
      .flatMap(({ suggestions }) => suggestions.map(({ name, typed }) => name.slice(typed.start, typed.end)));
  expect(marked("bdc")).toEqual(["不动产"]);
  expect(marked("登记中")).toEqual(["登记中"]);
});
