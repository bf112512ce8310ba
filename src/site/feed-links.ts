import type { Archive, Department, Topic } from "../archive/archive.ts";
import { href } from "./address.ts";

/** A feed of what a page lists, as the page names it to a reader's program. */
export interface FeedLink {
  readonly url: string;
  readonly type: string;
  /** `Atom`, `JSON Feed`. */
  readonly format: string;
  /** What it is a feed of, or null for the whole site. */
  readonly of: string | null;
}

/** The feeds beside the page at `url`, a folder. They hold whole addresses: without the site's own there are none. */
export function feedLinks({ identity }: Archive, url: string, of: string | null): readonly FeedLink[] {
  if (identity.url === undefined) return [];
  return [
    { url: href(`${url}feed.xml`), type: "application/atom+xml", format: "Atom", of },
    { url: href(`${url}feed.json`), type: "application/feed+json", format: "JSON Feed", of },
  ];
}

/** The feeds of a department or a topic, beside its page; what has no records has none. */
export function feedsOf(archive: Archive, { name, url, records }: Department | Topic): readonly FeedLink[] {
  return records.length === 0 ? [] : feedLinks(archive, url, name);
}
