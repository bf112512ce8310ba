/**
 * Symbol fonts: what their characters look like.
 *
 *     l in Wingdings   ●        U+F075 in Wingdings   ◆        p in Wingdings 3   ▲        a in Symbol   α
 *
 * Word keeps such a character as the key it was typed with, or the same in the private area from U+F000 on.
 */
export interface SymbolText {
  readonly text: string;
  /** The first character that no table has. */
  readonly unknown: string | undefined;
}

export function symbolText(written: string, font: string): SymbolText {
  const table = tables.get(font.trim().toLowerCase());
  let unknown: string | undefined;
  const text = [...written]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const isPrivate = code >= 0xf000 && code <= 0xf0ff;
      if (!isPrivate && !(table && code > 0x20 && code < 0x100)) return character;
      const key = isPrivate ? code - 0xf000 : code;
      const found = (table ?? (font.trim() === "" ? common : undefined))?.get(key);
      if (found !== undefined) return found;
      if (key === 0x20) return " ";
      if (table || isPrivate) unknown ??= character;
      return character;
    })
    .join("");
  return { text, unknown };
}

function table(rows: readonly (readonly [number, string])[]): ReadonlyMap<number, string> {
  const entries = new Map<number, string>();
  for (const [first, characters] of rows) {
    for (const [index, character] of [...characters].entries()) {
      if (character !== " ") entries.set(first + index, character);
    }
  }
  return entries;
}

const wingdings = table([
  [0x21, "✏✂✁"],
  [0x28, "☎✆✉"],
  [0x41, "✌👌👍👎☜☞☝☟✋☺😐☹"],
  [0x6c, "●❍■□□❑❒⬧⧫◆❖⬥⌧"],
  [0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"],
  [0x9e, "·•"],
  [0xa1, "○⭕"],
  [0xa4, "◉◎"],
  [0xa7, "▪□"],
  [0xab, "★✶✴✹✵"],
  [0xd8, "➢"],
  [0xdf, "←→↑↓↖↗↙↘"],
  [0xe8, "➔"],
  [0xef, "⇦⇨⇧⇩"],
  [0xfb, "✗✓☒☑"],
]);

const wingdings2 = table([
  [0x50, "✓✗"],
  [0x52, "☑☒"],
  [0x96, "·•●●◉◎○"],
  [0xa1, "■□"],
  [0xae, "◆◇"],
  [0xea, "★"],
]);

const wingdings3 = table([
  [0x22, "←→↑↓"],
  [0x70, "▲▼△▽◀▶"],
]);

const webdings = table([
  [0x33, "◀▶▲▼"],
  [0x61, "✔"],
  [0x67, "■"],
  [0x6e, "●"],
]);

const symbol = table([
  [0x22, "∀ ∃"],
  [0x28, "() +,− ./0123456789:;<=>?"],
  [0x41, "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"],
  [0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"],
  [0xa3, "≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…"],
  [0xc5, "⊕"],
  [0xce, "∈∉"],
  [0xd5, "∏√⋅"],
  [0xdb, "⇔⇐⇑⇒⇓"],
  [0xe5, "∑"],
]);

/** Zapf Dingbats, which LibreOffice writes for bullets: U+2701 and what follows, but for some older characters. */
const dingbats = new Map([
  ...Array.from({ length: 94 }, (_, index): [number, string] => [0x21 + index, String.fromCharCode(0x2701 + index)]),
  ...table([
    [0x25, "☎"],
    [0x2a, "☛☞"],
    [0x48, "★"],
    [0x6c, "●"],
    [0x6e, "■"],
    [0x73, "▲▼◆"],
    [0x77, "◗"],
    [0xa8, "♣♦♥♠①②③④⑤⑥⑦⑧⑨⑩❶❷❸❹❺❻❼❽❾❿"],
    [0xd5, "→↔↕"],
  ]),
]);

const tables: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ["wingdings", wingdings],
  ["wingdings 2", wingdings2],
  ["wingdings 3", wingdings3],
  ["webdings", webdings],
  ["symbol", symbol],
  ["monotype sorts", dingbats],
  ["zapf dingbats", dingbats],
  ["zapfdingbats", dingbats],
  ["itc zapf dingbats", dingbats],
]);

/** What a private character most likely is where the font is not said: • of Symbol, else one of Wingdings. */
const common: ReadonlyMap<number, string> = new Map([...wingdings, [0xb7, "•"]]);
