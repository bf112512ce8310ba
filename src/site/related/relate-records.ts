import type { Archive, ArchiveRecord } from "../../archive/archive.ts";
import { leadsThenBriefs } from "../record-list.ts";
import { type Tie, tiesOf } from "./ties.ts";

/** A record that belongs to another one, and why. */
export interface RelatedRecord {
  readonly record: ArchiveRecord;
  /** The strongest ties of the two, at most two, each of another kind. */
  readonly ties: readonly Tie[];
}

const mostRelated = 5;
const mostTies = 2;
/** A tie of more records than this is followed to the newest of them only, which keeps the work linear. */
const followed = 30;
/** A department of its own is enough, one of many signatures is not. */
const leastScore = 2;

/**
 * What each record is related to: records of its own issue and of earlier ones, by what they share.
 *
 * Never to later ones: a page then stays as it is when issues are added, and so do the weights, which know of nothing
 * later either. A later record names the earlier one, and the topic's page lists both.
 */
export function relateRecords(archive: Archive): ReadonlyMap<ArchiveRecord, readonly RelatedRecord[]> {
  const related = new Map<ArchiveRecord, readonly RelatedRecord[]>();
  const past = new Past();
  for (const [number, issue] of archive.issues.toReversed().entries()) {
    const ordered = leadsThenBriefs(issue.records);
    const added = ordered.map((record) => past.add(record, number));
    for (const [index, record] of ordered.entries()) {
      const number = added[index];
      if (number === undefined) continue;
      // The neighbours stand on the page already.
      related.set(record, past.relatedTo(number, new Set([added[index - 1], number, added[index + 1]])));
    }
  }
  return related;
}

interface HeldTie {
  /** One object for all records, as there are very many. */
  readonly tie: Tie;
  /** The numbers of the records that have it, oldest first. */
  readonly holders: number[];
  /** In the answer to the question about a record that has it; 0 otherwise. */
  weight: number;
}

interface NumberedRecord {
  readonly record: ArchiveRecord;
  readonly ties: readonly HeldTie[];
  readonly issue: number;
}

/** The records up to one issue, numbered from the oldest on. */
class Past {
  private readonly records: NumberedRecord[] = [];
  /** What each has in common with the record that is being asked about; 0 between questions. */
  private readonly scores: number[] = [];
  private readonly held = new Map<string, HeldTie>();

  add(record: ArchiveRecord, issue: number): number {
    const number = this.records.length;
    const ties: HeldTie[] = [];
    for (const [key, tie] of tiesOf(record)) {
      const held = this.held.get(key) ?? { tie, holders: [], weight: 0 };
      if (held.holders.length === 0) this.held.set(key, held);
      held.holders.push(number);
      ties.push(held);
    }
    this.records.push({ record, ties, issue });
    this.scores.push(0);
    return number;
  }

  relatedTo(number: number, passedOver: ReadonlySet<number | undefined>): readonly RelatedRecord[] {
    const own = this.records[number];
    if (own === undefined) return [];
    const departments = own.ties.filter(({ tie }) => tie.kind === "department").length;
    const met: number[] = [];
    for (const tie of own.ties) {
      tie.weight = this.weightOf(tie, departments);
      if (tie.weight === 0) continue;
      const { holders, weight } = tie;
      for (let place = Math.max(0, holders.length - followed); place < holders.length; place++) {
        const other = holders[place] ?? number;
        const score = this.scores[other] ?? 0;
        if (score === 0) met.push(other);
        this.scores[other] = score + weight;
      }
    }
    const best = this.best(met, passedOver);
    const related = best.map(({ record, ties }) => ({ record, ties: strongest(ties) }));
    for (const other of met) this.scores[other] = 0;
    for (const tie of own.ties) tie.weight = 0;
    return related;
  }

  /** The few that come first by score, then by issue, newest first, then by place in the issue. */
  private best(numbers: readonly number[], passedOver: ReadonlySet<number | undefined>): readonly NumberedRecord[] {
    const chosen: Scored[] = [];
    for (const number of numbers) {
      const score = this.scores[number] ?? 0;
      const least = chosen.length < mostRelated ? leastScore : (chosen.at(-1)?.score ?? leastScore);
      if (score < least || passedOver.has(number)) continue;
      const record = this.records[number];
      if (record === undefined) continue;
      const scored = { record, score, number };
      const place = chosen.findIndex((other) => comesBefore(scored, other));
      chosen.splice(place === -1 ? chosen.length : place, 0, scored);
      if (chosen.length > mostRelated) chosen.pop();
    }
    return chosen.map(({ record }) => record);
  }

  /**
   * Whole numbers, so that equals are equal and the newest comes first. A shared name weighs one more each time that
   * it is twice as rare, and nothing when one record in sixteen has it; one signature of many weighs less than a sole
   * one.
   */
  private weightOf({ tie: { kind }, holders }: HeldTie, departments: number): number {
    switch (kind) {
      case "topic":
        return 3;
      case "department":
        return departments > 2 ? 1 : 2;
      case "name":
      case "document":
      case "place":
        return Math.min(8, Math.max(0, Math.floor(Math.log2(this.records.length / holders.length)) - 3));
      default:
        return kind satisfies never;
    }
  }
}

interface Scored {
  readonly record: NumberedRecord;
  readonly score: number;
  readonly number: number;
}

function comesBefore(first: Scored, second: Scored): boolean {
  if (first.score !== second.score) return first.score > second.score;
  if (first.record.issue !== second.record.issue) return first.record.issue > second.record.issue;
  return first.number < second.number;
}

/** Those of `ties` that weigh most, each of another kind; the first of equals. */
function strongest(ties: readonly HeldTie[]): readonly Tie[] {
  const chosen: HeldTie[] = [];
  while (chosen.length < mostTies) {
    let heaviest: HeldTie | undefined;
    let most = 0;
    for (const held of ties) {
      const { tie, weight } = held;
      if (weight <= most || chosen.some((other) => other.tie.kind === tie.kind)) continue;
      heaviest = held;
      most = weight;
    }
    if (heaviest === undefined) break;
    chosen.push(heaviest);
  }
  return chosen.map(({ tie }) => tie);
}
