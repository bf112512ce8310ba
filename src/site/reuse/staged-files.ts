import { copyFileSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { linksIn, type PageLinks } from "../links.ts";
import { fingerprint } from "./fingerprint.ts";
import { type ListedFile, type Manifest, printManifest, readManifest } from "./manifest.ts";

/** Where a build puts what it makes, and where the one that is published did. */
export interface StageFolders {
  /** The folder of the site. */
  readonly site: string;
  /** For what the next build may use again. */
  readonly kept: string;
  readonly previous?: { readonly site: string; readonly kept: string } | undefined;
}

const manifestName = "manifest.json";

/**
 * The files of a site while it is built. A file that would come out as the published site has it is not made again: it
 * enters the stage as a second name of the published one (a hard link; a copy where the file system has none). Neither
 * is ever opened for writing: a file that changes is written anew, in the stage alone.
 *
 * A large site has some hundred thousand files, and a call that waits costs a tenth of one that hands on a promise.
 */
export class StagedFiles {
  readonly #folders: StageFolders;
  readonly #program: string;
  readonly #before: Manifest;
  readonly #names = new Map<string, string>();
  readonly #made = new Set<string>();
  readonly #files = new Map<string, StagedFile>();

  private constructor(folders: StageFolders, program: string, before: Manifest) {
    this.#folders = folders;
    this.#program = program;
    this.#before = before;
  }

  /**
   * @param program tells one state of the program from another: what another one made is not used again
   */
  static open(folders: StageFolders, program: string): StagedFiles {
    const { previous } = folders;
    const text = previous && readIfThere(join(previous.kept, manifestName))?.toString();
    return new StagedFiles(folders, program, (text && readManifest(text, program)) || new Map());
  }

  get folder(): string {
    return this.#folders.site;
  }

  /** Whether there is anything that could be used again. */
  get isFirst(): boolean {
    return this.#before.size === 0;
  }

  /** Every file so far, with the links of a page. */
  get links(): ReadonlyMap<string, PageLinks | null> {
    return new Map([...this.#files].map(([path, { links }]) => [path, links]));
  }

  /** Takes a file over from the published site if it was made from what has this fingerprint; whether it was. */
  keep(path: string, print: string): boolean {
    const known = this.#before.get(path);
    const { previous } = this.#folders;
    if (known?.fingerprint !== print || previous === undefined) return false;
    const from = join(previous.site, path);
    const now = statSync(from, { throwIfNoEntry: false });
    if (now?.isFile() !== true || now.size !== known.size || now.mtimeMs !== known.modified) return false;
    const to = this.#placeOf(path);
    if (!takeOver(from, to)) return false;
    this.#files.set(path, { fingerprint: print, links: known.links });
    return true;
  }

  /** Lists a file that somebody else writes into the stage. */
  note(path: string, print: string, links: PageLinks | null): void {
    const once = (names: readonly string[]) => names.map((name) => this.#once(name));
    this.#files.set(path, {
      fingerprint: print,
      links: links && { hrefs: once(links.hrefs), ids: once(links.ids) },
    });
  }

  /** One copy of each name for all pages; as it is cut out of a page, it would hold the whole of it in memory. */
  #once(name: string): string {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const copy = Buffer.from(name).toString();
    this.#names.set(copy, copy);
    return copy;
  }

  /** Brings a file into the stage: the published one if it is alike, or a new one. Returns its fingerprint. */
  write(path: string, contents: string | Uint8Array): string {
    const print = fingerprint(contents);
    if (!this.keep(path, print)) this.place(path, print, contents);
    return print;
  }

  /** Brings in a file that is not in the published site as it has now been made. */
  place(path: string, print: string, contents: string | Uint8Array): void {
    writeFileSync(this.#placeOf(path), contents);
    this.note(path, print, path.endsWith(".html") ? linksIn(String(contents)) : null);
  }

  /** Where a file goes in the stage; its folder is there. */
  #placeOf(path: string): string {
    const place = join(this.#folders.site, path);
    const folder = dirname(place);
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
    return place;
  }

  /**
   * The path of what an earlier build kept under a name, kept for the next one too; or of what `make` gives, which is
   * kept.
   */
  async kept(name: string, make: () => Promise<Uint8Array>): Promise<string> {
    const to = join(this.#folders.kept, name);
    const { previous } = this.#folders;
    const from = previous !== undefined && !this.isFirst ? join(previous.kept, name) : undefined;
    if (from === undefined || !takeOver(from, to)) writeFileSync(to, await make());
    return to;
  }

  /** Writes down what was made, for the next build. */
  close(): void {
    const manifest = new Map<string, ListedFile>();
    for (const path of [...this.#files.keys()].sort()) {
      const listed = this.#files.get(path);
      const { size, mtimeMs } = statSync(join(this.#folders.site, path));
      if (listed !== undefined) manifest.set(path, { ...listed, size, modified: mtimeMs });
    }
    writeFileSync(join(this.#folders.kept, manifestName), printManifest(manifest, this.#program));
  }
}

type StagedFile = Omit<ListedFile, "size" | "modified">;

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/**
 * Gives a published file a second name in the stage; whether it has. It has not where another build has replaced the
 * published site since, and nothing stands under that name then, so that writing there touches no other file.
 */
function takeOver(from: string, to: string): boolean {
  try {
    linkOrCopy(from, to);
    return true;
  } catch {
    rmSync(to, { force: true });
    return false;
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
