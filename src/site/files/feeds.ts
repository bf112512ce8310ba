import type { Archive, ArchiveRecord } from "../../archive/archive.ts";
import { href } from "../address.ts";
import { absoluteUrl, siteNameOf } from "../frame.ts";
import type { SiteFile } from "../page.ts";
import { departmentsOf, excerptOf, leadsThenBriefs } from "../record-list.ts";
import { xmlText } from "./xml.ts";

/** Feeds of the newest records, as Atom and as JSON. They need the site's address: without one there are none. */
interface Feed {
  readonly title: string;
  readonly home: string;
  readonly atom: string;
  readonly json: string;
  readonly updated: string;
  readonly entries: readonly Entry[];
}

interface Entry {
  readonly url: string;
  readonly title: string;
  readonly published: string;
  readonly summary: string;
  readonly authors: readonly string[];
  readonly topics: readonly string[];
}

const entryCount = 50;
const summaryLength = 200;

export function feedFiles(archive: Archive): readonly SiteFile[] {
  if (archive.identity.url === undefined) return [];
  return [
    { path: "/feed.xml", contents: () => atom(feedOf(archive)) },
    { path: "/feed.json", contents: () => jsonFeed(feedOf(archive)) },
  ];
}

function feedOf(archive: Archive): Feed {
  const absolute = (url: string) => absoluteUrl(archive, url) ?? url;
  const newest: ArchiveRecord[] = [];
  for (const issue of archive.issues) {
    if (newest.length >= entryCount) break;
    newest.push(...leadsThenBriefs(issue.records));
  }
  return {
    title: siteNameOf(archive),
    home: absolute("/"),
    atom: absolute("/feed.xml"),
    json: absolute("/feed.json"),
    updated: timestamp(archive.issues[0]?.date ?? "1970-01-01"),
    entries: newest.slice(0, entryCount).map((record) => ({
      url: absolute(href(record.url)),
      title: record.title,
      published: timestamp(record.issue.date),
      summary: excerptOf(record, summaryLength),
      authors: departmentsOf(record).map((department) => department.name),
      topics: record.topics.map(({ topic }) => topic.name),
    })),
  };
}

/** The day begins in China. */
function timestamp(date: string): string {
  return `${date}T00:00:00+08:00`;
}

function atom(feed: Feed): string {
  const entries = feed.entries.map((entry) => atomEntry(entry, feed.title));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<title>${xmlText(feed.title)}</title>
<id>${xmlText(feed.home)}</id>
<link rel="alternate" href="${xmlText(feed.home)}"/>
<link rel="self" href="${xmlText(feed.atom)}"/>
<updated>${feed.updated}</updated>
<author><name>${xmlText(feed.title)}</name></author>
${entries.join("")}</feed>
`;
}

function atomEntry(entry: Entry, siteName: string): string {
  const authors = entry.authors.length > 0 ? entry.authors : [siteName];
  return `<entry>
<title>${xmlText(entry.title)}</title>
<id>${xmlText(entry.url)}</id>
<link rel="alternate" href="${xmlText(entry.url)}"/>
<published>${entry.published}</published>
<updated>${entry.published}</updated>
${authors.map((name) => `<author><name>${xmlText(name)}</name></author>`).join("\n")}
${entry.topics.map((topic) => `<category term="${xmlText(topic)}"/>\n`).join("")}<summary>${xmlText(entry.summary)}</summary>
</entry>
`;
}

function jsonFeed(feed: Feed): string {
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.json,
    language: "zh-CN",
    items: feed.entries.map((entry) => ({
      id: entry.url,
      url: entry.url,
      title: entry.title,
      content_text: entry.summary,
      date_published: entry.published,
      authors: entry.authors.map((name) => ({ name })),
      tags: entry.topics,
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
