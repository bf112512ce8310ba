import type { Archive } from "../archive/archive.ts";
import { faviconPath } from "./assets.ts";
import { dataFiles } from "./files/data.ts";
import { feedFiles } from "./files/feeds.ts";
import { headerFiles } from "./files/headers.ts";
import { openSearchFiles } from "./files/opensearch.ts";
import { robotFiles } from "./files/robots.ts";
import { frameSite, type SiteFrame } from "./frame.ts";
import { cardFiles } from "./metadata/card-files.ts";
import type { PageKind, SiteFile } from "./page.ts";
import { aboutPages } from "./pages/about.ts";
import { contributorPages, contributorsPages } from "./pages/contributors.ts";
import { departmentPages } from "./pages/department.ts";
import { departmentsPages } from "./pages/departments.ts";
import { homePages } from "./pages/home.ts";
import { issuePages } from "./pages/issue.ts";
import { issuesPages } from "./pages/issues.ts";
import { manualFiles, manualPages } from "./pages/manual.ts";
import { notFoundPages } from "./pages/not-found.ts";
import { recordPages } from "./pages/record.ts";
import { searchPages } from "./pages/search.ts";
import { siteMapPages } from "./pages/site-map.ts";
import { topicPages } from "./pages/topic.ts";
import { topicsPages } from "./pages/topics.ts";
import { yearPages } from "./pages/year.ts";

/** The whole site: each kind of page with its template, and the files beside the pages. */
export interface Site {
  readonly frame: SiteFrame;
  readonly home: PageKind;
  readonly issues: PageKind;
  readonly years: PageKind;
  readonly issue: PageKind;
  readonly records: PageKind;
  readonly departments: PageKind;
  readonly department: PageKind;
  readonly topics: PageKind;
  readonly topic: PageKind;
  readonly contributors: PageKind;
  readonly contributor: PageKind;
  readonly search: PageKind;
  readonly about: PageKind;
  readonly siteMap: PageKind;
  /** 编辑手册, and the pictures in it. */
  readonly manual: PageKind;
  readonly manualFiles: readonly SiteFile[];
  readonly notFound: PageKind;
  readonly data: readonly SiteFile[];
  readonly feeds: readonly SiteFile[];
  /** Pictures beside shared links, and the icon. */
  readonly cards: readonly SiteFile[];
  /** What programs ask for: robots.txt, the sitemap, the OpenSearch description, the headers for a host. */
  readonly robots: readonly SiteFile[];
}

export function describeSite(archive: Archive): Site {
  const listed = {
    home: homePages(archive),
    issues: issuesPages(archive),
    years: yearPages(archive),
    issue: issuePages(archive),
    records: recordPages(archive),
    departments: departmentsPages(archive),
    department: departmentPages(archive),
    topics: topicsPages(archive),
    topic: topicPages(archive),
    contributors: contributorsPages(archive),
    contributor: contributorPages(archive),
    about: aboutPages(archive),
    siteMap: siteMapPages(archive),
  };
  const search = searchPages(archive);
  const notFound = notFoundPages(archive);
  const manual = manualPages(archive);
  const data = dataFiles(archive);
  const feeds = feedFiles(archive);
  const cards = cardFiles(archive);
  const listedPages = Object.values(listed).flatMap((kind) => kind.pages);
  const robots = [...robotFiles(archive, listedPages), ...openSearchFiles(archive)];
  const pagePaths = [...listedPages, ...search.pages, ...manual.pages, ...notFound.pages].map(({ url }) => url);
  const filePaths = [...data, ...feeds, ...cards, ...robots].map(({ path }) => path);
  return {
    frame: frameSite(archive),
    ...listed,
    search,
    manual,
    manualFiles: manualFiles(),
    notFound,
    data,
    feeds,
    cards,
    robots: [...robots, ...headerFiles([...pagePaths, faviconPath, ...filePaths])],
  };
}
