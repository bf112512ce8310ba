import type { Terms } from "../hits.ts";

/**
 * A record's address with the terms, in canonical characters, that are to be marked there. They stand behind the hash,
 * so that a server and its caches see one address.
 *
 *     /issues/2023-10/l01/#find=地热&find=勘查
 */
export function findLink(url: string, terms: Terms): string {
  const found = terms.map((term) => `find=${encodeURIComponent(term.join(""))}`);
  return found.length === 0 ? url : `${url}#${found.join("&")}`;
}

/** The terms of such an address; none for any other. */
export function termsOfLink(hash: string): Terms {
  if (!/^#find=/.test(hash)) return [];
  const terms = new URLSearchParams(hash.slice(1)).getAll("find");
  return terms.map((term) => Array.from(term)).filter((term) => term.length > 0);
}
