import { type Field, fields } from "../fields.ts";
import type { Places } from "./engine.ts";

/** How well an entry answers a query, by what readers look at first. */
export interface Rank {
  /** The worst of the terms' best fields: `title` says that all stand in the title. */
  readonly field: Field;
  /** The terms' best fields, 0 for a title up to 2 for a body, added up. */
  readonly distance: number;
  /** The steps of `steps` that the terms are apart where they stand together best; 0 for a single term. */
  readonly spread: number;
}

/**
 * Characters between the first term's beginning and the last term's: one clause, one sentence, one paragraph. Within a
 * step a newer entry is worth more than a nearer place.
 */
const steps = [12, 40, 150];

/** Ranks an entry by the places of each term of a query. */
export function rankOf(terms: readonly Places[]): Rank {
  const best = terms.map((places) => fields.findIndex((field) => places[field].length > 0));
  return {
    field: fields[Math.max(0, ...best)] ?? "body",
    distance: best.reduce((sum, place) => sum + place, 0),
    spread: terms.length < 2 ? 0 : stepOf(Math.min(...fields.map((field) => leastSpread(terms, field)))),
  };
}

function stepOf(spread: number): number {
  const step = steps.findIndex((limit) => spread <= limit);
  return step < 0 ? steps.length : step;
}

/** The length of the shortest run that has a beginning of each term; Infinity where one is missing. */
function leastSpread(terms: readonly Places[], field: Field): number {
  const beginnings = terms
    .map((places, term) => places[field].map((position) => ({ position, term })))
    .reduce((all, ofTerm) => all.concat(ofTerm), [])
    .sort((a, b) => a.position - b.position);
  const latest = terms.map(() => -Infinity);
  return beginnings.reduce((least, { position, term }) => {
    latest[term] = position;
    return Math.min(least, position - Math.min(...latest));
  }, Infinity);
}
