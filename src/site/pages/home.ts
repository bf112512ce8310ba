import type { Archive, ArchiveIssue, ArchiveRecord } from "../../archive/archive.ts";
import { type Activity, activityOf } from "../activity.ts";
import { searchUrl } from "../address.ts";
import { framePage, siteNameOf } from "../frame.ts";
import { type Ledger, ledgerWithin, recordCount } from "../ledger.ts";
import { type CountedLink, type Link, link, type PageKind, type PageModel } from "../page.ts";
import { itemOf, leadsThenBriefs, type RecordItem } from "../record-list.ts";
import { largeTitleParts, type TitlePart } from "../title.ts";
import { bytesOfName, firstWithin, roomForList, sumOf } from "../weight.ts";
import { cut, issueNumber, sumsOf, wideBlank } from "../wording.ts";
import { type DepartmentList, listDepartments } from "./departments.ts";

/** 首页: the newest issue as a front page, and the ways in — search, issues, departments, topics. */
interface HomeModel extends PageModel {
  readonly mastheadSides: { readonly left: string | null; readonly right: string | null };
  readonly tryQueries: readonly Link[];
  readonly latest: LatestIssue | null;
  readonly activity: Activity | null;
  readonly ledger: Ledger;
  /** The years that the ledger leaves out. */
  readonly earlierYears: readonly CountedLink[];
  readonly departmentClasses: readonly FrontClass[];
  readonly topics: readonly CountedLink[];
  /** Leads on to the topics where only the largest are named. */
  readonly allTopics: Link | null;
}

/** A class of departments; a long one begins here and goes on elsewhere. */
interface FrontClass {
  readonly kind: string;
  readonly departments: readonly CountedLink[];
  readonly whole: Link | null;
}

interface LatestIssue {
  readonly year: string;
  readonly number: string;
  readonly date: string;
  readonly counts: readonly { readonly name: string; readonly count: number }[];
  /** The first lead, with the beginning of its text. */
  readonly front: (RecordItem & { readonly largeTitle: readonly TitlePart[] }) | null;
  readonly leads: readonly RecordItem[];
  readonly briefs: readonly RecordItem[];
  readonly briefCount: number;
  readonly whole: Link;
  readonly allBriefs: Link;
}

const leadsOnFront = 7;
const briefsOnFront = 4;
const frontTitleLength = 60;
const yearsInLedger = 3;
const departmentsOfClass = 24;
const topicsOnFront = 30;
/** In bytes; what is left is the newest issue's. */
const roomForDepartments = 18_000;
const roomForTopics = 8_000;
const roomForYears = roomForList - roomForDepartments - roomForTopics - 10_000;

export function homePages(archive: Archive): PageKind {
  return {
    template: "home.njk",
    pages: [{ url: "/", date: archive.issues[0]?.date, model: () => homeModel(archive) }],
  };
}

function homeModel(archive: Archive): HomeModel {
  const { identity, issues, years } = archive;
  const siteName = siteNameOf(archive);
  const newest = issues[0];
  const named = topicsWithRecords(archive);
  const topics = firstWithin(largest(named, topicsOnFront), bytesOfName, roomForTopics);
  const activity = activityOf(archive);
  const drawn = activity === null ? 0 : activity.leads.length + activity.briefs.length;
  const ways = sumOf(years, ({ url }) => bytesOfName({ name: "", url }));
  return {
    page: framePage(archive, {
      url: "/",
      section: "home",
      description: identity.description ?? `${siteName}全文：按期次、单位、主题查阅，可检索标题与正文。`,
    }),
    mastheadSides: {
      left: identity.publisher === undefined ? null : `编发单位：${identity.publisher}`,
      right: issues.length === 0 ? null : extentOf(archive).join(wideBlank),
    },
    tryQueries: identity.tryQueries.map((query) => ({ name: query, url: searchUrl(query) })),
    latest: newest === undefined ? null : latestOf(archive, newest),
    activity,
    ...ledgerWithin(archive, roomForYears - drawn - ways, yearsInLedger),
    departmentClasses: frontClasses(listDepartments(archive)),
    topics,
    allTopics: named.length > topics.length ? link(`全部${named.length}个主题`, "/topics/") : null,
  };
}

function frontClasses({ classes, classUrls }: DepartmentList): readonly FrontClass[] {
  return classes.map(({ kind, entries }) => {
    const departments = firstWithin(
      entries.slice(0, departmentsOfClass),
      bytesOfName,
      roomForDepartments / classes.length,
    );
    const whole = { name: `全部${entries.length}个${kind}`, url: classUrls.get(kind) ?? "/departments/" };
    return { kind, departments, whole: entries.length > departments.length ? whole : null };
  });
}

function topicsWithRecords({ topics }: Archive): readonly CountedLink[] {
  return topics
    .filter(({ records }) => records.length > 0)
    .map(({ name, url, records }) => ({ ...link(name, url), count: records.length }));
}

/** The entries of the highest counts, in their own order. */
function largest(entries: readonly CountedLink[], number: number): readonly CountedLink[] {
  const chosen = new Set(entries.toSorted((first, second) => second.count - first.count).slice(0, number));
  return entries.filter((entry) => chosen.has(entry));
}

/** `2019年至2023年`, `共58期`, `1294条`. */
export function extentOf({ issues, years }: Archive): readonly string[] {
  const newest = years[0]?.year;
  const oldest = years.at(-1)?.year;
  const span = newest === oldest ? `${newest}年` : `${oldest}年至${newest}年`;
  return [span, `共${issues.length}期`, `${recordCount(issues)}条`];
}

function latestOf({ identity }: Archive, issue: ArchiveIssue): LatestIssue {
  const sums = sumsOf(issue.records);
  const ordered = leadsThenBriefs(issue.records);
  const leads = ordered.slice(0, Math.min(sums.leads, leadsOnFront)).map((record) => itemOf(record));
  const briefs = ordered.slice(sums.leads, sums.leads + briefsOnFront).map((record) => itemOf(record));
  const number = issueNumber(issue, identity);
  return {
    year: `${issue.year}年`,
    number,
    date: issue.date,
    counts: [
      { name: "文章", count: sums.leads },
      { name: "简讯", count: sums.briefs },
    ].filter(({ count }) => count > 0),
    front: frontOf(ordered[0]),
    leads: leads.slice(1),
    briefs,
    briefCount: sums.briefs,
    whole: link(`读${number}全文`, issue.url),
    allBriefs: { name: "全部简讯", url: `${link("", issue.url).url}#briefs` },
  };
}

function frontOf(first: ArchiveRecord | undefined): LatestIssue["front"] {
  if (first?.kind !== "lead") return null;
  return { ...itemOf(first), largeTitle: largeTitleParts(cut(first.title, frontTitleLength)) };
}
