import { stringify } from "yaml";
import { type FieldName, fieldByKey } from "../syntax/front-matter/fields.ts";
import type { IssueProposal } from "./propose-issue.ts";

/**
 * The file of a new issue: its front matter, and in a comment how to go on. It is a draft until the editor says that it
 * is none, so that nothing half written is published.
 *
 * @param needsReview whether site.yaml asks for a review before publication
 */
export function issueTemplate(title: string, proposal: IssueProposal, needsReview: boolean): string {
  const { number, total, date, carriedOver } = proposal;
  const values: readonly (readonly [FieldName, string | undefined])[] = [
    ["title", title],
    ["number", String(number)],
    ["total", total === undefined ? undefined : String(total)],
    ["date", date],
    ["publisher", carriedOver.publisher],
    ["reportTo", carriedOver.reportTo],
    ["sendTo", carriedOver.sendTo],
    ["distribute", carriedOver.distribute],
    ["editor", carriedOver.editor],
    ["draft", "是"],
  ];
  const lines = values.flatMap(([name, value]) => {
    const key = fieldByKey.get(name)?.chinese;
    return key === undefined || value === undefined ? [] : [`${key}: ${scalar(value)}`];
  });
  return ["---", ...lines, "---", "", guideOf(needsReview), "", ""].join("\n");
}

/** A value in YAML: quoted only where it must be. */
function scalar(value: string): string {
  return stringify(value, { schema: "failsafe", lineWidth: 0, singleQuote: true }).trimEnd();
}

/** `填写说明` at its head tells the parser that the comment is none of the editor's. */
function guideOf(needsReview: boolean): string {
  const signOff = needsReview
    ? "审核、签发之后，在开头两行“---”之间各加一行：审核: 姓名、签发: 姓名。没有这两行，本期不会发布。"
    : "需要留存审核、签发记录的，可在开头两行“---”之间各加一行：审核: 姓名、签发: 姓名。";
  return `<!-- 填写说明：请把简报全文写在或粘贴在这段说明的下面。写好后这段说明可以删去；不删也不会发布。

一、文章：标题单独一行，行首写两个井号和一个空格；下面写正文；末尾写署名。
## 我市召开工作会议
10月20日，我市召开……。
（局办公室/姓名）

二、简讯：每条一段，以▲开头，末尾写署名。
▲近日，我局开展……。（园林科）

三、编者按：写在第一篇文章之前，以“编者按：”开头。

四、开头各项：核对期号、总期号和日期；不需要的行可以删去。${signOff}
不能公开的，加一行：公开属性: 依申请公开（或不予公开）。
写好以后，删去“草稿: 是”这一行，本期才会发布。
-->`;
}
