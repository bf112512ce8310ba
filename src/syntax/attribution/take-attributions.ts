import {
  emptySide,
  extraWord,
  groupBeforeStop,
  otherRole,
  personLikeDepartment,
  personsOnly,
  personWithoutDepartment,
  reversedCredit,
  textAfterAttribution,
  twoCharacterName,
  unknownPart,
  weakAttribution,
  weakPersons,
  wrongBrackets,
} from "../../diagnostics/catalogue/attributions.ts";
import { inserting, proposed } from "../../diagnostics/remedy.ts";
import type { Reporter } from "../../diagnostics/reporter.ts";
import { headOf, tailOf, withoutEnd } from "../../text/characters.ts";
import { originOf, type Passage, slicePassage, trimPassage } from "../../text/passage.ts";
import { type Draft, passagesOf } from "../blocks/draft.ts";
import { bracketsOf } from "../brackets.ts";
import { isImprint } from "../page-breaks/paragraph-forms.ts";
import { type ClosingGroup, type ClosingRun, closingRun, endsWithBracket } from "./closing-groups.ts";
import type { Knowledge } from "./knowledge.ts";
import { bracketRemedies, doubtRemedies, positionRemedies, stopRemedies } from "./mend-attribution.ts";
import { type Credit, type Doubt, readGroup } from "./read-group.ts";

/** A bracket group that was taken as an attribution. */
export interface Attribution {
  readonly credits: readonly Credit[];
  /** The group as printed, brackets included. */
  readonly printed: string;
  /** Where it stands in the source. */
  readonly offset: number;
  readonly place: { readonly line: number; readonly column: number };
}

export interface AttributedBody {
  /** The blocks without the groups that were taken. */
  readonly drafts: readonly Draft[];
  /** In source order. */
  readonly attributions: readonly Attribution[];
  /** Indexes in `drafts` beside which an attribution on its own line stood: a topic line there counts. */
  readonly topicPlaces: ReadonlySet<number>;
}

/**
 * Takes the attributions of a record off its body (GRAMMAR §4.1).
 *
 * From the end, groups are taken right to left until one is no attribution; before that only groups that are
 * departments throughout and stand on their own line or behind a sentence, with a warning if text follows.
 */
export function takeAttributions(drafts: readonly Draft[], knowledge: Knowledge, reporter: Reporter): AttributedBody {
  const kept: (Draft | undefined)[] = [...drafts];
  const attributions: Attribution[] = [];
  const ownLines = new Set<number>();
  /** Whether nothing but attributions, topic lines and footnotes follows. */
  let isClosing = true;
  /** Whether a paragraph behind this one was an attribution on its own line. */
  let followsOwnLine = false;
  let following: FollowingText | undefined;

  for (let index = drafts.length - 1; index >= 0; index -= 1) {
    const draft = drafts[index];
    if (!draft || draft.kind === "footnote" || draft.kind === "divider" || draft.kind === "topic") continue;
    const passage = closingPassage(draft, isClosing);
    const mayClose = passage && endsWithBracket(passage.text) && !isImprint(passage.text);
    const run = mayClose ? closingRun(passage.text, knowledge) : undefined;
    if (!passage || !run) {
      if (passage && isClosing) reportNearMiss(passage, knowledge, reporter);
      isClosing = false;
      following = firstTextOf(draft) ?? following;
      continue;
    }
    const isFirstSeen = isClosing && !followsOwnLine;
    const taken = takenGroups(run, isFirstSeen || (isClosing && run.position !== "weak"));
    if (isFirstSeen) reportUntaken(run, taken.length, passage, reporter);
    for (const group of taken.toReversed()) {
      attributions.push(attributionOf(group, passage, reporter));
      reportTaken(group, run.position, passage, isClosing ? undefined : following, knowledge, reporter);
    }
    const rest = withoutOpenEmphasis(passage, taken);
    if (rest.text.replace(/[*_\s]/gu, "") === "") {
      kept[index] = undefined;
      ownLines.add(index);
      followsOwnLine = true;
    } else {
      kept[index] = withClosingPassage(draft, rest);
      isClosing = false;
      following = { passage: rest, canBeBrief: true };
    }
  }
  return arrange(drafts, kept, ownLines, attributions.toReversed());
}

/** What stands behind an attribution, and whether a ▲ before it would make a brief of it: not in a heading or a table. */
interface FollowingText {
  readonly passage: Passage;
  readonly canBeBrief: boolean;
}

function firstTextOf(draft: Draft): FollowingText | undefined {
  const passage = passagesOf(draft).find(({ text }) => text !== "");
  return passage && { passage, canBeBrief: draft.kind !== "heading" && draft.kind !== "table" };
}

const emphasisBehind = /^[*_]+/u;

/** What stands before the groups that were taken; `**` before and behind them was theirs and goes with them. */
function withoutOpenEmphasis(passage: Passage, taken: readonly ClosingGroup[]): Passage {
  const rest = trimPassage(slicePassage(passage, 0, taken[0]?.start ?? passage.text.length));
  const behind = emphasisBehind.exec(passage.text.slice(taken.at(-1)?.end ?? passage.text.length))?.[0];
  if (behind === undefined || !rest.text.endsWith(behind)) return rest;
  return trimPassage(slicePassage(rest, 0, rest.text.length - behind.length));
}

/** Leaves out the blocks that were attributions throughout, and finds the places beside them. */
function arrange(
  drafts: readonly Draft[],
  kept: readonly (Draft | undefined)[],
  ownLines: ReadonlySet<number>,
  attributions: readonly Attribution[],
): AttributedBody {
  const result: Draft[] = [];
  const topicPlaces = new Set<number>();
  for (const [index] of drafts.entries()) {
    const draft = kept[index];
    if (!draft) continue;
    if (draft.kind === "topic" && (ownLines.has(index - 1) || ownLines.has(index + 1))) topicPlaces.add(result.length);
    result.push(draft);
  }
  return { drafts: result, attributions, topicPlaces };
}

/** The text whose end may be an attribution: a paragraph, or the last item of a list that closes the record. */
function closingPassage(draft: Draft, isClosing: boolean): Passage | undefined {
  if (draft.kind === "paragraph") return draft.passage;
  if (draft.kind === "list" && isClosing) return draft.items.at(-1)?.passage;
  return undefined;
}

function withClosingPassage(draft: Draft, passage: Passage): Draft {
  if (draft.kind !== "list") return { kind: "paragraph", passage };
  return {
    kind: "list",
    items: draft.items.map((item, index, { length }) => (index === length - 1 ? { ...item, passage } : item)),
  };
}

/** The groups of a run that are taken, in source order: right to left until one is none. */
function takenGroups(run: ClosingRun, isClosing: boolean): readonly ClosingGroup[] {
  const lastUntaken = run.groups.findLastIndex(({ isAttribution, content }) =>
    isClosing ? !isAttribution : content.kind !== "departments" || run.position === "weak",
  );
  return run.groups.slice(lastUntaken + 1);
}

function attributionOf(group: ClosingGroup, passage: Passage, reporter: Reporter): Attribution {
  const offset = originOf(passage, group.start);
  return {
    credits: group.content.credits,
    printed: passage.text.slice(group.start, group.end),
    offset,
    place: reporter.placeAt(offset),
  };
}

const longestQuotedGroup = 200;

const doubtKinds = {
  "unknown-part": unknownPart,
  "two-character-name": twoCharacterName,
  "person-like-department": personLikeDepartment,
  "empty-side": emptySide,
  "other-role": otherRole,
  "extra-word": extraWord,
  reversed: reversedCredit,
  "person-without-department": personWithoutDepartment,
} satisfies Record<Doubt["kind"], unknown>;

function reportTaken(
  group: ClosingGroup,
  position: ClosingRun["position"],
  passage: Passage,
  following: FollowingText | undefined,
  knowledge: Knowledge,
  reporter: Reporter,
): void {
  // A group that is longer than any real one is quoted by its beginning.
  const printed = headOf(passage.text.slice(group.start, group.end), longestQuotedGroup);
  const offset = originOf(passage, group.start);
  if (position === "weak") {
    const before = tailOf(passage.text.slice(0, group.start), 6);
    reporter.report(weakAttribution, { group: printed, before }, offset, positionRemedies(group, passage));
  }
  if (group.content.kind === "persons" && group.content.credits.length > 0) {
    reporter.report(personsOnly, { group: printed }, offset);
  }
  for (const doubt of group.content.doubts) {
    const { kind, text, taken, at } = doubt;
    if (kind === "person-without-department" && group.content.kind === "persons") continue;
    const place = originOf(passage, group.start + 1 + at);
    const remedies = doubtRemedies(doubt, group, passage, knowledge);
    const nearest = kind === "unknown-part" ? (knowledge.nearestDepartment(text) ?? null) : null;
    reporter.report(doubtKinds[kind], { group: printed, text, taken, nearest }, place, remedies);
  }
  if (following) {
    const { passage: text, canBeBrief } = following;
    const remedies = canBeBrief ? [proposed("其后是另一条：在它前面加“▲”", inserting(text, 0, "▲"))] : [];
    reporter.report(textAfterAttribution, { group: printed, text: headOf(text.text, 20) }, offset, remedies);
  }
}

/** The group before those that were taken, where a reader could see an attribution in it. */
function reportUntaken(run: ClosingRun, taken: number, passage: Passage, reporter: Reporter): void {
  const last = run.groups.at(-1 - taken);
  if (last?.content.kind !== "persons" || run.position !== "weak") return;
  const group = passage.text.slice(last.start, last.end);
  reporter.report(weakPersons, { group }, originOf(passage, last.start), positionRemedies(last, passage));
}

const otherBrackets = /(?:【[^【】]*】|〔[^〔〕]*〕|\[[^[\]]*\]|［[^［］]*］|｛[^｛｝]*｝|「[^「」]*」)$/u;

/** What closes a record and would be an attribution but for a full stop behind it, or for its brackets. */
function reportNearMiss(passage: Passage, knowledge: Knowledge, reporter: Reporter): void {
  const text = withoutEnd(passage.text);
  const stopped = text.replace(/[。.．]$/u, "");
  if (stopped !== text) {
    if (!endsWithBracket(stopped)) return;
    const group = bracketsOf(stopped).groups.at(-1);
    if (!group || group.end !== stopped.trimEnd().length) return;
    const content = readGroup(stopped.slice(group.start + 1, group.end - 1), knowledge);
    if (!content.holdsDepartment || content.kind === "never") return;
    const detail = { group: stopped.slice(group.start, group.end) };
    reporter.report(groupBeforeStop, detail, originOf(passage, group.start), stopRemedies(group, passage));
    return;
  }
  const match = otherBrackets.exec(text.slice(-200));
  if (!match || !readGroup(match[0].slice(1, -1), knowledge).holdsDepartment) return;
  const at = text.length - match[0].length;
  const remedies = bracketRemedies(at, text.length, passage);
  reporter.report(wrongBrackets, { group: match[0] }, originOf(passage, at), remedies);
}
