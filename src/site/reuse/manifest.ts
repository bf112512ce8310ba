import * as z from "zod/mini";
import type { PageLinks } from "../links.ts";

/** What a build tells the next one of a file of its site. */
export interface ListedFile {
  /** Of what the file was made from: an equal one means an equal file. */
  readonly fingerprint: string;
  /** The file's own, to tell one that was changed since. */
  readonly size: number;
  /** Milliseconds. */
  readonly modified: number;
  /** Of a page. */
  readonly links: PageLinks | null;
}

/** The files of a site by their paths, such as `issues/2023-10/index.html`. */
export type Manifest = ReadonlyMap<string, ListedFile>;

const count = z.int().check(z.nonnegative());
const listSchema = z.array(count);

/** Written with every address once, as each page links to much the same places. */
const manifestSchema = z.object({
  /** The program that made the site. */
  program: z.string(),
  names: z.array(z.string()),
  files: z.array(z.tuple([z.string(), z.string(), count, z.number(), z.nullable(z.tuple([listSchema, listSchema]))])),
});

export function printManifest(manifest: Manifest, program: string): string {
  const numbers = new Map<string, number>();
  const numberOf = (name: string) => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  const files = [...manifest].map(([path, { fingerprint, size, modified, links }]) => [
    path,
    fingerprint,
    size,
    modified,
    links && [links.hrefs.map(numberOf), links.ids.map(numberOf)],
  ]);
  return JSON.stringify({ program, names: [...numbers.keys()], files });
}

/** Undefined for what another program wrote, or what is no manifest. */
export function readManifest(text: string, program: string): Manifest | undefined {
  const { data } = manifestSchema.safeParse(parsed(text));
  if (data?.program !== program) return undefined;
  const { names } = data;
  const named = (places: readonly number[]) => places.map((place) => names[place] ?? "");
  return new Map(
    data.files.map(([path, fingerprint, size, modified, links]) => [
      path,
      { fingerprint, size, modified, links: links && { hrefs: named(links[0]), ids: named(links[1]) } },
    ]),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
