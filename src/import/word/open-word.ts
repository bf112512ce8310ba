import { unzipSync } from "fflate";
import { type Element, parseXml } from "./element.ts";

/** The parts of a Word document that hold text or say how it looks; those that are not there are null. */
export interface WordParts {
  readonly document: Part;
  readonly styles: Part | null;
  readonly numbering: Part | null;
  readonly footnotes: Part | null;
  readonly endnotes: Part | null;
  readonly comments: Part | null;
  readonly headers: readonly Part[];
  readonly footers: readonly Part[];
}

export interface Part {
  readonly xml: string;
  readonly root: Element;
}

export type OpenedWord =
  | { readonly kind: "word"; readonly parts: WordParts }
  | { readonly kind: "damaged"; readonly reason: string }
  | { readonly kind: "foreign"; readonly format: string }
  | { readonly kind: "too-large"; readonly limit: string };

/** All the XML that is read, unpacked. A bulletin has less than 1 MB. */
const largestText = 16 * 1024 * 1024;
const limit = "16 MB";

/** Opens the container of a .docx. Only the parts with text are unpacked, and no more of them than a limit. */
export function openWord(bytes: Uint8Array): OpenedWord {
  let names: readonly string[];
  let files: Readonly<Record<string, Uint8Array>>;
  let size = 0;
  let isTooLarge = false;
  try {
    const listed: string[] = [];
    files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        listed.push(name);
        if (
          isTooLarge ||
          !/\.(?:xml|rels)$/iu.test(name) ||
          /(?:^|\/)(?:media|embeddings|theme|fonts|customXml|glossary)\//u.test(name)
        ) {
          return false;
        }
        size += originalSize;
        isTooLarge = size > largestText;
        return !isTooLarge;
      },
    });
    names = listed;
  } catch {
    return { kind: "damaged", reason: "压缩包打不开" };
  }
  if (isTooLarge) return { kind: "too-large", limit };
  return openParts(names, new Map(Object.entries(files)));
}

function openParts(names: readonly string[], files: ReadonlyMap<string, Uint8Array>): OpenedWord {
  const main = mainPart(files);
  if (main === undefined) {
    const format = foreignFormat(names);
    return format === undefined ? { kind: "damaged", reason: "其中没有正文" } : { kind: "foreign", format };
  }
  const document = partAt(files, main);
  if (!document) return { kind: "damaged", reason: "正文残缺，或结构嵌套过深" };
  const related = relatedParts(files, main);
  const all = (type: string) => (related.get(type) ?? []).flatMap((path) => partAt(files, path) ?? []);
  const one = (type: string) => all(type)[0] ?? null;
  return {
    kind: "word",
    parts: {
      document,
      styles: one("styles"),
      numbering: one("numbering"),
      footnotes: one("footnotes"),
      endnotes: one("endnotes"),
      comments: one("comments"),
      headers: all("header"),
      footers: all("footer"),
    },
  };
}

const customaryMain = "word/document.xml";

function mainPart(files: ReadonlyMap<string, Uint8Array>): string | undefined {
  const [path] = relationships(files, "_rels/.rels", "").get("officeDocument") ?? [];
  if (path !== undefined && files.has(path) && /word|document/iu.test(path)) return path;
  return files.has(customaryMain) ? customaryMain : undefined;
}

function relatedParts(files: ReadonlyMap<string, Uint8Array>, main: string): ReadonlyMap<string, readonly string[]> {
  const slash = main.lastIndexOf("/") + 1;
  return relationships(files, `${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`, main.slice(0, slash));
}

/** Paths of related parts by the last word of their type: `styles`, `header`; those of Strict end alike. */
function relationships(
  files: ReadonlyMap<string, Uint8Array>,
  path: string,
  folder: string,
): ReadonlyMap<string, readonly string[]> {
  const byType = new Map<string, string[]>();
  const root = partAt(files, path)?.root;
  for (const child of root?.children ?? []) {
    if (typeof child === "string" || child.attributes.get("TargetMode") === "External") continue;
    const type = (child.attributes.get("Type") ?? "").replace(/^.*\//u, "");
    const target = resolved(child.attributes.get("Target") ?? "", folder);
    const paths = byType.get(type) ?? [];
    if (!paths.includes(target)) paths.push(target);
    byType.set(type, paths);
  }
  return byType;
}

function resolved(target: string, folder: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function partAt(files: ReadonlyMap<string, Uint8Array>, path: string): Part | undefined {
  const bytes = files.get(path);
  if (!bytes) return undefined;
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const xml = new TextDecoder(isWide ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(bytes);
  const root = parseXml(xml);
  return root ? { xml, root } : undefined;
}

function foreignFormat(names: readonly string[]): string | undefined {
  if (names.some((name) => name.startsWith("xl/"))) return " Excel 表格";
  if (names.some((name) => name.startsWith("ppt/"))) return " PowerPoint 演示文稿";
  if (names.includes("mimetype") && names.includes("content.xml")) return " OpenDocument 文件（.odt 等）";
  return names.length > 0 && !names.includes("[Content_Types].xml") ? "压缩包" : undefined;
}
