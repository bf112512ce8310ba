/** What the tags around a text say of it. */
export interface TextStyle {
  readonly isBold: boolean;
  readonly isHidden: boolean;
  readonly change: "none" | "inserted" | "deleted";
  /** A part of the page that is no text of it. */
  readonly margin: "none" | "comment" | "header" | "footer";
  readonly alignment: "start" | "centre" | "right";
  readonly size: number | null;
  readonly font: string | null;
  readonly headingLevel: number | null;
  readonly isContents: boolean;
  readonly isPreformatted: boolean;
  /** The number or bullet of a list, as Word writes it into what is copied. */
  readonly isListLabel: boolean;
}

export const plainStyle: TextStyle = {
  isBold: false,
  isHidden: false,
  change: "none",
  margin: "none",
  alignment: "start",
  size: null,
  font: null,
  headingLevel: null,
  isContents: false,
  isPreformatted: false,
  isListLabel: false,
};

/** The style within a tag, given the style around it. */
export function styleWithin(outer: TextStyle, name: string, attributes: ReadonlyMap<string, string>): TextStyle {
  const css = declarations(attributes.get("style") ?? "");
  const className = attributes.get("class") ?? "";
  const outline = /^h([1-6])$/.exec(name)?.[1] ?? css.get("mso-outline-level");
  const isTitle = /\bMsoTitle\b/u.test(className);
  return {
    isBold: weightOf(css.get("font-weight")) ?? (name === "b" || name === "strong" ? true : outer.isBold),
    isHidden:
      outer.isHidden || css.get("display") === "none" || css.get("mso-hide") === "all" || attributes.has("hidden"),
    change: name === "ins" ? "inserted" : name === "del" ? "deleted" : outer.change,
    margin: marginOf(css.get("mso-element")) ?? outer.margin,
    alignment: alignmentOf(css.get("text-align") ?? attributes.get("align"), name) ?? outer.alignment,
    size: sizeOf(css.get("font-size")) ?? outer.size,
    font: fontOf(css.get("font-family") ?? attributes.get("face")) ?? outer.font,
    headingLevel: isTitle ? 0 : outline !== undefined && Number(outline) > 0 ? Number(outline) : outer.headingLevel,
    isContents: outer.isContents || /\bMsoToc[1-9]\b/u.test(className),
    isPreformatted: outer.isPreformatted || name === "pre" || /^pre/u.test(css.get("white-space") ?? ""),
    isListLabel: outer.isListLabel || /ignore/iu.test(css.get("mso-list") ?? ""),
  };
}

export function declarations(style: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const declaration of style.split(";")) {
    const colon = declaration.indexOf(":");
    if (colon > 0) found.set(declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim());
  }
  return found;
}

function weightOf(value: string | undefined): boolean | undefined {
  if (value === undefined) return undefined;
  if (/^bold/iu.test(value)) return true;
  if (/^(?:normal|lighter)/iu.test(value)) return false;
  return Number(value) > 0 ? Number(value) >= 600 : undefined;
}

function marginOf(value: string | undefined): TextStyle["margin"] | undefined {
  if (value === "comment" || value === "comment-list") return "comment";
  return value === "header" || value === "footer" ? value : undefined;
}

function alignmentOf(value: string | undefined, name: string): TextStyle["alignment"] | undefined {
  const aligned = value?.toLowerCase();
  if (name === "center" || aligned === "center") return "centre";
  if (aligned === "right" || aligned === "end") return "right";
  return aligned === undefined ? undefined : "start";
}

function sizeOf(value: string | undefined): number | undefined {
  const match = /^([0-9.]+)\s*(pt|px)/iu.exec(value ?? "");
  const size = Number(match?.[1]);
  return size > 0 ? size * (match?.[2]?.toLowerCase() === "px" ? 0.75 : 1) : undefined;
}

function fontOf(value: string | undefined): string | undefined {
  return value?.split(",", 1)[0]?.replace(/["']/gu, "").trim() || undefined;
}
