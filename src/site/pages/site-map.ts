import type { Archive } from "../../archive/archive.ts";
import { framePage } from "../frame.ts";
import { type Link, link, type PageKind, type PageModel } from "../page.ts";
import { type PageTurn, type PieceOf, partName, partsOfSections, partUrl, turnOfList } from "../parts.ts";
import { bytesOfName, roomForList } from "../weight.ts";

/** 网站地图: every list of the site on one page, or on as many as they take. */
interface SiteMapModel extends PageModel {
  readonly heading: string;
  readonly part: string;
  readonly groups: readonly { readonly name: string; readonly url: string; readonly links: readonly Link[] }[];
  readonly turn: PageTurn;
}

interface Group extends Link {
  readonly entries: readonly Link[];
}

type Part = readonly PieceOf<Group, Link>[];

const ownUrl = "/sitemap/";
const heading = "网站地图";
const bytesAroundGroup = 400;

export function siteMapPages(archive: Archive): PageKind {
  const weights = { entry: bytesOfName, heading: () => bytesAroundGroup };
  const parts = partsOfSections<Link, Group>(groupsOf(archive), weights, roomForList);
  return {
    template: "site-map.njk",
    pages: parts.map((part, index) => ({
      url: partUrl(ownUrl, index),
      date: archive.issues[0]?.date,
      model: () => siteMapModel(archive, { part, index, parts: parts.length }),
    })),
  };
}

function groupsOf(archive: Archive): readonly Group[] {
  const groups = [
    { ...link("期次", "/issues/"), entries: archive.years.map(({ year, url }) => link(`${year}年`, url)) },
    { ...link("单位", "/departments/"), entries: archive.departments.map(({ name, url }) => link(name, url)) },
    { ...link("主题", "/topics/"), entries: archive.topics.map(({ name, url }) => link(name, url)) },
  ].filter(({ entries }) => entries.length > 0);
  const others = [
    link("检索", "/search/"),
    ...(archive.contributors.some(({ url }) => url !== null) ? [link("供稿人", "/contributors/")] : []),
    link("关于本站", "/about/"),
  ];
  return [...groups, { ...link("首页", "/"), entries: others }];
}

function siteMapModel(
  archive: Archive,
  { part, index, parts }: { readonly part: Part; readonly index: number; readonly parts: number },
): SiteMapModel {
  return {
    page: framePage(archive, {
      url: partUrl(ownUrl, index),
      section: "other",
      heading: heading + partName(index),
      description: `本站全部栏目：期次、单位、主题与其他页面。${partName(index)}`,
      trail: index === 0 ? [] : [link(heading, ownUrl)],
    }),
    heading,
    part: partName(index),
    groups: part.map(({ section: { name, url }, entries, continued }) => ({
      name: continued ? `${name}（续）` : name,
      url,
      links: entries,
    })),
    turn: turnOfList(ownUrl, parts, index),
  };
}
