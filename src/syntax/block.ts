/**
 * The blocks of a record's body, as the reader of a page meets them.
 *
 * `source` is the inline Markdown as the editor wrote it (page breaks mended), for rendering;
 * `text` is what a reader sees of it, for records, search and feeds.
 */
export interface Inline {
  readonly source: string;
  readonly text: string;
}

interface ListItem extends Inline {
  /** The mark as typed, such as `-` or `1.`; ordered marks are part of the item's text. */
  readonly marker: string;
  readonly ordered: boolean;
  /** 0 for an outermost item. */
  readonly depth: number;
}

export type Block =
  | ({ readonly kind: "paragraph" } & Inline)
  | ({ readonly kind: "heading"; readonly level: number } & Inline)
  | { readonly kind: "list"; readonly items: readonly ListItem[]; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly Inline[])[]; readonly text: string }
  | { readonly kind: "quote"; readonly paragraphs: readonly Inline[]; readonly text: string }
  | { readonly kind: "fence"; readonly language: string; readonly text: string }
  | { readonly kind: "image"; readonly alternative: string; readonly text: string }
  | ({ readonly kind: "footnote"; readonly label: string } & Inline)
  | { readonly kind: "divider"; readonly text: "" };
