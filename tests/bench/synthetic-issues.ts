import { readFileSync } from "node:fs";

/** A large archive has more issues a year, not more years: earlier than 1949 no bulletin was printed. */
const yearsAtMost = 20;

/**
 * Deterministic synthetic bulletins: the real one recombined, with other numbers, people and places in each record, so
 * that no two are alike. The same arguments always give the same texts.
 */
export function syntheticIssues(count: number): readonly { readonly name: string; readonly text: string }[] {
  const random = generator(20231010);
  const records = seedRecords();
  const ofYear = Math.max(12, Math.ceil(count / yearsAtMost));
  return Array.from({ length: count }, (_, index) => {
    const year = 2024 - Math.floor(index / ofYear);
    const number = ofYear - (index % ofYear);
    const body = Array.from({ length: 24 }, (__, place) => {
      const pool = place < 7 ? records.leads : records.briefs;
      return varied(pool[Math.floor(random() * pool.length)] ?? "", random);
    });
    const date = new Date(Date.UTC(year, 0, Math.ceil((number * 364) / ofYear))).toISOString().slice(0, 10);
    const head = `---\ntitle: 工作简报\nnumber: ${number}\ndate: ${date}\n---\n\n`;
    return { name: `${year}-${String(number).padStart(2, "0")}.md`, text: `${head}${body.join("\n\n")}\n` };
  });
}

function seedRecords(): { readonly leads: readonly string[]; readonly briefs: readonly string[] } {
  const text = readFileSync(new URL("../../content/issues/2023-10.md", import.meta.url), "utf8");
  const body = text.slice(text.indexOf("\n---\n", 4) + 5);
  const parts = body.split(/^(?=## |▲)/mu).map((part) => part.trim());
  return {
    leads: parts.filter((part) => part.startsWith("## ")),
    briefs: parts.filter((part) => part.startsWith("▲")),
  };
}

const places = [..."东西南北中昌平安丰泰和顺康宁兴隆永清明德"];

/** Other digits in every number, and another place behind 县 and 镇. */
function varied(text: string, random: () => number): string {
  const pick = () => places[Math.floor(random() * places.length)] ?? "东";
  return text
    .replace(/[1-9](?=\d*[万亩个公米户件])/gu, () => String(1 + Math.floor(random() * 9)))
    .replace(/辛集镇|郭店|齐庄村|北城街道|李太屯/gu, () => `${pick()}${pick()}镇`)
    .replace(/(?<=^## .*)$/mu, ` ${pick()}${pick()}`);
}

/** Mulberry32: small, quick, and the same everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
