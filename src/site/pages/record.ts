import type { Archive, ArchiveRecord } from "../../archive/archive.ts";
import { href } from "../address.ts";
import { type PrintedCredit, printedCredits } from "../attribution.ts";
import { type RenderedBlock, renderBlocks } from "../blocks.ts";
import { framePage, siteNameOf } from "../frame.ts";
import { type Citation, citationOf } from "../metadata/citation.ts";
import { type Link, link, type Page, type PageKind, type PageModel } from "../page.ts";
import { asideItemOf, departmentsOf, excerptOf, leadsThenBriefs, type RecordItem } from "../record-list.ts";
import { relateRecords } from "../related/relate-records.ts";
import { tieInWords } from "../related/ties.ts";
import { printOfRecord } from "../reuse/record-print.ts";
import { isLongTitle, largeTitleParts, type TitlePart } from "../title.ts";
import { issueName } from "../wording.ts";
import { issuesColumn } from "./issues.ts";

/** A lead or a brief on a page of its own. A brief has no printed title: its headline names it only where it is not seen. */
interface RecordModel extends PageModel {
  readonly citation: Citation;
  readonly kind: "lead" | "brief";
  readonly headline: string;
  readonly title: readonly TitlePart[];
  readonly titleIsLong: boolean;
  readonly date: string;
  readonly source: Link;
  readonly blocks: readonly RenderedBlock[];
  readonly credits: readonly PrintedCredit[];
  readonly topics: readonly Link[];
  readonly previous: RecordItem | null;
  readonly next: RecordItem | null;
  /** What else belongs here, each with the reason: `同主题“不动产登记”，同单位“莘县局”`. */
  readonly related: readonly { readonly item: RecordItem; readonly reason: string }[];
}

const descriptionLength = 80;

type Related = ReturnType<typeof relateRecords>;

export function recordPages(archive: Archive): PageKind {
  const links = new RecordLinks(archive);
  return {
    template: "record.njk",
    pages: archive.issues.flatMap((issue) => {
      const ordered = leadsThenBriefs(issue.records);
      return ordered.map((record, index) => new RecordPage(links, ordered, index, record));
    }),
  };
}

/** What the records have to do with one another: found out at once, when the first of their pages is asked for. */
class RecordLinks {
  readonly archive: Archive;
  #related: Related | undefined;

  constructor(archive: Archive) {
    this.archive = archive;
  }

  get related(): Related {
    this.#related ??= relateRecords(this.archive);
    return this.#related;
  }
}

/** A class, as there are more of these pages than of all others, and functions of their own would weigh more than they. */
class RecordPage implements Page {
  readonly url: string;
  readonly #links: RecordLinks;
  readonly #ordered: readonly ArchiveRecord[];
  readonly #index: number;
  readonly #record: ArchiveRecord;

  constructor(links: RecordLinks, ordered: readonly ArchiveRecord[], index: number, record: ArchiveRecord) {
    this.url = href(record.url);
    this.#links = links;
    this.#ordered = ordered;
    this.#index = index;
    this.#record = record;
  }

  get date(): string {
    return this.#record.issue.date;
  }

  model(): RecordModel {
    return recordModel(this.#links.archive, this.#links.related, this.#ordered, this.#index, this.#record);
  }

  madeFrom(): string {
    return ingredients(this.#links.related, this.#ordered, this.#index, this.#record);
  }
}

/** In the order of recordModel. */
function ingredients(
  related: Related,
  ordered: readonly ArchiveRecord[],
  index: number,
  record: ArchiveRecord,
): string {
  return JSON.stringify([
    [record, ordered[index - 1], ordered[index + 1]].map((each) => each && printOfRecord(each)),
    (related.get(record) ?? []).map(({ record: other, ties }) => [printOfRecord(other), ties]),
  ]);
}

function recordModel(
  archive: Archive,
  related: Related,
  ordered: readonly ArchiveRecord[],
  index: number,
  record: ArchiveRecord,
): RecordModel {
  const { identity } = archive;
  const { issue } = record;
  const name = issueName(issue, identity);
  const credits = printedCredits(record);
  const neighbours = [ordered[index - 1], ordered[index + 1]];
  const [previous, next] = neighbours.map((neighbour) => (neighbour === undefined ? null : asideItemOf(neighbour)));
  const subject = { kind: "record", record } as const;
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
    subject,
  });
  return {
    // The title stands in full below: the trail ends with the issue, or says that this is one of its briefs.
    page: {
      ...page,
      trail: [...page.trail.slice(0, -1), ...(record.kind === "brief" ? [{ name: "简讯", url: null }] : [])],
    },
    citation: citationOf(archive, subject),
    kind: record.kind,
    headline: record.title,
    title: largeTitleParts(record.title),
    titleIsLong: isLongTitle(record.title),
    date: issue.date,
    source: link(name, issue.url),
    blocks: renderBlocks(record.blocks),
    credits,
    topics: record.topics.map(({ topic }) => link(topic.name, topic.url)),
    previous: previous ?? null,
    next: next ?? null,
    related: (related.get(record) ?? []).map(({ record: other, ties }) => ({
      item: asideItemOf(other),
      reason: ties.map(tieInWords).join("，"),
    })),
  };
}
