import { defineDiagnostic } from "../define.ts";

/** Figures that do not follow from each other, and days that lie ahead. They are told and never changed. */

export const percentageDiffers = defineDiagnostic<{
  readonly quote: string;
  readonly part: string;
  readonly whole: string;
  readonly right: string;
}>({
  code: "percentage-differs",
  severity: "info",
  message: ({ quote, part, whole, right }) => `“${quote}”与文中的数不合：${part}除以${whole}，按原文应为${right}%。`,
  hint: "请核对这几个数；若百分比另有算法，不必处理。",
  example: { body: "▲今年以来，林场应办图斑84110件，已办75612件，占比89.89%。（国有林场）" },
});

export const changeDiffers = defineDiagnostic<{
  readonly quote: string;
  readonly basis: string;
  readonly right: string;
}>({
  code: "change-differs",
  severity: "info",
  message: ({ quote, basis, right }) => `“${quote}”与文中的数不合：${basis}，按原文应为${right}。`,
  hint: "请核对这几个数；若增减另有算法，不必处理。",
  example: { body: "▲今年以来，林场造林面积由200亩增加到250亩，增长30%。（国有林场）" },
});

export const sumDiffers = defineDiagnostic<{ readonly total: string; readonly parts: string; readonly right: string }>({
  code: "sum-differs",
  severity: "info",
  message: ({ total, parts, right }) => `“${total}”与各项之和不合：${parts}，按原文应为${right}。`,
  hint: "请核对合计与各项；若各项有重复或没有列全，不必处理。",
  example: { body: "▲今年以来，林场办理案件共12件，其中A类5件、B类4件、C类4件。（国有林场）" },
});

export const tableTotalDiffers = defineDiagnostic<{
  readonly row: string;
  readonly column: string;
  readonly total: string;
  readonly right: string;
}>({
  code: "table-total-differs",
  severity: "info",
  message: ({ row, column, total, right }) =>
    `表格中“${row}”与“${column}”相交的一格是“${total}”，与各项之和不合，按原文应为${right}。`,
  hint: "请核对合计与各项；若各项有重复或没有列全，不必处理。",
  example: {
    body: "## 我市开展林业巡查\n\n各县造林面积如下：\n\n| 县区 | 面积 |\n|---|---|\n| 莘县 | 3 |\n| 冠县 | 4 |\n| 合计 | 8 |\n\n（园林科）",
  },
});

export const dateAfterIssue = defineDiagnostic<{
  readonly date: string;
  readonly text: string;
  readonly issue: string;
}>({
  code: "date-after-issue",
  severity: "info",
  message: ({ date, text, issue }) => `“${text}”中的“${date}”晚于本期日期 ${issue}，文中没有说它是以后的事。`,
  hint: "请核对这个日期和本期日期（date）；若确是以后的事，可写明“预计”“将”或“拟”。",
  example: { body: "▲12月20日，林场召开工作会议。（国有林场）" },
});

export const arithmeticDiagnostics = [percentageDiffers, changeDiffers, sumDiffers, tableTotalDiffers, dateAfterIssue];
