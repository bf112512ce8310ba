import { pinyin } from "pinyin-pro";

/**
 * The surnames of people, and the letter that each begins with when it is read.
 *
 *     王伟 → 王 W      欧阳雪 → 欧阳 O      单永 → 单 S      Smith → S S
 *
 * Only lists too long for one page are in this order: a library may misread a rare surname, and no other order of the
 * site rests on it.
 */
export function surnameOf(name: string): string {
  return compound.exec(name)?.[0] ?? [...name][0] ?? "";
}

const compound =
  /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|宇文|长孙|端木|南宫|西门|独孤|轩辕|呼延)(?=.)/u;

/** A capital letter; `其他` for what is read by none. */
export function initialOf(surname: string): string {
  const [reading = ""] = pinyin(surname, { type: "array", toneType: "none", mode: "surname" });
  return /^[A-Z]/u.exec(reading.normalize("NFKD").toUpperCase())?.[0] ?? otherInitial;
}

export const otherInitial = "其他";
