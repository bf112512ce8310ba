import type { Archive, ArchiveIssue, ArchiveRecord } from "../../archive/archive.ts";
import { href } from "../address.ts";
import { type PrintedCredit, printedCredits } from "../attribution.ts";
import { type RenderedBlock, renderBlocks } from "../blocks.ts";
import { framePage, siteNameOf } from "../frame.ts";
import { type Link, link, type PageKind, type PageModel } from "../page.ts";
import { departmentsOf, excerptOf, itemOf, leadsThenBriefs, type RecordItem } from "../record-list.ts";
import { largeTitleParts, type TitlePart } from "../title.ts";
import { issueName } from "../wording.ts";
import { issuesColumn } from "./issues.ts";

/** A lead or a brief on a page of its own. A brief has no printed title: its headline names it only where it is not seen. */
interface RecordModel extends PageModel {
  readonly kind: "lead" | "brief";
  readonly headline: string;
  readonly title: readonly TitlePart[];
  readonly date: string;
  readonly source: Link;
  readonly blocks: readonly RenderedBlock[];
  readonly credits: readonly PrintedCredit[];
  readonly topics: readonly Link[];
  readonly previous: RecordItem | null;
  readonly next: RecordItem | null;
  /** What the first signatory with more to show has signed lately. */
  readonly recent: { readonly title: string; readonly items: readonly RecordItem[] } | null;
}

const recentItems = 3;
const descriptionLength = 80;

export function recordPages(archive: Archive): PageKind {
  return {
    template: "record.njk",
    pages: archive.issues.flatMap((issue) => {
      const ordered = leadsThenBriefs(issue.records);
      return ordered.map((record, index) => ({
        url: href(record.url),
        model: () => recordModel(archive, issue, ordered, index, record),
      }));
    }),
  };
}

function recordModel(
  archive: Archive,
  issue: ArchiveIssue,
  ordered: readonly ArchiveRecord[],
  index: number,
  record: ArchiveRecord,
): RecordModel {
  const { identity } = archive;
  const name = issueName(issue, identity);
  const credits = printedCredits(record);
  const neighbours = [ordered[index - 1], ordered[index + 1]];
  const [previous, next] = neighbours.map((neighbour) => (neighbour === undefined ? null : itemOf(neighbour)));
  const page = framePage(archive, {
    url: href(record.url),
    section: "issues",
    heading: record.title,
    description: excerptOf(record, descriptionLength),
    trail: [link(issuesColumn.name, "/issues/"), link(name, issue.url)],
    column: { name, description: `${siteNameOf(archive)}${name}` },
    article: {
      title: record.title,
      date: issue.date,
      source:
        departmentsOf(record)
          .map((department) => department.name)
          .join(",") || siteNameOf(archive),
      keywords: record.topics.map(({ topic }) => topic.name),
      authors: credits.flatMap((credit) => credit.contributors.map((contributor) => contributor.name)),
    },
  });
  return {
    // The title stands in full below: the trail ends with the issue, or says that this is one of its briefs.
    page: {
      ...page,
      trail: [...page.trail.slice(0, -1), ...(record.kind === "brief" ? [{ name: "简讯", url: null }] : [])],
    },
    kind: record.kind,
    headline: record.title,
    title: largeTitleParts(record.title),
    date: issue.date,
    source: link(name, issue.url),
    blocks: renderBlocks(record.blocks),
    credits,
    topics: record.topics.map(({ topic }) => link(topic.name, topic.url)),
    previous: previous ?? null,
    next: next ?? null,
    recent: recentOf(record, neighbours),
  };
}

function recentOf(record: ArchiveRecord, neighbours: readonly (ArchiveRecord | undefined)[]): RecordModel["recent"] {
  for (const department of departmentsOf(record)) {
    const others: ArchiveRecord[] = [];
    for (const other of department.records) {
      if (other !== record && !neighbours.includes(other)) others.push(other);
      if (others.length === recentItems) break;
    }
    if (others.length > 0) return { title: `${department.name}近期`, items: others.map((other) => itemOf(other)) };
  }
  return null;
}
