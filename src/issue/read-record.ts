import { noAttribution } from "../diagnostics/catalogue/attributions.ts";
import {
  imageNotPublished,
  markInText,
  onlyAttribution,
  preambleText,
  rawHtml,
  titleAttribution,
  topicLineElsewhere,
} from "../diagnostics/catalogue/blocks.ts";
import type { Remedy } from "../diagnostics/diagnostic.ts";
import { inserting, proposed, replacing } from "../diagnostics/remedy.ts";
import { type Reporter, silentReporter } from "../diagnostics/reporter.ts";
import { closingRun, holdsGroupsOnly } from "../syntax/attribution/closing-groups.ts";
import type { Knowledge } from "../syntax/attribution/knowledge.ts";
import { type Attribution, takeAttributions } from "../syntax/attribution/take-attributions.ts";
import type { Block } from "../syntax/block.ts";
import { buildDrafts } from "../syntax/blocks/build-drafts.ts";
import { allPassagesOf, type Draft } from "../syntax/blocks/draft.ts";
import { topicNames } from "../syntax/blocks/line-forms.ts";
import { bracketsOf } from "../syntax/brackets.ts";
import { inlineText } from "../syntax/inline.ts";
import { healPageBreaks } from "../syntax/page-breaks/heal.ts";
import { headOf, tailOf } from "../text/characters.ts";
import { originOf, type Passage, trimPassage } from "../text/passage.ts";
import { checkMarks } from "./check-marks.ts";
import { finishBlocks, paragraphsOf } from "./finish-blocks.ts";
import { headlineOf } from "./headline.ts";
import type { IssueRecord, TopicLine } from "./issue.ts";
import type { RecordSegment, Segment } from "./segments.ts";
import { tellFirst } from "./tell-first.ts";
import { unbracketedSignature } from "./unbracketed-signature.ts";

export interface RecordReading {
  readonly record: IssueRecord;
  /** Where the record begins in the source. */
  readonly offset: number;
  /** Its title and its blocks with pages mended, attributions still on: what a proofreader reads. */
  readonly drafts: readonly Draft[];
}

/** Reads the lines before the first record; nothing in them is an attribution. */
export function readPreamble(
  segments: readonly Segment[],
  knowledge: Knowledge,
  reporter: Reporter,
): { readonly blocks: readonly Block[]; readonly drafts: readonly Draft[] } {
  const drafts = segments.flatMap(({ elements }) =>
    healPageBreaks(buildDrafts(elements, knowledge, reporter), undefined, knowledge, reporter),
  );
  const blocks = drafts.map(
    (draft): Draft => (draft.kind === "topic" ? { kind: "paragraph", passage: draft.passage } : draft),
  );
  const passages = allPassagesOf(blocks);
  const [first] = passages;
  if (first) {
    const remedies = first.text.includes("。")
      ? [proposed("是简讯：在前面加“▲”", inserting(first, 0, "▲"))]
      : [proposed("是文章标题：在前面加“## ”", inserting(first, 0, "## "))];
    reporter.report(preambleText, { text: headOf(first.text, 30) }, originOf(first, 0), remedies);
  }
  for (const passage of passages) checkText(passage, reporter);
  return { blocks: finishBlocks(blocks), drafts };
}

/**
 * Reads the segment of a lead or a brief: pages mended, attributions taken off, blocks finished (GRAMMAR §3 to §5).
 *
 * @param part the record's place among its kind: `l01`, `b01`
 */
export function readRecord(
  segment: RecordSegment,
  part: string,
  knowledge: Knowledge,
  reporter: Reporter,
): RecordReading {
  const title = segment.title && readTitle(segment.title, knowledge, reporter);
  const body = readBody(segment, title ?? undefined, knowledge, reporter);
  const head = trimPassage(segment.head);
  const offset = originOf(head, 0);
  const paragraphs = paragraphsOf(body.blocks);
  if (paragraphs.length === 0) {
    const text = body.attributions.map(({ printed }) => printed).join("");
    reporter.report(onlyAttribution, { title: title || "▲", text: text || head.text }, offset);
  }
  if (body.attributions.every(({ credits }) => credits.length === 0)) {
    const shown = title || headOf(paragraphs[0] ?? head.text, 20);
    const signature = unbracketedSignature(body.drafts, knowledge);
    const group = signature?.text ?? closingGroupOf(body.blocks);
    reporter.report(noAttribution, { text: shown, group }, offset, signature && [inBrackets(signature)]);
  }
  const record: IssueRecord = {
    kind: segment.kind,
    title: title ?? headlineOf(paragraphs[0] ?? ""),
    place: reporter.placeAt(offset),
    endLine: reporter.placeAt(endOf(segment)).line,
    blocks: body.blocks,
    attributions: body.attributions,
    topicLine: body.topicLine,
    paragraphs,
    part,
  };
  const drafts: readonly Draft[] = segment.title
    ? [{ kind: "heading", level: 2, passage: segment.title }, ...body.drafts]
    : body.drafts;
  return { record, offset, drafts };
}

function inBrackets(signature: Passage): Remedy {
  const { length } = signature.text;
  return proposed("给署名加上括号", inserting(signature, 0, "（"), inserting(signature, length, "）"));
}

/** The bracket group that closes a record and was not taken, to be named where the record has no attribution. */
function closingGroupOf(blocks: readonly Block[]): string | null {
  const text = blocks.findLast(({ kind }) => kind === "paragraph")?.text ?? "";
  const group = bracketsOf(text).groups.at(-1);
  return group?.end === text.trimEnd().length ? text.slice(group.start, group.end) : null;
}

/** Whether the body below a heading ends with an attribution, read without saying anything. */
export function endsWithAttribution(elements: Segment["elements"], knowledge: Knowledge): boolean {
  return takeAttributions(silentDrafts(elements, knowledge), knowledge, silentReporter).attributions.length > 0;
}

/**
 * Whether the paragraph that begins with a bullet ends with an attribution, in itself or on the next line; a topic line
 * may stand between them.
 */
export function bulletEndsWithAttribution(elements: Segment["elements"], knowledge: Knowledge): boolean {
  const [first, ...rest] = silentDrafts(elements, knowledge);
  if (first?.kind !== "paragraph") return false;
  const end = rest.findIndex((draft) => draft.kind !== "topic" && !isGroupsOnly(draft));
  const block = [first, ...rest.slice(0, end < 0 ? rest.length : end)];
  return takeAttributions(block, knowledge, silentReporter).attributions.length > 0;
}

function isGroupsOnly(draft: Draft): boolean {
  return draft.kind === "paragraph" && holdsGroupsOnly(draft.passage.text);
}

function silentDrafts(elements: Segment["elements"], knowledge: Knowledge): readonly Draft[] {
  return healPageBreaks(buildDrafts(elements, knowledge, silentReporter), undefined, knowledge, silentReporter);
}

/** The printed title: markup off, runs of blanks folded to one. A department in brackets at its end stays. */
function readTitle(title: Passage, knowledge: Knowledge, reporter: Reporter): string {
  const text = inlineText(title.text).replace(/\s+/gu, " ").trim();
  const group = closingRun(title.text, knowledge)?.groups.at(-1);
  if (group?.content.kind === "departments") {
    const detail = { title: text, group: title.text.slice(group.start, group.end) };
    const remedies = [proposed("从标题中删去", replacing(title, group.start, group.end, ""))];
    reporter.report(titleAttribution, detail, originOf(title, group.start), remedies);
  }
  checkText(title, reporter);
  return text;
}

interface Body {
  readonly drafts: readonly Draft[];
  readonly blocks: readonly Block[];
  readonly attributions: readonly Attribution[];
  readonly topicLine: TopicLine | null;
}

function readBody(segment: RecordSegment, title: string | undefined, knowledge: Knowledge, reporter: Reporter): Body {
  const built = buildDrafts(segment.elements, knowledge, reporter);
  const healed = healPageBreaks(built, title, knowledge, reporter);
  checkMarks(healed, reporter);
  const { drafts, attributions, topicPlaces } = takeAttributions(healed, knowledge, reporter);
  let topicLine: TopicLine | null = null;
  const kept: Draft[] = [];
  for (const [index, draft] of drafts.entries()) {
    if (draft.kind !== "topic") {
      kept.push(draft);
      continue;
    }
    const { text } = draft.passage;
    const offset = originOf(draft.passage, 0);
    if (topicPlaces.has(index) && topicLine === null) {
      const found = topicNames(text);
      topicLine = {
        text,
        names: found.map(({ name }) => name),
        namePlaces: found.map(({ at }) => {
          const nameOffset = originOf(draft.passage, at);
          return { ...reporter.placeAt(nameOffset), offset: nameOffset };
        }),
        place: reporter.placeAt(offset),
      };
    } else {
      reporter.report(topicLineElsewhere, { line: text }, offset);
      kept.push({ kind: "paragraph", passage: draft.passage });
    }
  }
  for (const passage of allPassagesOf(kept)) checkText(passage, reporter);
  return { drafts: healed, blocks: finishBlocks(kept), attributions, topicLine };
}

/** The offset behind the last line of a segment that is not blank. */
function endOf(segment: RecordSegment): number {
  const last = segment.elements.findLast(({ kind }) => kind !== "blank");
  if (!last || last.kind === "blank") return originOf(segment.head, 0);
  const line = last.kind === "fence" || last.kind === "table" ? (lastLine(last) ?? last.line) : last.line;
  return originOf(line, 0);
}

function lastLine(block: Extract<Segment["elements"][number], { kind: "fence" | "table" }>): Passage | undefined {
  return block.kind === "fence" ? block.lines.at(-1) : block.rows.at(-1);
}

const tag = /<\/?[A-Za-z][^<>]*>|<!--/gu;
const image = /!\[([^[\]]*)\]\([^()]*\)/gu;

/** What may stand anywhere in a text and is worth telling: web page code, images, a ▲ that begins nothing. */
function checkText(passage: Passage, reporter: Reporter): void {
  const { text } = passage;
  if (text.includes("<")) {
    for (const match of text.matchAll(tag)) {
      if (/^<(?:https?:|mailto:)/iu.test(match[0])) continue;
      const remedies = [proposed("删去这段代码", replacing(passage, match.index, match.index + match[0].length, ""))];
      reporter.report(rawHtml, { tag: headOf(match[0], 80) }, originOf(passage, match.index), remedies);
    }
  }
  if (text.includes("![")) {
    for (const match of text.matchAll(image)) {
      const end = match.index + match[0].length;
      const remedies = [proposed("只留说明文字", replacing(passage, match.index, end, match[1] ?? ""))];
      reporter.report(imageNotPublished, { text: match[0] }, originOf(passage, match.index), remedies);
    }
  }
  const marks: number[] = [];
  for (let at = text.indexOf("▲"); at >= 0; at = text.indexOf("▲", at + 1)) marks.push(at);
  tellFirst(marks, (at, others) => {
    reporter.report(
      markInText,
      { text: tailOf(text.slice(Math.max(0, at - 20), at), 8) + headOf(text.slice(at, at + 20), 9), others },
      originOf(passage, at),
      [proposed("从“▲”起另起一条", inserting(passage, at, "\n\n"))],
    );
  });
}
