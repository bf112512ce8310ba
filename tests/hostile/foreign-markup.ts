import type { Page } from "playwright-core";

/** Every element of the site's pages; a script is one of the site's own, or data. */
const elements = new Set(
  (
    "a article aside blockquote body br button code dd details div dl dt em fieldset footer form h1 h2 h3 h4 head " +
    "header hr html img input kbd label legend li link main mark meta nav noscript ol option output p pre script " +
    "section select small span strong summary sup table tbody td textarea th thead time title tr ul"
  ).split(" "),
);

/** Attributes that run, load, send or cover something: no page has one, whatever a text says. */
const forbiddenAttributes =
  /^(?:on.*|style|srcdoc|srcset|formaction|background|poster|ping|data|code|codebase|classid|manifest|target|autofocus|accesskey|contenteditable|xlink:href|xmlns.*|nonce|integrity|is|slot|usemap|http-equiv|popover.*|ng-.*|v-.*|x-.*|hx-.*|data-bind)$/u;

/** Names that a page's own scripts would stumble over. */
const clobberingNames = ["attributes", "querySelector", "getElementById", "jianbao", "__proto__", "constructor"];

/**
 * What a page has in it that only a hostile text can have made: elements, attributes and addresses that the site's own
 * templates never write. Each page is read by the browser's own parser.
 *
 * @param pages the HTML of each page by its path
 */
export async function foreignMarkup(page: Page, pages: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const found: string[] = [];
  const all = [...pages];
  for (let start = 0; start < all.length; start += pagesAtOnce) {
    for (const { path, ...element } of await markupOf(page, all.slice(start, start + pagesAtOnce))) {
      const faults = faultsOf(element);
      if (faults.length > 0) found.push(`${path} <${element.name}> ${faults.join(", ")}`);
    }
  }
  return found;
}

const pagesAtOnce = 50;

/** The elements of pages, each kind of them once, with the first page that has it. */
function markupOf(
  page: Page,
  pages: readonly (readonly [path: string, html: string])[],
): Promise<readonly (Markup & { readonly path: string })[]> {
  return page.evaluate((sources) => {
    const kinds = new Map<string, Markup & { path: string }>();
    for (const [path, source] of sources) {
      const document = new DOMParser().parseFromString(source, "text/html");
      for (const element of document.querySelectorAll("*")) {
        const kind = {
          name: element.localName,
          text: element.localName === "script" ? element.textContent.trim() : "",
          attributes: [...element.attributes].map(({ name, value }): [string, string] => [name, value]),
        };
        const key = JSON.stringify(kind);
        if (!kinds.has(key)) kinds.set(key, { path, ...kind });
      }
    }
    return [...kinds.values()];
  }, pages);
}

interface Markup {
  readonly name: string;
  readonly text: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

function faultsOf({ name, text, attributes }: Markup): readonly string[] {
  const values = new Map(attributes);
  const faults = elements.has(name) ? [] : ["a foreign element"];
  const isData = values.get("type") === "application/ld+json";
  if (name === "script" && !isData && (text !== "" || !values.get("src")?.startsWith("/assets/"))) {
    faults.push("a foreign script");
  }
  if (name === "img" && !values.get("src")?.startsWith("/manual/")) faults.push("a foreign picture");
  if (name === "meta" && !["content-security-policy", undefined].includes(values.get("http-equiv")?.toLowerCase())) {
    faults.push("what a page is told");
  }
  for (const [attribute, value] of attributes) {
    if (forbiddenAttributes.test(attribute) && !(name === "meta" && attribute === "http-equiv")) {
      faults.push(`the attribute ${attribute}`);
    }
    if (["href", "src", "action"].includes(attribute) && !isSafe(value)) faults.push(`the address ${value}`);
    if (["id", "name"].includes(attribute) && clobberingNames.includes(value)) faults.push(`the name ${value}`);
  }
  return faults;
}

/** As a browser reads an address: white space and controls that could hide its scheme count for nothing. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address, "https://site.invalid")) return true;
  return ["http:", "https:", "mailto:"].includes(new URL(address, "https://site.invalid").protocol);
}
