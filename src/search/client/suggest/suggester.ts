import { readTable } from "../../../text/traditional.ts";
import { type CanonicalText, createCanonicaliser } from "../../canonical.ts";
import type { Suggestions } from "../../suggestions.ts";
import { issueMatcher } from "./match-issue.ts";
import { matchName, type NameMatch, type ReadName } from "./match-name.ts";

/** A name that is proposed, with where it leads. */
export interface Suggestion {
  readonly name: string;
  readonly url: string;
  readonly count: number;
  /** What tells it apart or says why it is here: an alias, a contributor's department, an issue's date. */
  readonly hint: string;
  /** The part of the name that was typed, in UTF-16 units. */
  readonly typed: { readonly start: number; readonly end: number };
}

export interface SuggestionGroup {
  readonly label: "单位" | "主题" | "期次" | "署名";
  readonly suggestions: readonly Suggestion[];
}

export interface Suggester {
  /** At most `limit` names, best first, grouped by kind: equal names before beginnings before insides, then by records. */
  suggest(query: string, limit: number): SuggestionGroup[];
}

interface Ranked extends Suggestion {
  readonly rank: number;
}

type Match = (typed: string) => Ranked | undefined;

export function openSuggester(suggestions: Suggestions): Suggester {
  const canonicalise = createCanonicaliser(readTable(suggestions.traditional));
  const ways = suggestions.readings.split(",");
  const readings = new Map(
    Array.from(suggestions.characters, (character, place) => [character, (ways[place] ?? "").split(" ")] as const),
  );

  function read(text: CanonicalText): ReadName {
    return { characters: text.characters, readings: text.characters.map((each) => readings.get(each) || []) };
  }

  /** A name that is found by itself or by another that it goes by. */
  function matcher(named: Suggestions["topics"][number], aliases: readonly string[], hint: string): Match {
    const canonical = canonicalise(named.name);
    const own = read(canonical);
    const others = aliases.map((alias) => ({ alias, read: read(canonicalise(alias)) }));
    return (typed) => {
      const match = matchName(own, typed);
      const typedPart = match ? placeOf(canonical, match) : nowhere;
      let best = match && { ...named, rank: match.rank, hint, typed: typedPart };
      for (const other of others) {
        const ofAlias = matchName(other.read, typed);
        if (ofAlias && (best === undefined || ofAlias.rank < best.rank))
          best = { ...named, rank: ofAlias.rank, hint: other.alias, typed: typedPart };
      }
      return best;
    };
  }

  const kinds: readonly { readonly label: SuggestionGroup["label"]; readonly matches: readonly Match[] }[] = [
    { label: "单位", matches: suggestions.departments.map((each) => matcher(each, each.aliases, "")) },
    { label: "主题", matches: suggestions.topics.map((each) => matcher(each, [], "")) },
    {
      label: "期次",
      matches: suggestions.issues.map((issue): Match => {
        const rankOf = issueMatcher(issue, canonicalise(issue.name).characters.join(""));
        return (typed) => {
          const rank = rankOf(typed);
          return rank === undefined ? undefined : { ...issue, rank, hint: issue.date, typed: nowhere };
        };
      }),
    },
    { label: "署名", matches: suggestions.contributors.map((each) => matcher(each, [], each.department)) },
  ];

  return {
    suggest(query, limit) {
      const typed = canonicalise(query).characters.join("").replace(/ü/g, "v");
      const found = kinds.map(({ label, matches }) => ({
        label,
        suggestions: bestOf(typed, matches, label === "期次" ? asGiven : byCount),
      }));
      return shareOut(found, limit);
    },
  };
}

const nowhere = { start: 0, end: 0 };

function placeOf({ starts, ends }: CanonicalText, { start, end }: NameMatch): Suggestion["typed"] {
  return { start: starts[start] || 0, end: ends[end - 1] || 0 };
}

type Order = (a: Ranked, b: Ranked) => number;
const byCount: Order = (a, b) => b.count - a.count;
/** Issues come newest first. */
const asGiven: Order = () => 0;

function bestOf(typed: string, matches: readonly Match[], order: Order): Ranked[] {
  const found: { suggestion: Ranked; place: number }[] = [];
  if (typed === "") return [];
  matches.forEach((match, place) => {
    const suggestion = match(typed);
    if (suggestion) found.push({ suggestion, place });
  });
  // Chrome's sort is stable from 70 on only.
  found.sort((a, b) => a.suggestion.rank - b.suggestion.rank || order(a.suggestion, b.suggestion) || a.place - b.place);
  return found.map(({ suggestion }) => suggestion);
}

interface RankedGroup {
  readonly label: SuggestionGroup["label"];
  readonly suggestions: readonly Ranked[];
}

/** The best of all kinds; among equally good ones each kind gets its turn. A kind stands where its best one does. */
function shareOut(groups: readonly RankedGroup[], limit: number): SuggestionGroup[] {
  const all: { rank: number; turn: number; kind: number }[] = [];
  groups.forEach(({ suggestions }, kind) => {
    suggestions.slice(0, limit).forEach(({ rank }, turn) => {
      all.push({ rank, turn, kind });
    });
  });
  all.sort((a, b) => a.rank - b.rank || a.turn - b.turn || a.kind - b.kind);
  const shares = new Map<number, number>();
  for (const { kind } of all.slice(0, limit)) shares.set(kind, (shares.get(kind) || 0) + 1);

  const shared: SuggestionGroup[] = [];
  shares.forEach((share, kind) => {
    const group = groups[kind];
    if (group) shared.push({ label: group.label, suggestions: group.suggestions.slice(0, share) });
  });
  return shared;
}
