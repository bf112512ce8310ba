/**
 * The headline of a brief: its first clause or sentence, cut where a reader would pause, at most about 30 characters.
 *
 *     9月28日，市局组织召开县级林地保护利用规划编制工作推进会，市局党组成员……
 *     → 9月28日，市局组织召开县级林地保护利用规划编制工作推进会
 *
 * It is always the beginning of the text; only `……` at the end is added where a word had to be cut.
 */
export function headlineOf(text: string): string {
  const characters = beginningOf(text);
  const sentenceEnd = characters.findIndex((character) => "。！？!?".includes(character));
  const sentence = sentenceEnd < 0 ? characters : characters.slice(0, sentenceEnd);
  if (sentence.length === 0) return characters.slice(0, longest).join("");
  if (sentence.length <= longest) return withClosingMarks(characters, sentence.length);
  const found = pauses(sentence);
  const cut = found.findLast((at) => at <= longest) ?? found.find((at) => at <= longest + leeway);
  if (cut !== undefined) return sentence.slice(0, cut).join("");
  return `${sentence.slice(0, lastSafeCut(sentence)).join("")}……`;
}

const longest = 30;
/** A clause shorter than this, such as 近日 or 9月28日, says too little. */
const shortest = 10;
/** How much longer it may be, if the first pause comes only then. */
const leeway = 4;
/** A date or time that hangs between two pauses and belongs to what follows: ……利用,9月27日,市局…… */
/** No date or time is longer; the pattern is slow on long runs of digits. */
const longestTime = 40;
const hangingTime =
  /^(?:[0-9年月日至—~-]+(?:上午|下午|中午|凌晨|傍晚|晚上?)?(?:[0-9]+[时点：:][0-9]*分?许?)?起?|近日|日前|近期|目前|同时|期间|其中|当天|当日|随后|会上|截至.{0,10})$/u;

/** So many of the first characters, runs of blanks as one blank: no headline depends on what follows them. */
function beginningOf(text: string): readonly string[] {
  const beginning = firstCharacters.exec(text.trim())?.[0] ?? "";
  return [...beginning.replace(/\s+/gu, " ")];
}

const firstCharacters = new RegExp(`^(?:\\s+|\\S){0,${longest + leeway + 2}}`, "u");

const openers = "（(《“‘「【";
const closers = "）)》”’」】";

/** The sentence and, where a quotation or bracket closes right behind it, its closing mark: 他说：“好。” */
function withClosingMarks(characters: readonly string[], length: number): string {
  const open = depthAt(characters, length);
  const behind = characters[length + 1];
  return open > 0 && behind !== undefined && closers.includes(behind)
    ? characters.slice(0, length + 2).join("")
    : characters.slice(0, length).join("");
}

function depthAt(characters: readonly string[], end: number): number {
  let depth = 0;
  for (const character of characters.slice(0, end)) {
    if (openers.includes(character)) depth += 1;
    else if (closers.includes(character)) depth = Math.max(0, depth - 1);
  }
  return depth;
}

/**
 * Offsets of the commas and the like where a headline may end: outside brackets and quotes, not between digits, behind
 * enough text, and not behind a date that belongs to what follows.
 */
function pauses(characters: readonly string[]): readonly number[] {
  const found: number[] = [];
  let depth = 0;
  let previous = 0;
  for (const [at, character] of characters.entries()) {
    if (openers.includes(character)) depth += 1;
    else if (closers.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && "，；：,;:".includes(character) && !isBetweenDigits(characters, at)) {
      const clause = characters.slice(previous, at).join("");
      previous = at + 1;
      if (at >= shortest && !(clause.length <= longestTime && hangingTime.test(clause))) found.push(at);
    }
  }
  return found;
}

function isBetweenDigits(characters: readonly string[], at: number): boolean {
  return /[0-9]/.test(characters[at - 1] ?? "") && /[0-9]/.test(characters[at + 1] ?? "");
}

/** Where to cut when no pause fits: not inside a number or a Latin word, and not right behind an opening mark. */
function lastSafeCut(characters: readonly string[]): number {
  const isPart = (character: string | undefined) => character !== undefined && /[0-9A-Za-z.%]/.test(character);
  for (let at = longest - 1; at > shortest; at -= 1) {
    const before = characters[at - 1] ?? "";
    if (isPart(before) && isPart(characters[at])) continue;
    if (openers.includes(before) || "、，".includes(before)) continue;
    return at;
  }
  return longest - 1;
}
