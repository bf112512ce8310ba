import { expect, test } from "vitest";
import { importDocument, importText } from "../../src/import/import-document.ts";
import { noKnowledge, recordsOf, taken } from "./imported.ts";
import { type SeedLook, seed, seedDocument } from "./seed-document.ts";

const expected = recordsOf(seed).records;

const looks: readonly SeedLook[] = [
  { titles: "style", briefs: "typed", pageBreaks: false },
  { titles: "style", briefs: "automatic", pageBreaks: true },
  { titles: "look", briefs: "typed", pageBreaks: true },
  { titles: "look", briefs: "automatic", pageBreaks: false },
  { titles: "plain", briefs: "typed", pageBreaks: false },
];

test.for(looks)("the real bulletin as a Word document comes back whole: %o", async (look) => {
  const result = taken(importDocument("2023年第10期.docx", await seedDocument(look), noKnowledge));
  const { records, issue, preamble } = recordsOf(result.markdown);
  expect(records).toEqual(expected);
  expect(records?.filter(({ kind }) => kind === "lead").length).toBe(7);
  expect(records?.filter(({ kind }) => kind === "brief").length).toBe(17);
  expect(preamble).toEqual([]);
  expect(issue?.frontMatter).toMatchObject({
    title: "工作简报",
    number: { value: 10 },
    total: 58,
    date: "2023-10-10",
    publisher: "聊城市自然资源和规划局办公室",
    reportTo: "市委、市政府",
    distribute: "各县（市、区）局，机关各科室",
    note: "共印50份",
  });
  expect(result.diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
});

test("the real bulletin as a text without a front matter, with and without its titles marked", () => {
  const body = seed.slice(seed.indexOf("\n---\n") + 5).trim();
  const masthead = "工作简报\n第10期\n2023年10月10日\n\n";
  for (const text of [`${masthead}${body}`, `${masthead}${body.replaceAll("## ", "").replaceAll("**", "")}`]) {
    const { records } = recordsOf(taken(importText(text, noKnowledge)).markdown);
    expect(
      records?.map(({ part, title, paragraphs }) => [part, title, paragraphs.join("").replaceAll("**", "")]),
    ).toEqual(expected?.map(({ part, title, paragraphs }) => [part, title, paragraphs.join("")]));
  }
});

test("a bulletin that has its front matter is kept as it stands", () => {
  const { markdown, proof } = taken(importText(seed.replaceAll("\n", "\r\n"), noKnowledge));
  expect(markdown).toBe(seed);
  expect(proof.sentence).toContain("没有遗漏");
});
