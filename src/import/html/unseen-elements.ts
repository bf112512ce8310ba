/** Elements of HTML whose content no page shows. */
export const unseenElements: ReadonlySet<string> = new Set([
  "head",
  "script",
  "style",
  "title",
  "xml",
  "noscript",
  "template",
  "noembed",
  "noframes",
]);
