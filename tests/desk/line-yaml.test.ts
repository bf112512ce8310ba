import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as library from "yaml";
import * as lines from "../../src/desk/line-yaml.ts";

/** What the reader of a front matter looks at: texts, with blanks folded, and what is none. Null where it is refused. */
function byLibrary(text: string): unknown {
  const document = library.parseDocument(text, {
    schema: "failsafe",
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    strict: true,
    logLevel: "silent",
  });
  if (document.errors.length > 0) return null;
  const { contents } = document;
  if (contents === null) return [];
  if (!library.isMap(contents)) return null;
  return contents.items.map(({ key, value }) => {
    const isText = library.isScalar(value) && typeof value.value === "string" && !value.tag && !value.anchor;
    return {
      key: library.isScalar(key) ? [key.value, ...(key.range ?? []).slice(0, 2)] : null,
      value: isText ? folded(String(value.value)) : "no text",
      start: isText && folded(String(value.value)) !== "" ? value.range?.[0] : undefined,
    };
  });
}

function byLines(text: string): unknown {
  const { errors, contents } = lines.parseDocument(text);
  if (errors.length > 0) return null;
  if (!lines.isMap(contents)) return [];
  return contents.items.map(({ key, value }) => {
    const isText = lines.isScalar(value);
    return {
      key: [key.value, ...key.range],
      value: isText ? folded(value.value) : "no text",
      start: isText && folded(value.value) !== "" ? value.range[0] : undefined,
    };
  });
}

const folded = (text: string) => text.replace(/\s+/gu, " ").trim();

test.for([
  "标题: 工作简报\n期号: 10\n",
  "标题:\n期号: 10\n",
  "# 说明\n标题: 工作简报 # 名称\n\n# 又\n期号: 10\n",
  "标题: \"工作：\\\"简报\\\"\\u7b80\"\n说明: '它''们' # 注\n",
  "标题: 工作\n  简报\n期号: 10\n",
  "标题: >-\n  工作\n  简报\n期号: |\n  10\n日期: 2023-10-10\n",
  '标题: "工作\n  简报"\n期号: 10\n',
  "送: [甲, 乙]\n报: &a 甲\n发: !own 乙\n",
  "说明: http://example.cn/a#b\n说明: 甲:乙\n说明: -5\n",
  "<<: 甲",
])("%j is read as by the library", (text) => {
  const read = byLines(text);
  if (read !== null) expect(read).toEqual(byLibrary(text));
  if (!text.startsWith("<<")) expect(read).not.toBeNull();
});

test.for([
  "{标题: 甲}",
  "- 甲",
  "标题: 甲: 乙",
  "标题: [甲",
  '标题: "甲',
  "? 甲\n: 乙",
  "%YAML 1.2",
  "标题: @甲",
  "\t标题: 甲",
  "标题 甲",
])("%j is refused", (text) => {
  expect(byLines(text)).toBeNull();
});

test("a comment behind a value is told apart from it", () => {
  const { contents } = lines.parseDocument("标题: 甲 # 乙\n期号: '1' #丙\n日期:\n");
  const items = lines.isMap(contents) ? contents.items : [];
  expect(items.map(({ value }) => lines.isScalar(value) && value.comment)).toEqual([" 乙", "丙", undefined]);
});

test("nothing is taken that the library refuses, and nothing is read otherwise", () => {
  const piece = fc.constantFrom(
    ..."标题 期号 说明 : :␠ ␠ ␠␠ \n \n␠␠ # ␠# \" ' '' \\ \\\" \\n \\u7b80 \\q - -␠ ? ?␠ , [ ] { } & * ! !! | > |- >+ % @ ` \t 甲 乙丙 10 a: ... --- ~ null".split(
      " ",
    ),
  );
  const text = fc
    .array(piece, { maxLength: 14 })
    .map((pieces) => `标题: ${pieces.join("").replaceAll("␠", " ")}\n日期: 10\n`);
  const whole = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join("").replaceAll("␠", " "));
  fc.assert(
    fc.property(fc.oneof(text, whole), (each) => {
      fc.pre(!/^(?:---|\.\.\.)(?:\s|$)/mu.test(each)); // fences and ends, which the reader looks for itself
      const read = byLines(each);
      if (read !== null) expect(read).toEqual(byLibrary(each));
    }),
    { numRuns: 20_000 },
  );
});
