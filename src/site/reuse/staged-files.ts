import {
  appendFileSync,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type LinksOfFiles, linksIn, type PageLinks } from "../links.ts";
import { type Contents, inOnePiece } from "../page.ts";
import { fingerprint } from "./fingerprint.ts";
import { emptyManifest, type ListedFile, type Manifest, printManifest, readManifests } from "./manifest.ts";
import { NameTable } from "./packed-links.ts";

/**
 * Where a build puts what it makes, and where the one that is published did. The folders may hold an earlier site:
 * what is no more in it is removed.
 */
export interface StageFolders {
  /** The folder of the site. */
  readonly site: string;
  /** For what the next build may use again. */
  readonly kept: string;
  readonly previous?: { readonly site: string; readonly kept: string } | undefined;
}

const manifestName = "manifest.json";

/**
 * The files of a site while it is built. A file that would come out as the stage or the published site has it is not
 * made again: it stays, or enters the stage as a second name of the published one (a hard link; a copy where the file
 * system has none). None is ever opened for writing: a file that changes is written anew, in the stage alone.
 *
 * A large site has some hundred thousand files, and a call that waits costs a tenth of one that hands on a promise.
 */
export class StagedFiles {
  readonly #folders: StageFolders;
  readonly #program: string;
  /** Of what the stage held at first. */
  readonly #here: Manifest;
  readonly #before: Manifest;
  /** That of the published site, which grows: links of a page that stays need not be packed again. */
  readonly #names: NameTable;
  /** Folders of the stage. */
  readonly #made: Set<string>;
  readonly #files = new Map<string, StagedFile>();
  readonly #kept = new Set([manifestName]);

  private constructor(folders: StageFolders, program: string, here: Manifest, before: Manifest) {
    this.#folders = folders;
    this.#program = program;
    this.#here = here;
    this.#before = before;
    this.#names = new NameTable(before.names);
    this.#made = new Set(removeForeign(folders.site, here));
  }

  /**
   * @param program tells one state of the program from another: what another one made is not used again
   */
  static open(folders: StageFolders, program: string): StagedFiles {
    const { previous } = folders;
    const [before, here] = readManifests([manifestIn(previous?.kept), manifestIn(folders.kept)], program);
    // From now on the stage is no longer what its manifest says.
    if (here) rmSync(join(folders.kept, manifestName));
    else for (const name of readdirSync(folders.kept)) rmSync(join(folders.kept, name));
    return new StagedFiles(folders, program, here ?? emptyManifest, before ?? emptyManifest);
  }

  get folder(): string {
    return this.#folders.site;
  }

  /** Whether there is anything that could be used again. */
  get isFirst(): boolean {
    return this.#before.files.size + this.#here.files.size === 0;
  }

  /** Every file so far, with the links of a page. */
  get links(): LinksOfFiles {
    return linksOf(this.#files);
  }

  /** The same of the published site: the same object where a page's stay. */
  get publishedLinks(): LinksOfFiles {
    return linksOf(this.#before.files);
  }

  /**
   * Whether a file that was made from what has this fingerprint is in the stage, or comes into it from the published
   * site. Where not, nothing stands in its place.
   */
  keep(path: string, print: string): boolean {
    const { site, previous } = this.#folders;
    const here = this.#here.files.get(path);
    const known = this.#before.files.get(path);
    if (here !== undefined) {
      const place = join(site, path);
      if (here.fingerprint === print && isAsListed(place, here)) {
        const links = known?.fingerprint === print ? known.links : here.links && this.#names.pack(here.links);
        this.#files.set(path, links === here.links ? here : { ...here, links });
        return true;
      }
      rmSync(place, { force: true });
    }
    if (known?.fingerprint !== print || previous === undefined) return false;
    const from = join(previous.site, path);
    if (!isAsListed(from, known)) return false;
    const taken = takeOver(from, this.#placeOf(path));
    if (taken === undefined) return false;
    this.#files.set(path, taken === "linked" ? known : { fingerprint: print, links: known.links });
    return true;
  }

  /** Lists a file that somebody else writes into the stage. */
  note(path: string, print: string, links: PageLinks | null): void {
    this.#files.set(path, { fingerprint: print, links: links && this.#names.pack(links) });
  }

  /** Brings a file into the stage: the published one if it is alike, or a new one. Returns its fingerprint. */
  write(path: string, contents: string | Uint8Array): string {
    const print = fingerprint(contents);
    if (!this.keep(path, print)) this.place(path, print, contents);
    return print;
  }

  /** Brings in a file that is not in the published site as it has now been made. */
  place(path: string, print: string, contents: Contents): void {
    const isPage = path.endsWith(".html");
    const whole = isPage ? inOnePiece(contents) : contents;
    writeContents(this.#placeOf(path), whole);
    this.note(path, print, isPage ? linksIn(String(whole)) : null);
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
    this.#kept.add(name);
    if (this.#here.files.size > 0 && statSync(to, { throwIfNoEntry: false }) !== undefined) return to;
    const from = previous !== undefined && this.#before.files.size > 0 ? join(previous.kept, name) : undefined;
    if (from === undefined || takeOver(from, to) === undefined) writeFileSync(to, await make());
    return to;
  }

  /** Removes what the stage had and the site has not, and writes down what was made, for the next build. */
  close(): void {
    const { site, kept } = this.#folders;
    for (const path of this.#here.files.keys()) if (!this.#files.has(path)) removeWithFolders(site, path);
    for (const name of readdirSync(kept)) if (!this.#kept.has(name)) rmSync(join(kept, name));
    const files = new Map<string, ListedFile>();
    const folders = new Map<string, number>();
    for (const path of [...this.#files.keys()].sort()) {
      const file = this.#files.get(path);
      if (file !== undefined) files.set(path, "size" in file ? file : { ...file, ...stateOf(join(site, path)) });
      for (let folder = dirname(path); !folders.has(folder); folder = dirname(folder))
        folders.set(folder, statSync(join(site, folder)).mtimeMs);
    }
    writeFileSync(join(kept, manifestName), printManifest({ names: this.#names.names, files, folders }, this.#program));
  }
}

/** So many characters are written at a time. */
const charactersAtOnce = 1 << 20;

function writeContents(path: string, contents: Contents): void {
  if (typeof contents === "string" || contents instanceof Uint8Array) {
    writeFileSync(path, contents);
    return;
  }
  writeFileSync(path, "");
  let text = "";
  for (const piece of contents) {
    text += piece;
    if (text.length < charactersAtOnce) continue;
    appendFileSync(path, text);
    text = "";
  }
  appendFileSync(path, text);
}

function linksOf(files: ReadonlyMap<string, StagedFile>): LinksOfFiles {
  const links = new Map<string, PageLinks | null>();
  for (const [path, file] of files) links.set(path, file.links);
  return links;
}

/** A file that was written has a size and a time once it is there. */
type StagedFile = ListedFile | Pick<ListedFile, "fingerprint" | "links">;

function stateOf(path: string): Pick<ListedFile, "size" | "modified"> {
  const { size, mtimeMs } = statSync(path);
  return { size, modified: mtimeMs };
}

/** Undefined where there is none. */
function manifestIn(folder: string | undefined): string | undefined {
  try {
    return folder === undefined ? undefined : readFileSync(join(folder, manifestName), "latin1");
  } catch {
    return undefined;
  }
}

/**
 * Removes what no build has put into a folder, and returns the folders in it. A folder's time tells whether anything came
 * or went since, which is less work than to read it.
 */
function removeForeign(root: string, listed: Manifest): readonly string[] {
  const folders: string[] = [];
  // The root is there before any build has listed it.
  for (const [folder, modified] of new Map([[".", Number.NaN], ...listed.folders])) {
    const place = join(root, folder);
    const now = lstatSync(place, { throwIfNoEntry: false });
    if (now?.isDirectory() !== true) continue;
    folders.push(place);
    if (now.mtimeMs === modified) continue;
    for (const entry of readdirSync(place, { withFileTypes: true })) {
      const path = folder === "." ? entry.name : `${folder}/${entry.name}`;
      const isListed = entry.isDirectory() ? listed.folders.has(path) : entry.isFile() && listed.files.has(path);
      if (!isListed) rmSync(join(root, path), { recursive: true });
    }
  }
  return folders;
}

/** Whether a file is the one that a build listed, as far as its size and time tell. */
function isAsListed(path: string, { size, modified }: ListedFile): boolean {
  const now = statSync(path, { throwIfNoEntry: false });
  return now?.isFile() === true && now.size === size && now.mtimeMs === modified;
}

/** Removes a file, and the folders that it leaves empty. */
function removeWithFolders(root: string, path: string): void {
  rmSync(join(root, path), { force: true });
  try {
    for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) rmdirSync(join(root, folder));
  } catch {
    // The folder holds more.
  }
}

/**
 * Gives a published file a second name in the stage, or copies it; undefined where neither can be. It cannot where another
 * build has replaced the published site since, and nothing stands under that name then, so that writing there touches no
 * other file.
 */
function takeOver(from: string, to: string): "linked" | "copied" | undefined {
  try {
    linkSync(from, to);
    return "linked";
  } catch {
    // A file system without links, or nothing to link.
  }
  try {
    copyFileSync(from, to);
    return "copied";
  } catch {
    rmSync(to, { force: true });
    return undefined;
  }
}
