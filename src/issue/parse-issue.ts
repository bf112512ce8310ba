import { newDepartment } from "../diagnostics/catalogue/attributions.ts";
import { equalBriefs, equalTitles, noRecords, tooManyRecords } from "../diagnostics/catalogue/blocks.ts";
import {
  controlRemoved,
  emptyFile,
  fileTooLarge,
  invisibleRemoved,
  notUtf8,
  nulCharacter,
  replacementCharacter,
  tooManyCharacters,
} from "../diagnostics/catalogue/file.ts";
import { futureDate, numberYearDiffers } from "../diagnostics/catalogue/front-matter.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { certain, proposed } from "../diagnostics/remedy.ts";
import { type Reporter, reporterFor } from "../diagnostics/reporter.ts";
import { reportClassification } from "../proofreading/classification.ts";
import { proofread } from "../proofreading/proofread.ts";
import { reportPersonalData } from "../proofreading/report-personal-data.ts";
import { withholdPersonalData } from "../proofreading/withhold-personal-data.ts";
import type { Knowledge } from "../syntax/attribution/knowledge.ts";
import { withoutComments } from "../syntax/blocks/comments.ts";
import { allPassagesOf, type Draft } from "../syntax/blocks/draft.ts";
import { readElements } from "../syntax/blocks/read-elements.ts";
import type { FrontMatter } from "../syntax/front-matter/fields.ts";
import { readFrontMatter } from "../syntax/front-matter/read-front-matter.ts";
import { linesOf } from "../syntax/lines.ts";
import { headOf, tailOf } from "../text/characters.ts";
import { clean, type Removal } from "../text/clean.ts";
import { decode } from "../text/decode.ts";
import { foldName } from "../text/fold-name.ts";
import type { Passage } from "../text/passage.ts";
import { positionsIn } from "../text/positions.ts";
import type { Issue, IssueRecord } from "./issue.ts";
import {
  bulletEndsWithAttribution,
  endsWithAttribution,
  type RecordReading,
  readPreamble,
  readRecord,
} from "./read-record.ts";
import { type Segment, segmentsOf } from "./segments.ts";

/** What a reader of bulletins knows beforehand. */
export interface ParsingContext extends Knowledge {
  /** `YYYY-MM-DD`; a later date of an issue is told. */
  readonly today?: string;
  /** The slug of a further series by the title of its bulletin. */
  readonly seriesSlug?: (title: string) => string | undefined;
}

export interface ParsedFile {
  /** Null where the file's encoding or its front matter could not be read. */
  readonly issue: Issue | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The limits of one file (GRAMMAR §1.5). 16 MiB of Chinese are fewer characters than the limit; in a longer text a run of
 * one sign would exhaust the expressions that read it.
 */
const limits = { bytes: 16 * 1024 * 1024, characters: 6_000_000, records: 10_000 };

/**
 * Reads one bulletin: its bytes as an issue, and everything that is to be said of it.
 *
 * Never throws on what an editor wrote. The work is linear in the size of the file.
 *
 * @param path the file's name, for diagnostics only
 */
export function parseIssue(bytes: Uint8Array, path: string, context: ParsingContext): ParsedFile {
  if (bytes.length > limits.bytes) {
    // Told before decoding: a text can be longer than the language allows a string to be.
    const reporter = reporterFor(path, positionsIn(""));
    reporter.report(fileTooLarge, { size: bytes.length, limit: limits.bytes }, 0);
    return { issue: null, diagnostics: reporter.diagnostics() };
  }
  const decoded = decode(bytes);
  if (decoded.kind === "undecodable") {
    const reporter = reporterFor(path, positionsIn(decoded.readable));
    const fault = decoded.probableEncoding === null ? decoded.readable.length : 0;
    reporter.report(notUtf8, { encoding: decoded.probableEncoding }, fault);
    return { issue: null, diagnostics: reporter.diagnostics() };
  }
  const source = decoded.text;
  if (source.length > limits.characters) {
    const reporter = reporterFor(path, positionsIn(""));
    reporter.report(tooManyCharacters, { count: source.length, limit: limits.characters }, 0);
    return { issue: null, diagnostics: reporter.diagnostics() };
  }
  const reporter = reporterFor(path, positionsIn(source));
  const { passage, removals } = clean(source);
  const unreadable = reportUnreadable(source, passage.text, reporter);
  if (unreadable) return { issue: null, diagnostics: reporter.diagnostics() };

  reportRemovals(removals, reporter);
  const { issue, drafts } = readIssue(linesOf(passage), path, context, reporter);
  const numbers = reportPersonalData([passage, ...allPassagesOf(drafts)], reporter);
  return { issue, diagnostics: withholdPersonalData(reporter.diagnostics(), numbers) };
}

interface IssueReading {
  readonly issue: Issue | null;
  /** Its text as mended, for a proofreader. */
  readonly drafts: readonly Draft[];
}

function readIssue(lines: readonly Passage[], path: string, context: ParsingContext, reporter: Reporter): IssueReading {
  const { frontMatter, offsets, bodyStart } = readFrontMatter(lines, reporter);
  if (bodyStart === null) return { issue: null, drafts: [] };
  const body = lines.slice(bodyStart);
  const { preamble, records, drafts, firstRecord } = readBody(body, frontMatter?.title, context, reporter);
  reportClassification(lines.slice(0, bodyStart), body, firstRecord, reporter);
  proofread(drafts, frontMatter?.date, reporter);
  if (!frontMatter) return { issue: null, drafts };

  const year = yearOf(frontMatter, offsets.get("number") ?? 0, reporter);
  // A draft is written ahead of its date.
  if (context.today !== undefined && frontMatter.date > context.today && frontMatter.draft !== true) {
    reporter.report(futureDate, { value: frontMatter.date, today: context.today }, offsets.get("date") ?? 0);
  }
  const number = String(frontMatter.number.value).padStart(2, "0");
  const series = context.seriesSlug?.(frontMatter.title);
  const id = `${series === undefined ? "" : `${series}-`}${year}-${number}`;
  const fieldPlaces = new Map([...offsets].map(([name, offset]) => [name, reporter.placeAt(offset)]));
  return { issue: { id, year, path, frontMatter, fieldPlaces, preamble, records }, drafts };
}

const damagedToLineEnd = /\ufffd[^\r\n]*/gu;

/** Reports what makes a text unreadable as a whole; a damaged character is told, and the rest is read. */
function reportUnreadable(source: string, cleaned: string, reporter: Reporter): boolean {
  const nul = source.indexOf("\0");
  if (nul >= 0) reporter.report(nulCharacter, undefined, nul);
  else if (cleaned.trim() === "") reporter.report(emptyFile, undefined, 0);
  else {
    // One for a line: a text that was damaged in conversion has them by the hundred.
    for (const { index } of source.matchAll(damagedToLineEnd)) {
      const window = source.slice(Math.max(0, index - 40), index);
      const before = window.slice(window.search(/[^\r\n]*$/u));
      reporter.report(replacementCharacter, { before: tailOf(before, 8) }, index);
    }
    return false;
  }
  return true;
}

/** One diagnostic for a line and a kind, however many characters were taken out of it. */
function reportRemovals(removals: readonly Removal[], reporter: Reporter): void {
  const byLine = new Map<string, Removal[]>();
  for (const removal of removals) {
    const key = `${reporter.placeAt(removal.offset).line} ${removal.kind}`;
    const onLine = byLine.get(key);
    if (onLine) onLine.push(removal);
    else byLine.set(key, [removal]);
  }
  for (const onLine of byLine.values()) {
    const [first] = onLine;
    if (!first) continue;
    const detail = { codePoints: [...new Set(onLine.map(({ codePoint }) => codePoint))], count: onLine.length };
    const edits = onLine.map(({ offset, length }) => ({ start: offset, end: offset + length, text: "" }));
    const remedies = [certain("删去看不见的字符", ...edits)];
    reporter.report(first.kind === "control" ? controlRemoved : invisibleRemoved, detail, first.offset, remedies);
  }
}

function readBody(
  body: readonly Passage[],
  title: string | undefined,
  context: ParsingContext,
  reporter: Reporter,
): {
  readonly preamble: Issue["preamble"];
  readonly records: readonly IssueRecord[];
  readonly drafts: readonly Draft[];
  /** Where the first record begins in the source. */
  readonly firstRecord: number;
} {
  const elements = readElements(withoutComments(body, reporter), context, reporter);
  const ends = {
    lead: (part: Segment["elements"]) => endsWithAttribution(part, context),
    bullet: (part: Segment["elements"]) => bulletEndsWithAttribution(part, context),
  };
  const segments = segmentsOf(elements, title, ends, reporter);
  const preamble = readPreamble(
    segments.filter(({ kind }) => kind === "preamble"),
    context,
    reporter,
  );
  const readings: RecordReading[] = [];
  const counts = { lead: 0, brief: 0 };
  for (const segment of segments) {
    if (segment.kind === "preamble") continue;
    counts[segment.kind] += 1;
    readings.push(readRecord(segment, partOf(segment.kind, counts[segment.kind]), context, reporter));
  }
  const records = readings.map(({ record }) => record);
  if (records.length === 0) reporter.report(noRecords, undefined, 0);
  if (records.length > limits.records) {
    reporter.report(tooManyRecords, { count: records.length, limit: limits.records }, 0);
  }
  reportNewDepartments(records, context, reporter);
  reportEqual(readings, reporter);
  return {
    preamble: preamble.blocks,
    records,
    drafts: draftsOf([preamble, ...readings]),
    firstRecord: readings[0]?.offset ?? Number.POSITIVE_INFINITY,
  };
}

function draftsOf(parts: readonly { readonly drafts: readonly Draft[] }[]): readonly Draft[] {
  const all: Draft[] = [];
  for (const { drafts } of parts) for (const draft of drafts) all.push(draft);
  return all;
}

/** `l01`, `l02`, …, `b01`, … by position among the leads and among the briefs. */
function partOf(kind: IssueRecord["kind"], position: number): string {
  return `${kind === "lead" ? "l" : "b"}${String(position).padStart(2, "0")}`;
}

function yearOf(frontMatter: FrontMatter, offset: number, reporter: Reporter): number {
  const dateYear = Number(frontMatter.date.slice(0, 4));
  const year = frontMatter.number.year ?? dateYear;
  if (year !== dateYear) {
    const value = `${year}年第${frontMatter.number.value}期`;
    reporter.report(numberYearDiffers, { value, date: frontMatter.date }, offset);
  }
  return year;
}

/** The first time that an issue credits a department which the register lacks. */
function reportNewDepartments(records: readonly IssueRecord[], context: ParsingContext, reporter: Reporter): void {
  const seen = new Set<string>();
  for (const { attributions } of records) {
    for (const { credits, offset, printed } of attributions) {
      for (const { department } of credits) {
        if (department === null || context.isDepartment(department) || seen.has(foldName(department))) continue;
        seen.add(foldName(department));
        const nearest = context.nearestDepartment(department) ?? null;
        const place = placeOfName(department, { printed, offset }, reporter);
        const edit = place === undefined ? [] : [{ start: place, end: place + department.length, text: nearest ?? "" }];
        const remedies = nearest === null || edit.length === 0 ? [] : [proposed(`改为“${nearest}”`, ...edit)];
        reporter.report(newDepartment, { name: department, nearest }, place ?? offset, remedies);
      }
    }
  }
}

/** Where a name of an attribution stands, if the file has the attribution as it was read. */
function placeOfName(
  name: string,
  { printed, offset }: { readonly printed: string; readonly offset: number },
  reporter: Reporter,
): number | undefined {
  const at = printed.indexOf(name);
  const isAsRead = reporter.sourceBetween(offset, offset + printed.length) === printed;
  return isAsRead && at >= 0 ? offset + at : undefined;
}

function reportEqual(readings: readonly RecordReading[], reporter: Reporter): void {
  const seen = new Map<string, number>();
  for (const { record, offset } of readings) {
    const { kind, title, paragraphs, place } = record;
    const text = kind === "lead" ? title : paragraphs.join("\n");
    const key = `${kind} ${foldName(text)}`;
    const line = seen.get(key);
    if (line === undefined) seen.set(key, place.line);
    else if (text !== "") {
      const detail = { title: text, text: headOf(text, 30), line };
      const kindOfDiagnostic = kind === "lead" ? equalTitles : equalBriefs;
      reporter.report(kindOfDiagnostic, detail, offset);
    }
  }
}
