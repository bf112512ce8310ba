import { type Filters, withFilter } from "../filters.ts";
import { numberVariants } from "../query/numbers/number-variants.ts";
import { type Offer, offersOf } from "../query/offers.ts";
import type { ResolvedQuery } from "../query/resolve-fields.ts";
import { withCondition } from "../query/rewrite.ts";
import type { Answer, Searcher } from "../searcher.ts";

/** A question close to the reader's, and how many entries answer it. */
interface Alternative {
  readonly query: string;
  readonly filters: Filters;
  readonly count: number;
}

export interface Alternatives {
  /** Words of the query taken as a department, a topic, a year, or as the field that they look like. */
  readonly offers: readonly (Alternative & { readonly offer: Offer })[];
  /** The same numbers written otherwise. */
  readonly variants: readonly (Alternative & { readonly written: string })[];
}

/** What else the words of a query may mean; only what has an answer. The answer itself is not changed by it. */
export async function alternativesOf(searcher: Searcher, { query }: Answer, filters: Filters): Promise<Alternatives> {
  const counted = async <T extends Omit<Alternative, "count">>(asked: T): Promise<T & Alternative> => ({
    ...asked,
    count: (await searcher.answer(asked.query, asked.filters)).hits.length,
  });
  const answered = async <T extends Omit<Alternative, "count">>(asked: readonly T[]) =>
    (await Promise.all(asked.map(counted))).filter(({ count }) => count > 0);

  const offers = offersOf(query, await searcher.names(), searcher.canonicalise).map((offer) =>
    offer.kind === "filter"
      ? { offer, query: offer.rest, filters: withFilter(filters, offer.filter, offer.value) }
      : { offer, query: offer.query, filters },
  );
  return { offers: await answered(offers), variants: await answered(variantsOf(query, searcher, filters)) };
}

function variantsOf(query: ResolvedQuery, { canonicalise }: Searcher, filters: Filters) {
  return query.conditions.reduce<{ query: string; filters: Filters; written: string }[]>((all, condition) => {
    if (condition.kind !== "text" || condition.excluded) return all;
    const written = numberVariants(condition.written, canonicalise);
    return all.concat(
      written.map((each) => ({ query: withCondition(query, condition, each), filters, written: each })),
    );
  }, []);
}
