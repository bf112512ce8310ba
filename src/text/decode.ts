/**
 * Decoding: the bytes of a bulletin as text, or what keeps them from being read (GRAMMAR §1.1).
 *
 * A bulletin is UTF-8, with or without a byte order mark. Other encodings are recognised only to be named: a BOM or
 * NUL bytes tell UTF-16, and what GB18030 can decode without a fault is most likely GBK.
 */
export type Decoded =
  | { readonly kind: "text"; readonly text: string; readonly byteOrderMark: boolean }
  | {
      readonly kind: "undecodable";
      /** The encoding that the bytes are most likely in, or null. */
      readonly probableEncoding: string | null;
      /** What can be read before the first fault, to tell where it stands. */
      readonly readable: string;
    };

export function decode(bytes: Uint8Array): Decoded {
  const utf16 = utf16Encoding(bytes);
  if (utf16) return { kind: "undecodable", probableEncoding: utf16, readable: "" };
  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = decodeStrictly("utf-8", bytes);
  if (text !== undefined) return { kind: "text", text, byteOrderMark };
  const isGb18030 = decodeStrictly("gb18030", bytes) !== undefined;
  return {
    kind: "undecodable",
    probableEncoding: isGb18030 && !looksLikeUtf8(bytes) ? "GBK（GB18030）" : null,
    readable: readablePrefix(bytes),
  };
}

/**
 * The bytes of a document from elsewhere in the encoding that they are in, or undefined where they are no text.
 *
 * GB18030 takes nearly any bytes for text; control characters show that they are none.
 */
export function decodeAnyEncoding(bytes: Uint8Array): { readonly text: string; readonly encoding: string } | undefined {
  const utf16 = utf16Encoding(bytes);
  const candidates = utf16 ? [utf16] : ["UTF-8", "GB18030"];
  for (const encoding of candidates) {
    const text = decodeStrictly(encoding.replace(" ", ""), bytes);
    if (text === undefined || (encoding === "GB18030" && unwritten.test(text))) continue;
    return { text, encoding };
  }
  return undefined;
}

/** Control characters that no text editor writes. */
const control = "\\0-\\x08\\x0e-\\x1a\\x1c-\\x1f";
const unwritten = new RegExp(`[${control}]`, "u");

function decodeStrictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A BOM tells UTF-16; without one, text in it is full of NUL bytes on one side of each pair. */
function utf16Encoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16 LE";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16 BE";
  const sample = Math.min(bytes.length, 4096);
  if (sample < 4 || bytes.length % 2 !== 0) return undefined;
  const nulls = [0, 0];
  for (let index = 0; index < sample; index += 1) {
    if (bytes[index] === 0) nulls[index % 2] = (nulls[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nulls;
  const pairs = sample / 2;
  // Chinese text has few NUL bytes even in UTF-16, but its digits, blanks and line ends have them all on one side.
  if (even + odd < Math.max(2, pairs * 0.02)) return undefined;
  if (odd >= even * 4) return "UTF-16 LE";
  if (even >= odd * 4) return "UTF-16 BE";
  return undefined;
}

/** Whether most sequences of more than one byte are sound UTF-8, so that the file is damaged UTF-8 and not GBK. */
function looksLikeUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  let sound = 0;
  let broken = 0;
  for (const character of text) {
    if (character === "\ufffd") broken += 1;
    else if (character > "\u07ff") sound += 1;
  }
  return sound > broken;
}

function readablePrefix(bytes: Uint8Array): string {
  const text = new TextDecoder("utf-8").decode(bytes);
  const original = text.indexOf("\ufffd");
  return original < 0 ? text : text.slice(0, original);
}
