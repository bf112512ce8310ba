import type { Issue, IssueRecord } from "../issue/issue.ts";
import { foldName } from "../text/fold-name.ts";
import type {
  Archive,
  ArchiveCredit,
  ArchiveIssue,
  ArchiveRecord,
  AssignedTopic,
  Contributor,
  Department,
  Imprint,
  Topic,
  Year,
} from "./archive.ts";
import { shownName } from "./contributor-privacy.ts";
import { grouped } from "./grouped.ts";
import { holdsOf, previewLabel } from "./publication-gate.ts";
import type { Registers } from "./registers/registers.ts";
import { TopicIndex } from "./registers/topic-index.ts";
import type { TopicRegister } from "./registers/topic-register.ts";
import { stableHash } from "./stable-hash.ts";
import { type AssignedTopicName, assignTopics } from "./topics/assign-topics.ts";

/** The class of departments that the register lacks. */
const otherKind = "其他";

/**
 * What terms say of an issue's records, as the same issues are put together several times where a preview is built.
 * Held weakly by issue: an entry for each record would be followed in every clearing up of memory.
 */
const topicsByTerms = new WeakMap<Issue, Map<IssueRecord, TopicsByTerms>>();

interface TopicsByTerms {
  readonly register: TopicRegister;
  readonly departments: readonly string[];
  readonly assigned: readonly AssignedTopicName[];
}

/**
 * Puts issues together into an archive: departments, contributors and topics resolved, everything in its order.
 *
 * The same issues in any order give the same archive. Issues with the same address are all kept; that is for the
 * checks to refuse.
 */
export function buildArchive(issues: readonly Issue[], registers: Registers): Archive {
  const builder = new ArchiveBuilder(registers);
  const sorted = issues.toSorted(
    (a, b) =>
      compare(b.frontMatter.date, a.frontMatter.date) ||
      b.year - a.year ||
      b.frontMatter.number.value - a.frontMatter.number.value ||
      compare(a.id, b.id) ||
      compare(a.path, b.path),
  );
  return builder.build(sorted);
}

/** Order by code unit: the same in every locale. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

type Growing<Thing> = Omit<Thing, "records"> & { readonly records: ArchiveRecord[] };

class ArchiveBuilder {
  readonly #registers: Registers;
  readonly #departments = new Map<string, Growing<Department>>();
  readonly #contributors = new Map<string, Growing<Contributor>>();
  readonly #topics = new Map<string, Growing<Topic>>();
  readonly #topicIndex: TopicIndex | undefined;

  constructor(registers: Registers) {
    this.#registers = registers;
    this.#topicIndex = registers.topics === null ? undefined : new TopicIndex(registers.topics);
    for (const { name, slug, kind, aliases } of registers.departments) {
      const url = `/departments/${slug}/`;
      this.#departments.set(slug, { name, slug, url, kind, registered: true, aliases, records: [] });
    }
    for (const { name, slug, description = "", terms } of registers.topics?.topics ?? []) {
      this.#topics.set(name, { name, slug, url: `/topics/${slug}/`, description, terms, records: [] });
    }
  }

  build(issues: readonly Issue[]): Archive {
    const archived = issues.map((issue) => this.#issue(issue));
    const departments = this.#orderedDepartments();
    const order = new Map(departments.map(({ slug }, index) => [slug, index]));
    const rank = ({ department }: Contributor) => (department ? (order.get(department.slug) ?? 0) : departments.length);
    return {
      identity: {
        ...this.#registers.identity,
        name: this.#registers.identity.name ?? archived[0]?.title ?? "工作简报",
      },
      issues: archived,
      departments,
      contributors: [...this.#contributors.values()].toSorted(
        (a, b) => rank(a) - rank(b) || compare(a.name, b.name) || compare(a.slug, b.slug),
      ),
      topics: [...this.#topics.values()],
      years: yearsOf(archived),
    };
  }

  /** Official order; what the register lacks comes last, by name. */
  #orderedDepartments(): readonly Department[] {
    const all = [...this.#departments.values()];
    const unregistered = all.filter(({ registered }) => !registered).toSorted((a, b) => compare(a.name, b.name));
    return [...all.filter(({ registered }) => registered), ...unregistered];
  }

  #issue(issue: Issue): ArchiveIssue {
    const { title, number, date } = issue.frontMatter;
    const url = `/issues/${issue.id}/`;
    const records: ArchiveRecord[] = [];
    const heldBack = previewLabel(holdsOf(issue.frontMatter, this.#registers.identity));
    const archived: ArchiveIssue = {
      id: issue.id,
      url,
      title,
      number: number.value,
      year: issue.year,
      date,
      imprint: imprintOf(issue),
      ...(heldBack === undefined ? {} : { heldBack }),
      path: issue.path,
      preamble: issue.preamble,
      records,
    };
    for (const record of issue.records) records.push(this.#record(record, archived, issue));
    return archived;
  }

  #record(record: IssueRecord, issue: ArchiveIssue, source: Issue): ArchiveRecord {
    const credits = this.#credits(record);
    const archived: ArchiveRecord = {
      id: `${issue.id}/${record.part}`,
      part: record.part,
      kind: record.kind,
      url: `${issue.url}${record.part}/`,
      issue,
      title: record.title,
      line: record.place.line,
      endLine: record.endLine,
      blocks: record.blocks,
      paragraphs: fitted(record.paragraphs),
      credits,
      printedAttributions: record.attributions.map(({ printed }) => printed),
      topicLine: record.topicLine?.text ?? null,
      topics: fitted(this.#assignedTopics(record, source, credits)),
    };
    const holders = new Set<{ readonly records: ArchiveRecord[] } | undefined>();
    for (const { department, contributors } of credits) {
      if (department) holders.add(this.#departments.get(department.slug));
      for (const { slug } of contributors) holders.add(this.#contributors.get(slug));
    }
    for (const { topic } of archived.topics) holders.add(this.#topics.get(topic.name));
    for (const holder of holders) holder?.records.push(archived);
    return archived;
  }

  #credits(record: IssueRecord): readonly ArchiveCredit[] {
    const credits: ArchiveCredit[] = [];
    for (const { department: printed, contributors: names } of record.attributions.flatMap((each) => each.credits)) {
      const department = printed === null ? null : this.#department(printed);
      const contributors = fitted(names.flatMap((name) => this.#contributor(name, department)));
      if (department || contributors.length > 0) credits.push({ department, printed, contributors });
    }
    return fitted(credits);
  }

  #department(printed: string): Department {
    const registered = this.#registers.departmentIndex.find(printed);
    const slug = registered?.slug ?? `d-${stableHash(foldName(printed))}`;
    const known = this.#departments.get(slug);
    if (known) return known;
    const department: Growing<Department> = {
      name: printed,
      slug,
      url: `/departments/${slug}/`,
      kind: otherKind,
      registered: false,
      aliases: [],
      records: [],
    };
    this.#departments.set(slug, department);
    return department;
  }

  #contributor(name: string, department: Department | null): readonly Contributor[] {
    const { contributors: privacy } = this.#registers.identity;
    if (privacy === "hide") return [];
    const slug = `${department?.slug ?? "d"}-${stableHash(foldName(name))}`;
    const known = this.#contributors.get(slug);
    if (known) return [known];
    const contributor: Growing<Contributor> = {
      name: shownName(name, privacy),
      department,
      slug,
      url: privacy === "show" ? `/contributors/${slug}/` : null,
      records: [],
    };
    this.#contributors.set(slug, contributor);
    return [contributor];
  }

  #assignedTopics(record: IssueRecord, issue: Issue, credits: readonly ArchiveCredit[]): readonly AssignedTopic[] {
    const chosen = (record.topicLine?.names ?? []).flatMap((name) => this.#topicIndex?.find(name)?.name ?? []);
    if (chosen.length > 0) {
      return [...new Set(chosen)].slice(0, 3).flatMap((name) => {
        const topic = this.#topics.get(name);
        return topic ? [{ topic, rule: "line", score: 0, evidence: [] } satisfies AssignedTopic] : [];
      });
    }
    if (this.#registers.topics === null) return [];
    const departments = credits.flatMap(({ department }) => department?.name ?? []);
    return topicsOf(record, issue, departments, this.#registers.topics).flatMap((assigned) => {
      const topic = this.#topics.get(assigned.name);
      const { score, evidence } = assigned;
      return topic ? [{ topic, rule: "terms", score, evidence } satisfies AssignedTopic] : [];
    });
  }
}

function topicsOf(
  record: IssueRecord,
  issue: Issue,
  departments: readonly string[],
  register: TopicRegister,
): readonly AssignedTopicName[] {
  const ofIssue = topicsByTerms.get(issue) ?? new Map<IssueRecord, TopicsByTerms>();
  topicsByTerms.set(issue, ofIssue);
  const known = ofIssue.get(record);
  if (known?.register === register && String(known.departments) === String(departments)) return known.assigned;
  const { kind, title, paragraphs } = record;
  const assigned = assignTopics({ kind, title, paragraphs, departments }, register);
  ofIssue.set(record, { register, departments, assigned });
  return assigned;
}

/** A list that grew holds room for some sixteen more; an archive has hundreds of thousands of lists that do not grow. */
function fitted<Entry>(list: readonly Entry[]): readonly Entry[] {
  return list.slice();
}

function imprintOf({ frontMatter }: Issue): Imprint {
  const { total, publisher, note, reportTo, sendTo, distribute, editor } = frontMatter;
  return { total, publisher, note, reportTo, sendTo, distribute, editor };
}

function yearsOf(issues: readonly ArchiveIssue[]): readonly Year[] {
  const years = grouped(issues, ({ year }) => year);
  return [...years].toSorted(([a], [b]) => b - a).map(([year, of]) => ({ year, url: `/years/${year}/`, issues: of }));
}
