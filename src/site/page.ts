import { href } from "./address.ts";
import type { PageFrame } from "./frame.ts";

/** What every template is given of its own page; each page kind adds what it shows. */
export interface PageModel {
  readonly page: PageFrame;
}

/** A page: its address, and its model, which is made only when the page is rendered. */
export interface Page {
  /** Root-relative and percent-encoded; a trailing slash stands for a folder's `index.html`. */
  readonly url: string;
  /** The newest date of what it shows; absent where it shows nothing dated. */
  readonly date?: string | undefined;
  model(): PageModel;
  /** What the model follows from alone, beside the site's identity, where that is less work than to make it. */
  madeFrom?(): string;
}

/** All pages that one template of templates/pages/ renders. */
export interface PageKind {
  readonly template: string;
  readonly pages: readonly Page[];
}

/** A file of the site that is no page: data, a feed, a picture, a list for robots. */
export interface SiteFile {
  readonly path: string;
  /** In pieces where it is as large as all of the archive. */
  readonly contents: () => Contents;
  /** What the contents follow from alone, where that is less work than to make them. */
  readonly madeFrom?: () => string;
}

/** What is in a file: text, bytes, or pieces of text that follow one another. */
export type Contents = string | Uint8Array | Iterable<string>;

/** What is in a file, made now if it is only made when it is wanted. */
export function contentsOf(file: { readonly contents: Uint8Array | (() => Contents) }): Contents {
  return typeof file.contents === "function" ? file.contents() : file.contents;
}

/** Contents in one piece. */
export function inOnePiece(contents: Contents): string | Uint8Array {
  return typeof contents === "string" || contents instanceof Uint8Array ? contents : [...contents].join("");
}

/** A word that leads somewhere. */
export interface Link {
  readonly name: string;
  readonly url: string;
}

/** A word that leads somewhere, with the number of records there. */
export interface CountedLink extends Link {
  readonly count: number;
}

export function link(name: string, url: string): Link {
  return { name, url: href(url) };
}
