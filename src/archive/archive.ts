import type { Block } from "../syntax/block.ts";
import type { NamedIdentity } from "./site-identity.ts";

/**
 * The archive: every issue and record of a content folder with its departments, contributors and topics resolved.
 *
 * It is what the site is rendered from and what search indexes. Nothing in it is a doubt: doubts are diagnostics.
 * All URLs are root-relative with a trailing slash.
 */
export interface Archive {
  readonly identity: NamedIdentity;
  /** Newest first: by date, then year and number. */
  readonly issues: readonly ArchiveIssue[];
  /** Official order of the register; departments the register lacks come last, by name. */
  readonly departments: readonly Department[];
  /** In the order of their departments, then by name. */
  readonly contributors: readonly Contributor[];
  /** In the order of content/topics.yaml. */
  readonly topics: readonly Topic[];
  /** Newest first. */
  readonly years: readonly Year[];
}

export interface ArchiveIssue {
  /** `2023-10`, with its series' prefix where it has one. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly number: number;
  readonly year: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly imprint: Imprint;
  /** In a preview only: what its pages say of an issue that is not published, such as 未审核，仅供预览. */
  readonly heldBack?: string;
  /** The source file, as diagnostics name it. */
  readonly path: string;
  readonly preamble: readonly Block[];
  /** Source order, leads and briefs as they stand. */
  readonly records: readonly ArchiveRecord[];
}

/** The optional front matter of an issue, as printed at its head and foot. Who reviewed and signed it stays inside. */
export interface Imprint {
  readonly total?: number | undefined;
  readonly publisher?: string | undefined;
  readonly note?: string | undefined;
  readonly reportTo?: string | undefined;
  readonly sendTo?: string | undefined;
  readonly distribute?: string | undefined;
  readonly editor?: string | undefined;
}

export interface ArchiveRecord {
  /** `2023-10/l01`: unique in the archive. */
  readonly id: string;
  /** `l01` or `b01`: unique in the issue. */
  readonly part: string;
  readonly kind: "lead" | "brief";
  readonly url: string;
  readonly issue: ArchiveIssue;
  /** A lead's printed title, or a brief's derived headline. */
  readonly title: string;
  /** First and last line of the record in its source file, 1-based. */
  readonly line: number;
  readonly endLine: number;
  /** The body without attributions and topic lines. */
  readonly blocks: readonly Block[];
  /** The body as plain text, one entry a block; see the data contract in docs/data.md. */
  readonly paragraphs: readonly string[];
  /** In printed order. */
  readonly credits: readonly ArchiveCredit[];
  /** The groups of its attribution as printed, brackets included. Names in it are not masked: for editors only. */
  readonly printedAttributions: readonly string[];
  /** The editor's 主题 line, or null. */
  readonly topicLine: string | null;
  /** The main topic first; at most three. */
  readonly topics: readonly AssignedTopic[];
}

/** One department of an attribution with its people; `department` is null for people credited without one. */
export interface ArchiveCredit {
  readonly department: Department | null;
  /** The department's name as typed in this attribution. */
  readonly printed: string | null;
  /** As `site.yaml` lets them be shown: absent under `hide`, `周某` under `initials`. */
  readonly contributors: readonly Contributor[];
}

export interface Department {
  /** The canonical name. */
  readonly name: string;
  readonly slug: string;
  readonly url: string;
  /** 机关科室, 直属单位, 县区局, or another class of the register; 其他 for one that the register lacks. */
  readonly kind: string;
  readonly registered: boolean;
  readonly aliases: readonly string[];
  /** Newest issue first, source order within an issue. */
  readonly records: readonly ArchiveRecord[];
}

/** A person as credited by one department; equal names in two departments are two contributors. */
export interface Contributor {
  readonly name: string;
  readonly department: Department | null;
  readonly slug: string;
  /** Null where site.yaml shows initials only: there is no page then. */
  readonly url: string | null;
  readonly records: readonly ArchiveRecord[];
}

export interface Topic {
  readonly name: string;
  readonly slug: string;
  readonly url: string;
  readonly description: string;
  readonly terms: readonly { readonly term: string; readonly weight: number }[];
  readonly records: readonly ArchiveRecord[];
}

export interface AssignedTopic {
  readonly topic: Topic;
  /** `line`: the editor's 主题 line; `terms`: the weighted terms of topics.yaml. */
  readonly rule: "line" | "terms";
  readonly score: number;
  /** The terms that were found, strongest first; empty for a topic line. */
  readonly evidence: readonly TopicEvidence[];
}

export interface TopicEvidence {
  readonly term: string;
  readonly place: "title" | "body";
  readonly count: number;
}

export interface Year {
  readonly year: number;
  readonly url: string;
  readonly issues: readonly ArchiveIssue[];
}
