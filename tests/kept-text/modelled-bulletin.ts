import * as fc from "fast-check";
import { payloads } from "../hostile/payloads.ts";
import { wordOf } from "../issue/generated-body.ts";

/**
 * Bulletins that are made together with what a reader is to see of them: no parser is asked for either.
 *
 *     markdown   ▲**近日，**市局开展&lt;巡查&gt;。（园林科/周正）
 *     seen       近日，市局开展<巡查>。          园林科 周正
 */
export interface ModelledIssue {
  readonly number: number;
  readonly markdown: string;
  /** What stands before the first record. */
  readonly preamble: readonly SeenBlock[];
  readonly records: readonly ModelledRecord[];
}

export interface ModelledRecord {
  readonly part: string;
  /** A lead's; a brief has none. */
  readonly title: string | undefined;
  readonly blocks: readonly SeenBlock[];
  readonly credits: readonly SeenCredit[];
}

export interface SeenBlock {
  readonly kind: "text" | "image" | "footnote" | "divider";
  /** Items and lines parted by LF, cells by TAB; none of a divider. */
  readonly text: string;
  /** A word that stands nowhere else in any bulletin; a divider and a footnote have none. */
  readonly word: string | undefined;
}

export interface SeenCredit {
  readonly department: string;
  readonly people: readonly string[];
}

/** A piece of Markdown, and what a reader sees of it. */
interface Piece {
  readonly markdown: string;
  readonly text: string;
}

const plain = (text: string): Piece => ({ markdown: text, text });

const clauses = [
  "近日，市局召开工作会议",
  "与会人员一致认为",
  "全市共完成整治任务",
  "ArcGIS Pro 平台上线",
  "占比为89.89%",
  "“放管服”改革持续推进",
  "《意见》印发实施",
  "面积5㎡、温度３℃",
  "𠮷野街道与café签约",
  "前 后　有空",
  "5*3*2的积木",
  "snake_case_name与a_b",
  "见{{ 7 * 7 }}与{% raw %}",
  "A&B公司、C<D、E>F",
  "'单引号'与\"双引号\"",
  "~~照原样~~",
  "=1+1与@某人",
  "一行文字［注］〔2〕",
];

/** A text as it is, with every mark of ASCII escaped: what a reader sees is the text. */
function whollyEscaped(text: string): Piece {
  return { markdown: text.replace(/[!-/:-@[-`{-~]/gu, "\\$&"), text };
}

/** A table's bars and a heading's hashes are marks in their own places, and stand in none of these. */
const inlinePieces: readonly Piece[] = [
  { markdown: "**统一思想认识**", text: "统一思想认识" },
  { markdown: "*着重的话*", text: "着重的话" },
  { markdown: "***又重又斜***", text: "又重又斜" },
  { markdown: "`npm <run> &amp; **`", text: "npm <run> &amp; **" },
  { markdown: "[链接的文字](https://jianbao.example/a_b?c=1&d=2)", text: "链接的文字" },
  { markdown: "[不成链接](javascript:alert(1))", text: "[不成链接](javascript:alert(1))" },
  { markdown: "&amp;与&lt;b&gt;与&#20013;与&quot;", text: '&与<b>与中与"' },
  { markdown: "<b>照原样</b><img src=x onerror=alert(1)>", text: "<b>照原样</b><img src=x onerror=alert(1)>" },
  { markdown: "行内![图的说明](a.jpg)文字", text: "行内图的说明文字" },
  { markdown: "138****5678", text: "138****5678" },
  { markdown: "略去<!-- 待核 -->批注", text: "略去批注" },
  { markdown: "看不见\u200b的\u202e字\u00ad符", text: "看不见的字符" },
  { markdown: "全角 “引号”‘里’、（括号）《书名》", text: "全角 “引号”‘里’、（括号）《书名》" },
];

const shownPayloads = payloads.filter((payload) => !/[\p{Cc}\p{Cf}]/u.test(payload)).map(whollyEscaped);

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...clauses.map(plain)) },
  { weight: 2, arbitrary: fc.constantFrom(...inlinePieces) },
  { weight: 2, arbitrary: fc.constantFrom(...shownPayloads) },
);

/** A sentence; each piece stands between Chinese characters, and 。 ends it, so that nothing is joined to it. */
const sentence: fc.Arbitrary<Piece> = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => ({
  markdown: `会议指出${pieces.map(({ markdown }) => markdown).join("并强调")}等。`,
  text: `会议指出${pieces.map(({ text }) => text).join("并强调")}等。`,
}));

/** The place of the block's own word. */
const word = "\ue000";
const placeOfWord = /\ue000/gu;

/** Ways to write one paragraph: in a line, wrapped, with its line breaks kept, cut by a page, indented. */
const paragraph: fc.Arbitrary<readonly [Piece, SeenBlock["kind"]]> = fc
  .record({
    sentences: fc.array(sentence, { minLength: 1, maxLength: 3 }),
    seam: fc.constantFrom(
      { markdown: "", text: "" },
      { markdown: "\n", text: "" },
      { markdown: "  \n", text: "\n" },
      { markdown: "\\\n", text: "\n" },
    ),
    cut: fc.constantFrom("", "\n\n", "\n\n- 5 -\n\n", "\n\n　　", "\n第 5 页\n"),
    indent: fc.constantFrom("", "　　", "\t", "    "),
  })
  .map(({ sentences, seam, cut, indent }) => [
    {
      markdown: `${indent}市局${word}在全市范围内组织开展专项巡查和集中整治行${cut}动，${sentences.map(({ markdown }) => markdown).join(seam.markdown)}`,
      text: `市局${word}在全市范围内组织开展专项巡查和集中整治行动，${sentences.map(({ text }) => text).join(seam.text)}`,
    },
    "text",
  ]);

const heading = sentence.map(
  ({ markdown, text }) => [{ markdown: `### ${word}${markdown}`, text: word + text }, "text"] as const,
);

const list = fc
  .record({ items: fc.array(sentence, { minLength: 1, maxLength: 4 }), isNumbered: fc.boolean() })
  .map(({ items, isNumbered }) => {
    const numbers = items.map((_, at) => (isNumbered ? `${at + 1}. ` : ""));
    return [
      {
        markdown: items.map((item, at) => `${numbers[at] || "- "}项${at === 0 ? word : ""}${item.markdown}`).join("\n"),
        text: items.map((item, at) => `${numbers[at]}项${at === 0 ? word : ""}${item.text}`).join("\n"),
      },
      "text",
    ] as const;
  });

const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(sentence, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
  )
  .map((rows) => {
    const cells = (of: (piece: Piece) => string) =>
      rows.map((row, at) => row.map((cell, column) => (at + column === 0 ? word : "") + of(cell)));
    const [head = [], ...body] = cells(({ markdown }) => markdown);
    const line = (row: readonly string[]) => `| ${row.join(" | ")} |`;
    return [
      {
        markdown: [line(head), line(head.map(() => "---")), ...body.map(line)].join("\n"),
        text: cells(({ text }) => text)
          .map((row) => row.join("\t"))
          .join("\n"),
      },
      "text",
    ] as const;
  });

const quote = fc.array(sentence, { minLength: 1, maxLength: 3 }).map(
  (sentences) =>
    [
      {
        markdown: sentences.map(({ markdown }, at) => `> ${at === 0 ? word : ""}${markdown}`).join("\n>\n"),
        text: sentences.map(({ text }, at) => (at === 0 ? word : "") + text).join("\n"),
      },
      "text",
    ] as const,
);

const rawLines = [
  "## 不是标题",
  "▲不是简讯。（园林科）",
  "<!-- 不是批注 -->",
  "**不是粗体** &amp; \\*",
  "{{ 7 * 7 }}",
  "  缩进",
  "",
  "- 5 -",
];
const fence = fc
  .array(fc.oneof(fc.constantFrom(...rawLines), fc.constantFrom(...shownPayloads.map(({ text }) => text))), {
    maxLength: 4,
  })
  .map((lines) => {
    const text = [word, ...lines].join("\n");
    return [{ markdown: `\`\`\`\n${text}\n\`\`\``, text }, "text"] as const;
  });

const image = fc
  .constantFrom("现场", "A&B <图>", "'\"引号")
  .map((alternative) => [{ markdown: `![${word}${alternative}](图.png)`, text: word + alternative }, "image"] as const);

const divider = fc.constant([{ markdown: "***", text: "" }, "divider"] as const);

const block = fc.oneof({ weight: 6, arbitrary: paragraph }, heading, list, table, quote, fence, image, divider);

const departments = ["园林科", "地矿科", "办公室", "执法支队", "农机推广站", "国有林场"];
const people = ["周正", "陈瑶", "贺孟萌", "欧阳雪", "王静"];
const credits = fc
  .uniqueArray(fc.constantFrom(...departments), { minLength: 1, maxLength: 3 })
  .chain((names) =>
    fc.tuple(
      ...names.map((department) =>
        fc
          .uniqueArray(fc.constantFrom(...people), { maxLength: 2 })
          .map((found): SeenCredit => ({ department, people: found })),
      ),
    ),
  );

/** Ways to write one attribution, in brackets of either width, in the line or on a line of its own. */
const attribution = fc
  .record({
    credits,
    brackets: fc.constantFrom("（）", "()", "（)", "(）"),
    part: fc.constantFrom(" ", "、", "　", "；"),
    before: fc.constantFrom("\n\n", "\n", "\n\n　　"),
  })
  .map((made) => ({
    credits: made.credits,
    markdown: `${made.before}${made.brackets.charAt(0)}${made.credits
      .map(
        ({ department, people: each }) =>
          [department, ...each.slice(0, 1)].join("/") +
          each
            .slice(1)
            .map((name) => ` ${name}`)
            .join(""),
      )
      .join(made.part)}${made.brackets.charAt(1)}`,
  }));

interface Part {
  readonly markdown: string;
  readonly title: string | undefined;
  readonly blocks: readonly SeenBlock[];
  readonly credits: readonly SeenCredit[];
}

const footnote = fc.option(sentence, { nil: undefined });

const record: fc.Arbitrary<Part> = fc
  .record({
    title: fc.option(fc.array(piece, { minLength: 1, maxLength: 2 }), { nil: undefined }),
    first: paragraph,
    rest: fc.array(block, { maxLength: 4 }),
    note: footnote,
    attribution,
  })
  .map(({ title, first, rest, note, attribution: signed }) => {
    const [opening] = first;
    const reference = note === undefined ? { markdown: "", text: "" } : { markdown: "见注[^1]。", text: "见注。" };
    const blocks = [opening.markdown + reference.markdown, ...rest.map(([{ markdown }]) => markdown)];
    const head = title === undefined ? "▲" : `## 我市${joined(title, ({ markdown }) => markdown)}\n\n`;
    // Two lists are kept apart by a further blank line.
    const body = blocks.reduce((text, next) => `${text}\n\n${/^(?:-|1\.) /u.test(next) ? "\n" : ""}${next}`);
    return {
      markdown: [
        head +
          (title === undefined ? body.trimStart() : body) +
          (note === undefined ? "" : `\n\n[^1]: ${note.markdown}`),
        // An attribution right under a list or a fence begins a line of its own.
        signed.markdown,
      ].join(""),
      title: title === undefined ? undefined : `我市${joined(title, ({ text }) => text)}`.replace(/\s+/gu, " "),
      blocks: [
        seen({ ...opening, text: opening.text + reference.text }, "text"),
        ...rest.map(([made, kind]) => seen(made, kind)),
        ...(note === undefined ? [] : [{ kind: "footnote" as const, text: note.text, word: undefined }]),
      ],
      credits: signed.credits,
    };
  });

function joined(pieces: readonly Piece[], of: (piece: Piece) => string): string {
  return pieces.map(of).join("和");
}

function seen({ text }: Piece, kind: SeenBlock["kind"]): SeenBlock {
  return { kind, text, word: kind === "divider" ? undefined : word };
}

/** Bulletins, each numbered by its place; leads and briefs in any order. */
export const modelledIssues = (count: number): fc.Arbitrary<readonly ModelledIssue[]> =>
  fc
    .array(
      fc.record({
        preamble: fc.array(paragraph, { maxLength: 2 }),
        records: fc.array(record, { minLength: 8, maxLength: 16 }),
        lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
        mark: fc.constantFrom("", "\ufeff"),
        gap: fc.constantFrom("\n\n", "\n\n\n", "\n 　\n"),
      }),
      { minLength: count, maxLength: count },
    )
    .map((issues) => {
      let serial = 0;
      const next = () => {
        serial += 1;
        return wordOf(serial);
      };
      return issues.map(({ preamble, records, lineEnd, mark, gap }, index) => {
        const counts = { l: 0, b: 0 };
        const number = index + 1;
        const opened = preamble.map(([made, kind]) =>
          worded({ markdown: made.markdown, blocks: [seen(made, kind)] }, next),
        );
        const written = records.map((each) => {
          const letter = each.title === undefined ? "b" : "l";
          counts[letter] += 1;
          return { ...each, ...worded(each, next), part: `${letter}${String(counts[letter]).padStart(2, "0")}` };
        });
        const head = `---\ntitle: 工作简报\nnumber: ${number}\ndate: 2023-${String(number).padStart(2, "0")}-20\n---`;
        const texts = [head, ...opened.map(({ markdown }) => markdown), ...written.map(({ markdown }) => markdown)];
        return {
          number,
          markdown: `${mark}${texts.join(gap)}\n`.replaceAll("\n", lineEnd),
          preamble: opened.flatMap(({ blocks }) => blocks),
          records: written.map(({ part, title, blocks, credits: of }) => ({ part, title, blocks, credits: of })),
        };
      });
    });

/** Puts a word of its own into each block, and the same into the Markdown. */
function worded<Made extends { readonly markdown: string; readonly blocks: readonly SeenBlock[] }>(
  { markdown, blocks }: Made,
  next: () => string,
): { readonly markdown: string; readonly blocks: readonly SeenBlock[] } {
  const words = blocks.flatMap(({ word: place }) => (place === undefined ? [] : next()));
  let written = 0;
  let shown = 0;
  return {
    markdown: markdown.replace(placeOfWord, () => words[written++] ?? ""),
    blocks: blocks.map((each) => {
      if (each.word === undefined) return each;
      const own = words[shown++] ?? "";
      return { ...each, word: own, text: each.text.replace(placeOfWord, own) };
    }),
  };
}
