import type { Archive, ArchiveIssue, ArchiveRecord } from "../../archive/archive.ts";
import { href } from "../address.ts";
import { type PrintedCredit, printedCredits } from "../attribution.ts";
import { type RenderedBlock, renderBlocks } from "../blocks.ts";
import { framePage, siteNameOf } from "../frame.ts";
import { readImprintNote } from "../imprint-note.ts";
import { type Citation, citationOf } from "../metadata/citation.ts";
import { type Link, link, type PageKind, type PageModel } from "../page.ts";
import { printOfIssue } from "../reuse/record-print.ts";
import { isLongTitle, largeTitleParts, listTitleParts, type TitlePart } from "../title.ts";
import { chineseDate, chineseNumeral, issueName, sumsInWords, sumsOf } from "../wording.ts";
import { issuesColumn } from "./issues.ts";

/** An issue as printed: 报头, leads, 简讯, 报尾. */
interface IssueModel extends PageModel {
  readonly citation: Citation;
  readonly masthead: {
    readonly title: string;
    readonly titleLength: number;
    readonly number: string;
    readonly left: string | null;
    readonly right: string;
  };
  readonly note: string | null;
  readonly preamble: readonly RenderedBlock[];
  readonly leads: readonly PrintedLead[];
  readonly briefs: readonly PrintedRecord[];
  /** Null where there is nothing to leaf to. */
  readonly contents: { readonly leads: readonly PrintedLead[]; readonly briefCount: number } | null;
  readonly colophon: Colophon;
}

interface PrintedRecord {
  /** The fragment of its place in the page. */
  readonly id: string;
  readonly url: string;
  readonly headline: string;
  readonly blocks: readonly RenderedBlock[];
  readonly credits: readonly PrintedCredit[];
}

interface PrintedLead extends PrintedRecord {
  readonly numeral: string;
  readonly title: readonly TitlePart[];
  readonly titleIsLong: boolean;
  /** As 本期目录 has it. */
  readonly listTitle: readonly TitlePart[];
}

interface Colophon {
  /** 报、送、发, as far as printed. */
  readonly recipients: readonly { readonly name: string; readonly text: string }[];
  readonly roles: readonly { readonly name: string; readonly text: string }[];
  /** 共印50份 */
  readonly copies: string | null;
  readonly previous: Link | null;
  readonly next: Link | null;
}

export function issuePages(archive: Archive): PageKind {
  return {
    template: "issue.njk",
    pages: archive.issues.map((issue, index) => ({
      url: href(issue.url),
      date: issue.date,
      model: () => issueModel(archive, issue, index),
      madeFrom: () => ingredients(archive, issue, index),
    })),
  };
}

function ingredients({ identity, issues }: Archive, issue: ArchiveIssue, index: number): string {
  const neighbours = [issues[index + 1], issues[index - 1]];
  return JSON.stringify([
    printOfIssue(issue),
    neighbours.map((other) => other && [issueName(other, identity), other.url]),
  ]);
}

function issueModel(archive: Archive, issue: ArchiveIssue, index: number): IssueModel {
  const { identity } = archive;
  const { imprint, records } = issue;
  const name = issueName(issue, identity);
  const leads = records.filter((record) => record.kind === "lead").map(printLead);
  const briefs = records.filter((record) => record.kind === "brief").map(printRecord);
  const publisher = imprint.publisher ?? identity.publisher;
  const subject = { kind: "issue", issue } as const;
  return {
    page: framePage(archive, {
      url: href(issue.url),
      section: "issues",
      heading: name,
      description: [`${siteNameOf(archive)}${name}，${sumsInWords(sumsOf(records)).join("、")}`, leads[0]?.headline]
        .filter((part) => part !== undefined)
        .join("：")
        .concat("。"),
      trail: [link(issuesColumn.name, "/issues/")],
      column: issuesColumn,
      article: {
        title: `${issue.title}${issue.year}年第${issue.number}期`,
        date: issue.date,
        source: publisher ?? identity.organ ?? siteNameOf(archive),
        keywords: [],
        authors: [],
      },
      subject,
    }),
    citation: citationOf(archive, subject),
    masthead: {
      title: issue.title,
      titleLength: [...issue.title].length,
      number: imprint.total === undefined ? `第${issue.number}期` : `第${issue.number}期（总第${imprint.total}期）`,
      left: publisher ?? identity.organ ?? null,
      right: chineseDate(issue.date),
    },
    note: readImprintNote(imprint.note).note,
    preamble: renderBlocks(issue.preamble).map(withRunInHeading),
    leads,
    briefs,
    contents: records.length < 2 || leads.length === 0 ? null : { leads, briefCount: briefs.length },
    colophon: colophonOf(archive, issue, index),
  };
}

/** 编者按 opens a preamble as a heading run into its text. */
function withRunInHeading(block: RenderedBlock): RenderedBlock {
  if (block.kind !== "paragraph") return block;
  return { ...block, html: block.html.replace(/^编者按[：:]/u, "<strong>$&</strong>") };
}

function printRecord(record: ArchiveRecord): PrintedRecord {
  return {
    id: record.part,
    url: href(record.url),
    headline: record.title,
    blocks: renderBlocks(record.blocks),
    credits: printedCredits(record),
  };
}

function printLead(record: ArchiveRecord, index: number): PrintedLead {
  return {
    ...printRecord(record),
    numeral: chineseNumeral(index + 1),
    title: largeTitleParts(record.title),
    titleIsLong: isLongTitle(record.title),
    listTitle: listTitleParts(record.title),
  };
}

function colophonOf({ identity, issues }: Archive, { imprint }: ArchiveIssue, index: number): Colophon {
  const named = (entries: readonly (readonly [string, string | undefined])[]) =>
    entries.flatMap(([name, text]) => (text === undefined ? [] : [{ name, text }]));
  const issueLink = (issue: ArchiveIssue | undefined) =>
    issue === undefined ? null : link(issueName(issue, identity), issue.url);
  return {
    recipients: named([
      ["报", imprint.reportTo],
      ["送", imprint.sendTo],
      ["发", imprint.distribute],
    ]),
    roles: named([
      ["编发单位", imprint.publisher ?? identity.publisher],
      // Editors are persons: their names appear only where clerks' names do.
      ...(identity.contributors === "show" ? ([["责任编辑", imprint.editor]] as const) : []),
    ]),
    copies: readImprintNote(imprint.note).copies,
    previous: issueLink(issues[index + 1]),
    next: issueLink(issues[index - 1]),
  };
}
