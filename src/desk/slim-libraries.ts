import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";
import type { Registers } from "../archive/registers/registers.ts";
import { fullTraditionalTable, limitTable } from "../text/traditional.ts";

/**
 * Leaves out of the desk's script what its parser never reaches in the libraries, so that the file stays small. The
 * desk reads every text as the command line does all the same: tests/desk/parity.test.ts holds the two together.
 */
export function slimLibraries(registers: Registers): Plugin {
  return {
    name: "slim-libraries",
    setup({ onLoad }) {
      for (const [filter, contents] of stands) onLoad({ filter }, () => ({ contents, loader: "js" }));
      onLoad({ filter: /[\\/]markdown-it[\\/]dist[\\/]markdown-it\.mjs$/ }, async ({ path }) => ({
        contents: withoutBlocks(await readFile(path, "utf8")),
        loader: "js",
      }));
      onLoad({ filter: /[\\/]src[\\/]diagnostics[\\/]catalogue[\\/][^\\/]+\.ts$/ }, async ({ path }) => ({
        contents: (await readFile(path, "utf8")).replace(exampleLines, ""),
        loader: "ts",
      }));
      onLoad({ filter: /[\\/]src[\\/]text[\\/]traditional-table\.ts$/ }, () => ({
        contents: traditionalTableFor(registers),
        loader: "js",
      }));
    },
  };
}

/** Modules by what stands in for them. */
const stands: readonly (readonly [module: RegExp, contents: string])[] = [
  // 2,231 names of characters, which a browser knows itself. What is decoded is never a document of its own.
  [
    /[\\/]entities[\\/]dist[\\/]index\.js$/,
    `const parser = new DOMParser();
export const decodeHTMLStrict = (text) => parser.parseFromString(text, "text/html").documentElement.textContent;`,
  ],
  // In HTML from the clipboard only the entities of XML are left when it is read: the desk has had the others decoded.
  [
    /[\\/]entities[\\/]dist[\\/]generated[\\/]decode-data-html\.js$/,
    'export { xmlDecodeTree as htmlDecodeTree } from "./decode-data-xml.js";',
  ],
  // Bare addresses in a bulletin are no links (inline.ts).
  [/[\\/]linkify-it[\\/]/, "export class LinkifyIt {}"],
  // Classes of characters, spelt out for engines that do not know \p.
  [
    /[\\/]uc\.micro[\\/]/,
    "export const P = /\\p{P}/u, S = /\\p{S}/u, Z = /\\p{Z}/u, Cc = /\\p{Cc}/u, Cf = /\\p{Cf}/u, Any = /[^]/u;",
  ],
  // YAML is read and never written.
  [
    /[\\/]yaml[\\/]browser[\\/]dist[\\/]stringify[\\/]\w+\.js$/,
    [
      "stringify",
      "createStringifyContext",
      "stringifyCollection",
      "stringifyDocument",
      "stringifyNumber",
      "stringifyPair",
      "stringifyString",
      "stringifyComment",
      "indentComment",
      "lineComment",
      "foldFlowLines",
    ]
      .map((name) => `export const ${name} = () => "";`)
      .join("\n"),
  ],
  // And read with the schema that knows texts alone.
  [
    /[\\/]yaml[\\/]browser[\\/]dist[\\/]schema[\\/](?:core|json|yaml-1\.1)[\\/]schema\.js$/,
    "export const schema = [];",
  ],
  [
    /[\\/]yaml[\\/]browser[\\/]dist[\\/]schema[\\/]yaml-1\.1[\\/](?:binary|omap|pairs|set|timestamp)\.js$/,
    `export const binary = {}, omap = {}, pairs = {}, set = {}, intTime = {}, floatTime = {}, timestamp = {};
export const createPairs = () => undefined, resolvePairs = () => undefined;`,
  ],
];

/** The example of a kind of diagnostic, which only its test and the manual want; the formatter closes it where it opens. */
const exampleLines = /^( +)example:(?: .*,|.*\n(?:\1 .*\n)*\1[\])}]+,)\n/gmu;

/** markdown-it without the rules of blocks, which are the grammar's own business here. */
function withoutBlocks(source: string): string {
  const start = source.indexOf("//#region src/rules_block/state_block.ts");
  const end = source.indexOf("//#region src/rules_inline/state_inline.ts");
  if (start < 0 || end < start) throw new Error("markdown-it is built otherwise than slim-libraries.ts knows");
  return `${source.slice(0, start)}class StateBlock {}\nclass ParserBlock { ruler = new Ruler() }\n${source.slice(end)}`;
}

/** Traditional characters matter only for names: those that stand for a character of a registered one. */
function traditionalTableFor({ departments }: Registers): string {
  const names = departments.flatMap(({ name, aliases }) => [name, ...aliases]).join("");
  const { traditional, simplified } = limitTable(fullTraditionalTable(), new Set(names));
  return `export const traditionalCharacters = ${JSON.stringify(traditional)}, simplifiedCharacters = ${JSON.stringify(simplified)};`;
}
