import type { Archive, Department } from "../../archive/archive.ts";
import { grouped } from "../../archive/grouped.ts";
import { framePage } from "../frame.ts";
import { type CountedLink, type Link, link, type PageKind, type PageModel } from "../page.ts";
import { type PageTurn, type PieceOf, partName, partsOfSections, partUrl, turnOfList } from "../parts.ts";
import { bytesOfName, htmlBytes, roomForList, sumOf, urlBytes } from "../weight.ts";
import { sumsOf } from "../wording.ts";

/** 单位: every department by class, in official order, with what it signed; very many on several pages. */
interface DepartmentsModel extends PageModel {
  readonly heading: string;
  readonly part: string;
  readonly summary: readonly string[];
  /** A long one takes the whole width, in columns. */
  readonly classes: readonly DepartmentTable[];
  /** The ways down a page of many or long classes. */
  readonly ways: readonly CountedLink[];
  /** Leads on to the people, where they are shown. */
  readonly contributors: Link | null;
  readonly turn: PageTurn;
}

/** A class on the page, or as much of it as the part has. */
interface DepartmentTable extends DepartmentClass {
  readonly name: string;
  /** Of the whole class. */
  readonly total: number;
  readonly long: boolean;
}

interface DepartmentClass {
  readonly kind: string;
  /** The fragment of its table on the page of departments. */
  readonly id: string;
  readonly entries: readonly DepartmentRow[];
}

interface DepartmentRow extends CountedLink {
  readonly leads: number;
  readonly briefs: number;
}

/** The classes, and where each begins. */
export interface DepartmentList {
  readonly classes: readonly DepartmentClass[];
  readonly parts: readonly (readonly PieceOf<DepartmentClass, DepartmentRow>[])[];
  /** By the name of a class. */
  readonly classUrls: ReadonlyMap<string, string>;
}

export const departmentsColumn = { name: "单位", description: "按单位查阅简报文章与简讯，依机构次序排列。" };

const listUrl = "/departments/";
const longClass = 24;

export function departmentsPages(archive: Archive): PageKind {
  const list = listDepartments(archive);
  return {
    template: "departments.njk",
    pages: list.parts.map((_, index) => ({
      url: partUrl(listUrl, index),
      date: archive.issues[0]?.date,
      model: () => departmentsModel(archive, list, index),
    })),
  };
}

function departmentsModel(
  archive: Archive,
  { classes, parts, classUrls }: DepartmentList,
  index: number,
): DepartmentsModel {
  const url = partUrl(listUrl, index);
  const part = partName(index);
  const kinds = classes.map(({ kind }) => kind).join("、");
  const ways = classes.map(({ kind, id, entries }) => {
    const classUrl = classUrls.get(kind) ?? listUrl;
    return { name: kind, url: classUrl === `${url}#${id}` ? `#${id}` : classUrl, count: entries.length };
  });
  return {
    page: framePage(archive, {
      url,
      section: "departments",
      heading: departmentsColumn.name + part,
      description: departmentsColumn.description + part,
      trail: index === 0 ? [] : [link(departmentsColumn.name, listUrl)],
      column: departmentsColumn,
    }),
    heading: departmentsColumn.name,
    part,
    summary: [`${archive.departments.length}个单位，按${kinds}次序。联合署名的条目在各单位分别计数。`],
    classes: (parts[index] ?? []).map(({ section, entries, continued }) => ({
      ...section,
      name: continued ? `${section.kind}（续）` : section.kind,
      entries,
      total: section.entries.length,
      long: entries.length > longClass,
    })),
    ways:
      parts.length > 1 || classes.length > 3 || classes.some(({ entries }) => entries.length > longClass) ? ways : [],
    contributors: archive.contributors.some(({ url: own }) => own !== null)
      ? link("按供稿人查阅", "/contributors/")
      : null,
    turn: turnOfList(listUrl, parts.length, index),
  };
}

const lists = new WeakMap<Archive, DepartmentList>();

/** Classes in the order in which the register first names them. */
export function listDepartments(archive: Archive): DepartmentList {
  const known = lists.get(archive);
  if (known !== undefined) return known;
  const classes = [...grouped(archive.departments, ({ kind }) => kind)].map(([kind, members], index) => ({
    kind,
    id: `class-${index + 1}`,
    entries: members.map(rowOf),
  }));
  const heading = ({ kind }: DepartmentClass) => bytesAroundClass + htmlBytes(kind);
  const ways = sumOf(classes, ({ kind }) => bytesOfName({ name: kind, url: `${partUrl(listUrl, 1)}#class-1` }));
  const parts = partsOfSections<DepartmentRow, DepartmentClass>(
    classes,
    { entry: bytesOfRow, heading },
    roomForList - ways,
  );
  const begun = parts.flatMap((pieces, index) =>
    pieces.flatMap(({ section: { kind, id }, continued }) =>
      continued ? [] : [[kind, `${partUrl(listUrl, index)}#${id}`] as const],
    ),
  );
  const list = { classes, parts, classUrls: new Map(begun) };
  lists.set(archive, list);
  return list;
}

function rowOf({ name, url, records }: Department): DepartmentRow {
  const { leads, briefs, total } = sumsOf(records);
  return { ...link(name, url), count: total, leads, briefs };
}

const bytesAroundClass = 420;

function bytesOfRow({ name, url }: DepartmentRow): number {
  return 160 + htmlBytes(name) + urlBytes(url);
}
