import { readFileSync } from "node:fs";
import { issueDates } from "./issue-dates.ts";
import { randomNumbers } from "./random.ts";

/**
 * Deterministic synthetic bulletins: the real one recombined, with other numbers, people and places in each record, so
 * that no two are alike. The same arguments always give the same texts.
 */
export function syntheticIssues(count: number): readonly { readonly name: string; readonly text: string }[] {
  const random = randomNumbers(20231010);
  const records = seedRecords();
  return issueDates(count).map(({ name, head }) => {
    const body = Array.from({ length: 24 }, (_, place) => {
      const pool = place < 7 ? records.leads : records.briefs;
      return varied(pool[Math.floor(random() * pool.length)] ?? "", random);
    });
    return { name, text: `${head}${body.join("\n\n")}\n` };
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
