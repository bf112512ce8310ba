import { defineDiagnostic } from "../define.ts";

/** What can be amiss with the files of a content folder, before any is read (GRAMMAR §1.4). */

export const unreadableFile = defineDiagnostic<{ readonly path: string; readonly reason: string }>({
  code: "unreadable-file",
  severity: "error",
  message: ({ path, reason }) => `文件“${path}”读不出来：${reason}。`,
  hint: "请确认文件存在、没有被其他程序占用，并且允许读取。",
  example: { content: { "issues/a.md -> missing.md": "" } },
});

export const notRegularFile = defineDiagnostic<{ readonly path: string }>({
  code: "not-regular-file",
  severity: "error",
  message: ({ path }) => `“${path}”不是普通文件，没有读取。`,
  hint: "请把简报的 .md 文件本身放进 content/issues 文件夹。",
  example: { content: { "issues/a.md/": "" } },
});

export const linkLeavesContent = defineDiagnostic<{ readonly path: string }>({
  code: "link-leaves-content",
  severity: "error",
  message: ({ path }) => `“${path}”是指向内容文件夹之外的链接，没有读取。`,
  hint: "请把文件本身放进 content/issues 文件夹，不要放快捷方式或链接。",
  example: { content: { "issues/a.md -> /": "" } },
});

export const foreignFile = defineDiagnostic<{ readonly path: string }>({
  code: "foreign-file",
  severity: "warning",
  message: ({ path }) => `“${path}”不是简报文件，没有读取。`,
  hint: "content/issues 文件夹里只放 .md 文件；Word 文稿请先导入为 .md 文件，其他文件请移走。",
  example: { content: { "issues/a.docx": "PK" } },
});

export const noIssues = defineDiagnostic<{ readonly path: string }>({
  code: "no-issues",
  severity: "warning",
  message: ({ path }) => `“${path}”里还没有一期简报。`,
  hint: "请把简报的 .md 文件放进这个文件夹。",
  example: { content: {} },
});

export const contentFolderDiagnostics = [unreadableFile, notRegularFile, linkLeavesContent, foreignFile, noIssues];
