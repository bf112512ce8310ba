import fc from "fast-check";
import { expect, test } from "vitest";
import { cutExcerpt, markTerms, segmentsToHtml } from "../../src/search/client/excerpt.ts";
import { parseQuery } from "../../src/search/client/query/parse-query.ts";
import { canonical, canonicalise } from "./containment.ts";

const termsOf = (query: string) => parseQuery(query, canonicalise).conditions.map(({ characters }) => characters);
const marked = (text: string, query: string) => segmentsToHtml(markTerms(text, termsOf(query), canonicalise));
const excerpt = (paragraphs: string[], query: string) =>
  segmentsToHtml(cutExcerpt(paragraphs, termsOf(query), canonicalise));

test.each([
  ["推进地热资源开发", "地热", "推进<mark>地热</mark>资源开发"],
  ["“税费 同缴”改革", "税费同缴改革", "“<mark>税费 同缴”改革</mark>"],
  ["化解率８９．８９％。", "89.89%", "化解率<mark>８９．８９％</mark>。"],
  ["不动产登记", "產登記", "不动<mark>产登记</mark>"],
  ["面积5㎡", "m", "面积5<mark>㎡</mark>"],
  ["地热地热", "地热", "<mark>地热</mark><mark>地热</mark>"],
  ["热热热", "热热", "<mark>热热热</mark>"],
  ["地热能 地热", "地热 热能", "<mark>地热能</mark> <mark>地热</mark>"],
  ["<b>&林", "b 林", "&lt;<mark>b</mark>&gt;&amp;<mark>林</mark>"],
  ["Cafe\u0301", "café", "<mark>Cafe\u0301</mark>"],
])("in %s, %s is marked: %s", (text, query, expected) => {
  expect(marked(text, query)).toBe(expected);
});

test("a short body is shown whole", () => {
  expect(excerpt(["近日，地热座谈会召开。"], "地热")).toBe("近日，<mark>地热</mark>座谈会召开。");
});

test("an excerpt begins at a clause a little before the mark, and says that more stands around it", () => {
  const text = `${"前文".repeat(60)}。随后召开地热座谈会，${"后文".repeat(80)}。`;
  const cut = excerpt([text], "地热");
  expect(cut).toMatch(/^……随后召开<mark>地热<\/mark>座谈会，(后文)+后?……$/u);
});

test("terms that stand apart are both shown", () => {
  const cut = excerpt([`甲地热${"中间".repeat(100)}`, `${"后文".repeat(60)}勘查完成。`], "地热 勘查");
  expect(cut).toContain("<mark>地热</mark>");
  expect(cut).toContain("<mark>勘查</mark>");
});

test("where most terms stand together is shown first", () => {
  const cut = excerpt([`地热${"中间".repeat(100)}`, "地热勘查完成。"], "地热 勘查");
  expect(cut).toBe("……<mark>地热</mark><mark>勘查</mark>完成。");
});

test("a body without the term shows how it begins", () => {
  expect(excerpt(["开头。".repeat(50), "其余"], "地热")).toBe(`${"开头。".repeat(50).slice(0, 100)}……`);
});

test("every term of a body is marked, nothing is lost, and nothing is left unescaped", () => {
  const text = fc
    .array(fc.constantFrom(..."地热登記，。<>&\"'𠮷 　９.9㎡", "e\u0301", "林".repeat(40)))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (paragraphs, a, b) => {
      const paragraph = paragraphs[a % paragraphs.length] ?? "";
      const characters = canonicalise(paragraph).characters;
      if (characters.length === 0) return;
      const term = characters.slice(b % characters.length, (b % characters.length) + 1 + (a % 5)).join("");
      if (canonical(term) !== term) return;
      const html = excerpt(paragraphs, term);
      const marks = [...html.matchAll(/<mark>(.*?)<\/mark>/gsu)].map(([, inner]) => inner ?? "");
      expect(marks.length).toBeGreaterThan(0);
      for (const inner of marks) expect(canonical(plainOf(inner))).toContain(term);
      const plain = plainOf(html.replace(/<\/?mark>/gu, ""));
      for (const piece of plain.split("……")) expect(paragraphs.some((whole) => whole.includes(piece))).toBe(true);
      expect(html.replace(/<\/?mark>|&(amp|lt|gt|quot|#39);/gu, "")).not.toMatch(/[<>&"']/u);
    }),
    { numRuns: 2000 },
  );
});

function plainOf(html: string): string {
  return html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
