import { nearest } from "../../../text/nearest.ts";
import { type FilterName, type Filters, filterNames, noFilters, withoutFilter } from "../filters.ts";
import type { ResolvedQuery, SoughtText } from "../query/resolve-fields.ts";
import { withCondition, withoutCondition } from "../query/rewrite.ts";
import type { Answer, Searcher } from "../searcher.ts";
import { nearTerms } from "./near-terms.ts";
import { partsFound } from "./parts.ts";

/** Another question that has an answer, where the reader's has none. */
export interface Proposal {
  readonly change:
    | { readonly kind: "without-filter"; readonly filter: FilterName; readonly value: string }
    | { readonly kind: "without-filters" }
    | { readonly kind: "without-term"; readonly written: string }
    | { readonly kind: "instead"; readonly written: string };
  readonly query: string;
  readonly filters: Filters;
  readonly count: number;
}

/** Of each sort so many are proposed. */
const ofASort = 3;

/**
 * What to ask where nothing was found: without one of the filters or all of them; else without one of the terms; else
 * the nearest names and terms that the archive has, or parts of a term that it lacks. What alternatives.ts offers is
 * not proposed again.
 */
export async function proposalsFor(searcher: Searcher, answer: Answer, filters: Filters): Promise<Proposal[]> {
  const count = async (proposal: Omit<Proposal, "count">): Promise<Proposal> => {
    const { hits } = await searcher.answer(proposal.query, proposal.filters);
    return { ...proposal, count: hits.length };
  };
  const thatAnswer = async (proposals: readonly Omit<Proposal, "count">[]) =>
    (await Promise.all(proposals.map(count))).filter((proposal) => proposal.count > 0).slice(0, ofASort);
  const { query } = answer;

  if (answer.unfiltered.length > 0) {
    const chosen = filterNames
      .map((filter) => filters[filter].map((value) => ({ filter, value })))
      .reduce((all, some) => all.concat(some), []);
    const fewer = chosen.length < 2 ? [] : chosen;
    const proposals = await thatAnswer(
      fewer.map(({ filter, value }) => ({
        change: { kind: "without-filter", filter, value } as const,
        query: query.text,
        filters: withoutFilter(filters, filter, value),
      })),
    );
    const none = { change: { kind: "without-filters" } as const, query: query.text, filters: noFilters };
    return proposals.concat(await count(none));
  }

  const fewer = await thatAnswer(
    query.conditions.reduce<Omit<Proposal, "count">[]>((all, condition) => {
      const rest = withoutCondition(query, condition);
      if (rest === undefined || rest === "") return all;
      const written = query.text.slice(condition.start, condition.end);
      return all.concat({ change: { kind: "without-term", written }, query: rest, filters });
    }, []),
  );
  const others: Proposal[] = [];
  for (const term of soughtTexts(query)) {
    if ((await searcher.engine.find(term.characters)).size > 0) continue;
    const inItsPlace = (terms: readonly string[]) =>
      thatAnswer(terms.map((each) => instead(query, term, each, filters)));
    const close = await inItsPlace(await closeTerms(searcher, term));
    others.push(...(close.length > 0 ? close : await inItsPlace(await partsFound(term.characters, searcher))));
  }
  return fewer.concat(others);
}

/** Names and terms that the archive may have in the place of one that it lacks, without equals. */
async function closeTerms(searcher: Searcher, { written, characters }: SoughtText): Promise<string[]> {
  const { departments, topics } = await searcher.names();
  const name = nearest(written, departments.map((department) => department.name).concat(topics));
  const near = await nearTerms(characters, searcher);
  return Array.from(new Set((name === undefined ? [] : [name]).concat(near)));
}

function instead(query: ResolvedQuery, term: SoughtText, written: string, filters: Filters): Omit<Proposal, "count"> {
  return { change: { kind: "instead", written }, query: withCondition(query, term, written), filters };
}

function soughtTexts({ conditions }: ResolvedQuery): SoughtText[] {
  return conditions.reduce<SoughtText[]>(
    (all, each) => (each.kind === "text" && !each.excluded ? all.concat(each) : all),
    [],
  );
}
