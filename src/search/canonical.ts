import type { TraditionalTable } from "../text/traditional.ts";

/**
 * The canonical form in which texts and queries are compared, with the way back to the text.
 *
 *     「２０２３年度」 → 2 0 2 3 年 度      8.41 万戶 → 8 . 4 1 万 户      “税费 同缴” → 税 费 同 缴
 *
 * Compatibility forms, case, and Traditional characters are evened out; letters, numbers, marks and `%` are kept, and
 * `.` between two digits; everything else goes. The same function serves the index and the browser.
 */
export interface CanonicalText {
  /** One canonical code point each. */
  readonly characters: readonly string[];
  /** Where the raw text that gave a character starts and ends, in UTF-16 units; ½ gives two characters one place. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export type Canonicalise = (text: string) => CanonicalText;

/** ICU sorts a run of marks in quadratic time; Unicode's stream-safe format allows 30. */
const longestRunOfMarks = 30;
const firstMark = 0x300;

export function createCanonicaliser(traditional: TraditionalTable): Canonicalise {
  // Chrome 60 to 63 lack \p. esbuild makes these patterns at run time for them, so that they can be told; but it
  // overlooks \p between square brackets, and such a literal would keep them from reading the script at all.
  const kept = /^(?:\p{L}|\p{N}|\p{M}|%)$/u;
  const marks = /^\p{M}$/u;
  const digits = /^\p{Nd}$/u;
  const variationSelector = /^\p{Variation_Selector}$/u;
  const known = new Map<string, readonly string[]>();

  /** The canonical stream of one code point; "" stands for something that is dropped. */
  function streamOf(character: string): readonly string[] {
    const before = known.get(character);
    if (before !== undefined) return before;
    const stream = variationSelector.test(character)
      ? []
      : Array.from(character.normalize("NFKC").toLowerCase(), (part) => {
          const simplified = traditional.get(part) ?? part;
          return simplified === "." || kept.test(simplified) ? simplified : "";
        });
    known.set(character, stream);
    return stream;
  }

  return (text) => {
    const characters: string[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    let afterDigit = false;
    let point: { readonly start: number; readonly end: number } | undefined;

    function keep(character: string, start: number, end: number): void {
      characters.push(character);
      starts.push(start);
      ends.push(end);
    }

    function take(part: string, start: number, end: number): void {
      if (part === ".") {
        point = afterDigit ? { start, end } : undefined;
        afterDigit = false;
        return;
      }
      const digit = part !== "" && digits.test(part);
      if (point !== undefined && digit) keep(".", point.start, point.end);
      point = undefined;
      afterDigit = digit;
      if (part !== "") keep(part, start, end);
    }

    for (let start = 0; start < text.length; ) {
      const base = characterAt(text, start);
      let end = start + base.length;
      let marksTaken = 0;
      while (end < text.length && text.charCodeAt(end) >= firstMark && marksTaken < longestRunOfMarks) {
        const mark = characterAt(text, end);
        if (!marks.test(mark)) break;
        end += mark.length;
        marksTaken += 1;
      }
      if (marksTaken === 0) {
        for (const part of streamOf(base)) take(part, start, end);
      } else {
        for (const character of text.slice(start, end).normalize("NFC"))
          for (const part of streamOf(character)) take(part, start, end);
      }
      start = end;
    }
    return { characters, starts, ends };
  };
}

function characterAt(text: string, index: number): string {
  return String.fromCodePoint(text.codePointAt(index) ?? 0);
}
