import type { Archive, Contributor } from "../../archive/archive.ts";
import { grouped } from "../../archive/grouped.ts";
import { type AsideList, asideLists, type CollectionPage, collectionPages, pageOfPart } from "../collection.ts";
import { mostFrequentTopics } from "../counts.ts";
import { framePage } from "../frame.ts";
import { type CountedLink, type Link, link, type PageKind, type PageModel } from "../page.ts";
import { type PageTurn, type PieceOf, partName, partsOfSections, turnAt } from "../parts.ts";
import { initialOf, otherInitial, surnameOf } from "../surnames.ts";
import { bytesOfName, htmlBytes, roomForList, sumOf } from "../weight.ts";
import { sumsInWords, sumsOf } from "../wording.ts";
import { departmentsColumn } from "./departments.ts";

/**
 * 供稿人: the people credited by each department. More than one page holds stand by surname, a letter to a page, and
 * the list's own page leads to the surnames. Without contributors that may be shown there are no such pages.
 */
interface ContributorsModel extends PageModel {
  readonly heading: string;
  readonly part: string;
  readonly summary: readonly string[];
  /** The letters, on the page of one. */
  readonly ways: readonly CountedLink[];
  readonly rows: readonly Row[];
  readonly turn: PageTurn;
}

/** A department with its people, a letter with its surnames, or a surname with its people. */
interface Row {
  readonly id: string | null;
  readonly name: string;
  readonly url: string | null;
  readonly entries: readonly Entry[];
}

interface Entry extends CountedLink {
  /** The department, where the row is not of one. */
  readonly note: string | null;
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

const listUrl = contributorsLink.url;

export function contributorsPages(archive: Archive): PageKind {
  const shown = shownContributors(archive);
  const date = archive.issues[0]?.date;
  if (shown.length === 0) return { template, pages: [] };
  if (bytesByDepartment(shown) <= roomForList) {
    return { template, pages: [{ url: listUrl, date, model: () => shortModel(archive, shown) }] };
  }
  const parts = partsBySurname(shown);
  const urls = [listUrl, ...parts.map(({ url }) => url)];
  return {
    template,
    pages: [
      { url: listUrl, date, model: () => indexModel(archive, shown, parts, turnAt(urls, 0)) },
      ...parts.map((part, index) => ({
        url: part.url,
        date,
        model: () => letterModel(archive, part, parts, turnAt(urls, index + 1)),
      })),
    ],
  };
}

const template = "contributors.njk";

export function contributorPages(archive: Archive): PageKind {
  return {
    template: "contributor.njk",
    pages: shownContributors(archive).flatMap((contributor) =>
      collectionPages(archive, contributor.url, contributor.records).map((part) =>
        pageOfPart(part, (collection) => contributorModel(archive, contributor, collection)),
      ),
    ),
  };
}

function shownContributors({ identity, contributors }: Archive): readonly ShownContributor[] {
  return identity.contributors === "show" ? contributors.filter(hasPage) : [];
}

function hasPage(contributor: Contributor): contributor is ShownContributor {
  return contributor.url !== null;
}

const bytesAroundRow = 200;

function bytesByDepartment(shown: readonly ShownContributor[]): number {
  const departments = [...new Set(shown.map(({ department }) => department))];
  return sumOf(shown, bytesOfName) + sumOf(departments, (each) => bytesAroundRow + (each ? bytesOfName(each) : 0));
}

/** Where a person's department stands beside the name. */
function bytesWithDepartment(contributor: ShownContributor): number {
  return bytesOfName(contributor) + 50 + htmlBytes(contributor.department?.name ?? "");
}

function entryOf({ name, url, records, department }: ShownContributor): Entry {
  return { ...link(name, url), count: records.length, note: department?.name ?? null };
}

function shortModel(archive: Archive, shown: readonly ShownContributor[]): ContributorsModel {
  return {
    ...headOf(archive, listUrl, "", `${shown.length}名供稿人，按署名单位排列。同名而单位不同的，分别列出。`),
    ways: [],
    rows: [...grouped(shown, ({ department }) => department)].map(([department, people]) => ({
      id: null,
      name: department?.name ?? "未署单位",
      url: department === null ? null : link("", department.url).url,
      entries: people.map((contributor) => ({ ...entryOf(contributor), note: null })),
    })),
    turn: { previous: null, next: null },
  };
}

function headOf(archive: Archive, url: string, part: string, sum: string) {
  const page = framePage(archive, {
    url,
    section: "departments",
    heading: contributorsColumn.name + part,
    description: contributorsColumn.description + part,
    trail: part === "" ? [departmentsLink] : [departmentsLink, contributorsLink],
    column: contributorsColumn,
  });
  return { page, heading: contributorsColumn.name, part, summary: [sum] };
}

/** People whose surnames begin with the same letter, as many as a page holds. */
interface LetterPart {
  readonly url: string;
  readonly letter: string;
  /** `W`, `W第2页`. */
  readonly name: string;
  readonly pieces: readonly PieceOf<Surname, ShownContributor>[];
}

interface Surname {
  readonly id: string;
  readonly surname: string;
  readonly entries: readonly ShownContributor[];
}

/** In the order of letters, then of surnames and names; what no letter reads comes last. */
function partsBySurname(shown: readonly ShownContributor[]): readonly LetterPart[] {
  const bySurname = [...grouped(shown, ({ name }) => surnameOf(name))];
  const letters = [...grouped(bySurname, ([surname]) => initialOf(surname))].sort(
    ([first], [second]) => Number(first === otherInitial) - Number(second === otherInitial) || compare(first, second),
  );
  const room = roomForList - letters.length * 150;
  const heading = ({ surname }: Surname) => bytesAroundRow + htmlBytes(surname);
  return letters.flatMap(([letter, surnames]) => {
    const address = `${listUrl}${letter === otherInitial ? "other" : letter.toLowerCase()}/`;
    const sections = surnames
      .toSorted(([first], [second]) => compare(first, second))
      .map(([surname, people], index) => ({
        id: `surname-${index + 1}`,
        surname,
        entries: people.toSorted((first, second) => compare(first.name, second.name)),
      }));
    const weights = { entry: bytesWithDepartment, heading };
    return partsOfSections<ShownContributor, Surname>(sections, weights, room).map((pieces, index) => ({
      url: index === 0 ? address : `${address}${index + 1}/`,
      letter,
      name: letter + partName(index),
      pieces,
    }));
  });
}

function compare(first: string, second: string): number {
  return first < second ? -1 : Number(first > second);
}

/** The letters with their commonest surnames. */
function indexModel(
  archive: Archive,
  shown: readonly ShownContributor[],
  parts: readonly LetterPart[],
  turn: PageTurn,
): ContributorsModel {
  const byLetter = [...grouped(parts, ({ letter }) => letter)];
  return {
    ...headOf(archive, listUrl, "", `${shown.length}名供稿人，按姓氏拼音排列。同名而单位不同的，分别列出。`),
    ways: [],
    rows: byLetter.map(([letter, ofLetter]) => ({
      id: null,
      name: letter,
      url: ofLetter[0]?.url ?? listUrl,
      entries: commonest(ofLetter),
    })),
    turn,
  };
}

const surnamesOfLetter = 20;

/** Where a surname goes on on a further page, the way leads to its beginning. */
function commonest(parts: readonly LetterPart[]): readonly Entry[] {
  const surnames = parts.flatMap(({ url, pieces }) =>
    pieces.flatMap(({ section: { id, surname, entries }, continued }) =>
      continued ? [] : [{ name: surname, url: `${url}#${id}`, count: entries.length, note: null }],
    ),
  );
  return surnames.toSorted((first, second) => second.count - first.count).slice(0, surnamesOfLetter);
}

function letterModel(
  archive: Archive,
  { url, name, letter, pieces }: LetterPart,
  parts: readonly LetterPart[],
  turn: PageTurn,
): ContributorsModel {
  const ways = [...grouped(parts, (part) => part.letter)].map(([other, ofLetter]) => ({
    name: other,
    url: ofLetter[0]?.url ?? listUrl,
    count: sumOf(ofLetter, (part) => sumOf(part.pieces, ({ entries }) => entries.length)),
  }));
  return {
    ...headOf(archive, url, name, `${ways.find((way) => way.name === letter)?.count ?? 0}名供稿人，按姓氏排列。`),
    ways,
    rows: pieces.map(({ section, entries, continued }) => ({
      id: section.id,
      name: continued ? `${section.surname}（续）` : section.surname,
      url: null,
      entries: entries.map(entryOf),
    })),
    turn,
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
