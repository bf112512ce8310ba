import { defineDiagnostic } from "../define.ts";

/** What can be amiss with a file as a whole, before its text is read (GRAMMAR §1). */

/** An example of a sound front matter, to be shown in hints. */
const frontMatterExample = "---\ntitle: 工作简报\nnumber: 10\ndate: 2023-10-20\n---\n";

export const emptyFile = defineDiagnostic<undefined>({
  code: "empty-file",
  severity: "error",
  message: () => "文件是空的（空文件），没有可以发布的内容。",
  hint: "请把简报全文存入这个文件，文件以标题、期号、日期三行开头；若不需要这个文件，请将它移走。",
  example: { file: " \n" },
});

export const notUtf8 = defineDiagnostic<{ readonly encoding: string | null }>({
  code: "not-utf-8",
  severity: "error",
  message: ({ encoding }) =>
    encoding
      ? `文件的编码不是 UTF-8，看来是 ${encoding}，其中的文字不能可靠地读出。`
      : "文件的编码不是完好的 UTF-8，从这里起有读不出的字。",
  hint: "请用记事本打开原稿，选“文件—另存为”，编码选“UTF-8”，重新保存；若打开就是乱码，请回到 Word 或 WPS 的原稿另存，不要在乱码上改动。",
  example: { bytes: [0xb9, 0xa4, 0xd7, 0xf7, 0xbc, 0xf2, 0xb1, 0xa8] },
});

export const nulCharacter = defineDiagnostic<undefined>({
  code: "nul-character",
  severity: "error",
  message: () => "文件中有 NUL（U+0000）字符，不是完好的 UTF-8 文本文件，可能是 UTF-16 编码或已损坏。",
  hint: "请用记事本打开原稿，选“文件—另存为”，编码选“UTF-8”，重新保存；若原稿是 Word 文稿，请先导入。",
  example: { file: `${frontMatterExample}\n▲近日，市局开展巡查\u0000。（园林科）\n` },
});

export const replacementCharacter = defineDiagnostic<{ readonly before: string }>({
  code: "replacement-character",
  severity: "error",
  message: ({ before }) => `“${before}”之后有一个损坏的字（U+FFFD），是文字在转换为 UTF-8 编码时丢失的，原字已不可知。`,
  hint: "请对照原稿补上这个字。",
  example: { body: "▲近日，市局开展\ufffd查。（园林科）" },
});

const inMegabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);

export const fileTooLarge = defineDiagnostic<{ readonly size: number; readonly limit: number }>({
  code: "file-too-large",
  severity: "error",
  message: ({ size, limit }) => `文件有 ${inMegabytes(size)} MB，超过每期 ${inMegabytes(limit)} MB 的上限。`,
  hint: "请确认文件中只有一期简报的文字；若确有这样长，请分作两期。",
  example: { body: "文".repeat(6 * 1024 * 1024) },
});

/** A file of few bytes for each character: figures, Latin letters, blanks. */
export const tooManyCharacters = defineDiagnostic<{ readonly count: number; readonly limit: number }>({
  code: "too-many-characters",
  severity: "error",
  message: ({ count, limit }) =>
    `文件有 ${Math.ceil(count / 10_000)} 万个字符，超过每期 ${limit / 10_000} 万个的上限。`,
  hint: "请确认文件中只有一期简报的文字，没有成片的空格；若确有这样长，请分作两期。",
  example: { body: " ".repeat(6_000_000) },
});

export const invisibleRemoved = defineDiagnostic<{ readonly codePoints: readonly string[]; readonly count: number }>({
  code: "invisible-removed",
  severity: "info",
  message: ({ codePoints, count }) => `这一行有 ${count} 个看不见的字符（${codePoints.join("、")}），已略去。`,
  hint: "不必处理；这些字符多由网页或微信复制而来。",
  example: { body: "▲近日，市局\u200b开展巡查。（园林科）" },
});

export const controlRemoved = defineDiagnostic<{ readonly codePoints: readonly string[]; readonly count: number }>({
  code: "control-removed",
  severity: "warning",
  message: ({ codePoints, count }) =>
    `这一行有 ${count} 个看不见的控制符号（${codePoints.join("、")}），它们能打乱文字的先后，已略去。`,
  hint: "请对照原稿核对这一行的文字和先后，再删去这些符号。",
  example: { body: "▲近日，市局\u202e开展巡查。（园林科）" },
});

export const fileDiagnostics = [
  emptyFile,
  notUtf8,
  nulCharacter,
  replacementCharacter,
  fileTooLarge,
  tooManyCharacters,
  invisibleRemoved,
  controlRemoved,
];
