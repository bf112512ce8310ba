import type { Archive, Department } from "../../archive/archive.ts";
import { type AsideList, asideLists, type CollectionYear, collectionYears } from "../collection.ts";
import { mostFrequentDepartments, mostFrequentTopics } from "../counts.ts";
import { framePage } from "../frame.ts";
import { link, type PageKind, type PageModel } from "../page.ts";
import { departmentsOf } from "../record-list.ts";
import { sumsInWords, sumsOf } from "../wording.ts";
import { classUrl, departmentsColumn } from "./departments.ts";

/** A department: what it signed, a year to a page, issue by issue, joint items marked 联署. */
interface DepartmentModel extends PageModel {
  readonly heading: string;
  readonly summary: readonly string[];
  readonly aliases: string | null;
  readonly collection: CollectionYear;
  readonly asides: readonly AsideList[];
}

export function departmentPages(archive: Archive): PageKind {
  return {
    template: "department.njk",
    pages: archive.departments.flatMap((department) =>
      collectionYears(archive, department.url, department.records, department).map((collection) => ({
        url: collection.url,
        model: () => departmentModel(archive, department, collection),
      })),
    ),
  };
}

function departmentModel(archive: Archive, department: Department, collection: CollectionYear): DepartmentModel {
  const { name, kind, records, aliases } = department;
  const joint = records.filter((record) => departmentsOf(record).length > 1).length;
  const summary = [kind, ...sumsInWords(sumsOf(records)), ...(joint > 0 ? [`其中联署${joint}条`] : [])];
  const ofYear = collection.first ? "" : `${collection.year}年`;
  const trail = [
    link(departmentsColumn.name, "/departments/"),
    { name: kind, url: classUrl(archive.departments, kind) },
  ];
  return {
    page: framePage(archive, {
      url: collection.url,
      section: "departments",
      heading: name + ofYear,
      description: `${name}${ofYear}署名的简报文章与简讯。`,
      trail: collection.first ? trail : [...trail, link(name, department.url)],
      column: departmentsColumn,
    }),
    heading: name,
    summary,
    aliases: aliases.length === 0 ? null : `亦署：${aliases.join("、")}`,
    collection,
    asides: asideLists(
      {
        title: "常联署单位",
        entries: mostFrequentDepartments(
          records.filter((record) => departmentsOf(record).length > 1),
          department,
        ),
      },
      { title: "主题", entries: mostFrequentTopics(records) },
    ),
  };
}
