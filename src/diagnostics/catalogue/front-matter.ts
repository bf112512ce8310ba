import { defineDiagnostic } from "../define.ts";

/** What can be amiss in the front matter, the lines between `---` at the top of a file (GRAMMAR §2). */

const writeFrontMatter =
  "文件开头应写：---，下一行 title: 工作简报，再下一行 number: 10，再下一行 date: 2023-10-20，最后一行 ---。";

export const missingFrontMatter = defineDiagnostic<{ readonly firstLine: string }>({
  code: "missing-front-matter",
  severity: "error",
  message: ({ firstLine }) => `文件以“${firstLine}”开头，前面没有写明标题（title）、期号（number）和日期（date）。`,
  hint: writeFrontMatter,
  example: { file: "▲近日，市局开展巡查。（园林科）\n" },
});

export const frontMatterForm = defineDiagnostic<{ readonly line: string }>({
  code: "front-matter-form",
  severity: "error",
  message: ({ line }) => `开头的“${line}”不是单独的“---”，其后的内容不能读作标题、期号和日期。`,
  hint: `请把这一行改为三个半角连字符“---”，后面不写其他字。${writeFrontMatter}`,
  example: { file: "---js\n{ title: '简报' }\n---\n▲近日，市局开展巡查。（园林科）\n" },
});

export const frontMatterUnclosed = defineDiagnostic<{ readonly line: string }>({
  code: "front-matter-unclosed",
  severity: "error",
  message: ({ line }) => `“${line}”之后没有另一行“---”，分不清哪里是标题、期号和日期，哪里是正文。`,
  hint: `请在日期等各行之后另起一行，写“---”。${writeFrontMatter}`,
  example: { file: "---\ntitle: 工作简报\nnumber: 10\n▲近日，市局开展巡查。（园林科）\n" },
});

export const frontMatterTooLong = defineDiagnostic<{ readonly limit: number }>({
  code: "front-matter-too-long",
  severity: "error",
  message: ({ limit }) => `两行“---”之间的内容超过 ${limit} 个字，或有过多的括号、缩进，不像是标题、期号和日期。`,
  hint: writeFrontMatter,
  example: { file: `---\ntitle: ${"报".repeat(70000)}\n---\n▲近日。（园林科）\n` },
});

export const frontMatterSyntax = defineDiagnostic<{ readonly line: string }>({
  code: "front-matter-syntax",
  severity: "error",
  message: ({ line }) => `“${line}”这一行读不出是哪一项、什么内容。`,
  hint: "每行应写作“title: 工作简报”的样子：名称、半角冒号、一个空格、内容。内容中若有冒号、井号或引号，请用半角单引号把整个内容括起，如 title: '工作简报: 专刊'。",
  example: {
    file: "---\ntitle: 工作简报: 专刊: 一\nnumber: 1\ndate: 2023-10-20\n---\n▲近日，市局开展巡查。（园林科）\n",
  },
});

export const unknownKey = defineDiagnostic<{ readonly key: string; readonly nearest: string | null }>({
  code: "unknown-key",
  severity: "error",
  message: ({ key, nearest }) => `“${key}”不是可用的名称${nearest ? `，是否应为${nearest}？` : "。"}`,
  hint: "可用的名称有：标题（title）、期号（number）、日期（date）、总期号（total）、编发单位（publisher）、说明（note）、报（reportTo）、送（sendTo）、发（distribute）、签发（signer）、责任编辑（editor）、审核（reviewer）、公开属性（access）、草稿（draft）。",
  example: {
    file: "---\ntitle: 工作简报\nnumbr: 1\nnumber: 1\ndate: 2023-10-20\n---\n▲近日，市局开展巡查。（园林科）\n",
  },
});

export const duplicateKey = defineDiagnostic<{ readonly key: string; readonly name: string }>({
  code: "duplicate-key",
  severity: "error",
  message: ({ key, name }) => `“${key}”这一项重复了：${name}在前面已经写过。`,
  hint: "请只保留一行。",
  example: {
    file: "---\ntitle: 工作简报\n标题: 简报\nnumber: 1\ndate: 2023-10-20\n---\n▲近日，市局开展巡查。（园林科）\n",
  },
});

export const missingKey = defineDiagnostic<{ readonly name: string; readonly example: string }>({
  code: "missing-key",
  severity: "error",
  message: ({ name }) => `开头没有写${name}。`,
  hint: ({ example }) => `请在两行“---”之间加一行：${example}`,
  example: { file: "---\ntitle: 工作简报\nnumber: 1\n---\n▲近日，市局开展巡查。（园林科）\n" },
});

export const emptyValue = defineDiagnostic<{
  readonly key: string;
  readonly name: string;
  readonly example: string;
  readonly isRequired: boolean;
}>({
  code: "empty-value",
  severity: "error",
  message: ({ key, name }) => `“${key}”后面是空的，没有写${name}的内容。`,
  hint: ({ example, isRequired }) =>
    isRequired ? `请写上内容，如 ${example}` : `请写上内容，如 ${example}；若无此项，请删去这一行。`,
  example: { file: "---\ntitle:\nnumber: 1\ndate: 2023-10-20\n---\n▲近日，市局开展巡查。（园林科）\n" },
});

export const invalidValue = defineDiagnostic<{
  readonly value: string;
  readonly name: string;
  readonly fault: string;
  readonly example: string;
}>({
  code: "invalid-value",
  severity: "error",
  message: ({ value, name, fault }) => `“${value}”不能作为${name}：${fault}。`,
  hint: ({ example }) => `请写作：${example}`,
  example: { file: "---\ntitle: 工作简报\nnumber: 1\ndate: 2023-02-30\n---\n▲近日，市局开展巡查。（园林科）\n" },
});

export const fullWidthColon = defineDiagnostic<{ readonly key: string; readonly name: string }>({
  code: "front-matter-colon",
  severity: "info",
  message: ({ key, name }) => `“${key}”后面的冒号已读作半角冒号加空格，此行为${name}。`,
  hint: "不必处理；规范的写法是半角冒号后加一个空格，如 title: 工作简报。",
  example: { file: "---\n标题：工作简报\nnumber: 1\ndate: 2023-10-20\n---\n▲近日，市局开展巡查。（园林科）\n" },
});

export const fullWidthDigits = defineDiagnostic<{ readonly value: string; readonly name: string }>({
  code: "front-matter-digits",
  severity: "info",
  message: ({ value, name }) => `${name}“${value}”中的全角数字已读作半角数字。`,
  hint: "不必处理；规范的写法是半角数字，如 number: 10。",
  example: { file: "---\ntitle: 工作简报\nnumber: １０\ndate: 2023-10-20\n---\n▲近日，市局开展巡查。（园林科）\n" },
});

export const frontMatterComment = defineDiagnostic<{ readonly comment: string }>({
  code: "front-matter-comment",
  severity: "info",
  message: ({ comment }) => `“${comment}”在井号之后，已作为批注略去，不会发布。`,
  hint: "若它是内容的一部分，请用半角单引号把整个内容括起，如 title: '简报 #1'。",
  example: {
    file: "---\ntitle: 工作简报 # 内部名\nnumber: 1\ndate: 2023-10-20\n---\n▲近日，市局开展巡查。（园林科）\n",
  },
});

export const numberYearDiffers = defineDiagnostic<{ readonly value: string; readonly date: string }>({
  code: "number-year-differs",
  severity: "warning",
  message: ({ value, date }) => `期号（number）“${value}”的年份与日期（date）“${date}”的年份不同，已按期号的年份归档。`,
  hint: "若期号所写年份有误，请改正；若确为上一年度的期号，不必处理。",
  example: {
    file: "---\ntitle: 工作简报\nnumber: 2022年第12期\ndate: 2023-01-05\n---\n▲近日，市局开展巡查。（园林科）\n",
  },
});

export const futureDate = defineDiagnostic<{ readonly value: string; readonly today: string }>({
  code: "future-date",
  severity: "warning",
  message: ({ value, today }) => `日期（date）“${value}”晚于今天（${today}）。`,
  hint: "请核对日期；若是提前编排的简报，不必处理。",
  example: { file: "---\ntitle: 工作简报\nnumber: 1\ndate: 2999-10-20\n---\n▲近日，市局开展巡查。（园林科）\n" },
});

export const frontMatterDiagnostics = [
  missingFrontMatter,
  frontMatterForm,
  frontMatterUnclosed,
  frontMatterTooLong,
  frontMatterSyntax,
  unknownKey,
  duplicateKey,
  missingKey,
  emptyValue,
  invalidValue,
  fullWidthColon,
  fullWidthDigits,
  frontMatterComment,
  numberYearDiffers,
  futureDate,
];
