import type { Archive } from "../../archive/archive.ts";
import { framePage, siteNameOf } from "../frame.ts";
import { type Link, link, type PageKind, type PageModel } from "../page.ts";
import { extentOf } from "./home.ts";

/** 关于本站: what the archive holds, how it is put in order, and how its data may be taken away. */
interface AboutModel extends PageModel {
  readonly heading: string;
  readonly siteName: string;
  readonly description: string | null;
  readonly extent: readonly string[];
  /** 期次、单位、主题, as far as there are any. */
  readonly columns: readonly Link[];
  readonly hasTopics: boolean;
  readonly contributors: "show" | "initials" | "hide";
  readonly contact: string | null;
  readonly disclaimer: string | null;
}

export function aboutPages(archive: Archive): PageKind {
  return {
    template: "about.njk",
    pages: [{ url: "/about/", date: archive.issues[0]?.date, model: () => aboutModel(archive) }],
  };
}

function aboutModel(archive: Archive): AboutModel {
  const { identity } = archive;
  return {
    page: framePage(archive, {
      url: "/about/",
      section: "other",
      heading: "关于本站",
      description: `${siteNameOf(archive)}的内容范围、编排办法、数据下载与订阅。`,
    }),
    heading: "关于本站",
    siteName: siteNameOf(archive),
    description: identity.description ?? null,
    extent: archive.issues.length === 0 ? [] : extentOf(archive),
    columns: [
      link("期次", "/issues/"),
      ...(archive.departments.length === 0 ? [] : [link("单位", "/departments/")]),
      ...(archive.topics.length === 0 ? [] : [link("主题", "/topics/")]),
    ],
    hasTopics: archive.topics.length > 0,
    contributors: identity.contributors,
    contact: identity.contact ?? null,
    disclaimer: identity.disclaimer ?? null,
  };
}
