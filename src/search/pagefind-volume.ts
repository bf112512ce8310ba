import { close, createIndex } from "pagefind";

/** A run of entries that has a Pagefind index of its own. */
export interface Volume {
  /** Root-relative, with a trailing slash; the newest volume, which brings Pagefind itself, is /pagefind/. */
  readonly folder: string;
  /** Newest first: Pagefind returns equal results in the order in which it was given them. */
  readonly pages: readonly { readonly url: string; readonly content: string }[];
}

export interface VolumeFile {
  /** Root-relative, without a leading slash. */
  readonly path: string;
  readonly contents: Uint8Array;
}

/**
 * Pagefind's index of each volume.
 *
 * Of what Pagefind gives, its interfaces are left out, and so are its fragments: they would repeat the tokens of each
 * page, and what readers see comes from the archive's own texts.
 */
export async function pagefindFiles(volumes: readonly Volume[]): Promise<VolumeFile[]> {
  const files: VolumeFile[] = [];
  try {
    for (const [place, volume] of volumes.entries()) files.push(...(await filesOf(volume, place)));
  } finally {
    await close();
  }
  return files;
}

async function filesOf(volume: Volume, place: number): Promise<VolumeFile[]> {
  const { index, errors } = await createIndex({});
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  const language = languageOf(place);
  for (const { url, content } of volume.pages) {
    const added = await index.addCustomRecord({ url, content, language });
    if (added.errors.length > 0) throw new Error(`Pagefind did not index ${url}: ${added.errors.join("; ")}`);
  }
  const { files, errors: writing } = await index.getFiles();
  if (writing.length > 0) throw new Error(`Pagefind did not write ${volume.folder}: ${writing.join("; ")}`);
  await index.deleteIndex();

  const wanted = place === 0 ? [...engineFiles, ...indexFiles] : indexFiles;
  return files
    .filter(({ path }) => wanted.some((pattern) => pattern.test(path)))
    .map(({ path, content }) => ({ path: `${volume.folder.slice(1)}${path}`, contents: content }));
}

const engineFiles = [/^pagefind\.js$/, /^wasm\.unknown\.pagefind$/];
const indexFiles = [/^pagefind-entry\.json$/, /\.pf_meta$/, /^index\//];

/**
 * A made-up language for each volume: no word is stemmed in a language that Pagefind does not know, and the ids of
 * results begin with it, so that two volumes never share one.
 */
function languageOf(place: number): string {
  return `x${place.toString(36)}`;
}
