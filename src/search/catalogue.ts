import type { Archive } from "../archive/archive.ts";
import type { CompactTable } from "../text/traditional.ts";
import { catalogueOrder, type Entry, hasPreamble } from "./entry.ts";
import { type Catalogue, type Facets, searchDataVersion } from "./schema.ts";

export function catalogueOf(
  archive: Archive,
  given: { edition: string; traditional: CompactTable; volumes: readonly string[] },
): Catalogue {
  return {
    version: searchDataVersion,
    edition: given.edition,
    traditional: { ...given.traditional },
    volumes: [...given.volumes],
    issues: catalogueOrder(archive).map((issue) => ({
      id: issue.id,
      url: issue.url,
      title: issue.title,
      number: issue.number,
      year: issue.year,
      date: issue.date,
      parts: issue.records.map(({ part }) => part).join(" "),
      preamble: hasPreamble(issue),
    })),
  };
}

export function facetsOf(archive: Archive, entries: readonly Entry[]): Facets {
  const departments = archive.departments.map(({ name }) => name);
  const topics = archive.topics.map(({ name }) => name);
  const departmentPlaces = placesOf(departments);
  const topicPlaces = placesOf(topics);
  return {
    departments,
    topics,
    entries: entries.map(({ text }) => [
      text.departments.map((name) => placeOf(name, departmentPlaces)),
      text.topics.map((name) => placeOf(name, topicPlaces)),
    ]),
  };
}

function placesOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, place) => [name, place]));
}

function placeOf(name: string, places: ReadonlyMap<string, number>): number {
  const place = places.get(name);
  if (place === undefined) throw new Error(`A record names ${name}, which the archive does not list`);
  return place;
}
