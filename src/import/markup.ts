/**
 * Markup: XML and HTML as a stream of tags and texts.
 *
 * A scanner of our own, as the entity tables of a general HTML parser weigh more than all of the import. It never
 * throws, looks at no character twice, and knows no entity but those below: what a document type declares is never
 * expanded, and an unknown entity stays as it is written.
 */
export interface MarkupHandler {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

const tagName = /[^\s/>"'<=]+/y;
const attribute = /[\s/]*([^\s/>"'<=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/y;

/** HTML elements that have no end. */
const emptyElements = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
/**
 * @param raw the names of elements whose content is no markup, and is handed on as it stands
 */
export function readMarkup(
  source: string,
  language: "xml" | "html",
  handler: MarkupHandler,
  raw: ReadonlySet<string> = new Set(),
): void {
  let at = 0;
  while (at < source.length) {
    const start = source.indexOf("<", at);
    const end = start < 0 ? source.length : start;
    if (end > at) handler.text(decodeEntities(source.slice(at, end)));
    if (start < 0) break;
    at = readTag(source, start, language, handler, raw);
  }
}

/** Reads what begins with `<` at `start`; returns the offset behind it. */
function readTag(
  source: string,
  start: number,
  language: "xml" | "html",
  handler: MarkupHandler,
  raw: ReadonlySet<string>,
): number {
  if (source.startsWith("<!--", start)) return behind(source, "-->", start + 4);
  if (source.startsWith("<![CDATA[", start) && language === "xml") {
    const end = source.indexOf("]]>", start);
    handler.text(source.slice(start + 9, end < 0 ? source.length : end));
    return end < 0 ? source.length : end + 3;
  }
  if (source.startsWith("<!", start)) return behindDeclaration(source, start);
  if (source.startsWith("<?", start)) return behind(source, language === "xml" ? "?>" : ">", start);
  const isEnd = source.charAt(start + 1) === "/";
  tagName.lastIndex = start + (isEnd ? 2 : 1);
  const name = tagName.exec(source)?.[0];
  if (name === undefined || (language === "html" && !/^[A-Za-z]/.test(name))) {
    handler.text("<");
    return start + 1;
  }
  const own = language === "html" ? name.toLowerCase() : name;
  const { attributes, end, isClosed } = readAttributes(source, tagName.lastIndex, language);
  if (isEnd) {
    handler.close(own);
    return end;
  }
  handler.open(own, attributes);
  if (language === "xml" ? isClosed : emptyElements.has(own)) handler.close(own);
  else if (raw.has(own)) return readRaw(source, own, end, handler);
  return end;
}

function readAttributes(source: string, from: number, language: "xml" | "html") {
  const attributes = new Map<string, string>();
  let at = from;
  for (;;) {
    attribute.lastIndex = at;
    const match = attribute.exec(source);
    if (match) {
      const [, name = "", double, single, bare] = match;
      const key = language === "html" ? name.toLowerCase() : name;
      if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? bare ?? ""));
      at = attribute.lastIndex;
      continue;
    }
    const character = source.charAt(at);
    if (character === ">" || character === "") break;
    // A new tag begins before this one has ended.
    if (character === "<") return { attributes, end: at, isClosed: false };
    at += 1;
  }
  return { attributes, end: Math.min(at + 1, source.length), isClosed: source.charAt(at - 1) === "/" };
}

function readRaw(source: string, name: string, from: number, handler: MarkupHandler): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, "giu");
  closing.lastIndex = from;
  const end = closing.exec(source)?.index ?? source.length;
  if (end > from) handler.text(source.slice(from, end));
  return end;
}

function behind(source: string, end: string, from: number): number {
  const found = source.indexOf(end, from);
  return found < 0 ? source.length : found + end.length;
}

/** A document type may hold declarations in brackets. */
function behindDeclaration(source: string, start: number): number {
  const end = behind(source, ">", start);
  const bracket = source.indexOf("[", start);
  const isSubset = source.slice(start, start + 9).toUpperCase() === "<!DOCTYPE" && bracket >= 0 && bracket < end;
  return isSubset ? behind(source, "]>", bracket) : end;
}

const named = new Map(
  [
    ["amp", "&"],
    ["lt", "<"],
    ["gt", ">"],
    ["quot", '"'],
    ["apos", "'"],
    ["nbsp", "\u00a0"],
    ["ensp", "\u2002"],
    ["emsp", "\u2003"],
    ["thinsp", "\u2009"],
    ["zwnj", "\u200c"],
    ["zwj", "\u200d"],
    ["shy", "\u00ad"],
    ["ldquo", "“"],
    ["rdquo", "”"],
    ["lsquo", "‘"],
    ["rsquo", "’"],
    ["laquo", "«"],
    ["raquo", "»"],
    ["hellip", "…"],
    ["mdash", "—"],
    ["ndash", "–"],
    ["middot", "·"],
    ["bull", "•"],
    ["deg", "°"],
    ["times", "×"],
    ["divide", "÷"],
    ["plusmn", "±"],
    ["permil", "‰"],
    ["sect", "§"],
    ["para", "¶"],
    ["yen", "¥"],
    ["cent", "¢"],
    ["pound", "£"],
    ["euro", "€"],
    ["copy", "©"],
    ["reg", "®"],
    ["trade", "™"],
    ["micro", "µ"],
    ["sup2", "²"],
    ["sup3", "³"],
    ["frac12", "½"],
    ["frac14", "¼"],
    ["frac34", "¾"],
    ["le", "≤"],
    ["ge", "≥"],
    ["ne", "≠"],
    ["asymp", "≈"],
    ["rarr", "→"],
    ["larr", "←"],
    ["uarr", "↑"],
    ["darr", "↓"],
    ["radic", "√"],
    ["infin", "∞"],
    ["alpha", "α"],
    ["beta", "β"],
    ["gamma", "γ"],
    ["delta", "δ"],
    ["mu", "μ"],
    ["pi", "π"],
    ["sigma", "σ"],
    ["omega", "ω"],
    ["Delta", "Δ"],
    ["Omega", "Ω"],
    ["loz", "◊"],
  ].map(([name = "", character = ""]): [string, string] => [name, character]),
);

const entity = /&(?:#[xX]([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|([A-Za-z][A-Za-z0-9]{1,9}));/g;

export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(entity, (whole: string, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named.get(name) ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) && code > 0 ? String.fromCodePoint(code) : whole;
  });
}
