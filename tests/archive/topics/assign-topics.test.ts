import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TopicIndex } from "../../../src/archive/registers/topic-index.ts";
import { emptyTopicRegister, readTopicRegister } from "../../../src/archive/registers/topic-register.ts";
import { assignTopics } from "../../../src/archive/topics/assign-topics.ts";

const { value: register, diagnostics } = readTopicRegister(
  `
scoring: { title: 3, threshold: 2, secondary: 0.5, secondaryThreshold: 3, department: 2, length: 100 }
ignore: [自然资源和规划局]
topics:
  - name: 规划
    slug: guihua
    terms:
      6: [国土空间规划, 土地利用总体规划]
      4: [国土空间]
      2: [规划]
  - name: 土地
    slug: tudi
    departments: [利用科]
    terms:
      6: [土地利用]
      4: [占补平衡, a.b]
      1: [土地]
  - name: 测绘
    slug: cehui
    departments: [测绘科]
    terms:
      6: [CORS]
  - name: 林业
    slug: linye
    terms:
      6: [造林]
      4: [占补平衡]
`,
  "topics.yaml",
);

const brief = (text: string, departments: string[] = []) =>
  assignTopics({ kind: "brief", title: "", paragraphs: [text], departments }, register);
const printed = (text: string, departments: string[] = []) =>
  brief(text, departments)
    .map(({ name, score }) => `${name} ${score}`)
    .join("、");

test("the register of this page is sound", () => {
  expect(diagnostics).toEqual([]);
});

describe("terms", () => {
  test.each([
    ["a longer term hides those within it", "国土空间规划", "规划 6"],
    ["and those of other topics", "土地利用总体规划", "规划 6"],
    ["but not one beside it", "国土空间规划与国土空间", "规划 10"],
    ["an ignored phrase hides what is within it", "市自然资源和规划局", ""],
    ["width and white space do not matter", "ＣＯ　ＲＳ，造\u200b 林", "林业 6"],
    ["full-width Latin is Latin", "ＣＯＲＳ站", "测绘 6"],
    ["a Latin term is a whole word", "CORSAGE与XCORS", ""],
    ["terms are literal", "a.b与axb", "土地 4"],
    ["one term may speak for two topics", "占补平衡", "土地 4、林业 4"],
    ["a repeated term counts half, then a quarter", "造林造林造林", "林业 10.5"],
    ["repetition never more than doubles", "造林".repeat(40), "林业 12"],
    ["less than the threshold is nothing", "土地", ""],
    ["no term, no topic", "近日，召开会议。", ""],
    ["a weak second topic is left out", "造林和规划", "林业 6"],
    ["a strong second topic is kept", "造林和国土空间", "林业 6、规划 4"],
    ["at most three topics", "造林、CORS、国土空间规划、土地利用", "规划 6、土地 6、测绘 6"],
  ])("%s", (_, text, expected) => {
    expect(printed(text)).toBe(expected);
  });

  test("a term does not reach from one paragraph or list item to the next", () => {
    expect(assignTopics({ kind: "brief", title: "", paragraphs: ["造", "林"], departments: [] }, register)).toEqual([]);
    expect(printed("造\n林")).toBe("");
  });
});

describe("departments", () => {
  test.each([
    ["decide where the text says nothing", "近日，召开会议。", ["利用科"], "土地 2"],
    ["add where it says little", "土地", ["利 用 科"], "土地 3"],
    ["add nothing where the text speaks for itself", "造林", ["利用科"], "林业 6"],
    ["decide between equals", "造林与CORS", ["测绘科"], "测绘 6、林业 6"],
  ])("%s", (_, text, departments, expected) => {
    expect(printed(text, departments)).toBe(expected);
  });

  test("are named where they tipped the scale", () => {
    expect(brief("土地", ["利用科"])[0]?.departments).toEqual(["利用科"]);
    expect(brief("造林与CORS", ["测绘科"])[0]?.departments).toEqual([]);
  });
});

describe("places", () => {
  test("the title of a lead counts more, and evidence tells the place, the strongest first", () => {
    const topics = assignTopics(
      { kind: "lead", title: "造林", paragraphs: ["造林，再造林。"], departments: [] },
      register,
    );
    expect(topics).toEqual([
      {
        name: "林业",
        score: 27,
        evidence: [
          { term: "造林", place: "title", count: 1 },
          { term: "造林", place: "body", count: 2 },
        ],
        departments: [],
      },
    ]);
  });

  test("a brief's headline is part of its text and is not counted again", () => {
    const record = { kind: "brief", title: "造林", paragraphs: ["造林。"], departments: [] } as const;
    expect(assignTopics(record, register)[0]?.score).toBe(6);
  });

  test("a long body counts less: four times the length, half the weight", () => {
    const body = `造林${"。".repeat(398)}`;
    expect(printed(body)).toBe("林业 3");
  });
});

test("nothing is assigned without topics", () => {
  const record = { kind: "brief", title: "", paragraphs: ["造林"], departments: [] } as const;
  expect(assignTopics(record, emptyTopicRegister)).toEqual([]);
});

test("a topic is found by its name as typed, or the nearest is proposed", () => {
  const index = new TopicIndex(register);
  expect(index.find("测　绘")?.slug).toBe("cehui");
  expect(index.find("constructor")).toBeUndefined();
  expect(index.nearest("林叶")).toBe("林业");
  expect(index.nearest("财务预算")).toBeUndefined();
});

test("topics do not depend on how a text is cut by blanks, and are always at most three", () => {
  const word = fc.constantFrom("造林", "土地利用", "国土空间规划", "CORS", "占补平衡", "近日", "，", "。", "规划");
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), fc.constantFrom("", "　", " "), (words, blank) => {
      const plain = printed(words.join("，"));
      expect(printed(words.join(`${blank}，${blank}`))).toBe(plain);
      expect(brief(words.join("，")).length).toBeLessThanOrEqual(3);
    }),
  );
});

test("the work grows with the text, not faster", () => {
  const text = "国土空间国土空间规土地利用总体规造".repeat(20_000);
  const started = Date.now();
  brief(text);
  expect(Date.now() - started).toBeLessThan(2_000);
});
