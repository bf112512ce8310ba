/**
 * How a server is to send the site: media types, safety, caching. The preview sends it so; `/_headers` says it to the
 * hosts that read that file, and deploy/nginx.conf to nginx (docs/public-site.md, "Delivery").
 */

/** The Content-Security-Policy that every page also carries in itself, for servers that send no header. */
export const contentPolicy = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";

type Header = readonly [name: string, value: string];

// Only a header may say who frames a page; X-Frame-Options says it to the IE engine of dual-core browsers.
const policyHeader: Header = ["Content-Security-Policy", `${contentPolicy}; frame-ancestors 'none'`];

/** The folder of the editor's desk, whose one file holds its own script. */
export const deskFolder = "/desk/";
/**
 * The desk names in itself the hashes of its script and style, and lets nothing else run. Every policy that is sent
 * counts, so the header leaves this to the page and says what is true of any desk.
 */
export const deskPolicyHeader: Header = [
  "Content-Security-Policy",
  "connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
];

/** Sent with every file, and with what is not found, beside its policy. */
const commonHeaders: readonly Header[] = [
  ["X-Frame-Options", "DENY"],
  ["X-Content-Type-Options", "nosniff"],
  // What was searched for stands in the address: no other site learns it.
  ["Referrer-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
];

/** What is sent with every file but those of the desk, and with what is not found. */
export const headersOfEveryFile: readonly Header[] = [policyHeader, ...commonHeaders];

/** What is sent with a file of the site. */
export function headersOf(path: string): readonly Header[] {
  return path.startsWith(deskFolder) ? [deskPolicyHeader, ...commonHeaders] : headersOfEveryFile;
}

/** An address that changes with its contents is kept, and never asked for again. */
export const keptForEver = "public, max-age=31536000, immutable";
/** Everything else is kept, and asked for each time whether it is still good. */
const askedEachTime = "no-cache";

/**
 * The Cache-Control of an address: the names in /assets/ hold a hash, and the search script adds the index's version
 * to what it asks for (`/pagefind/0.pf_index?v=3f9c…`).
 *
 * @param search the address's query string, such as `?v=3f9c`
 */
export function cacheControlOf(path: string, search: string): string {
  const isVersioned = /^\/(?:pagefind|search)\/.+\.(?:json|pf_index)$/u.test(path) && /[?&]v=[^&]/u.test(search);
  return path.startsWith("/assets/") || isVersioned ? keptForEver : askedEachTime;
}

const typesByExtension: ReadonlyMap<string, string> = new Map([
  ["html", "text/html; charset=utf-8"],
  ["css", "text/css; charset=utf-8"],
  ["js", "text/javascript; charset=utf-8"],
  ["json", "application/json; charset=utf-8"],
  ["ndjson", "application/x-ndjson; charset=utf-8"],
  ["csv", "text/csv; charset=utf-8"],
  ["xml", "application/xml; charset=utf-8"],
  ["txt", "text/plain; charset=utf-8"],
  ["svg", "image/svg+xml; charset=utf-8"],
  ["png", "image/png"],
  ["webp", "image/webp"],
]);

/** Files whose type their extension does not tell, wherever in the site they stand. */
export const typesByName: ReadonlyMap<string, string> = new Map([
  ["feed.xml", "application/atom+xml; charset=utf-8"],
  ["feed.json", "application/feed+json; charset=utf-8"],
  ["opensearch.xml", "application/opensearchdescription+xml; charset=utf-8"],
]);

/** The Content-Type of a file; what is not known is bytes, as the files of Pagefind's index are. */
export function mediaTypeOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const extension = name.slice(name.lastIndexOf(".") + 1);
  return typesByName.get(name) ?? typesByExtension.get(extension) ?? "application/octet-stream";
}
