import { type Field, fields } from "../../fields.ts";
import type { Places } from "../engine.ts";
import type { Searcher } from "../searcher.ts";

/** Terms of other lengths are either names, which are compared whole, or better shortened. */
const lengths = { least: 3, most: 12 };
/** Texts that are read for each character that may be another. */
const textsRead = 4;

/**
 * Terms of the archive that differ from one that it lacks by one character.
 *
 *     地热勘察 → 地热勘查      贺梦萌 → 贺孟萌      莘具局 → 莘县局
 *
 * Another digit is another number, and no slip. What stands before and after each character is looked up; where both stand in one field, as far apart as in the term,
 * the text between is read.
 */
export async function nearTerms(term: readonly string[], searcher: Searcher): Promise<string[]> {
  if (term.length < lengths.least || term.length > lengths.most) return [];
  const near = new Set<string>();
  for (let place = 0; place < term.length; place += 1) {
    if (isDigit(term[place])) continue;
    const starts = await startsWithout(term, place, searcher);
    const texts = await searcher.texts.read(starts.map(({ ordinal }) => ordinal));
    for (const { ordinal, field, start } of starts) {
      const text = texts.get(ordinal);
      if (text === undefined) continue;
      const { title, attribution, registered, paragraphs } = text;
      const written = { title: [title], attribution: [attribution, registered], body: paragraphs }[field];
      const characters = written.reduce<string[]>(
        (all, each) => all.concat(searcher.canonicalise(each).characters),
        [],
      );
      const found = characters.slice(start, start + term.length);
      if (found.length === term.length && !isDigit(found[place])) near.add(found.join(""));
    }
  }
  near.delete(term.join(""));
  return Array.from(near);
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /[0-9]/.test(character);
}

interface Start {
  readonly ordinal: number;
  readonly field: Field;
  readonly start: number;
}

/** Where the term would begin if the character at `place` were another; a few of them. */
async function startsWithout(term: readonly string[], place: number, searcher: Searcher): Promise<Start[]> {
  const before = term.slice(0, place);
  const after = term.slice(place + 1);
  const [lefts, rights] = await Promise.all(
    [before, after].map((part) => (part.length === 0 ? undefined : searcher.engine.find(part))),
  );
  const starts: Start[] = [];
  (lefts || rights || new Map<number, Places>()).forEach((_, ordinal) => {
    if (starts.length >= textsRead) return;
    for (const field of fields) {
      const left = lefts?.get(ordinal)?.[field] ?? [];
      const right = (rights?.get(ordinal)?.[field] ?? []).map((at) => at - place - 1);
      const both = new Set(right);
      const [start] = !rights ? left : !lefts ? right.filter((at) => at >= 0) : left.filter((at) => both.has(at));
      if (start === undefined) continue;
      starts.push({ ordinal, field, start });
      return;
    }
  });
  return starts;
}
