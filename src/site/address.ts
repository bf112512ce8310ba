/**
 * Addresses: how a root-relative URL is written in a link, and which file it stands for.
 *
 *     /departments/园林科/  →  /departments/%E5%9B%AD%E6%9E%97%E7%A7%91/  →  departments/园林科/index.html
 */
export function href(url: string): string {
  return url
    .split("/")
    .map((part) => encodeURIComponent(decodePart(part)))
    .join("/");
}

/** The file, relative to the site's folder, that a server sends for `url`. */
export function outputPath(url: string): string {
  const path = url.split("/").map(decodePart).join("/").replace(/^\//, "");
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

export function searchUrl(query: string): string {
  return `/search/?q=${encodeURIComponent(query)}`;
}

/** A part that is no valid percent-encoding is already plain. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
