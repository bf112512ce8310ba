/** What kind of file a document is, told by its first bytes; its name only tells kinds apart that begin alike. */
export type DocumentFormat =
  | { readonly kind: "zip" }
  | { readonly kind: "encrypted" }
  | { readonly kind: "old"; readonly format: string }
  | { readonly kind: "foreign"; readonly format: string }
  | { readonly kind: "html" }
  | { readonly kind: "text" };

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const magics: readonly (readonly [string, string])[] = [
  ["%PDF", " PDF 文件"],
  ["\x89PNG", "图片"],
  ["\xff\xd8\xff", "图片"],
  ["GIF8", "图片"],
  ["BM", "图片"],
  ["Rar!", "压缩包"],
  ["7z\xbc\xaf", "压缩包"],
  ["\x1f\x8b", "压缩包"],
];

export function recogniseFormat(name: string, bytes: Uint8Array): DocumentFormat {
  const start = String.fromCharCode(...bytes.subarray(0, 512));
  if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06")) return { kind: "zip" };
  if (compoundFile.every((byte, index) => bytes[index] === byte)) return compoundFormat(name, bytes);
  if (start.startsWith("{\\rtf")) return { kind: "old", format: " RTF 文件" };
  const magic = magics.find(([sign]) => start.startsWith(sign));
  // A text may well begin with the letters BM.
  if (magic && (magic[0] !== "BM" || /\0/.test(start))) return { kind: "foreign", format: magic[1] };
  if (/\.html?$/iu.test(name) || /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)[\s>]/iu.test(start))
    return { kind: "html" };
  return { kind: "text" };
}

/** The old binary container of Office; its directory names the streams in UTF-16. */
function compoundFormat(name: string, bytes: Uint8Array): DocumentFormat {
  if (holds(bytes, utf16("EncryptedPackage"))) return { kind: "encrypted" };
  if (/\.wps$/iu.test(name)) return { kind: "old", format: "旧版 WPS 文字文档（.wps）" };
  if (/\.xls$/iu.test(name) || holds(bytes, utf16("Workbook"))) return { kind: "foreign", format: " Excel 表格" };
  if (/\.ppt$/iu.test(name)) return { kind: "foreign", format: " PowerPoint 演示文稿" };
  return { kind: "old", format: "旧版 Word 文档（.doc）" };
}

function utf16(text: string): readonly number[] {
  return [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
}

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
