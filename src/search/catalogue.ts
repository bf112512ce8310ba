import type { Archive } from "../archive/archive.ts";
import { catalogueOrder, type Entry, hasPreamble } from "./entry.ts";
import { type Catalogue, type Facets, searchDataVersion } from "./schema.ts";

/** The catalogue of an archive; what does not follow from the archive alone is given. */
export function catalogueOf(archive: Archive, given: Omit<Catalogue, "version" | "issues">): Catalogue {
  return {
    version: searchDataVersion,
    ...given,
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
  const topics = archive.topics.map(({ name }) => name);
  const departmentPlaces = placesOf(archive.departments.map(({ name }) => name));
  const topicPlaces = placesOf(topics);
  return {
    departments: archive.departments.map(({ name, aliases }) => ({ name, aliases: [...aliases] })),
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
