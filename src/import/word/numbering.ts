import { childOf, childrenOf, type Element, settingOf, switchOf } from "./element.ts";
import { formatNumber } from "./number-format.ts";
import { symbolText } from "./symbols.ts";

/** Counts the automatically numbered paragraphs of a document, in their order. */
export interface Numbering {
  /** The number or bullet of the next paragraph of a list at a level; "" where it has none. */
  readonly next: (numId: string, level: number) => string;
  /** The level that a list gives to a style of paragraphs. */
  readonly levelOfStyle: (numId: string, styleId: string | undefined) => number | undefined;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly suffix: string;
  /** The level whose step sets this one back; 0 for none, undefined for any higher one. */
  readonly restart: number | undefined;
  readonly isLegal: boolean;
  readonly font: string;
  readonly style: string | undefined;
}

interface List {
  /** Lists of one definition count on together. */
  readonly counters: Map<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startOverrides: ReadonlyMap<number, number>;
  readonly begun: Set<number>;
}

const deepestLevel = 8;

export function readNumbering(root: Element | undefined): Numbering {
  const lists = listsOf(root);
  return {
    next(numId, level) {
      const list = lists.get(numId);
      const definition = list?.levels.get(level);
      if (!list || !definition || level < 0 || level > deepestLevel) return "";
      step(list, level, definition);
      return printed(list, level, definition);
    },
    levelOfStyle(numId, styleId) {
      for (const [level, { style }] of lists.get(numId)?.levels ?? []) if (style === styleId) return level;
      return undefined;
    },
  };
}

function listsOf(root: Element | undefined): ReadonlyMap<string, List> {
  const abstracts = new Map(
    (root ? childrenOf(root, "w:abstractNum") : []).map((of): [string, Element] => [
      of.attributes.get("w:abstractNumId") ?? "",
      of,
    ]),
  );
  const byStyleLink = new Map(
    [...abstracts.values()].map((of): [string | undefined, Element] => [settingOf(of, "w:styleLink"), of]),
  );
  const countersOf = new Map<Element, Map<number, number>>();
  const lists = new Map<string, List>();
  for (const num of root ? childrenOf(root, "w:num") : []) {
    const named = abstracts.get(settingOf(num, "w:abstractNumId") ?? "");
    const link = settingOf(named, "w:numStyleLink");
    const abstract = (link === undefined ? undefined : byStyleLink.get(link)) ?? named;
    if (!abstract) continue;
    const levels = levelsOf(abstract);
    const startOverrides = new Map<number, number>();
    for (const override of childrenOf(num, "w:lvlOverride")) {
      const level = Number(override.attributes.get("w:ilvl"));
      for (const [at, own] of levelsOf(override)) levels.set(at, own);
      const start = settingOf(override, "w:startOverride");
      if (start !== undefined) startOverrides.set(level, Number(start));
    }
    const counters = countersOf.get(abstract) ?? new Map<number, number>();
    countersOf.set(abstract, counters);
    lists.set(num.attributes.get("w:numId") ?? "", { counters, levels, startOverrides, begun: new Set() });
  }
  return lists;
}

function levelsOf(parent: Element): Map<number, Level> {
  return new Map(
    childrenOf(parent, "w:lvl").map((level): [number, Level] => {
      const restart = settingOf(level, "w:lvlRestart");
      const fonts = childOf(childOf(level, "w:rPr"), "w:rFonts")?.attributes;
      return [
        Number(level.attributes.get("w:ilvl")),
        {
          start: Number(settingOf(level, "w:start") ?? "1"),
          format: settingOf(level, "w:numFmt") ?? "decimal",
          text: settingOf(level, "w:lvlText") ?? "",
          suffix: settingOf(level, "w:suff") ?? "tab",
          restart: restart === undefined ? undefined : Number(restart),
          isLegal: switchOf(level, "w:isLgl") ?? false,
          font: fonts?.get("w:ascii") ?? fonts?.get("w:hAnsi") ?? "",
          style: settingOf(level, "w:pStyle"),
        },
      ];
    }),
  );
}

/** Counts one paragraph: its level goes on, those below begin anew. */
function step(list: List, level: number, { start }: Level): void {
  const { counters, begun, startOverrides, levels } = list;
  const override = begun.has(level) ? undefined : startOverrides.get(level);
  begun.add(level);
  const current = counters.get(level);
  counters.set(level, override ?? (current === undefined ? start : current + 1));
  for (let above = 0; above < level; above += 1) {
    if (!counters.has(above)) counters.set(above, levels.get(above)?.start ?? 1);
  }
  for (let below = level + 1; below <= deepestLevel; below += 1) {
    const restart = levels.get(below)?.restart;
    if (restart === undefined || (restart > 0 && level < restart)) counters.delete(below);
  }
}

function printed({ counters, levels }: List, level: number, definition: Level): string {
  const { format, text, suffix, isLegal, font } = definition;
  if (format === "bullet") return symbolText(text, font).text;
  const label = text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const own = levels.get(at)?.format ?? "decimal";
    return formatNumber(counters.get(at) ?? 1, isLegal && at < level ? "decimal" : own);
  });
  return suffix === "space" && /[\p{Script=Latin}0-9]$/u.test(label) ? `${label} ` : label;
}
