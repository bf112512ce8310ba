import type { Archive, ArchiveIssue, ArchiveRecord } from "../../archive/archive.ts";
import { href } from "../address.ts";
import { absoluteUrl, siteNameOf } from "../frame.ts";
import { departmentsOf } from "../record-list.ts";
import { chineseDate } from "../wording.ts";
import type { Subject } from "./share.ts";

/** 引用本条, 引用本期: a record or an issue as others may name it, ready to be copied. */
export interface Citation {
  readonly title: string;
  readonly forms: readonly CitationForm[];
}

interface CitationForm {
  readonly name: string;
  readonly text: string;
  /** What follows the day on which the reader cites it, where the form tells that day. */
  readonly afterDay: string | null;
}

/** What the forms are made of. */
interface Cited {
  readonly authors: readonly string[];
  readonly title: string;
  /** The title as running text has it: 《…》, and a brief, which has none in print, by its first words. */
  readonly quoted: string;
  /** What it stands in, or is: `2023年第10期` of a bulletin. */
  readonly bulletin: string;
  readonly number: string;
  readonly publisher: string | null;
  readonly date: string;
  readonly url: string | null;
}

export function citationOf(archive: Archive, subject: Subject): Citation {
  switch (subject.kind) {
    case "issue":
      return citationOfIssue(archive, subject.issue);
    case "record":
      return citationOfRecord(archive, subject.record);
    default:
      return subject satisfies never;
  }
}

function citationOfRecord(archive: Archive, record: ArchiveRecord): Citation {
  const { issue, title } = record;
  const quoted = record.kind === "lead" ? `《${innerTitle(title)}》` : `简讯“${innerQuotation(title)}”`;
  const cited = {
    ...citedIssue(archive, issue),
    authors: authorsOf(archive, record),
    title,
    quoted,
    url: absoluteUrl(archive, href(record.url)),
  };
  const source = `${sourceOf(cited)}，${chineseDate(cited.date)}`;
  const head = `${leadIn(cited.authors)}`;
  return {
    title: "引用本条",
    forms: formsOf({
      text: [`${head}${quoted}`, source, ...linkOf(cited)].join("，"),
      markdown: [`${markdownText(head)}${markdownLink(cited)}`, markdownText(source)].join("，"),
      standard: standardReference(cited, `${title}:${cited.bulletin}${cited.number}`),
    }),
  };
}

function citationOfIssue(archive: Archive, issue: ArchiveIssue): Citation {
  const cited = citedIssue(archive, issue);
  const date = chineseDate(cited.date);
  return {
    title: "引用本期",
    forms: formsOf({
      text: [sourceOf(cited), date, ...linkOf(cited)].join("，"),
      markdown: [
        markdownLink({ ...cited, title: `${cited.publisher ?? ""}${cited.quoted}${cited.number}` }),
        date,
      ].join("，"),
      standard: standardReference(cited, `${cited.title}:${cited.number}`),
    }),
  };
}

function citedIssue(archive: Archive, issue: ArchiveIssue): Cited {
  const { organ } = archive.identity;
  return {
    authors: [organ ?? siteNameOf(archive)],
    title: issue.title,
    quoted: `《${issue.title}》`,
    bulletin: issue.title,
    number: `${issue.year}年第${issue.number}期`,
    publisher: organ ?? null,
    date: issue.date,
    url: absoluteUrl(archive, href(issue.url)),
  };
}

/** The signing departments; without any the people, where their whole names are shown; else the bureau. */
function authorsOf(archive: Archive, record: ArchiveRecord): readonly string[] {
  const departments = departmentsOf(record).map(({ name }) => name);
  if (departments.length > 0) return departments;
  const people = record.credits.flatMap(({ contributors }) => contributors.map(({ name }) => name));
  if (people.length > 0 && archive.identity.contributors === "show") return people;
  return [archive.identity.organ ?? siteNameOf(archive)];
}

function formsOf({ text, markdown, standard }: Record<"text" | "markdown", string> & { standard: StandardReference }) {
  return [
    { name: "文字", text, afterDay: null },
    { name: "Markdown", text: markdown, afterDay: null },
    { name: "GB/T 7714", text: standard.beforeDay, afterDay: standard.afterDay },
  ];
}

/** `聊城市自然资源和规划局《工作简报》2023年第10期`. */
function sourceOf({ publisher, bulletin, number }: Cited): string {
  return `${publisher ?? ""}《${bulletin}》${number}`;
}

const namedAuthors = 3;

/** `利用科、地矿科：`, `办公室、人事科、财务科等：`. */
function leadIn(authors: readonly string[]): string {
  return `${authors.slice(0, namedAuthors).join("、")}${authors.length > namedAuthors ? "等" : ""}：`;
}

function linkOf({ url }: Cited): readonly string[] {
  return url === null ? [] : [url];
}

function markdownLink({ title, url }: Cited): string {
  return url === null ? markdownText(title) : `[${markdownText(title)}](${url})`;
}

const markdownMark = /[\\`*_[\]<>#|~]/gu;

function markdownText(text: string): string {
  return text.replace(markdownMark, "\\$&");
}

interface StandardReference {
  readonly beforeDay: string;
  readonly afterDay: string;
}

/**
 * A reference after GB/T 7714-2015, 4.6:
 *
 *     主要责任者.题名:其他题名信息[文献类型标识/载体标识].出版者,出版年(公布日期)[引用日期].获取路径
 *
 * A bulletin without ISSN or CN is neither 期刊 nor 报纸 in the norm's sense: on the web it is 电子公告, `[EB/OL]`. The
 * norm wants the day of citing for what is online; only the reader's browser knows it. The place of publication may be
 * left out there (8.4.1.3), and the final stop is, so that it does not become a part of the address.
 */
function standardReference({ authors, publisher, date, url }: Cited, title: string): StandardReference {
  const names = [...authors.slice(0, namedAuthors), ...(authors.length > namedAuthors ? ["等"] : [])].join(",");
  const published = publisher === null ? "" : `${publisher},${date.slice(0, 4)}`;
  return {
    beforeDay: `${names}.${title}[EB/OL].${published}(${date})`,
    afterDay: url === null ? "." : `.${url}`,
  };
}

/** A title within 《》 has 〈〉 where it names another. */
function innerTitle(title: string): string {
  return title.replaceAll("《", "〈").replaceAll("》", "〉");
}

function innerQuotation(title: string): string {
  return title.replaceAll("“", "‘").replaceAll("”", "’");
}
