import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldWords } from "../../../src/search/client/query/field-words.ts";
import { type Offer, offersOf } from "../../../src/search/client/query/offers.ts";
import { type Condition, parseQuery } from "../../../src/search/client/query/parse-query.ts";
import { resolveFields } from "../../../src/search/client/query/resolve-fields.ts";
import { withoutCondition } from "../../../src/search/client/query/rewrite.ts";
import { readFixtures } from "../../read-fixtures.ts";
import { canonicalise } from "../containment.ts";
import { names } from "./names.ts";
import { queryText } from "./query-text.ts";

test.each(readFixtures("search/offers.txt"))("$title", ({ input, expected }) => {
  expect(offersFor(input).map(told).join("\n")).toBe(expected);
});

function offersFor(text: string): Offer[] {
  return offersOf(resolveFields(parseQuery(text, canonicalise), names, canonicalise), names, canonicalise);
}

function told(offer: Offer): string {
  return offer.kind === "filter"
    ? `${fieldWords[offer.filter]} ${offer.value} ｜${offer.rest}`
    : `${fieldWords.attribution} ${offer.value} ｜${offer.query}`;
}

test("a query without one of its conditions asks for all the others", () => {
  fc.assert(
    fc.property(queryText, (text) => {
      const query = parseQuery(text, canonicalise);
      for (const condition of query.conditions) {
        const rest = withoutCondition(query, condition);
        const others = query.conditions.filter((each) => each !== condition);
        if (rest === undefined) expect(others[0]?.excluded).toBe(true);
        else expect(parseQuery(rest, canonicalise).conditions.map(meaning)).toEqual(others.map(meaning));
      }
    }),
    { numRuns: 2000 },
  );
});

test("an offer leaves the other conditions as they are", () => {
  fc.assert(
    fc.property(queryText, (text) => {
      const before = parseQuery(text, canonicalise).conditions;
      for (const offer of offersFor(text)) {
        const after = parseQuery(offer.kind === "filter" ? offer.rest : offer.query, canonicalise).conditions;
        const others = before.filter((each) => each.kind !== "text" || each.excluded || each.written !== offer.written);
        expect(after.map(meaning)).toEqual(expect.arrayContaining(others.map(meaning)));
        expect(after.map(meaning)).not.toContain(meaning(textOf(offer)));
        if (offer.kind === "attribution")
          expect(after).toContainEqual(expect.objectContaining({ field: "attribution", value: offer.value }));
      }
    }),
    { numRuns: 2000 },
  );
});

function meaning({ kind, excluded, characters }: Pick<Condition, "kind" | "excluded" | "characters">): string {
  return `${kind} ${excluded} ${characters.join("")}`;
}

function textOf({ written }: Offer): Pick<Condition, "kind" | "excluded" | "characters"> {
  return { kind: "text", excluded: false, characters: canonicalise(written).characters };
}
