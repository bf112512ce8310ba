import { copyFile, link, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { linksIn, type PageLinks } from "../links.ts";
import { fingerprint } from "./fingerprint.ts";
import { type ListedFile, type Manifest, printManifest, readManifest } from "./manifest.ts";

/** Where a build puts what it makes, and where the one before it did. */
export interface StageFolders {
  readonly site: string;
  /** For what the next build may use again. */
  readonly kept: string;
  readonly previous?: { readonly site: string; readonly kept: string } | undefined;
}

const manifestName = "manifest.json";
/** Enough to keep a disk busy, few enough for every system's limit of open files. */
const filesAtOnce = 64;

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
    const to = join(this.#folders.site, path);
    await mkdir(dirname(to), { recursive: true });
    await link(from, to).catch(() => copyFile(from, to));
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
    await atOnce([...files], async ([path, contents]) => {
      const print = fingerprint(contents);
      if (await this.keep(path, print)) return;
      const to = join(this.#folders.site, path);
      await mkdir(dirname(to), { recursive: true });
      await writeFile(to, contents);
      this.note(path, print, path.endsWith(".html") ? linksIn(String(contents)) : null);
    });
  }

  /** Brings in a file that is not in the published site as it has now been made. */
  async place(path: string, print: string, contents: Uint8Array): Promise<void> {
    const to = join(this.#folders.site, path);
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, contents);
    this.note(path, print, null);
  }

  /** What an earlier build kept under a name, for the next one too; or what `make` gives, which is kept. */
  async kept(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const to = join(this.#folders.kept, name);
    const { previous } = this.#folders;
    if (previous !== undefined && !this.isFirst) {
      const from = join(previous.kept, name);
      const contents = await readFile(from).catch(() => undefined);
      if (contents !== undefined) {
        await link(from, to).catch(() => copyFile(from, to));
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
    await atOnce([...this.#files.keys()].sort(), async (path) => {
      const listed = this.#files.get(path);
      const { size, mtimeMs } = await stat(join(this.#folders.site, path));
      if (listed !== undefined) manifest.set(path, { ...listed, size, modified: mtimeMs });
    });
    await writeFile(join(this.#folders.kept, manifestName), printManifest(manifest, this.#program));
  }
}

/** Does `work` for each, some at a time. */
async function atOnce<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item);
  };
  await Promise.all(Array.from({ length: filesAtOnce }, worker));
}
