/** A declaration of a stylesheet, and the blocks that it stands in, outermost first. */
export interface Declaration {
  readonly blocks: readonly string[];
  readonly property: string;
  readonly value: string;
}

/**
 * Reads a stylesheet by braces and semicolons, as CSS Syntax 3 does before it knows any property. A rule inside a rule
 * is one more block; an at-rule without a block is a declaration of its own, with its name as the property.
 *
 *     @media print{.a{color:red}}  →  blocks ["@media print", ".a"], color, red
 */
export function readStyles(css: string): readonly Declaration[] {
  const declarations: Declaration[] = [];
  const blocks: string[] = [];
  const pieces = css
    .replace(/\/\*[\s\S]*?\*\//gu, "")
    .match(/(?:"[^"]*"|'[^']*'|\([^()]*(?:\([^()]*\)[^()]*)*\)|[^{};"'()])+|[{};]/gu);
  let pending = "";
  const close = () => {
    const [, property, value] = /^\s*(@?[-\w]+)\s*:?\s*([\s\S]*?)\s*$/u.exec(pending) ?? [];
    if (property !== undefined && value !== undefined) declarations.push({ blocks: [...blocks], property, value });
    pending = "";
  };
  for (const piece of pieces ?? []) {
    if (piece === "{") {
      blocks.push(pending.trim());
      pending = "";
    } else if (piece === "}") {
      close();
      blocks.pop();
    } else if (piece === ";") close();
    else pending = piece;
  }
  return declarations;
}
