import type { Archive, ArchiveRecord } from "../../archive/archive.ts";
import { href } from "../address.ts";
import { faviconPath } from "../assets.ts";
import { feedsOf } from "../feed-links.ts";
import { absoluteUrl, siteNameOf } from "../frame.ts";
import { iconUrl } from "../metadata/card-files.ts";
import type { SiteFile } from "../page.ts";
import { departmentsOf, leadsThenBriefs } from "../record-list.ts";
import { printOfRecord } from "../reuse/record-print.ts";
import { feedText } from "./feed-text.ts";
import { xmlText } from "./xml.ts";

/**
 * Feeds of the newest records with their whole text, as Atom (RFC 4287) and as JSON Feed 1.1: of the site, of each
 * department, of each topic. They hold whole addresses: without the site's own there are none.
 */
interface Feed {
  readonly title: string;
  /** The page that it is a feed of; it is the feed's id. */
  readonly home: string;
  readonly atom: string;
  readonly json: string;
  readonly author: string;
  readonly updated: string;
  readonly icon: string;
  readonly favicon: string;
  readonly entries: readonly Entry[];
}

interface Entry {
  /** It is the entry's id: a record keeps its address. */
  readonly url: string;
  readonly title: string;
  readonly published: string;
  readonly html: string;
  readonly authors: readonly string[];
  readonly topics: readonly string[];
}

/** Two issues of the whole bulletin; of a part of it, what is new in some months. */
const entriesOfSite = 50;
const entriesOfPart = 20;

export function feedFiles(archive: Archive): readonly SiteFile[] {
  if (archive.identity.url === undefined) return [];
  const siteName = siteNameOf(archive);
  const parts = [...archive.departments, ...archive.topics].filter((part) => feedsOf(archive, part).length > 0);
  return [
    ...filesOf(archive, "/", siteName, newestOfSite(archive)),
    ...parts.flatMap(({ name, url, records }) =>
      filesOf(archive, href(url), `${siteName}：${name}`, records.slice(0, entriesOfPart)),
    ),
  ];
}

function filesOf(archive: Archive, url: string, title: string, records: readonly ArchiveRecord[]): readonly SiteFile[] {
  const feed = () => feedOf(archive, url, title, records);
  const madeFrom = () => JSON.stringify([archive.identity, title, records.map(printOfRecord)]);
  return [
    { path: `${url}feed.xml`, contents: () => atom(feed()), madeFrom },
    { path: `${url}feed.json`, contents: () => jsonFeed(feed()), madeFrom },
  ];
}

function newestOfSite({ issues }: Archive): readonly ArchiveRecord[] {
  const newest: ArchiveRecord[] = [];
  for (const issue of issues) {
    if (newest.length >= entriesOfSite) break;
    newest.push(...leadsThenBriefs(issue.records));
  }
  return newest.slice(0, entriesOfSite);
}

function feedOf(archive: Archive, url: string, title: string, records: readonly ArchiveRecord[]): Feed {
  const absolute = (address: string) => absoluteUrl(archive, address) ?? address;
  return {
    title,
    home: absolute(url),
    atom: absolute(`${url}feed.xml`),
    json: absolute(`${url}feed.json`),
    author: siteNameOf(archive),
    updated: timestamp(records[0]?.issue.date ?? unknownDate),
    icon: absolute(iconUrl),
    favicon: absolute(faviconPath),
    entries: records.map((record) => {
      const address = absolute(href(record.url));
      return {
        url: address,
        title: record.title,
        published: timestamp(record.issue.date),
        html: feedText(record, address),
        authors: departmentsOf(record).map((department) => department.name),
        topics: record.topics.map(({ topic }) => topic.name),
      };
    }),
  };
}

/** Of a feed without entries, which must have a date all the same. */
const unknownDate = "1970-01-01";

/** The day begins in China. */
function timestamp(date: string): string {
  return `${date}T00:00:00+08:00`;
}

function atom(feed: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<title>${xmlText(feed.title)}</title>
<id>${xmlText(feed.home)}</id>
<link rel="alternate" type="text/html" href="${xmlText(feed.home)}"/>
<link rel="self" type="application/atom+xml" href="${xmlText(feed.atom)}"/>
<updated>${feed.updated}</updated>
<author><name>${xmlText(feed.author)}</name></author>
<icon>${xmlText(feed.icon)}</icon>
${feed.entries.map(atomEntry).join("")}</feed>
`;
}

/** An entry without an author of its own has the feed's. */
function atomEntry({ url, title, published, html, authors, topics }: Entry): string {
  return `<entry>
<title>${xmlText(title)}</title>
<id>${xmlText(url)}</id>
<link rel="alternate" type="text/html" href="${xmlText(url)}"/>
<published>${published}</published>
<updated>${published}</updated>
${authors.map((name) => `<author><name>${xmlText(name)}</name></author>\n`).join("")}${topics.map((topic) => `<category term="${xmlText(topic)}"/>\n`).join("")}<content type="html">${xmlText(html)}</content>
</entry>
`;
}

function jsonFeed(feed: Feed): string {
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.json,
    icon: feed.icon,
    favicon: feed.favicon,
    language: "zh-CN",
    authors: [{ name: feed.author }],
    items: feed.entries.map(({ url, title, html, published, authors, topics }) => ({
      id: url,
      url,
      title,
      content_html: html,
      date_published: published,
      ...(authors.length === 0 ? {} : { authors: authors.map((name) => ({ name })) }),
      ...(topics.length === 0 ? {} : { tags: topics }),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
