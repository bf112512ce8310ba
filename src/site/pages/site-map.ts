import type { Archive } from "../../archive/archive.ts";
import { framePage } from "../frame.ts";
import { type Link, link, type PageKind, type PageModel } from "../page.ts";

/** 网站地图: every list of the site on one page. */
interface SiteMapModel extends PageModel {
  readonly heading: string;
  readonly groups: readonly { readonly name: string; readonly url: string; readonly links: readonly Link[] }[];
}

export function siteMapPages(archive: Archive): PageKind {
  return {
    template: "site-map.njk",
    pages: [{ url: "/sitemap/", date: archive.issues[0]?.date, model: () => siteMapModel(archive) }],
  };
}

function siteMapModel(archive: Archive): SiteMapModel {
  const groups = [
    { ...link("期次", "/issues/"), links: archive.years.map(({ year, url }) => link(`${year}年`, url)) },
    { ...link("单位", "/departments/"), links: archive.departments.map(({ name, url }) => link(name, url)) },
    { ...link("主题", "/topics/"), links: archive.topics.map(({ name, url }) => link(name, url)) },
  ].filter(({ links }) => links.length > 0);
  const others = [
    link("检索", "/search/"),
    ...(archive.contributors.some(({ url }) => url !== null) ? [link("供稿人", "/contributors/")] : []),
    link("关于本站", "/about/"),
  ];
  return {
    page: framePage(archive, {
      url: "/sitemap/",
      section: "other",
      heading: "网站地图",
      description: "本站全部栏目：期次、单位、主题与其他页面。",
    }),
    heading: "网站地图",
    groups: [...groups, { ...link("首页", "/"), links: others }],
  };
}
