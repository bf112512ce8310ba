import type { ArchiveCredit, ArchiveIssue, ArchiveRecord } from "../../archive/archive.ts";
import { button, element, fill } from "./element.ts";

const numerals = "〇一二三四五六七八九";

/** 各条: the records as they will appear, with kind, title, 署名 and topics. */
export function showRecords(holder: HTMLElement, issue: ArchiveIssue | null, goToLine: (line: number) => void): void {
  if (issue === null || (issue.records.length === 0 && issue.preamble.length === 0)) {
    fill(holder, element("p", { class: "empty" }, "还没有文章和简讯。文章以“## 标题”开头，简讯以“▲”开头。"));
    return;
  }
  const { records, preamble } = issue;
  const leads = records.filter(({ kind }) => kind === "lead").length;
  const sum = `文章${leads}篇，简讯${records.length - leads}条。`;
  const head = preamble.map(({ text }) => text).filter((text) => text !== "");
  let leadNumber = 0;
  const items = records.map((record) => {
    if (record.kind === "lead") leadNumber += 1;
    return recordItem(record, leadNumber, goToLine);
  });
  fill(
    holder,
    element("p", { class: "sum" }, sum),
    ...(head.length === 0
      ? []
      : [element("p", { class: "before-records" }, element("b", {}, "卷首文字"), `　${head.join(" / ")}`)]),
    element("ol", { class: "records" }, ...items),
  );
}

function recordItem(record: ArchiveRecord, leadNumber: number, goToLine: (line: number) => void): HTMLElement {
  const { kind, title, credits, topics, paragraphs, line } = record;
  const shown = kind === "lead" ? title : (paragraphs[0] ?? title);
  const name = button(
    shown === "" ? "（没有标题）" : shown,
    () => goToLine(line),
    `record__title record__title--${kind}`,
  );
  const mark = element(
    "span",
    { class: "record__mark" },
    kind === "lead" ? chineseNumber(leadNumber) : element("span", { class: "record__triangle" }, "▲"),
  );
  const signed = credits.map(creditText).join("　");
  return element(
    "li",
    { class: "record" },
    mark,
    element(
      "div",
      { class: "record__body" },
      name,
      element("p", { class: "record__facts" }, signed === "" ? "没有署名" : `署名：${signed}`),
      element(
        "p",
        { class: "record__facts" },
        topics.length === 0 ? "没有归入主题" : `主题：${topics.map(({ topic }) => topic.name).join("、")}`,
      ),
    ),
  );
}

function creditText({ printed, contributors }: ArchiveCredit): string {
  return [printed ?? "", contributors.map(({ name }) => name).join("、")].filter((text) => text !== "").join("/");
}

/** 一, 十二, 二十三: as leads are numbered on the site. */
function chineseNumber(value: number): string {
  if (value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return numerals.charAt(ones);
  return `${tens > 1 ? numerals.charAt(tens) : ""}十${ones > 0 ? numerals.charAt(ones) : ""}`;
}
