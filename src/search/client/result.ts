import type { EntryText } from "../schema.ts";
import type { EntryKind, ListedEntry } from "./entries.ts";
import { cutExcerpt, hasMark, markTerms, type Segment, segmentsToHtml } from "./excerpt.ts";
import type { Terms } from "./hits.ts";
import type { Answer, Searcher } from "./searcher.ts";

/** A hit with what is shown of it. */
export interface ShownResult {
  readonly entry: ListedEntry;
  readonly text: EntryText;
  readonly title: readonly Segment[];
  readonly excerpt: readonly Segment[];
  readonly attribution: readonly Segment[];
  /** What is marked, in its own page too. */
  readonly terms: Terms;
}

/** What window.jianbao.search resolves to, one for each hit. What has marks in it is made when it is read. */
export interface SearchResult {
  /** The record's own address; for a preamble that of its issue. */
  readonly url: string;
  readonly title: string;
  readonly titleHtml: string;
  /**
   * Cut from the record's own text with every term marked, from its attribution or title where a term stands only there.
   * Of a very long answer only the first hits have one; see `excerptsOfLong`.
   */
  readonly excerptHtml: string;
  readonly kind: EntryKind;
  /** The issue's identifier. */
  readonly issue: string;
  readonly number: number;
  readonly date: string;
  readonly year: number;
  readonly departments: readonly string[];
  readonly topics: readonly string[];
  /** The worst place of a term. */
  readonly region: string;
}

/** An answer of more hits would load much of the archive for their excerpts; the first of them have one all the same. */
const longAnswer = 200;
const excerptsOfLong = 50;

export async function showHits(searcher: Searcher, answer: Answer, from: number, to: number): Promise<ShownResult[]> {
  const ordinals = answer.hits.slice(from, to).map(({ ordinal }) => ordinal);
  const texts = await searcher.texts.read(ordinals);
  const shown: ShownResult[] = [];
  for (const ordinal of ordinals) {
    const entry = searcher.entries[ordinal];
    const text = texts.get(ordinal);
    if (entry !== undefined && text !== undefined) shown.push(show(searcher, answer, entry, text));
  }
  return shown;
}

export async function allResults(searcher: Searcher, answer: Answer): Promise<SearchResult[]> {
  const ordinals = answer.hits.map(({ ordinal }) => ordinal);
  const withExcerpt = ordinals.length > longAnswer ? excerptsOfLong : ordinals.length;
  const [first, inHand, values] = await Promise.all([
    searcher.texts.read(ordinals.slice(0, withExcerpt)),
    searcher.texts.inHand(ordinals.slice(withExcerpt)),
    searcher.valuesOf(answer.hits),
  ]);
  const titles = await searcher.texts.titles(ordinals.slice(withExcerpt).filter((ordinal) => !inHand.has(ordinal)));

  return answer.hits.map(({ ordinal, field }, place) => {
    const entry = searcher.entries[ordinal];
    if (entry === undefined) throw new Error(`There is no entry ${ordinal}`);
    const text = first.get(ordinal) ?? inHand.get(ordinal);
    const { issue } = entry;
    const title = text?.title ?? titles.get(ordinal) ?? "";
    return {
      url: entry.url,
      title: title === "" ? issue.title : title,
      get titleHtml() {
        return segmentsToHtml(markTerms(title === "" ? issue.title : title, answer.terms, searcher.canonicalise));
      },
      get excerptHtml() {
        return text === undefined ? "" : excerptHtml(show(searcher, answer, entry, text), answer);
      },
      kind: entry.kind,
      issue: issue.id,
      number: issue.number,
      date: issue.date,
      year: issue.year,
      departments: values[place]?.department ?? [],
      topics: values[place]?.topic ?? [],
      region: field,
    };
  });
}

function show(
  { canonicalise }: Searcher,
  { terms, credited }: Answer,
  entry: ListedEntry,
  text: EntryText,
): ShownResult {
  const inAttribution = (written: string) => markTerms(written, terms.concat(credited), canonicalise);
  const printed = inAttribution(text.attribution);
  const registered = inAttribution(text.registered);
  return {
    entry,
    text,
    terms: terms.concat(credited),
    title: markTerms(text.title, terms, canonicalise),
    excerpt: cutExcerpt(text.paragraphs, terms, canonicalise),
    attribution: !hasMark(printed) && hasMark(registered) ? registered : printed,
  };
}

/** The body's excerpt; before it the title and after it the attribution, if they have a term that the body may lack. */
function excerptHtml({ title, excerpt, attribution, text }: ShownResult, { terms }: Answer): string {
  const parts: string[] = [];
  if (hasMark(title) && (terms.length > 1 || !hasMark(excerpt))) parts.push(segmentsToHtml(title));
  if (text.paragraphs.length > 0) parts.push(segmentsToHtml(excerpt));
  if (hasMark(attribution)) parts.push(`（${segmentsToHtml(attribution)}）`);
  return parts.join(" ");
}
