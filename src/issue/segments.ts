import {
  blankTitle,
  bulletNotBrief,
  doubledMark,
  emptyBrief,
  emptyLead,
  masthead,
  sectionLabel,
  singleHashLead,
  singleHashText,
  unusualBriefMark,
} from "../diagnostics/catalogue/blocks.ts";
import type { Remedy } from "../diagnostics/diagnostic.ts";
import { inserting, proposed, replacing } from "../diagnostics/remedy.ts";
import type { Reporter } from "../diagnostics/reporter.ts";
import type { Element } from "../syntax/blocks/elements.ts";
import { briefMark, bullets } from "../syntax/blocks/line-forms.ts";
import { inlineText } from "../syntax/inline.ts";
import { headOf } from "../text/characters.ts";
import { foldName } from "../text/fold-name.ts";
import { originOf, type Passage, trimPassage } from "../text/passage.ts";

/** The lines of one record, or those before the first record. */
export type Segment = RecordSegment | { readonly kind: "preamble"; readonly elements: readonly Element[] };

export interface RecordSegment {
  readonly kind: "lead" | "brief";
  /** A lead's heading or a brief's first line. */
  readonly head: Passage;
  /** The printed title of a lead. */
  readonly title: Passage | null;
  readonly elements: readonly Element[];
}

export interface AttributionTests {
  /** Whether the body below a heading does. */
  readonly lead: (body: readonly Element[]) => boolean;
  /** Whether the paragraph that a bullet begins does. */
  readonly bullet: (elements: readonly Element[]) => boolean;
}

interface Tentative {
  readonly head: Extract<Element, { kind: "heading" | "mark" }> | null;
  readonly elements: Element[];
}

/**
 * Parts a body into its records (GRAMMAR §3.1 to §3.5).
 *
 * `##` and ▲ always begin one. A single `#` begins one if an attribution ends its body, and ● or the like does so in a
 * bulletin of ▲ briefs; else their line belongs to what stands before it.
 *
 * @param title the title of the front matter, to know a masthead by
 * @param ends how to tell whether a text ends with an attribution
 */
export function segmentsOf(
  elements: readonly Element[],
  title: string | undefined,
  ends: AttributionTests,
  reporter: Reporter,
): readonly Segment[] {
  const hasBriefs = elements.some((element) => element.kind === "mark" && !bullets.has(element.mark));
  const settled: Tentative[] = [{ head: null, elements: [] }];
  const tentatives = tentativeSegments(elements);
  for (const [index, tentative] of tentatives.entries()) {
    const previous = settled.at(-1);
    if (!tentative.head || !previous) {
      for (const element of tentative.elements) previous?.elements.push(element);
      continue;
    }
    const labels = tentatives[index + 1]?.head?.kind === "mark" && !tentative.elements.some(isBody);
    const asText = settle(tentative.head, tentative.elements, title, hasBriefs, labels, ends, reporter);
    if (asText === "record") settled.push(tentative);
    else for (const element of [...asText, ...tentative.elements]) previous.elements.push(element);
  }
  return settled.flatMap((segment, index) => finish(segment, settled[index + 1], reporter));
}

function tentativeSegments(elements: readonly Element[]): readonly Tentative[] {
  const segments: Tentative[] = [{ head: null, elements: [] }];
  for (const element of elements) {
    if (element.kind === "mark" || (element.kind === "heading" && element.level <= 2)) {
      segments.push({ head: element, elements: [] });
    } else {
      segments.at(-1)?.elements.push(element);
    }
  }
  return segments;
}

/** Whether a heading or mark begins a record; if not, what its line is. */
function settle(
  head: NonNullable<Tentative["head"]>,
  body: readonly Element[],
  title: string | undefined,
  hasBriefs: boolean,
  labels: boolean,
  ends: AttributionTests,
  reporter: Reporter,
): "record" | readonly Element[] {
  const offset = originOf(trimPassage(head.line), 0);
  if (head.kind === "mark") {
    if (head.mark === briefMark && !head.rest.text.startsWith(briefMark)) return "record";
    const line = headOf(head.line.text.trim());
    if (head.mark === briefMark) {
      const remedies = [proposed("只留一个“▲”", replacing(head.rest, 0, briefMark.length, ""))];
      reporter.report(doubledMark, { line }, offset, remedies);
      return "record";
    }
    if (!bullets.has(head.mark) || (hasBriefs && ends.bullet([head, ...body]))) {
      reporter.report(unusualBriefMark, { mark: head.mark, line }, offset, [asBrief(head)]);
      return "record";
    }
    reporter.report(bulletNotBrief, { mark: head.mark, line }, offset, [asBrief(head)]);
    return [{ kind: "text", line: head.line, begins: true }];
  }
  const text = inlineText(head.title.text);
  if (head.level === 1 && isMasthead(text, title)) {
    reporter.report(masthead, { title: head.line.text.trim() }, offset);
    return [{ kind: "blank" }];
  }
  if (head.level === 2 || (labels && text !== "")) return "record";
  if (head.title.text !== "" && ends.lead(body)) {
    reporter.report(singleHashLead, { title: headOf(head.title.text, 40) }, offset, [asLead(head)]);
    return "record";
  }
  reporter.report(singleHashText, { title: headOf(head.title.text, 40) }, offset, [asLead(head)]);
  return head.title.text === "" ? [{ kind: "blank" }] : [head];
}

/** Whether a heading is the title of the bulletin itself. */
function isMasthead(text: string, title: string | undefined): boolean {
  return title !== undefined && text !== "" && foldName(text) === foldName(title);
}

/** Section labels, empty leads and empty briefs are told and give no record. */
function finish(segment: Tentative, next: Tentative | undefined, reporter: Reporter): readonly Segment[] {
  const { head, elements } = segment;
  if (!head) return [{ kind: "preamble", elements }];
  const offset = originOf(trimPassage(head.line), 0);
  const hasBody = elements.some(isBody);
  if (head.kind === "mark") {
    if (head.rest.text === "" && !hasBody) {
      reporter.report(emptyBrief, { mark: head.mark }, offset, [withoutLine(head.line)]);
      return [{ kind: "preamble", elements }];
    }
    return [{ kind: "brief", head: head.line, title: null, elements: [head, ...elements] }];
  }
  const isBlankTitle = inlineText(head.title.text).trim() === "";
  if (isBlankTitle) reporter.report(blankTitle, { line: head.line.text.trim() }, offset, [withoutLine(head.line)]);
  if (hasBody) return [{ kind: "lead", head: head.line, title: head.title, elements }];
  if (!isBlankTitle) {
    const title = head.title.text;
    if (next?.head?.kind === "mark") reporter.report(sectionLabel, { title }, offset);
    else reporter.report(emptyLead, { title }, offset, [withoutLine(head.line)]);
  }
  // A page number may be all that is left of it.
  return [{ kind: "preamble", elements }];
}

function asBrief({ line, mark }: Extract<Element, { kind: "mark" }>): Remedy {
  const at = line.text.indexOf(mark);
  return proposed("改为以“▲”开头的简讯", replacing(line, at, at + mark.length, briefMark));
}

function asLead({ line }: Extract<Element, { kind: "heading" }>): Remedy {
  return proposed("改为文章标题“## …”", inserting(line, line.text.search(/[#＃]/u), "#"));
}

function withoutLine(line: Passage): Remedy {
  return proposed("删去这一行", replacing(line, 0, line.text.length, ""));
}

function isBody({ kind }: Element): boolean {
  return kind !== "blank" && kind !== "page-number" && kind !== "divider";
}
