import type { FieldName } from "../../syntax/front-matter/fields.ts";
import type { Finding } from "../finding.ts";
import type { Paragraph, Table } from "../manuscript.ts";

/**
 * An arrangement: what each part of a manuscript is in a bulletin.
 *
 *     工作简报                    front matter: title
 *     第10期（总第58期）          front matter: number, total
 *     我市全面启动……改革         title of a lead
 *     9月28日，我市……            text
 *     - 2 -                       dropped
 */
export interface Arrangement {
  /** In the order of the document; a field may have been found twice, with the same value. */
  readonly fields: readonly TakenField[];
  readonly parts: readonly Part[];
}

export interface TakenField {
  readonly field: FieldName;
  /** As the front matter holds it: `2023-10-10`. */
  readonly value: string;
  /** As the document writes it: 2023年10月10日. */
  readonly from: string;
}

export type Part =
  /** The lines of the title of a lead. */
  (
    | { readonly role: "title"; readonly paragraphs: readonly Paragraph[] }
    | { readonly role: "subheading"; readonly paragraph: Paragraph; readonly level: number }
    | { readonly role: "text"; readonly paragraph: Paragraph }
    | { readonly role: "table"; readonly table: Table }
    | { readonly role: "image"; readonly alternative: string }
    | { readonly role: "dropped"; readonly paragraph: Paragraph }
    /** Its fields are all that it says. */
    | {
        readonly role: "front-matter";
        readonly paragraphs: readonly Paragraph[];
        readonly fields: readonly TakenField[];
      }
  ) & { readonly findings: readonly Finding[] };

/** The paragraphs of a part in the order of the document. */
export function paragraphsOf(part: Part): readonly Paragraph[] {
  switch (part.role) {
    case "title":
    case "front-matter":
      return part.paragraphs;
    case "subheading":
    case "text":
    case "dropped":
      return [part.paragraph];
    case "table":
      return part.table.rows.flat(2);
    case "image":
      return [];
    default:
      return part satisfies never;
  }
}
