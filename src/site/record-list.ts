import type { Archive, ArchiveIssue, ArchiveRecord, Department } from "../archive/archive.ts";
import { href } from "./address.ts";
import type { Link } from "./page.ts";
import { listTitleParts, type TitlePart } from "./title.ts";
import { htmlBytes, sumOf, urlBytes } from "./weight.ts";
import { cut, issueNumber, wideBlank } from "./wording.ts";

/**
 * Records as a list shows them: a lead by its title, a brief by its text, each with who signed.
 *
 *     市自然资源和规划局举行系列“政府开放月”活动
 *     [联署] 办公室等8个单位
 */
export interface RecordItem {
  readonly kind: "lead" | "brief";
  readonly url: string;
  readonly title: readonly TitlePart[];
  /** The beginning of the text. */
  readonly text: string;
  /** `利用科　地矿科`, `办公室等9个单位`, or empty. */
  readonly signature: string;
  /** The other signatories of a joint item, or null where none are to be told. */
  readonly joint: string | null;
}

export interface IssueGroup {
  readonly issue: Link;
  readonly date: string;
  readonly count: string;
  readonly items: readonly RecordItem[];
}

/** Enough for the two or three lines that a list shows. */
const excerptLength = 120;

export function itemOf(record: ArchiveRecord, seenFrom?: Department, length = excerptLength): RecordItem {
  const others = departmentsOf(record).filter((department) => department !== seenFrom);
  return {
    kind: record.kind,
    url: href(record.url),
    title: listTitleParts(record.title),
    text: excerptOf(record, length),
    signature: signatureOf(record),
    joint: seenFrom !== undefined && others.length > 0 ? namesOrNumber(others) : null,
  };
}

/** The two lines that fit beside a record; the whole excerpts of seven others would outweigh the record's own text. */
const asideExcerptLength = 24;

/** As the aside of a record shows it. */
export function asideItemOf(record: ArchiveRecord): RecordItem {
  return itemOf(record, undefined, asideExcerptLength);
}

/** By the record, as many lists name it. */
const weights = new WeakMap<ArchiveRecord, number>();

/** What a list spends on a record at most, in bytes of HTML, whoever else signed and wherever it is seen from. */
export function bytesOfItem(record: ArchiveRecord): number {
  const known = weights.get(record);
  if (known !== undefined) return known;
  const signatories = departmentsOf(record).map(({ name }) => htmlBytes(name));
  const longestTwo = signatories.toSorted((first, second) => second - first).slice(0, 2);
  const weight =
    bytesAroundItem +
    urlBytes(record.url) +
    (record.kind === "brief"
      ? htmlBytes(excerptOf(record))
      : sumOf(listTitleParts(record.title), ({ text }) => bytesAroundTitlePart + htmlBytes(text))) +
    (signatories.length === 0 ? htmlBytes(signatureOf(record)) : sumOf(longestTwo, (bytes) => bytes));
  weights.set(record, weight);
  return weight;
}

const bytesAroundItem = 200;
const bytesAroundTitlePart = 70;

/** What stands around the items of an issue: its name, date and count. */
export function bytesOfGroup({ identity }: Archive, issue: ArchiveIssue): number {
  return 480 + htmlBytes(issueNumber(issue, identity)) + urlBytes(issue.url);
}

/** Leads first, briefs after, each in source order. */
export function leadsThenBriefs(records: readonly ArchiveRecord[]): readonly ArchiveRecord[] {
  const leads = records.filter((record) => record.kind === "lead");
  const briefs = records.filter((record) => record.kind === "brief");
  return [...leads, ...briefs];
}

/** One group per issue, in the order in which `records` first names it. */
export function groupByIssue(
  { identity }: Archive,
  records: readonly ArchiveRecord[],
  seenFrom?: Department,
): readonly IssueGroup[] {
  const groups = new Map<ArchiveIssue, ArchiveRecord[]>();
  for (const record of records) {
    const group = groups.get(record.issue);
    if (group === undefined) groups.set(record.issue, [record]);
    else group.push(record);
  }
  return [...groups].map(([issue, members]) => ({
    issue: { name: issueNumber(issue, identity), url: href(issue.url) },
    date: issue.date,
    count: `${members.length}条`,
    items: leadsThenBriefs(members).map((record) => itemOf(record, seenFrom)),
  }));
}

export function excerptOf(record: ArchiveRecord, length = excerptLength): string {
  let text = "";
  for (const paragraph of record.paragraphs) {
    text += paragraph.replace(/\s+/gu, " ").trim();
    if (text.length > length * 2) break;
  }
  return cut(text, length);
}

/** Each signing department once, in printed order. */
export function departmentsOf(record: ArchiveRecord): readonly Department[] {
  const departments: Department[] = [];
  for (const { department } of record.credits)
    if (department !== null && !departments.includes(department)) departments.push(department);
  return departments;
}

function signatureOf(record: ArchiveRecord): string {
  const departments = departmentsOf(record);
  if (departments.length > 0) return namesOrNumber(departments);
  const people = record.credits.flatMap((credit) => credit.contributors);
  return people.map((contributor) => contributor.name).join(wideBlank);
}

/** Up to two by name, beyond that `办公室等9个单位`. */
function namesOrNumber(departments: readonly Department[]): string {
  if (departments.length <= 2) return departments.map((department) => department.name).join(wideBlank);
  return `${departments[0]?.name}等${departments.length}个单位`;
}
