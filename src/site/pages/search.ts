import type { Archive } from "../../archive/archive.ts";
import { searchUrl } from "../address.ts";
import { framePage } from "../frame.ts";
import { type Link, link, type PageKind, type PageModel } from "../page.ts";

/** 检索: the form, and the lists that lead on where search cannot run. */
interface SearchModel extends PageModel {
  readonly heading: string;
  readonly tryQueries: readonly Link[];
  /** 按年度　按单位　按主题. */
  readonly ways: readonly Link[];
}

const searchColumn = { name: "检索", description: "在简报的标题、正文和署名中查找词语。" };

export function searchPages(archive: Archive): PageKind {
  return { template: "search.njk", pages: [{ url: "/search/", model: () => searchModel(archive) }] };
}

function searchModel(archive: Archive): SearchModel {
  return {
    page: framePage(archive, {
      url: "/search/",
      section: "search",
      heading: searchColumn.name,
      description: searchColumn.description,
      column: searchColumn,
      indexed: false,
    }),
    heading: searchColumn.name,
    tryQueries: archive.identity.tryQueries.map((query) => ({ name: query, url: searchUrl(query) })),
    ways: waysIn(archive),
  };
}

/** The lists by year, department and topic, as far as there are any. */
function waysIn(archive: Archive): readonly Link[] {
  return [
    link("按年度", "/issues/"),
    ...(archive.departments.length === 0 ? [] : [link("按单位", "/departments/")]),
    ...(archive.topics.length === 0 ? [] : [link("按主题", "/topics/")]),
  ];
}
