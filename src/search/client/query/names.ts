import type { Canonicalise } from "../../canonical.ts";
import type { FilterName } from "../filters.ts";
import { kinds, kindWords } from "./field-words.ts";
import { yearsNamed } from "./years.ts";

/** What the archive has that a query can name. */
export interface Names {
  readonly departments: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  readonly topics: readonly string[];
  readonly years: readonly number[];
}

/** The values of a filter that a word names. */
export interface Named {
  readonly values: readonly string[];
  /** False where the word is only a part of the names. */
  readonly exact: boolean;
}

/**
 * What a word names: what is called exactly that, else every department and topic whose name or alias contains it.
 *
 *     单位:局办公室 → 办公室      单位:利用 → 利用科、耕地利用中心      年:2021-2023      类别:简讯
 *
 * Undefined if the archive has nothing of the sort.
 */
export function findNamed(
  filter: FilterName,
  word: string,
  names: Names,
  canonicalise: Canonicalise,
): Named | undefined {
  const canonical = (text: string) => canonicalise(text).characters.join("");
  const wanted = canonical(word);
  if (wanted === "") return undefined;
  if (filter === "year") return asNamed(yearsNamed(word, names.years).map(String), true);

  const called = calledOf(filter, names).map(({ value, words }) => ({ value, words: words.map(canonical) }));
  const having = (fits: (word: string) => boolean) =>
    called.filter(({ words }) => words.some(fits)).map(({ value }) => value);
  const exact = asNamed(
    having((each) => each === wanted),
    true,
  );
  if (exact !== undefined || filter === "kind") return exact;
  return asNamed(
    having((each) => each.includes(wanted)),
    false,
  );
}

/** The values of a filter, each with what it is called. */
function calledOf(
  filter: "department" | "topic" | "kind",
  names: Names,
): { readonly value: string; readonly words: readonly string[] }[] {
  switch (filter) {
    case "department":
      return names.departments.map(({ name, aliases }) => ({ value: name, words: [name].concat(aliases) }));
    case "topic":
      return names.topics.map((name) => ({ value: name, words: [name] }));
    case "kind":
      return kinds.map((kind) => ({ value: kind, words: [kindWords[kind], kind] }));
    default:
      return filter satisfies never;
  }
}

function asNamed(values: readonly string[], exact: boolean): Named | undefined {
  return values.length === 0 ? undefined : { values, exact };
}
