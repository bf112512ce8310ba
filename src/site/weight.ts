/**
 * How heavy a page is: bytes of its HTML, before it is compressed.
 *
 * No list of the archive makes a page of more than 100,000, however many entries it has and however long they are: it
 * goes on on further pages (`parts.ts`), or shows as much as there is room for and says where the rest is. Only an issue
 * and a record are as long as their text. What the entries of a list weigh is reckoned from their texts; the templates'
 * own characters around them are rounded up.
 */

/** What the entries of a page may weigh; a fifth is left for the frame around them. */
export const roomForList = 80_000;

/** The bytes of a text in a page, at most. A template escapes what could be read as markup, in up to six. */
export function htmlBytes(text: string): number {
  let bytes = 0;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code >= 0x800) bytes += 3;
    else if (code >= 0x80) bytes += 2;
    else bytes += escapedByTemplates.has(code) ? 6 : 1;
  }
  return bytes;
}

const escapedByTemplates = new Set([..."&\"'<>`\\"].map((character) => character.charCodeAt(0)));

/** The bytes of a root-relative address as a link has it, whether or not it is percent-encoded yet. */
export function urlBytes(url: string): number {
  let bytes = 0;
  for (let place = 0; place < url.length; place++) bytes += url.charCodeAt(place) < 0x80 ? 1 : 9;
  return bytes;
}

/** A link with its count, in a row of names. */
export function bytesOfName({ name, url }: { readonly name: string; readonly url: string }): number {
  return 110 + htmlBytes(name) + urlBytes(url);
}

export function sumOf<Entry>(entries: readonly Entry[], weightOf: (entry: Entry) => number): number {
  return entries.reduce((sum, entry) => sum + weightOf(entry), 0);
}

/** As many of the first entries as there is room for. */
export function firstWithin<Entry>(
  entries: readonly Entry[],
  weightOf: (entry: Entry) => number,
  room: number,
): readonly Entry[] {
  let left = room;
  const beyond = entries.findIndex((entry) => {
    left -= weightOf(entry);
    return left < 0;
  });
  return beyond === -1 ? entries : entries.slice(0, beyond);
}
