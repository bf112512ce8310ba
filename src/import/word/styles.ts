import { childOf, childrenOf, type Element, settingOf, switchOf } from "./element.ts";

/** How text is set where nothing else says so. Undefined: it is not said here. */
export interface TextLook {
  readonly isBold?: boolean;
  readonly isHidden?: boolean;
  readonly size?: number;
  readonly font?: string;
  /** The font of Latin letters, which symbol fonts take the place of. */
  readonly latinFont?: string;
}

/** What a style of paragraphs says, together with those that it is based on. */
export interface ParagraphStyle {
  readonly look: TextLook;
  readonly alignment: string | undefined;
  readonly outlineLevel: number | undefined;
  readonly numbering: { readonly numId: string; readonly level: number | undefined } | undefined;
  /** 0 for Title and 标题, 1 to 9 for heading 1 and 标题 1. */
  readonly headingLevel: number | undefined;
  readonly isContents: boolean;
}

export interface Styles {
  readonly paragraph: (id: string | undefined) => ParagraphStyle;
  readonly character: (id: string | undefined) => TextLook;
}

/** Longest chain of styles based on one another. */
const longestChain = 20;

export function readStyles(root: Element | undefined): Styles {
  const byId = new Map<string, Element>();
  let standard: string | undefined;
  for (const style of root ? childrenOf(root, "w:style") : []) {
    const id = style.attributes.get("w:styleId");
    if (id === undefined) continue;
    byId.set(id, style);
    const isDefault = /^(?:1|true|on)$/.test(style.attributes.get("w:default") ?? "");
    if (isDefault && style.attributes.get("w:type") === "paragraph") standard = id;
  }
  const defaults = childOf(childOf(childOf(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
  const base = lookOf(defaults);
  const paragraphs = new Map<string, ParagraphStyle>();
  const characters = new Map<string, TextLook>();

  return {
    paragraph(id) {
      const wanted = id !== undefined && byId.has(id) ? id : (standard ?? "");
      const known = paragraphs.get(wanted);
      if (known) return known;
      const read = paragraphStyle(chainOf(wanted, byId), base);
      paragraphs.set(wanted, read);
      return read;
    },
    character(id) {
      if (id === undefined) return {};
      const known = characters.get(id);
      if (known) return known;
      const look = chainOf(id, byId).reduce<TextLook>((so, style) => overlaid(so, lookOf(childOf(style, "w:rPr"))), {});
      characters.set(id, look);
      return look;
    },
  };
}

/** A style and those that it is based on, the most general first. */
function chainOf(id: string, byId: ReadonlyMap<string, Element>): readonly Element[] {
  const chain: Element[] = [];
  for (let style = byId.get(id); style && chain.length < longestChain; ) {
    if (chain.includes(style)) break;
    chain.push(style);
    style = byId.get(settingOf(style, "w:basedOn") ?? "");
  }
  return chain.reverse();
}

function paragraphStyle(chain: readonly Element[], base: TextLook): ParagraphStyle {
  let read: ParagraphStyle = {
    look: base,
    alignment: undefined,
    outlineLevel: undefined,
    numbering: undefined,
    headingLevel: undefined,
    isContents: false,
  };
  for (const style of chain) {
    const properties = childOf(style, "w:pPr");
    const name = settingOf(style, "w:name") ?? style.attributes.get("w:styleId") ?? "";
    const level = headingLevelOf(name);
    read = {
      look: overlaid(read.look, lookOf(childOf(style, "w:rPr"))),
      alignment: settingOf(properties, "w:jc") ?? read.alignment,
      outlineLevel: outlineLevelOf(properties) ?? read.outlineLevel,
      numbering: numberingOf(properties) ?? read.numbering,
      headingLevel: level ?? read.headingLevel,
      isContents: isContentsName(name),
    };
  }
  return read;
}

/** Names in English and Chinese, of Word and WPS: heading 1, 标题 1, 标题1, Title, 标题, 正文标题. */
function headingLevelOf(name: string): number | undefined {
  const numbered = /^(?:heading|标题|章标题)\s*([1-9])(?:\s*(?:char|字符))?$/iu.exec(name.trim());
  if (numbered) return Number(numbered[1]);
  return /^(?:title|标题|文档标题|正文标题)$/iu.test(name.trim()) ? 0 : undefined;
}

function isContentsName(name: string): boolean {
  return /^(?:toc|目录|contents)\s*[1-9]$/iu.test(name.trim());
}

/** 0 is the highest level; 9 is that of text. */
export function outlineLevelOf(properties: Element | undefined): number | undefined {
  const value = settingOf(properties, "w:outlineLvl");
  const level = Number(value);
  return value !== undefined && Number.isInteger(level) && level >= 0 ? level : undefined;
}

export function numberingOf(properties: Element | undefined): ParagraphStyle["numbering"] {
  const numbering = childOf(properties, "w:numPr");
  const numId = settingOf(numbering, "w:numId");
  if (numId === undefined) return undefined;
  const level = settingOf(numbering, "w:ilvl");
  return { numId, level: level === undefined ? undefined : Number(level) };
}

/** What run properties say of themselves. */
export function lookOf(properties: Element | undefined): TextLook {
  if (!properties) return {};
  const fonts = childOf(properties, "w:rFonts")?.attributes;
  const size = Number(settingOf(properties, "w:sz"));
  const isBold = switchOf(properties, "w:b");
  const isHidden = switchOf(properties, "w:vanish");
  const font = fonts?.get("w:eastAsia");
  const latinFont = fonts?.get("w:ascii") ?? fonts?.get("w:hAnsi");
  return {
    ...(isBold === undefined ? {} : { isBold }),
    ...(isHidden === undefined ? {} : { isHidden }),
    ...(size > 0 ? { size: size / 2 } : {}),
    ...(font === undefined ? {} : { font }),
    ...(latinFont === undefined ? {} : { latinFont }),
  };
}

/** One look over another: what the upper one says counts. */
export function overlaid(lower: TextLook, upper: TextLook): TextLook {
  return { ...lower, ...upper };
}

/** Bold of a style of paragraphs and of a style of characters cancel each other (ISO/IEC 29500-1, 17.7.3). */
export function withCharacterStyle(paragraph: TextLook, character: TextLook): TextLook {
  const both = overlaid(paragraph, character);
  return character.isBold === undefined ? both : { ...both, isBold: (paragraph.isBold ?? false) !== character.isBold };
}
