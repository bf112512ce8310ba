import type { Archive } from "../archive/archive.ts";
import { contentPolicy } from "./delivery.ts";
import { type FeedLink, feedLinks } from "./feed-links.ts";
import { iconUrl } from "./metadata/card-files.ts";
import { type Share, type Subject, shareOf } from "./metadata/share.ts";
import { structuredData } from "./metadata/structured-data.ts";
import type { Link } from "./page.ts";

/**
 * The frame around every page: title, official labels, place in the site, navigation and footer.
 *
 * The labels follow 国办发〔2017〕47号. A field that site.yaml leaves out yields nothing on the page.
 */
type Section = "home" | "issues" | "departments" | "topics" | "search" | "other";

/** What all pages share. */
export interface SiteFrame {
  readonly name: string;
  /** In characters: a long name is set smaller. */
  readonly nameLength: number;
  readonly organ: string | null;
  readonly siteName: string;
  /** The Content-Security-Policy of every page. */
  readonly policy: string;
  readonly navigation: readonly (Link & { readonly section: Section })[];
  readonly feeds: readonly FeedLink[];
  /** The icon for what shows no SVG. */
  readonly icon: string;
  /** The address of the OpenSearch description, where there is one. */
  readonly openSearch: string | null;
  readonly footer: Footer;
}

interface Footer {
  readonly sponsor: string | null;
  readonly contact: string | null;
  readonly disclaimer: string | null;
  readonly links: readonly Link[];
  /** Official marks: site code, ICP and public security records. */
  readonly marks: readonly { readonly text: string; readonly url: string | null }[];
}

/** What a page says of itself. */
export interface PageFrame {
  /** 标题_栏目_站点. */
  readonly title: string;
  readonly description: string;
  readonly section: Section;
  readonly labels: readonly { readonly name: string; readonly content: string }[];
  readonly trail: readonly Crumb[];
  /** Absolute, where the site's address is known. */
  readonly canonical: string | null;
  /** How a link to it shows where it is passed on. */
  readonly share: PageShare;
  /** Feeds of what this page lists, beside the site's. */
  readonly feeds: readonly FeedLink[];
  /** JSON-LD that may stand in a script element, where the site's address is known. */
  readonly structuredData: string | null;
  /** False for pages that robots should pass by. */
  readonly indexed: boolean;
  /** In a preview: why what the page shows is not published. */
  readonly heldBack: string | null;
}

/** A share with whole addresses; without the site's own there is no picture. */
interface PageShare extends Omit<Share, "image"> {
  readonly image: string | null;
}

/** A step of 当前位置; the last one is the page itself and leads nowhere. */
interface Crumb {
  readonly name: string;
  readonly url: string | null;
}

export interface PageDescription {
  readonly url: string;
  readonly section: Section;
  /** Absent on the home page, whose title is the site's. */
  readonly heading?: string;
  readonly description: string;
  /** The steps between 首页 and the page. */
  readonly trail?: readonly Link[];
  /** The column that a page belongs to; a list is its own. */
  readonly column?: Column;
  readonly article?: Article;
  readonly subject?: Subject;
  readonly feeds?: readonly FeedLink[];
  readonly indexed?: boolean;
}

interface Column {
  readonly name: string;
  readonly description: string;
}

interface Article {
  readonly title: string;
  readonly date: string;
  readonly source: string;
  readonly keywords: readonly string[];
  readonly authors: readonly string[];
}

/** `聊城市自然资源和规划局工作简报`: names the site wherever it stands alone. */
export function siteNameOf({ identity }: Archive): string {
  return (identity.organ ?? "") + identity.name;
}

/** The absolute form of a root-relative URL, or null where site.yaml names no address. */
export function absoluteUrl({ identity }: Archive, url: string): string | null {
  return identity.url === undefined ? null : identity.url.replace(/\/+$/, "") + url;
}

export function frameSite(archive: Archive): SiteFrame {
  const { identity } = archive;
  return {
    name: identity.name,
    nameLength: [...identity.name].length,
    organ: identity.organ ?? null,
    siteName: siteNameOf(archive),
    policy: contentPolicy,
    navigation: navigationOf(archive),
    feeds: feedLinks(archive, "/", null),
    icon: iconUrl,
    openSearch: identity.url === undefined ? null : "/opensearch.xml",
    footer: footerOf(archive),
  };
}

export function framePage(archive: Archive, page: PageDescription): PageFrame {
  const siteName = siteNameOf(archive);
  const { image, ...share } = shareOf(page.heading ?? siteName, page.subject);
  const columnInTitle = page.column?.name === page.heading ? undefined : page.column?.name;
  return {
    title: [page.heading, columnInTitle, siteName].filter((part) => part !== undefined).join("_"),
    description: page.description,
    section: page.section,
    labels: labelsOf(archive, page),
    trail: trailOf(page),
    canonical: absoluteUrl(archive, page.url),
    share: { ...share, image: absoluteUrl(archive, image) },
    feeds: page.feeds ?? [],
    structuredData: structuredDataOf(archive, page),
    indexed: page.indexed ?? true,
    heldBack: heldBackOf(page.subject),
  };
}

function heldBackOf(subject: Subject | undefined): string | null {
  if (subject === undefined) return null;
  const issue = subject.kind === "issue" ? subject.issue : subject.record.issue;
  return issue.heldBack ?? null;
}

function structuredDataOf(archive: Archive, page: PageDescription): string | null {
  const { identity } = archive;
  if (identity.url === undefined) return null;
  const { url, description, subject } = page;
  const steps = trailOf(page).map((step) => ({ name: step.name, url: step.url ?? url }));
  const absolute = (address: string) => absoluteUrl(archive, address) ?? address;
  return structuredData({ url, description, subject, steps }, { siteName: siteNameOf(archive), identity, absolute });
}

function trailOf({ heading, trail = [] }: PageDescription): readonly Crumb[] {
  if (heading === undefined) return [];
  return [{ name: "首页", url: "/" }, ...trail, { name: heading, url: null }];
}

function labelsOf(archive: Archive, page: PageDescription): PageFrame["labels"] {
  const { url, column, article, subject, description } = page;
  const { identity } = archive;
  const labels: [name: string, content: string | undefined | null][] = [
    ["SiteName", siteNameOf(archive)],
    ["SiteDomain", hostOf(identity.url)],
    ["SiteIDCode", identity.siteCode],
  ];
  if (column !== undefined) {
    labels.push(
      ["ColumnName", column.name],
      ["ColumnDescription", column.description],
      ["ColumnKeywords", [column.name, identity.name].join(",")],
      ["ColumnType", "工作动态"],
    );
  }
  if (article !== undefined) {
    labels.push(
      ["ArticleTitle", article.title],
      ["PubDate", `${article.date} 00:00`],
      ["ContentSource", article.source],
      ["Keywords", article.keywords.join(",")],
      ["Author", article.authors.join(",")],
      ["Description", description],
      ["Url", absoluteUrl(archive, url)],
      ["Image", absoluteUrl(archive, shareOf(article.title, subject).image)],
    );
  }
  return labels.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).host : undefined;
}

function navigationOf(archive: Archive): SiteFrame["navigation"] {
  const items: SiteFrame["navigation"] = [
    { name: "首页", url: "/", section: "home" },
    { name: "期次", url: "/issues/", section: "issues" },
    { name: "单位", url: "/departments/", section: "departments" },
    { name: "主题", url: "/topics/", section: "topics" },
    { name: "检索", url: "/search/", section: "search" },
  ];
  return items.filter(
    ({ section }) =>
      (section !== "departments" || archive.departments.length > 0) &&
      (section !== "topics" || archive.topics.length > 0),
  );
}

function footerOf({ identity }: Archive): Footer {
  const code = identity.siteCode;
  const policeDigits = identity.policeRecord?.replace(/\D/g, "");
  return {
    sponsor: identity.organ ?? null,
    contact: contactLine(identity.contact),
    disclaimer: identity.disclaimer ?? null,
    links: [
      { name: "网站地图", url: "/sitemap/" },
      ...(code === undefined
        ? []
        : [{ name: "我为政府网站找错", url: `https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=${code}` }]),
      { name: "数据下载", url: "/about/#data" },
      ...(identity.url === undefined ? [] : [{ name: "订阅", url: "/about/#feeds" }]),
      { name: "关于本站", url: "/about/" },
    ],
    marks: [
      ...(code === undefined ? [] : [{ text: `网站标识码${code}`, url: null }]),
      ...(identity.icp === undefined ? [] : [{ text: identity.icp, url: "https://beian.miit.gov.cn/" }]),
      ...(identity.policeRecord === undefined
        ? []
        : [
            {
              text: identity.policeRecord,
              url: `https://beian.mps.gov.cn/#/query/webSearch?code=${policeDigits}`,
            },
          ]),
      ...(identity.conac === undefined
        ? []
        : [
            {
              text: "党政机关网站标识",
              url: `https://bszs.conac.cn/sitename?method=show&id=${encodeURIComponent(identity.conac)}`,
            },
          ]),
    ],
  };
}

/** A bare telephone number says what it is. */
function contactLine(contact: string | undefined): string | null {
  if (contact === undefined) return null;
  return /^[\d\s+()（）—-]+$/u.test(contact) ? `联系电话：${contact}` : contact;
}
