import { readMarkup } from "../markup.ts";

/** An XML element. Names have the customary prefix of their namespace, whatever prefix the file uses. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

/** Deeper than any document that a person has written. */
const deepest = 256;

/** Namespaces of Word by their customary prefix, those of ISO 29500 Strict among them. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"],
  ["http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "a"],
  ["http://purl.oclc.org/ooxml/drawingml/main", "a"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "r"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["urn:schemas-microsoft-com:office:office", "o"],
]);

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
  readonly written: string;
  readonly scope: ReadonlyMap<string, string>;
}

/** The root of an XML text, or undefined where it has none or is nested beyond reason. */
export function parseXml(source: string): Element | undefined {
  const stack: Open[] = [];
  let root: Element | undefined;
  let isTooDeep = false;
  const end = () => {
    const closed = stack.pop();
    if (!closed) return;
    const element: Element = { name: closed.name, attributes: closed.attributes, children: closed.children };
    const parent = stack.at(-1);
    if (parent) parent.children.push(element);
    else root ??= element;
  };
  readMarkup(source, "xml", {
    open(written, attributes) {
      if (stack.length >= deepest) isTooDeep = true;
      if (isTooDeep) return;
      const scope = scopeOf(attributes, stack.at(-1)?.scope ?? noScope);
      const named = new Map([...attributes].map(([key, value]) => [canonical(key, scope, true), value]));
      stack.push({ name: canonical(written, scope, false), attributes: named, children: [], written, scope });
    },
    close(written) {
      if (isTooDeep || !stack.some((open) => open.written === written)) return;
      while (stack.at(-1)?.written !== written) end();
      end();
    },
    text(text) {
      if (!isTooDeep) stack.at(-1)?.children.push(text);
    },
  });
  while (stack.length > 0) end();
  return isTooDeep ? undefined : root;
}

const noScope: ReadonlyMap<string, string> = new Map();

/** Prefixes of the file by the customary ones. */
function scopeOf(
  attributes: ReadonlyMap<string, string>,
  outer: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  let scope: Map<string, string> | undefined;
  for (const [name, value] of attributes) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    scope ??= new Map(outer);
    scope.set(name.slice(6), prefixes.get(value) ?? "");
  }
  return scope ?? outer;
}

function canonical(written: string, scope: ReadonlyMap<string, string>, isAttribute: boolean): string {
  const colon = written.indexOf(":");
  const prefix = colon < 0 ? "" : written.slice(0, colon);
  if (isAttribute && colon < 0) return written;
  const customary = scope.get(prefix);
  // A prefix that is declared nowhere is taken for the customary one.
  if (customary === undefined) return written;
  const local = written.slice(colon + 1);
  return customary === "" ? local : `${customary}:${local}`;
}

/** The child elements, or those of one name. */
export function childrenOf({ children }: Element, name?: string): readonly Element[] {
  return children.filter(
    (child): child is Element => typeof child !== "string" && (name === undefined || child.name === name),
  );
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child): child is Element => typeof child !== "string" && child.name === name);
}

/** `w:val` of a child: `<w:jc w:val="center"/>`. */
export function settingOf(element: Element | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.get("w:val");
}

/** Whether a child switches something on: `<w:b/>`, `<w:b w:val="0"/>`; undefined where it is not there. */
export function switchOf(element: Element | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  if (!child) return undefined;
  return !/^(?:0|false|off|none)$/i.test(child.attributes.get("w:val") ?? "1");
}

/** The text directly within an element. */
export function ownText({ children }: Element): string {
  return children.filter((child) => typeof child === "string").join("");
}

/**
 * Every element within another, itself first, in document order; `enters` says which are looked into. Of two versions
 * of a drawing only the first is.
 */
export function* descendants(
  element: Element,
  enters: (of: Element) => boolean = () => true,
): Generator<Element, void, undefined> {
  yield element;
  if (!enters(element)) return;
  const inner = element.name === "mc:AlternateContent" ? [versionOf(element)] : element.children;
  for (const child of inner) if (child !== undefined && typeof child !== "string") yield* descendants(child, enters);
}

/** The version of a drawing that is read, of those that `mc:AlternateContent` offers. */
export function versionOf(element: Element): Element | undefined {
  return childOf(element, "mc:Choice") ?? childOf(element, "mc:Fallback");
}
