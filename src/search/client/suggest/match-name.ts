/**
 * Whether what is typed stands in a name: as characters, as their pinyin, in full or by initials, or a mixture, from
 * any character on; the last syllable may be unfinished.
 *
 *     不动产登记中心   不动产 · budongchan · bdc · budcdj · chandengj · bu动chan · zhx
 */
export interface ReadName {
  /** Canonical characters, and the ways to read each. */
  readonly characters: readonly string[];
  readonly readings: readonly (readonly string[])[];
}

/** The characters of the name that were typed, and how well that tells it: 0 the whole name, 1 its beginning, 2 inside. */
export interface NameMatch {
  readonly rank: 0 | 1 | 2;
  readonly start: number;
  readonly end: number;
}

/** `typed` is canonical, with ü as v. The first place is taken. */
export function matchName(name: ReadName, typed: string): NameMatch | undefined {
  if (typed === "") return undefined;
  for (let start = 0; start < name.characters.length; start += 1) {
    if (!canBegin(name, start, typed)) continue;
    const ends = endsFrom(name, start, typed);
    const [end] = ends;
    if (end === undefined) continue;
    if (start > 0) return { rank: 2, start, end };
    const whole = name.characters.length;
    return ends.indexOf(whole) >= 0 ? { rank: 0, start, end: whole } : { rank: 1, start, end };
  }
  return undefined;
}

/** Passes over most characters at little cost. */
function canBegin({ characters, readings }: ReadName, start: number, typed: string): boolean {
  if (typed.startsWith(characters[start] ?? "")) return true;
  return (readings[start] ?? []).some((reading) => reading[0] === typed[0]);
}

/** Where in the name all that is typed can have been used up, if its first character is at `start`. */
function endsFrom({ characters, readings }: ReadName, start: number, typed: string): number[] {
  const ends: number[] = [];
  let reached = new Set([0]);
  for (let place = start; place < characters.length && reached.size > 0; place += 1) {
    const next = new Set<number>();
    reached.forEach((from) => {
      const character = characters[place] ?? "";
      if (typed.startsWith(character, from)) next.add(from + character.length);
      for (const reading of readings[place] ?? []) addSteps(reading, typed, from, next);
    });
    if (next.delete(typed.length)) ends.push(place + 1);
    reached = next;
  }
  return ends;
}

/** A syllable is typed in full, by its initial (`z` or `zh`), or as far as the typing has come. */
function addSteps(reading: string, typed: string, from: number, reached: Set<number>): void {
  for (let length = 1; length <= reading.length && typed[from + length - 1] === reading[length - 1]; length += 1) {
    const to = from + length;
    const initial = length === 1 || (length === 2 && /^[zcs]h/.test(reading));
    if (initial || length === reading.length || to === typed.length) reached.add(to);
  }
}
