import type { Archive, Department } from "../../archive/archive.ts";
import { framePage } from "../frame.ts";
import { type CountedLink, type Link, link, type PageKind, type PageModel } from "../page.ts";
import { sumsOf } from "../wording.ts";

/** 单位: every department by class, in official order, with what it signed. */
interface DepartmentsModel extends PageModel {
  readonly heading: string;
  readonly summary: readonly string[];
  /** A long one takes the whole width, in columns. */
  readonly classes: readonly (DepartmentClass & { readonly long: boolean })[];
  /** The ways down a page of many or long classes. */
  readonly ways: readonly CountedLink[];
  /** Leads on to the people, where they are shown. */
  readonly contributors: Link | null;
}

export interface DepartmentClass {
  readonly kind: string;
  /** The fragment of its table on the page of departments. */
  readonly id: string;
  readonly departments: readonly (CountedLink & { readonly leads: number; readonly briefs: number })[];
}

export const departmentsColumn = { name: "单位", description: "按单位查阅简报文章与简讯，依机构次序排列。" };

const longClass = 24;

export function departmentsPages(archive: Archive): PageKind {
  const pages =
    archive.departments.length === 0
      ? []
      : [{ url: "/departments/", date: archive.issues[0]?.date, model: () => departmentsModel(archive) }];
  return { template: "departments.njk", pages };
}

function departmentsModel(archive: Archive): DepartmentsModel {
  const classes = byKind(archive.departments);
  const kinds = classes.map(({ kind }) => kind).join("、");
  return {
    page: framePage(archive, {
      url: "/departments/",
      section: "departments",
      heading: departmentsColumn.name,
      description: departmentsColumn.description,
      column: departmentsColumn,
    }),
    heading: departmentsColumn.name,
    summary: [`${archive.departments.length}个单位，按${kinds}次序。联合署名的条目在各单位分别计数。`],
    classes: classes.map((each) => ({ ...each, long: each.departments.length > longClass })),
    ways:
      classes.length > 3 || classes.some(({ departments }) => departments.length > longClass)
        ? classes.map(({ kind, id, departments }) => ({ name: kind, url: `#${id}`, count: departments.length }))
        : [],
    contributors: archive.contributors.some(({ url }) => url !== null) ? link("按供稿人查阅", "/contributors/") : null,
  };
}

/** Classes in the order in which the register first names them. */
export function byKind(departments: readonly Department[]): readonly DepartmentClass[] {
  const classes = new Map<string, DepartmentClass["departments"][number][]>();
  for (const department of departments) {
    const { leads, briefs, total } = sumsOf(department.records);
    const entry = { ...link(department.name, department.url), count: total, leads, briefs };
    const known = classes.get(department.kind);
    if (known === undefined) classes.set(department.kind, [entry]);
    else known.push(entry);
  }
  return [...classes].map(([kind, members], index) => ({ kind, id: classId(index), departments: members }));
}

/** Where the page of departments has the table of a class. */
export function classUrl(departments: readonly Department[], kind: string): string {
  const kinds = [...new Set(departments.map((department) => department.kind))];
  return `/departments/#${classId(kinds.indexOf(kind))}`;
}

function classId(index: number): string {
  return `class-${index + 1}`;
}
