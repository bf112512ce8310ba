/**
 * HTML with `&mdash;` and the like written as `&#8212;`: the browser knows their names, so that the desk need not bring
 * its own table of two thousand. The names of XML stay, since they may be part of markup.
 */
export function numericEntities(html: string): string {
  const known = new Map<string, string>();
  return html.replace(/&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z0-9]*;/gu, (entity) => {
    const found = known.get(entity) ?? numeric(entity);
    known.set(entity, found);
    return found;
  });
}

function numeric(entity: string): string {
  const text = new DOMParser().parseFromString(entity, "text/html").documentElement.textContent ?? entity;
  return text === entity ? entity : Array.from(text, (character) => `&#${character.codePointAt(0)};`).join("");
}
