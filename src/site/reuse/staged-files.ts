import { copyFile, link, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { linksIn, type PageLinks } from "../links.ts";
import { eachAtOnce } from "./at-once.ts";
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
 */
export class StagedFiles {
  readonly #folders: StageFolders;
  readonly #program: string;
  readonly #before: Manifest;
  readonly #names = new Map<string, string>();
  readonly #made = new Set<string>();
  readonly #files = new Map<string, Omit<ListedFile, "size" | "modified">>();

  private constructor(folders: StageFolders, program: string, before: Manifest) {
    this.#folders = folders;
    this.#program = program;
    this.#before = before;
  }

  /**
   * @param program tells one state of the program from another: what another one made is not used again
   */
  static async open(folders: StageFolders, program: string): Promise<StagedFiles> {
    const { previous } = folders;
    const text = previous && (await readFile(join(previous.kept, manifestName), "utf8").catch(() => undefined));
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
  async keep(path: string, print: string): Promise<boolean> {
    const known = this.#before.get(path);
    const { previous } = this.#folders;
    if (known?.fingerprint !== print || previous === undefined) return false;
    const from = join(previous.site, path);
    const now = await stat(from).catch(() => undefined);
    if (now?.isFile() !== true || now.size !== known.size || now.mtimeMs !== known.modified) return false;
    const to = await this.#placeOf(path);
    if (!(await takeOver(from, to))) return false;
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

  /** Brings files into the stage: those that the published site has alike are taken over, the others are written. */
  async write(files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
    await eachAtOnce([...files], async ([path, contents]) => {
      const print = fingerprint(contents);
      if (!(await this.keep(path, print))) await this.place(path, print, contents);
    });
  }

  /** Brings in a file that is not in the published site as it has now been made. */
  async place(path: string, print: string, contents: string | Uint8Array): Promise<void> {
    await writeFile(await this.#placeOf(path), contents);
    this.note(path, print, path.endsWith(".html") ? linksIn(String(contents)) : null);
  }

  /** Where a file goes in the stage; its folder is there. */
  async #placeOf(path: string): Promise<string> {
    const place = join(this.#folders.site, path);
    const folder = dirname(place);
    if (!this.#made.has(folder)) await mkdir(folder, { recursive: true });
    this.#made.add(folder);
    return place;
  }

  /** What an earlier build kept under a name, for the next one too; or what `make` gives, which is kept. */
  async kept(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const to = join(this.#folders.kept, name);
    const { previous } = this.#folders;
    if (previous !== undefined && !this.isFirst) {
      const from = join(previous.kept, name);
      const contents = await readFile(from).catch(() => undefined);
      if (contents !== undefined) {
        if (!(await takeOver(from, to))) await writeFile(to, contents);
        return contents;
      }
    }
    const contents = await make();
    await writeFile(to, contents);
    return contents;
  }

  /** Writes down what was made, for the next build. */
  async close(): Promise<void> {
    const manifest = new Map<string, ListedFile>();
    await eachAtOnce([...this.#files.keys()].sort(), async (path) => {
      const listed = this.#files.get(path);
      const { size, mtimeMs } = await stat(join(this.#folders.site, path));
      if (listed !== undefined) manifest.set(path, { ...listed, size, modified: mtimeMs });
    });
    await writeFile(join(this.#folders.kept, manifestName), printManifest(manifest, this.#program));
  }
}

/**
 * Gives a published file a second name in the stage; whether it has. It has not where another build has replaced the
 * published site since, and nothing stands under that name then, so that writing there touches no other file.
 */
async function takeOver(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to).catch(() => copyFile(from, to));
    return true;
  } catch {
    await rm(to, { force: true });
    return false;
  }
}
