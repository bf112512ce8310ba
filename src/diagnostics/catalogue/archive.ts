import { defineDiagnostic } from "../define.ts";

/** What can be amiss between issues, and between an issue and the registers (GRAMMAR §2.4, §3.9, §4.5). */

const issue = (number: number, body: string) =>
  `---\ntitle: 工作简报\nnumber: ${number}\ndate: 2023-10-20\n---\n${body}\n`;

export const duplicateIssue = defineDiagnostic<{
  readonly title: string;
  readonly year: number;
  readonly number: number;
  readonly files: readonly string[];
}>({
  code: "duplicate-issue",
  severity: "error",
  message: ({ title, year, number, files }) =>
    `《${title}》${year}年第${number}期（期号 ${number}）有 ${files.length} 个文件：${files.join("、")}。`,
  hint: "请只保留一个文件，或改正其中的期号（number）或日期（date）。",
  example: {
    content: {
      "issues/a.md": issue(3, "▲近日，市局开展巡查。（园林科）"),
      "issues/b.md": issue(3, "▲近日，林场开展验收。（园林科）"),
    },
  },
});

export const addressUsedTwice = defineDiagnostic<{ readonly id: string; readonly files: readonly string[] }>({
  code: "address-used-twice",
  severity: "error",
  message: ({ id, files }) => `网址 /issues/${id}/ 被 ${files.length} 个文件使用：${files.join("、")}。`,
  hint: "若是另一种简报，请在 content/site.yaml 的 series 中为它的标题登记一个网址名；若是期号有误，请改正期号（number）。",
  example: {
    content: {
      "issues/a.md": issue(3, "▲近日，市局开展巡查。（园林科）"),
      "issues/b.md": issue(3, "▲近日，林场开展验收。（园林科）").replace("工作简报", "林业专报"),
    },
  },
});

export const similarDepartments = defineDiagnostic<{
  readonly name: string;
  readonly other: string;
  readonly otherPlace: string;
}>({
  code: "similar-departments",
  severity: "warning",
  message: ({ name, other, otherPlace }) =>
    `署名单位“${name}”与“${other}”（${otherPlace}）很相近，没有合并，各自列为一个单位。`,
  hint: "若是同一单位，请统一写法，或在 content/departments.yaml 中把一个登记为另一个的别名（aliases）；若是两个单位，请把两个都登记。",
  example: {
    content: {
      "issues/a.md": issue(1, "▲近日，市局开展巡查。（市林业发展中心）\n▲近日，中心开展验收。（林业发展中心）"),
    },
  },
});

export const departmentNotInForce = defineDiagnostic<{
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly date: string;
}>({
  code: "department-not-in-force",
  severity: "warning",
  message: ({ name, from, to, date }) =>
    `署名单位“${name}”在名录中的起止时间是 ${from}—${to}，不包含本期日期 ${date}。`,
  hint: "请核对署名单位与本期日期（date）；若起止时间有误，请改正 content/departments.yaml。",
  example: {
    content: {
      "departments.yaml": "- name: 国土科\n  kind: 机关科室\n  slug: guotu\n  to: 2019-03\n",
      "issues/a.md": issue(1, "▲近日，市局开展巡查。（国土科）"),
    },
  },
});

export const noTopic = defineDiagnostic<{ readonly title: string }>({
  code: "no-topic",
  severity: "info",
  message: ({ title }) => `“${title}”一条没有归入任何主题。`,
  hint: "可在单独成行的署名之后加一行“主题：…”指定主题，或在 content/topics.yaml 中补充相应的词。",
  example: {
    content: {
      "topics.yaml": "topics:\n  - name: 林业与湿地\n    slug: linye\n    terms:\n      6: [林业]\n",
      "issues/a.md": issue(1, "▲近日，市局开展巡查。（园林科）"),
    },
  },
});

export const archiveDiagnostics = [duplicateIssue, addressUsedTwice, similarDepartments, departmentNotInForce, noTopic];
