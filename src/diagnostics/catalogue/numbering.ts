import { defineDiagnostic } from "../define.ts";

/** What does not follow from one issue of a bulletin to the next: numbers, total numbers, dates. */

const issue = (number: number, date: string, total?: number) =>
  `---\ntitle: 工作简报\nnumber: ${number}\ndate: ${date}\n${total === undefined ? "" : `total: ${total}\n`}---\n▲近日，市局开展巡查。（园林科）\n`;

/** An issue as messages name it. */
export interface NamedIssue {
  /** Such as 2023年第10期. */
  readonly name: string;
  readonly path: string;
}

export const numberGap = defineDiagnostic<{
  readonly name: string;
  readonly previous: NamedIssue;
  readonly missing: string;
}>({
  code: "number-gap",
  severity: "info",
  message: ({ name, previous, missing }) => `${name}的前一期是${previous.name}（${previous.path}），中间缺${missing}。`,
  hint: "若期号写错了，请改正期号（number）；若缺的各期已经印发，请补进 content/issues；若确实没有印发，不必处理。",
  example: { content: { "issues/a.md": issue(3, "2023-03-20"), "issues/b.md": issue(6, "2023-06-20") } },
});

export const dateBackwards = defineDiagnostic<{
  readonly name: string;
  readonly date: string;
  readonly previous: NamedIssue;
  readonly previousDate: string;
}>({
  code: "date-backwards",
  severity: "warning",
  message: ({ name, date, previous, previousDate }) =>
    `${name}的日期（date）“${date}”早于前一期${previous.name}的日期“${previousDate}”（${previous.path}）。`,
  hint: "请核对这两期的期号（number）和日期（date）。",
  example: { content: { "issues/a.md": issue(3, "2023-04-20"), "issues/b.md": issue(4, "2023-03-20") } },
});

export const totalOutOfStep = defineDiagnostic<{
  readonly name: string;
  readonly total: number;
  readonly expected: number;
  readonly previous: NamedIssue;
  readonly previousTotal: number;
}>({
  code: "total-out-of-step",
  severity: "warning",
  message: ({ name, total, expected, previous, previousTotal }) =>
    `${name}的总期号（total）写的是“${total}”，而${previous.name}（${previous.path}）是总第${previousTotal}期，接下来应为总第${expected}期。`,
  hint: "请核对这两期的期号（number）和总期号（total）。",
  example: { content: { "issues/a.md": issue(3, "2023-03-20", 58), "issues/b.md": issue(4, "2023-04-20", 58) } },
});

export const numberingDiagnostics = [numberGap, dateBackwards, totalOutOfStep];
