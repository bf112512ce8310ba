import { defineDiagnostic } from "../define.ts";

/** Why a build does not publish an issue, though nothing in it is amiss (docs/editors.md, “审核与发布”). */

const issue = (line: string) =>
  `---\ntitle: 工作简报\nnumber: 1\ndate: 2023-10-20\n${line}---\n▲近日，市局开展巡查。（园林科）\n`;

export const draftHeldBack = defineDiagnostic<undefined>({
  code: "draft-held-back",
  severity: "info",
  message: () => "草稿（draft）写的是“是”：本期不会发布，只在 npm start 的预览中可见。定稿后请删去这一行。",
  hint: "定稿后请删去“草稿”这一行，或改为“否”。",
  example: { file: issue("draft: 是\n") },
});

export const notForPublic = defineDiagnostic<{ readonly access: string }>({
  code: "not-for-public",
  severity: "info",
  message: ({ access }) => `公开属性（access）写的是“${access}”：本期不会发布，只在 npm start 的预览中可见。`,
  hint: "若可以公开，请改为“主动公开”；若不能公开，不必处理。",
  example: { file: issue("access: 依申请公开\n") },
});

export const notReviewed = defineDiagnostic<{
  readonly title: string;
  readonly number: number;
  readonly missing: readonly string[];
}>({
  code: "not-reviewed",
  severity: "info",
  message: ({ title, number, missing }) =>
    `《${title}》第${number}期开头没有写${missing.join("、")}：补写之前不会发布，只在 npm start 的预览中可见。`,
  hint: "审核、签发之后，请在两行“---”之间各加一行，如 审核: 张丽、签发: 王明。site.yaml 中的 requireReview 规定了必须写。",
  example: { content: { "site.yaml": "requireReview: true\n", "issues/a.md": issue("reviewer: 张丽\n") } },
});

export const gateDiagnostics = [draftHeldBack, notForPublic, notReviewed];
