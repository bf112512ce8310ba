import type { ArchiveIssue, ArchiveRecord, Department } from "../../archive/archive.ts";
import type { SiteIdentity } from "../../archive/site-identity.ts";
import { href } from "../address.ts";
import { cardUrl, type Subject } from "./share.ts";

/**
 * What a page says to programs, in the terms of schema.org, as JSON-LD: the archive and its bureau, an issue, a record,
 * and where the page stands. Addresses must be whole there: without the site's own there is nothing of it.
 */
export interface DescribedPage {
  readonly url: string;
  readonly description: string;
  /** The steps from 首页 to the page, the page itself last; none on the home page. */
  readonly steps: readonly { readonly name: string; readonly url: string }[];
  readonly subject?: Subject | undefined;
}

export interface Publication {
  readonly siteName: string;
  readonly identity: SiteIdentity;
  /** Makes a root-relative address whole. */
  readonly absolute: (url: string) => string;
}

type Thing = { readonly "@type": string; readonly [property: string]: unknown };

/** JSON that may stand in a `<script type="application/ld+json">` as it is. */
export function structuredData(page: DescribedPage, publication: Publication): string {
  const things = [...mainThings(page, publication), ...breadcrumbs(page, publication)];
  return JSON.stringify({ "@context": "https://schema.org", "@graph": things }).replace(unsafe, escaped);
}

/** What could end the element or begin a comment in it, and what JSON allows but old scripts do not. */
const unsafe = /[<>&\u2028\u2029]/gu;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function mainThings({ url, description, subject }: DescribedPage, publication: Publication): readonly Thing[] {
  if (subject === undefined) return url === "/" ? [siteThing(description, publication), bureau(publication)] : [];
  switch (subject.kind) {
    case "issue":
      return [issueThing(subject.issue, publication)];
    case "record":
      return [recordThing(subject.record, publication)];
    default:
      return subject satisfies never;
  }
}

function siteThing(description: string, { siteName, absolute }: Publication): Thing {
  return {
    "@type": "WebSite",
    "@id": absolute("/#site"),
    url: absolute("/"),
    name: siteName,
    description,
    inLanguage: language,
    publisher: { "@id": absolute("/#publisher") },
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: absolute("/search/?q={search_term_string}") },
      "query-input": "required name=search_term_string",
    },
  };
}

const language = "zh-CN";

/** The bureau; where site.yaml names none, whoever is behind the site. */
function bureau({ siteName, identity, absolute }: Publication): Thing {
  return {
    "@type": identity.organ === undefined ? "Organization" : "GovernmentOrganization",
    "@id": absolute("/#publisher"),
    name: identity.organ ?? siteName,
  };
}

function issueThing(issue: ArchiveIssue, publication: Publication): Thing {
  const { absolute } = publication;
  const reference = issueReference(issue, publication);
  return {
    ...reference,
    url: reference["@id"],
    datePublished: issue.date,
    isPartOf: { "@type": "Periodical", name: issue.title, publisher: { "@id": absolute("/#publisher") } },
    inLanguage: language,
    image: absolute(cardUrl(issue)),
    publisher: bureau(publication),
    hasPart: issue.records.map((record) => ({
      "@type": "Article",
      "@id": absolute(href(record.url)),
      headline: record.title,
    })),
  };
}

/** What tells an issue from others; the rest is on its own page. */
function issueReference(issue: ArchiveIssue, { absolute }: Publication): Thing {
  return {
    "@type": "PublicationIssue",
    "@id": absolute(href(issue.url)),
    name: `${issue.title}${issue.year}年第${issue.number}期`,
    issueNumber: issue.number,
  };
}

function recordThing(record: ArchiveRecord, publication: Publication): Thing {
  const { absolute } = publication;
  const url = absolute(href(record.url));
  const authors = authorsOf(record, publication);
  return {
    "@type": "Article",
    "@id": url,
    headline: record.title,
    datePublished: record.issue.date,
    image: absolute(cardUrl(record.issue)),
    author: authors.length > 0 ? authors : { "@id": absolute("/#publisher") },
    publisher: bureau(publication),
    ...(record.topics.length === 0 ? {} : { keywords: record.topics.map(({ topic }) => topic.name) }),
    isPartOf: issueReference(record.issue, publication),
  };
}

/** The departments that signed; with them the people, where site.yaml lets their whole names be shown. */
function authorsOf({ credits }: ArchiveRecord, { identity, absolute }: Publication): readonly Thing[] {
  const departments = new Set<Department>();
  const people: Thing[] = [];
  for (const { department, contributors } of credits) {
    if (department !== null) departments.add(department);
    if (identity.contributors !== "show") continue;
    people.push(...contributors.map(({ name }) => ({ "@type": "Person", name })));
  }
  return [
    ...[...departments].map(({ name, url }) => ({
      "@type": "GovernmentOrganization",
      name,
      url: absolute(href(url)),
    })),
    ...people,
  ];
}

function breadcrumbs({ steps }: DescribedPage, { absolute }: Publication): readonly Thing[] {
  if (steps.length === 0) return [];
  return [
    {
      "@type": "BreadcrumbList",
      itemListElement: steps.map(({ name, url }, index) => ({
        "@type": "ListItem",
        position: index + 1,
        name,
        item: absolute(url),
      })),
    },
  ];
}
