import type { Canonicalise } from "../canonical.ts";
import type { Region } from "../regions.ts";
import type { Engine } from "./engine.ts";
import type { ListedEntry } from "./entries.ts";
import { once } from "./once.ts";
import type { Texts } from "./texts.ts";

interface CanonicalEntry {
  readonly title: string;
  readonly attribution: string;
  readonly paragraphs: readonly string[];
}

/** Plain containment over the texts of all years, for browsers that cannot run Pagefind. */
export function textEngine(entries: readonly ListedEntry[], texts: Texts, canonicalise: Canonicalise): Engine {
  const canonical = (text: string) => canonicalise(text).characters.join("");
  const canonicalYear = once(async (year: number) =>
    (await texts.year(year)).map(
      ({ title, attribution, paragraphs }): CanonicalEntry => ({
        title: canonical(title),
        attribution: canonical(attribution),
        paragraphs: paragraphs.map(canonical),
      }),
    ),
  );

  return {
    name: "texts",
    async find(term) {
      const wanted = term.join("");
      const years = new Map<number, readonly CanonicalEntry[]>();
      await Promise.all(
        Array.from(new Set(entries.map(({ issue }) => issue.year)), async (year) => {
          years.set(year, await canonicalYear.get(year));
        }),
      );
      const found = new Map<number, Region>();
      entries.forEach(({ issue, placeInYear }, ordinal) => {
        const entry = years.get(issue.year)?.[placeInYear];
        const region = entry && regionOf(entry, wanted);
        if (region) found.set(ordinal, region);
      });
      return found;
    },
  };
}

function regionOf(entry: CanonicalEntry, wanted: string): Region | undefined {
  if (entry.title.includes(wanted)) return "title";
  if (entry.attribution.includes(wanted)) return "attribution";
  return entry.paragraphs.some((paragraph) => paragraph.includes(wanted)) ? "body" : undefined;
}
