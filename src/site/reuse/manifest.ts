import * as z from "zod/mini";
import { PackedLinks } from "./packed-links.ts";

/** What a build tells the next one of a file of its site. */
export interface ListedFile {
  /** Of what the file was made from: an equal one means an equal file. */
  readonly fingerprint: string;
  /** The file's own, to tell one that was changed since. */
  readonly size: number;
  /** Milliseconds. */
  readonly modified: number;
  /** Of a page. */
  readonly links: PackedLinks | null;
}

/** What a build made. */
export interface Manifest {
  /** That the links of the files are numbers of. Those that no page names any more stay until the program changes. */
  readonly names: readonly string[];
  /** The files of the site by their paths, such as `issues/2023-10/index.html`. */
  readonly files: ReadonlyMap<string, ListedFile>;
  /** Its folders, such as `issues/2023-10`, with the milliseconds at which an entry came or went last. */
  readonly folders: ReadonlyMap<string, number>;
}

export const emptyManifest: Manifest = { names: [], files: new Map(), folders: new Map() };

const headSchema = z.object({
  /** The program that made the site. */
  program: z.string(),
  names: z.array(z.string()),
  folders: z.array(z.tuple([z.string(), z.number()])),
});

const count = z.int().check(z.nonnegative());
const fileSchema = z.tuple([z.string(), z.string(), count, z.number()]);
const numbersSchema = z.array(z.string().check(z.regex(/^[\d ]*$/)));

/**
 * A line of JSON with every name once, as each page links to much the same places, then a line for each file, and behind
 * tabs the numbers of the names that a page links to, and of its ids. All of it is ASCII, so that a part that is kept in
 * memory takes a byte for each character.
 */
export function printManifest({ names, files, folders }: Manifest, program: string): string {
  const lines = [...files].map(([path, { fingerprint, size, modified, links }]) => {
    const file: z.infer<typeof fileSchema> = [path, fingerprint, size, modified];
    return `\n${asciiJson(file)}${links === null ? "" : `\t${links.hrefNumbers}\t${links.idNumbers}`}`;
  });
  const head: z.infer<typeof headSchema> = { program, names: [...names], folders: [...folders] };
  return asciiJson(head) + lines.join("");
}

function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * The manifests of two builds, the newer one first; undefined for what another program wrote, or what is no manifest.
 * Most lines of the older one stand in the newer one, too: they are read once, and what they say is held once.
 */
export function readManifests(
  [newer, older]: readonly [string | undefined, string | undefined],
  program: string,
): readonly [Manifest | undefined, Manifest | undefined] {
  const known = new Map<string, NamedFile>();
  const [first, second] = [partsOf(newer, program), partsOf(older, program)];
  const continued = first && second && goesOn(first.head.names, second.head.names);
  return [
    first && manifestOf(first, first.head.names, known),
    second &&
      (continued ? manifestOf(second, first.head.names, known) : manifestOf(second, second.head.names, new Map())),
  ];
}

interface ManifestParts {
  readonly head: z.infer<typeof headSchema>;
  readonly lines: readonly string[];
}

interface NamedFile {
  readonly path: string;
  readonly file: ListedFile;
}

function partsOf(text: string | undefined, program: string): ManifestParts | undefined {
  const [first = "", ...lines] = text?.split("\n") ?? [];
  const head = headSchema.safeParse(parsed(first)).data;
  return head?.program === program ? { head, lines } : undefined;
}

function goesOn(names: readonly string[], before: readonly string[]): boolean {
  return before.every((name, number) => names[number] === name);
}

/** @param known what is known of lines already, which grows */
function manifestOf(
  { head, lines }: ManifestParts,
  names: readonly string[],
  known: Map<string, NamedFile>,
): Manifest | undefined {
  const files = new Map<string, ListedFile>();
  for (const line of lines) {
    const named = known.get(line) ?? readLine(line, names);
    if (named === undefined) return undefined;
    known.set(line, named);
    files.set(named.path, named.file);
  }
  return { names, files, folders: new Map(head.folders) };
}

function readLine(line: string, names: readonly string[]): NamedFile | undefined {
  const [json = "", ...numbers] = line.split("\t");
  const file = fileSchema.safeParse(parsed(json)).data;
  const linked = numbersSchema.safeParse(numbers).data;
  if (file === undefined || linked === undefined) return undefined;
  const [path, fingerprint, size, modified] = file;
  const [hrefs, ids] = linked;
  const links = hrefs === undefined || ids === undefined ? null : new PackedLinks(names, hrefs, ids);
  return { path, file: { fingerprint, size, modified, links } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
