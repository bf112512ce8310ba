import type { ArchiveIssue } from "../../archive/archive.ts";
import { element, fill } from "./element.ts";

/** 单位和主题: who signed how much of this issue, and what it is about. */
export function showNames(holder: HTMLElement, issue: ArchiveIssue | null): void {
  if (issue === null || issue.records.length === 0) {
    fill(holder, element("p", { class: "empty" }, "有了文章和简讯，这里列出署名单位和归入的主题。"));
    return;
  }
  const departments = new Map<string, { count: number; note: string }>();
  const topics = new Map<string, { count: number; note: string }>();
  for (const { credits, topics: assigned } of issue.records) {
    const named = new Map(credits.flatMap(({ department }) => (department ? [[department.name, department]] : [])));
    for (const [name, { registered }] of named) count(departments, name, registered ? "" : "名录中没有");
    for (const { topic } of assigned) count(topics, topic.name, "");
  }
  fill(
    holder,
    element("h3", {}, "署名单位"),
    table("单位", departments, "没有署名单位。"),
    element("h3", {}, "主题"),
    table("主题", topics, "没有归入主题的条目。"),
  );
}

type Counts = Map<string, { count: number; note: string }>;

function count(counts: Counts, name: string, note: string): void {
  counts.set(name, { count: (counts.get(name)?.count ?? 0) + 1, note });
}

function table(heading: string, counts: Counts, none: string): HTMLElement {
  if (counts.size === 0) return element("p", { class: "empty" }, none);
  const rows = [...counts].map(([name, { count, note }]) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, name, ...(note === "" ? [] : [element("span", { class: "note" }, `　${note}`)])),
      element("td", {}, String(count)),
    ),
  );
  const head = element("tr", {}, element("th", { scope: "col" }, heading), element("th", { scope: "col" }, "条数"));
  return element("table", { class: "names" }, element("thead", {}, head), element("tbody", {}, ...rows));
}
