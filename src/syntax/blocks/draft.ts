import type { Passage } from "../../text/passage.ts";

/**
 * A block as first read: its lines joined, but pages not yet mended and attributions not yet taken off.
 *
 * Blocks keep their place in the source, so that a diagnostic can point into them.
 */
export type Draft =
  | { readonly kind: "paragraph"; readonly passage: Passage }
  | { readonly kind: "topic"; readonly passage: Passage }
  /** A paragraph that is an image and nothing else. */
  | { readonly kind: "image"; readonly passage: Passage }
  | { readonly kind: "heading"; readonly level: number; readonly passage: Passage }
  | { readonly kind: "list"; readonly items: readonly DraftItem[] }
  | { readonly kind: "quote"; readonly paragraphs: readonly Passage[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly Passage[])[] }
  | { readonly kind: "fence"; readonly language: string; readonly lines: readonly Passage[]; readonly line: Passage }
  | { readonly kind: "footnote"; readonly label: string; readonly passage: Passage }
  | { readonly kind: "divider"; readonly line: Passage };

export interface DraftItem {
  readonly marker: string;
  readonly ordered: boolean;
  readonly depth: number;
  readonly passage: Passage;
}

/** Every passage of text in some blocks, in source order. */
export function allPassagesOf(drafts: readonly Draft[]): readonly Passage[] {
  const passages: Passage[] = [];
  for (const draft of drafts) for (const passage of passagesOf(draft)) passages.push(passage);
  return passages;
}

/** Every passage of text in a block, in source order. */
export function passagesOf(draft: Draft): readonly Passage[] {
  switch (draft.kind) {
    case "paragraph":
    case "topic":
    case "image":
    case "heading":
    case "footnote":
      return [draft.passage];
    case "list":
      return draft.items.map(({ passage }) => passage);
    case "quote":
      return draft.paragraphs;
    case "table":
      return draft.rows.flat();
    case "fence":
    case "divider":
      return [];
  }
}
