import type { Archive, Department } from "../../archive/archive.ts";
import { type AsideList, asideLists, type CollectionPage, collectionPages, pageOfPart } from "../collection.ts";
import { mostFrequentDepartments, mostFrequentTopics } from "../counts.ts";
import { feedsOf } from "../feed-links.ts";
import { framePage } from "../frame.ts";
import { link, type PageKind, type PageModel } from "../page.ts";
import { departmentsOf } from "../record-list.ts";
import { type SearchWithin, searchWithin } from "../search-within.ts";
import { htmlBytes } from "../weight.ts";
import { sumsInWords, sumsOf } from "../wording.ts";
import { departmentsColumn, listDepartments } from "./departments.ts";

/** A department: what it signed, a year to a page, issue by issue, joint items marked 联署. */
interface DepartmentModel extends PageModel, Overview {
  readonly collection: CollectionPage;
}

/** What stands on the page of each of its years. */
interface Overview {
  readonly heading: string;
  readonly summary: readonly string[];
  readonly aliases: string | null;
  readonly within: SearchWithin | null;
  readonly asides: readonly AsideList[];
}

export function departmentPages(archive: Archive): PageKind {
  return {
    template: "department.njk",
    pages: archive.departments.flatMap((department) => {
      const overview = overviewOf(department);
      const within = { seenFrom: department, beside: htmlBytes(JSON.stringify(overview)) };
      return collectionPages(archive, department.url, department.records, within).map((part) =>
        pageOfPart(part, (collection) => departmentModel(archive, department, overview, collection)),
      );
    }),
  };
}

function overviewOf(department: Department): Overview {
  const { name, kind, records, aliases } = department;
  const joint = records.filter((record) => departmentsOf(record).length > 1);
  return {
    heading: name,
    summary: [
      kind,
      ...(records.length === 0 ? ["暂无条目"] : sumsInWords(sumsOf(records))),
      ...(joint.length > 0 ? [`其中联署${joint.length}条`] : []),
    ],
    aliases: aliases.length === 0 ? null : `又称：${aliases.join("、")}`,
    within: searchWithin("department", name, records.length),
    asides: asideLists(
      { title: "常联署单位", entries: mostFrequentDepartments(joint, department) },
      { title: "主题", entries: mostFrequentTopics(records) },
    ),
  };
}

function departmentModel(
  archive: Archive,
  department: Department,
  overview: Overview,
  collection: CollectionPage,
): DepartmentModel {
  const { name, kind, url } = department;
  const trail = [
    link(departmentsColumn.name, "/departments/"),
    { name: kind, url: listDepartments(archive).classUrls.get(kind) ?? "/departments/" },
  ];
  return {
    page: framePage(archive, {
      url: collection.url,
      section: "departments",
      heading: name + collection.part,
      description: `${name}${collection.part}署名的简报文章与简讯。`,
      trail: collection.first ? trail : [...trail, link(name, url)],
      column: departmentsColumn,
      feeds: feedsOf(archive, department),
    }),
    ...overview,
    collection,
  };
}
