import { strToU8, zipSync } from "fflate";

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

/**
 * A Word document around the content of a body, as small as it can be.
 *
 * @param parts further parts by name: `styles`, `numbering`, `footnotes`, `header1`
 */
export function wordDocument(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return wordPackage(`<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`, parts);
}

/** A Word document with a main part of its own. */
export function wordPackage(
  document: string,
  parts: Readonly<Record<string, string>> = {},
  types: string = transitional,
): Uint8Array {
  const related = Object.keys(parts).map(
    (name) => `<Relationship Id="${name}" Type="${types}/${name.replace(/\d+$/u, "")}" Target="${name}.xml"/>`,
  );
  const files: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relationships([`<Relationship Id="m" Type="${types}/officeDocument" Target="word/document.xml"/>`]),
    "word/_rels/document.xml.rels": relationships(related),
    "word/document.xml": document,
  };
  for (const [name, xml] of Object.entries(parts)) files[`word/${name}.xml`] = xml;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

function relationships(entries: readonly string[]): string {
  return `<Relationships xmlns="${packageRelationships}">${entries.join("")}</Relationships>`;
}

/** A part with the namespace of Word: `part("numbering", "…")`. */
export function part(root: string, content: string): string {
  return `<w:${root} xmlns:w="${main}">${content}</w:${root}>`;
}

/** A paragraph: `paragraph("▲近日……")`, `paragraph("标题", '<w:jc w:val="center"/>')`. */
export function paragraph(text: string, properties = "", runProperties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${runProperties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
