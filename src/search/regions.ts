import { pairTokens, singleTokens } from "./tokens.ts";

/** Where a term stands in an entry, best first. */
export const regions = ["title", "attribution", "body"] as const;
export type Region = (typeof regions)[number];

/** An entry's fields in canonical characters; a body is a list, as nothing is matched across two paragraphs. */
export interface CanonicalFields {
  readonly title: readonly string[];
  readonly attribution: readonly string[];
  readonly paragraphs: readonly (readonly string[])[];
}

/** Positions that the title and the attribution may take up; a field of n characters takes up to 2n. */
const regionLength = 1024;

/** Pagefind counts a word without letters as a position, but indexes nothing for it: no phrase can cross it. */
const gap = ".";

/**
 * The content that stands for an entry in Pagefind: title, attribution and body, each in its region.
 *
 *     pairs of the title . its single characters . . . pairs of the attribution . singles . . . pairs . pairs . singles
 */
export function indexedContent(fields: CanonicalFields, name: string): string {
  const title = [...pairTokens(fields.title), gap, ...singleTokens(fields.title)];
  const attribution = [...pairTokens(fields.attribution), gap, ...singleTokens(fields.attribution)];
  const inBody = new Set(fields.paragraphs.flat());
  const body = [
    ...fields.paragraphs.flatMap((paragraph) => [...pairTokens(paragraph), gap]),
    ...singleTokens([...inBody]),
  ];
  return [...fill(title, `the title of ${name}`), ...fill(attribution, `the attribution of ${name}`), ...body].join(
    " ",
  );
}

/** The region of a position that Pagefind reports. */
export function regionAt(position: number): Region {
  return regions[Math.min(Math.floor(position / regionLength), regions.length - 1)] ?? "body";
}

function fill(tokens: readonly string[], what: string): readonly string[] {
  if (tokens.length >= regionLength) {
    throw new Error(
      `Search cannot index ${what}: it has ${tokens.length} tokens, and there is room for ${regionLength - 1}.`,
    );
  }
  return [...tokens, ...Array.from({ length: regionLength - tokens.length }, () => gap)];
}
