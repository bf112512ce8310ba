import { parseDocument } from "htmlparser2";

/** What a reader sees of a page or of a feed's entry, read back by a parser that knows nothing of the site. */

type Node = ReturnType<typeof parseDocument>["children"][number];
export type Element = Extract<Node, { readonly attribs: unknown }>;

export function parsed(markup: string, isXml = false): readonly Node[] {
  return parseDocument(markup, { xmlMode: isXml }).children;
}

/** Every element of some nodes, in the order of the text. */
function elementsIn(nodes: readonly Node[]): readonly Element[] {
  return nodes.filter(isElement).flatMap((element) => [element, ...elementsIn(element.children)]);
}

function isElement(node: Node): node is Element {
  return "attribs" in node;
}

export function elementById(id: string, nodes: readonly Node[]): Element | undefined {
  return elementsIn(nodes).find(({ attribs }) => attribs.id === id);
}

export function elementsOf(name: string, nodes: readonly Node[]): readonly Element[] {
  return elementsIn(nodes).filter((element) => element.name === name);
}

export function elementsOfClass(name: string, nodes: readonly Node[]): readonly Element[] {
  return elementsIn(nodes).filter(({ attribs }) => attribs.class?.split(" ").includes(name));
}

/** The text of an element: a line break as LF, without the numbers that refer to footnotes. */
export function textOf(element: Element): string {
  return rawText(element).replace(/\u2028\n?/gu, "\n");
}

function rawText(node: Node): string {
  if (!isElement(node)) return "data" in node ? node.data : "";
  if (node.name === "sup") return "";
  return node.name === "br" ? "\u2028" : node.children.map(rawText).join("");
}

/** The blocks of a text, one entry each: items and lines parted by LF, cells by TAB; none of what the page adds. */
export function blockTexts({ children }: Element): readonly string[] {
  return children.filter(isElement).flatMap((element) => {
    const parts = (name: string) => elementsOf(name, element.children).map(textOf).join("\n");
    switch (element.name) {
      case "ul":
        return parts("li");
      case "table":
      case "section":
        return elementsOf("tr", [element])
          .map((row) => row.children.filter(isElement).map(textOf).join("\t"))
          .join("\n");
      case "blockquote":
        return parts("p");
      case "hr":
        return "";
      default:
        return element.attribs.class === "text__table-note" ? [] : textOf(element);
    }
  });
}
