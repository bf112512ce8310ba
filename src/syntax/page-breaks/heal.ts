import { possibleAttribution } from "../../diagnostics/catalogue/attributions.ts";
import {
  joined,
  joinedEnumerator,
  shortLines,
  titleMayContinue,
  unfinishedParagraph,
} from "../../diagnostics/catalogue/healing.ts";
import type { Remedy } from "../../diagnostics/diagnostic.ts";
import { inserting, proposed } from "../../diagnostics/remedy.ts";
import type { Reporter } from "../../diagnostics/reporter.ts";
import { headOf, tailOf } from "../../text/characters.ts";
import { joinPassages, originOf, type Passage } from "../../text/passage.ts";
import { closingRun, endsWithBracket, holdsGroupsOnly } from "../attribution/closing-groups.ts";
import type { Knowledge } from "../attribution/knowledge.ts";
import { isDepartmentLike } from "../attribution/name-kind.ts";
import { reportSeam } from "../blocks/build-drafts.ts";
import type { Draft } from "../blocks/draft.ts";
import { bracketsOf } from "../brackets.ts";
import { type Seam, seamOf } from "../seam.ts";
import { GrowingParagraph, tailLength } from "./growing-paragraph.ts";
import { endingRemedies, joiningRemedies } from "./mend-seam.ts";
import { closesOpen, isAnyOpen, nothingOpen, openAfter } from "./open-marks.ts";
import {
  beginsWithBold,
  beginsWithEnumerator,
  beginsWithMark,
  endsFinally,
  endsOpen,
  hasNoPunctuation,
  isAllBold,
  isDateLine,
  isHeadingLine,
  isImprint,
  shortestCutPiece,
} from "./paragraph-forms.ts";

/**
 * Page-break healing: joins the halves of sentences that a page break had cut (GRAMMAR §5).
 *
 *     ……办税时间由原来的30          A does not end, and is no line of its own
 *
 *     分钟以上缩减至5分钟以内……      B does not begin anything
 *
 * @param title the title above, for a lead; its second half may stand in the first line of the body
 */
export function healPageBreaks(
  drafts: readonly Draft[],
  title: string | undefined,
  knowledge: Knowledge,
  reporter: Reporter,
): readonly Draft[] {
  const healer = new Healer(title, knowledge, reporter);
  for (const draft of joinCutGroups(drafts, knowledge, reporter)) healer.take(draft);
  return healer.finish();
}

class Healer {
  readonly #title: string | undefined;
  readonly #knowledge: Knowledge;
  readonly #reporter: Reporter;
  readonly #done: Draft[] = [];
  #current: GrowingParagraph | undefined;
  #shortRun: { readonly first: Passage; count: number } | undefined;

  constructor(title: string | undefined, knowledge: Knowledge, reporter: Reporter) {
    this.#title = title;
    this.#knowledge = knowledge;
    this.#reporter = reporter;
  }

  take(draft: Draft): void {
    if (draft.kind !== "paragraph") {
      this.#endShortRun();
      this.#endParagraph();
      this.#done.push(draft);
      return;
    }
    const current = this.#current;
    const next = draft.passage;
    const decision = current ? this.#decide(current, next) : "apart";
    if (current && decision === "join") {
      this.#endShortRun();
      this.#join(current, next);
      return;
    }
    if (current && decision === "short") this.#countShort(current);
    else this.#endShortRun();
    this.#endParagraph();
    this.#current = new GrowingParagraph(next);
  }

  finish(): readonly Draft[] {
    this.#endShortRun();
    this.#endParagraph();
    return this.#done;
  }

  #decide(a: GrowingParagraph, b: Passage): "join" | "apart" | "short" {
    const { text } = b;
    if (endsFinally(a.tail) && !isCutDecimal(a.tail, text)) return "apart";
    if (a.isImprint || isImprint(text) || (a.isWhole && isAttribution(a.first.text, this.#knowledge))) return "apart";
    const closes = closesOpen(a.open, text);
    if (isAttribution(text, this.#knowledge) && !closes) return "apart";
    if (beginsWithMark(text)) return "apart";
    if (endsWithBracket(a.tail) && closingRun(a.tail, this.#knowledge)?.position === "strong") return "apart";
    if (beginsWithBold(text) && !a.open.bold) return this.#leaveUnfinished(a, b);
    if (beginsWithEnumerator(text) && !(a.open.round > 0 && closes)) {
      if (!endsOpen(a.tail)) return this.#leaveUnfinished(a, b);
      const detail = { left: tailOf(a.tail), right: headOf(text, 12) };
      this.#reporter.report(joinedEnumerator, detail, originOf(b, 0), endingRemedies(a.last, ["：", "。"]));
      return "join";
    }
    if (a.isWhole && a.isAllBold) return "short";
    const isOwnLine = a.isWhole && (isHeadingLine(a.first.text) || isDepartmentLike(a.first.text.trim()));
    if ((isOwnLine && !isAnyOpen(a.open) && !endsOpen(a.tail)) || isDateLine(text)) return "short";
    const isLong = a.length >= shortestCutPiece || isAnyOpen(a.open) || endsOpen(a.tail);
    return isLong ? "join" : "short";
  }

  /** A long paragraph without an end before an enumerator: left as it is, and logged. */
  #leaveUnfinished(a: GrowingParagraph, b: Passage): "apart" {
    if (a.length >= shortestCutPiece && !a.isAllBold) {
      const detail = { left: tailOf(a.tail), right: headOf(b.text, 12) };
      this.#reporter.report(unfinishedParagraph, detail, originOf(a.first, 0), endingRemedies(a.last, ["：", "。"]));
    }
    return "apart";
  }

  #join(a: GrowingParagraph, b: Passage): void {
    const closing = endsWithBracket(a.tail) ? closingRun(a.tail, this.#knowledge)?.groups.at(-1) : undefined;
    if (closing?.content.kind === "departments") {
      const detail = { group: a.tail.slice(closing.start, closing.end), after: headOf(b.text, 12) };
      const remedies = [proposed("从这里另起一条简讯", inserting(b, 0, "▲"))];
      this.#reporter.report(possibleAttribution, detail, originOf(b, 0), remedies);
    }
    const seam = seamOf(a.tail, b.text, this.#knowledge);
    const isSure = closing?.content.kind !== "departments" && !beginsWithEnumerator(b.text);
    reportJoin(seam, isSure, a.last, a.tail, b, endingRemedies(a.last, ["。"]), this.#reporter);
    reportSeam(seam, a.last, a.tail, b, this.#reporter);
    a.grow(seam.glue, b);
  }

  #countShort(a: GrowingParagraph): void {
    const isFirst = this.#done.length === 0 && a.isWhole;
    if (isFirst && this.#title !== undefined && mayContinueTitle(a.first.text)) {
      const detail = { title: headOf(this.#title, 30), line: a.first.text };
      const remedies = [proposed("是小标题：改写作“### …”", inserting(a.first, 0, "### "))];
      this.#reporter.report(titleMayContinue, detail, originOf(a.first, 0), remedies);
      return;
    }
    if (this.#shortRun) this.#shortRun.count += 1;
    else this.#shortRun = { first: a.first, count: 1 };
  }

  #endShortRun(): void {
    if (this.#shortRun) {
      const { first, count } = this.#shortRun;
      this.#reporter.report(shortLines, { line: headOf(first.text, 30), count }, originOf(first, 0));
    }
    this.#shortRun = undefined;
  }

  #endParagraph(): void {
    if (this.#current) this.#done.push({ kind: "paragraph", passage: this.#current.joined() });
    this.#current = undefined;
  }
}

/** `12.` and `5%，增速……`: the point is a decimal point, not an end; but `12.` and `10、完善……` are two paragraphs. */
function isCutDecimal(left: string, right: string): boolean {
  return /[0-9０-９][.．]$/u.test(left) && /^[0-9０-９]+(?![0-9０-９.．、])/u.test(right);
}

function mayContinueTitle(line: string): boolean {
  return hasNoPunctuation(line) && !beginsWithEnumerator(line) && !isAllBold(line);
}

/** @param isSure whether nothing but the seam itself could speak against the join */
function reportJoin(
  seam: Seam,
  isSure: boolean,
  left: Passage,
  tail: string,
  right: Passage,
  undoing: readonly Remedy[],
  reporter: Reporter,
): void {
  const leftEnd = originOf(left, Math.max(0, left.text.length - 1));
  const detail = {
    left: tailOf(tail),
    right: headOf(right.text, 12),
    leftLine: reporter.placeAt(leftEnd).line,
    rightLine: reporter.placeAt(originOf(right, 0)).line,
  };
  const ways = seam.doubt === undefined ? [{ label: "把两段连写成一段", glue: seam.glue }] : [];
  const remedies = [...joiningRemedies(left, right, ways, isSure, reporter), ...undoing];
  reporter.report(joined, detail, leftEnd, remedies);
}

/** Whether a text is nothing but brackets, one of which gives an attribution. */
function isAttribution(text: string, knowledge: Knowledge): boolean {
  if (!holdsGroupsOnly(text)) return false;
  return closingRun(text, knowledge)?.groups.some((group) => group.isAttribution) ?? false;
}

function beginsWithOpener(text: string): boolean {
  return text[0] === "（" || text[0] === "(";
}

/**
 * An attribution on lines of its own that a page cut in two, `（园林` and `科/周正）`, is joined before anything is read.
 */
function joinCutGroups(drafts: readonly Draft[], knowledge: Knowledge, reporter: Reporter): readonly Draft[] {
  const result: Draft[] = [];
  for (const draft of drafts) {
    const previous = result.at(-1);
    const isCut =
      draft.kind === "paragraph" &&
      previous?.kind === "paragraph" &&
      previous.passage.text.length <= tailLength &&
      draft.passage.text.length <= tailLength &&
      beginsWithOpener(previous.passage.text) &&
      !beginsWithBold(draft.passage.text) &&
      bracketsOf(previous.passage.text).unclosed[0] === 0 &&
      bracketsOf(draft.passage.text).unopened.length > 0;
    if (!isCut) {
      result.push(draft);
      continue;
    }
    const seam = seamOf(previous.passage.text, draft.passage.text, knowledge);
    const whole = joinPassages([previous.passage, seam.glue, draft.passage]);
    if (!isAttribution(whole.text, knowledge) || openAfter(whole.text, nothingOpen).round > 0) {
      result.push(draft);
      continue;
    }
    reportJoin(seam, true, previous.passage, previous.passage.text, draft.passage, [], reporter);
    reportSeam(seam, previous.passage, previous.passage.text, draft.passage, reporter);
    result[result.length - 1] = { kind: "paragraph", passage: whole };
  }
  return result;
}
