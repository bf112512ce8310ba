import type { Archive } from "../../archive/archive.ts";
import { searchUrl } from "../address.ts";
import { framePage } from "../frame.ts";
import { type Link, link, type PageKind, type PageModel } from "../page.ts";

/** 检索: the form, and the lists that lead on where search cannot run. */
interface SearchModel extends PageModel {
  readonly heading: string;
  readonly tryQueries: readonly Link[];
  /** One example of each field that a query can name: `单位:地矿科`. */
  readonly fieldExamples: readonly string[];
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
    fieldExamples: fieldExamples(archive),
    ways: waysIn(archive),
  };
}

/** Of the archive's own names, those with most records; a person is not made an example of. */
function fieldExamples({ departments, topics, years }: Archive): readonly string[] {
  const largest = (named: readonly { readonly name: string; readonly records: readonly unknown[] }[]) =>
    named.toSorted((a, b) => b.records.length - a.records.length)[0]?.name;
  const [department, topic, newest] = [largest(departments), largest(topics), years[0]?.year];
  return [
    ...(department === undefined ? [] : [`单位:${quotedIfParted(department)}`]),
    ...(topic === undefined ? [] : [`主题:${quotedIfParted(topic)}`]),
    "署名:姓名",
    ...(newest === undefined ? [] : [`年:${newest}`]),
    "类别:简讯",
  ];
}

function quotedIfParted(name: string): string {
  return /\s/u.test(name) ? `"${name}"` : name;
}

/** The lists by year, department and topic, as far as there are any. */
function waysIn(archive: Archive): readonly Link[] {
  return [
    link("按年度", "/issues/"),
    ...(archive.departments.length === 0 ? [] : [link("按单位", "/departments/")]),
    ...(archive.topics.length === 0 ? [] : [link("按主题", "/topics/")]),
  ];
}
