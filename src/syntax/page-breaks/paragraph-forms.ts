/** How a paragraph begins or ends, as far as it tells whether a page cut it (GRAMMAR §5). */

import { CLOSING, FINAL, lastCharacter, withoutEnd } from "../../text/characters.ts";

const blank = "[\\t\\p{Zs}]";
const numeral = "[一二三四五六七八九十]";

const enumerator = new RegExp(
  [
    `^(?:第?${numeral}{1,3}是`,
    "首先|其次",
    `(?:典型)?案例${blank}*(?:${numeral}{1,3}|[0-9０-９]{1,2})`,
    `其${numeral}`,
    `第${numeral}{1,3}`,
    `[（(]${blank}*(?:${numeral}{1,3}|[0-9０-９]{1,2})${blank}*[）)]`,
    `${numeral}{1,3}、`,
    "[0-9０-９]{1,2}[、)）]",
    "[0-9０-９]{1,2}[.．](?![0-9０-９])",
    "[①-⑳⑴-⒇⒈-⒛㈠-㈩])",
  ].join("|"),
  "u",
);

/** A line that is shorter than this and has no end of its own is a line of its own: no page is cut after less. */
export const shortestCutPiece = 20;

/** 一是, 首先, 第一, （一）, 一、, 1., ① at the start; a dot with a digit behind it is a decimal point. */
export function beginsWithEnumerator(text: string): boolean {
  return enumerator.test(text.replace(/^[*_]+/u, ""));
}

/** （一）, (2) or ③ at the start: an enumerator that no sentence goes on with. */
export function beginsWithBracketedNumber(text: string): boolean {
  return /^[*_]*(?:[（(]\s*(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})\s*[）)]|[①-⑳⑴-⒇㈠-㈩])/u.test(text);
}

/** A heading of its own, however long: 一、…, （一）…, 1.… or ——… without an end or a 。 in it. */
export function isHeadingLine(text: string): boolean {
  return (
    /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|——)/u.test(text) && !/[。；]/u.test(text)
  );
}

/** A line that holds a date and nothing else, as under a signature. */
export function isDateLine(text: string): boolean {
  return /^\s*[0-9０-９]{4}\s*年\s*[0-9０-９]{1,2}\s*月\s*[0-9０-９]{1,2}\s*日\s*$/u.test(text);
}

/** A bold run-in heading at the start: `**统一思想认识。**为打破……`. */
export function beginsWithBold(text: string): boolean {
  return /^\*\*[^*]+\*\*/u.test(text);
}

/** Whether a paragraph is bold from end to end, as a heading of its own is. */
export function isAllBold(text: string): boolean {
  return /^\*\*[^*]+\*\*$/u.test(text.trim());
}

const briefMark = /^(?:[*_]*)(?:[▲△▴▵⏶●◆■★◇○]|🔺)/u;

export function beginsWithMark(text: string): boolean {
  return briefMark.test(text);
}

export function withoutMark(text: string): string {
  return text.replace(briefMark, "");
}

const imprintLabel = new RegExp(
  `^${blank}*(?:抄${blank}*报|抄${blank}*送|主${blank}*送|报${blank}*送|报|送|发|印${blank}*发|责任编辑|编${blank}*辑|审${blank}*核|签${blank}*发|校${blank}*对|编发单位|编发|主办单位)${blank}*[：:]`,
  "u",
);
const copies = new RegExp(`共${blank}*印${blank}*[0-9０-９]+${blank}*份`, "u");

/** A line of the imprint: 报：…, 责任编辑：…, 共印50份. */
export function isImprint(text: string): boolean {
  return imprintLabel.test(text) || copies.test(text);
}

/** Whether a paragraph ends with a final mark, alone or followed by closing quotes or brackets. */
export function endsFinally(text: string): boolean {
  const last = lastCharacter(withoutEnd(text.slice(-80), CLOSING));
  return last !== "" && FINAL.includes(last);
}

/** Whether it ends with ， or 、, so that more must follow. */
export function endsOpen(text: string): boolean {
  const last = lastCharacter(withoutEnd(text.slice(-80)));
  return last !== "" && "，、,".includes(last);
}

/** Whether a text has no punctuation at all, as a title or the half of one. */
export function hasNoPunctuation(text: string): boolean {
  return !/[。！？；：，、…．.!?;:,]/u.test(text);
}
