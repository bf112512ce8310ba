import type { Archive, Contributor } from "../../archive/archive.ts";
import { type AsideList, asideLists, type CollectionPage, collectionPages } from "../collection.ts";
import { mostFrequentTopics } from "../counts.ts";
import { framePage } from "../frame.ts";
import { type CountedLink, type Link, link, type PageKind, type PageModel } from "../page.ts";
import { sumsInWords, sumsOf } from "../wording.ts";
import { departmentsColumn } from "./departments.ts";

/** 供稿人: the people credited by each department. Without contributors that may be shown there are no such pages. */
interface ContributorsModel extends PageModel {
  readonly heading: string;
  readonly summary: readonly string[];
  readonly departments: readonly {
    readonly name: string;
    readonly url: string | null;
    readonly contributors: readonly CountedLink[];
  }[];
}

interface ContributorModel extends PageModel {
  readonly heading: string;
  readonly department: Link | null;
  readonly summary: readonly string[];
  readonly collection: CollectionPage;
  readonly asides: readonly AsideList[];
}

type ShownContributor = Contributor & { readonly url: string };

const contributorsColumn = { name: "供稿人", description: "按供稿人查阅简报文章与简讯，姓名以署名为准。" };
const departmentsLink = link(departmentsColumn.name, "/departments/");
const contributorsLink = link(contributorsColumn.name, "/contributors/");

export function contributorsPages(archive: Archive): PageKind {
  const shown = shownContributors(archive);
  const pages =
    shown.length === 0
      ? []
      : [{ url: "/contributors/", date: archive.issues[0]?.date, model: () => contributorsModel(archive, shown) }];
  return { template: "contributors.njk", pages };
}

export function contributorPages(archive: Archive): PageKind {
  return {
    template: "contributor.njk",
    pages: shownContributors(archive).flatMap((contributor) =>
      collectionPages(archive, contributor.url, contributor.records).map((collection) => ({
        url: collection.url,
        date: collection.date,
        model: () => contributorModel(archive, contributor, collection),
      })),
    ),
  };
}

function shownContributors({ identity, contributors }: Archive): readonly ShownContributor[] {
  return identity.contributors === "show" ? contributors.filter(hasPage) : [];
}

function hasPage(contributor: Contributor): contributor is ShownContributor {
  return contributor.url !== null;
}

function contributorsModel(archive: Archive, shown: readonly ShownContributor[]): ContributorsModel {
  const groups = new Map<Contributor["department"], CountedLink[]>();
  for (const { name, url, records, department } of shown) {
    const entry = { ...link(name, url), count: records.length };
    const known = groups.get(department);
    if (known === undefined) groups.set(department, [entry]);
    else known.push(entry);
  }
  return {
    page: framePage(archive, {
      url: "/contributors/",
      section: "departments",
      heading: contributorsColumn.name,
      description: contributorsColumn.description,
      trail: [departmentsLink],
      column: contributorsColumn,
    }),
    heading: contributorsColumn.name,
    summary: [`${shown.length}名供稿人，按署名单位排列。同名而单位不同的，分别列出。`],
    departments: [...groups].map(([department, contributors]) => ({
      name: department?.name ?? "未署单位",
      url: department === null ? null : link("", department.url).url,
      contributors,
    })),
  };
}

function contributorModel(
  archive: Archive,
  { name, url, department, records }: ShownContributor,
  collection: CollectionPage,
): ContributorModel {
  const trail = [departmentsLink, contributorsLink];
  return {
    page: framePage(archive, {
      url: collection.url,
      section: "departments",
      heading: name + collection.part,
      description: `${department?.name ?? ""}${name}${collection.part}署名的简报文章与简讯。`,
      trail: collection.first ? trail : [...trail, link(name, url)],
      column: contributorsColumn,
    }),
    heading: name,
    department: department === null ? null : link(department.name, department.url),
    summary: sumsInWords(sumsOf(records)),
    collection,
    asides: asideLists({ title: "主题", entries: mostFrequentTopics(records) }),
  };
}
