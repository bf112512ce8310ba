import type { Page } from "playwright-core";

/** The elements of a template, and the attributes of each: `li`, `li class`. */
export function writtenMarkup(template: string): ReadonlySet<string> {
  const kinds = new Set<string>();
  for (const [, name = "", attributes = ""] of template.matchAll(/<([a-z][a-z0-9]*)((?:[^<>"]|"[^"]*")*)>/gu)) {
    kinds.add(name);
    for (const [, attribute = ""] of attributes.matchAll(/([a-z][a-z-]*)(?==|\s|$)/gu))
      kinds.add(`${name} ${attribute}`);
  }
  return kinds;
}

/** The same of a page as a browser has it, each kind once. */
export function shownMarkup(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const kinds = new Set<string>();
    for (const element of document.querySelectorAll("*")) {
      kinds.add(element.localName);
      for (const name of element.getAttributeNames()) kinds.add(`${element.localName} ${name}`);
    }
    return [...kinds];
  });
}
