/** Numbers as offices write them: 10, １０, 十, 五十八, 二〇二三. */
export const NUMERAL = "[0-9０-９〇○零一二三四五六七八九十百两]";

const values = new Map([..."〇一二三四五六七八九"].map((character, value): [string, number] => [character, value]));
for (const [zero, value] of [
  ["○", 0],
  ["零", 0],
  ["两", 2],
] as const) {
  values.set(zero, value);
}

/** The value of a numeral, or undefined where it is none. */
export function numeralValue(text: string): number | undefined {
  const digits = text.normalize("NFKC");
  if (/^[0-9]+$/.test(digits)) return Number(digits);
  if (!/[十百]/u.test(text)) {
    const read = [...text].map((character) => values.get(character));
    return read.includes(undefined) || read.length === 0 ? undefined : Number(read.join(""));
  }
  const match = /^(?:([一二两三四五六七八九])百)?[零〇]?(?:([一二三四五六七八九]?)(十))?([一二三四五六七八九]?)$/u.exec(
    text,
  );
  if (!match) return undefined;
  const [, hundreds = "", tens, ten, ones = ""] = match;
  const unit = (character: string, absent: number) => values.get(character) ?? absent;
  return unit(hundreds, 0) * 100 + (ten === undefined ? 0 : unit(tens ?? "", 1) * 10) + unit(ones, 0);
}
