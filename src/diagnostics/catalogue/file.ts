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
      ? `文件不是 UTF-8 编码，看来是 ${encoding} 编码，文字无法可靠读出。`
      : "文件不是完好的 UTF-8 编码，从这里起有无法读出的字节。",
  hint: "请在编辑器中打开原稿，用“另存为”并选择编码“UTF-8”重新保存；切勿在已成乱码的文件上改动。",
  example: { bytes: [0xb9, 0xa4, 0xd7, 0xf7, 0xbc, 0xf2, 0xb1, 0xa8] },
});

export const nulCharacter = defineDiagnostic<undefined>({
  code: "nul-character",
  severity: "error",
  message: () => "文件中有 NUL（U+0000）字符，不是完好的 UTF-8 文本文件，可能是 UTF-16 编码或已损坏。",
  hint: "请在编辑器中打开原稿，用“另存为”并选择编码“UTF-8”重新保存。",
  example: { file: `${frontMatterExample}\n▲近日，市局开展巡查\u0000。（园林科）\n` },
});

export const replacementCharacter = defineDiagnostic<{ readonly before: string }>({
  code: "replacement-character",
  severity: "error",
  message: ({ before }) => `“${before}”之后有一个损坏的字（U+FFFD），是文字在转换为 UTF-8 编码时丢失的，原字已不可知。`,
  hint: "请对照原稿补上这个字。",
  example: { body: "▲近日，市局开展\ufffd查。（园林科）" },
});

export const fileTooLarge = defineDiagnostic<{ readonly size: number; readonly limit: number }>({
  code: "file-too-large",
  severity: "error",
  message: ({ size, limit }) => `文件有 ${size} 字节，超过每期 ${limit} 字节的上限。`,
  hint: "请确认文件中只有一期简报的文字；若确有这样长，请分作两期。",
  example: { body: "文".repeat(6 * 1024 * 1024) },
});

export const invisibleRemoved = defineDiagnostic<{ readonly codePoints: readonly string[]; readonly count: number }>({
  code: "invisible-removed",
  severity: "info",
  message: ({ codePoints, count }) => `这一行有 ${count} 个看不见的字符（${codePoints.join("、")}），已略去。`,
  hint: "不必处理；多由网页或微信复制而来。",
  example: { body: "▲近日，市局\u200b开展巡查。（园林科）" },
});

export const controlRemoved = defineDiagnostic<{ readonly codePoints: readonly string[]; readonly count: number }>({
  code: "control-removed",
  severity: "warning",
  message: ({ codePoints, count }) => `这一行有 ${count} 个控制字符（${codePoints.join("、")}），已略去。`,
  hint: "请核对这一行的文字顺序和内容是否与原稿相同，并删去这些字符。",
  example: { body: "▲近日，市局\u202e开展巡查。（园林科）" },
});

export const fileDiagnostics = [
  emptyFile,
  notUtf8,
  nulCharacter,
  replacementCharacter,
  fileTooLarge,
  invisibleRemoved,
  controlRemoved,
];
