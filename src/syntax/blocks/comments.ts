import { htmlComment, writingGuide } from "../../diagnostics/catalogue/blocks.ts";
import { proposed, replacing } from "../../diagnostics/remedy.ts";
import type { Reporter } from "../../diagnostics/reporter.ts";
import { headOf } from "../../text/characters.ts";
import { joinPassages, originOf, type Passage, slicePassage } from "../../text/passage.ts";
import { linesOf } from "../lines.ts";
import { fencesOf } from "./fences.ts";

/** The comment of a new issue's file that says how to go on (src/archive/issue-template.ts): no words of the editor's. */
const guide = /^<!--\s*填写说明/u;

/**
 * Leaves HTML comments out of a body and reports each with its text; inside a fence nothing is a comment (GRAMMAR §3.6).
 *
 *     近日，市局开展巡查。<!-- 待核 -->
 */
export function withoutComments(lines: readonly Passage[], reporter: Reporter): readonly Passage[] {
  if (!lines.some(({ text }) => text.includes("<!--"))) return lines;
  const body = joinPassages(lines.flatMap((line, index) => (index === 0 ? [line] : ["\n", line])));
  const fenced = fencedRanges(lines);
  const kept: Passage[] = [];
  let from = 0;
  let at = 0;
  let nextFence = 0;
  for (;;) {
    const start = body.text.indexOf("<!--", at);
    if (start < 0) break;
    while ((fenced[nextFence]?.end ?? Number.POSITIVE_INFINITY) <= start) nextFence += 1;
    const fence = fenced[nextFence];
    if (fence && fence.start <= start) {
      at = fence.end;
      continue;
    }
    const end = body.text.indexOf("-->", start + 4);
    if (end < 0) break;
    const remedies = [
      proposed("是正文：只删去两端的记号", replacing(body, start, start + 4, ""), replacing(body, end, end + 3, "")),
      proposed("删去整条批注", replacing(body, start, end + 3, "")),
    ];
    const comment = body.text.slice(start, end + 3);
    if (guide.test(comment)) reporter.report(writingGuide, { head: headOf(comment, 24) }, originOf(body, start));
    else reporter.report(htmlComment, { comment }, originOf(body, start), remedies);
    kept.push(slicePassage(body, from, start));
    from = end + 3;
    at = from;
  }
  return linesOf(joinPassages([...kept, slicePassage(body, from)]));
}

/** Where the fences stand in the lines joined by one line end each. */
function fencedRanges(lines: readonly Passage[]): readonly { readonly start: number; readonly end: number }[] {
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.text.length + 1;
  }
  return [...fencesOf(lines).closing].map(([opening, closing]) => ({
    start: starts[opening] ?? 0,
    end: (starts[closing] ?? 0) + (lines[closing]?.text.length ?? 0),
  }));
}
