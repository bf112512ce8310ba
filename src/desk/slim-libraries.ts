import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";
import type { Registers } from "../archive/registers/registers.ts";
import { fingerprint } from "../site/reuse/fingerprint.ts";
import { fullTraditionalTable, limitTable } from "../text/traditional.ts";

/**
 * Leaves out of the desk's script what its parser never reaches in the libraries, so that the file stays small. The
 * desk reads every text as the command line does all the same, but that it refuses a front matter in rare forms of
 * YAML (line-yaml.ts): tests/desk/parity.test.ts holds the two together.
 */
export function slimLibraries(registers: Registers): Plugin {
  const traditionalTable = traditionalTableFor(registers);
  return {
    // Bundles are told apart by the names of their plugins.
    name: `slim-libraries ${fingerprint(traditionalTable)}`,
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^yaml$/ }, () => ({ path: lineYaml }));
      for (const [filter, contents] of stands) onLoad({ filter }, () => ({ contents, loader: "js" }));
      onLoad({ filter: /[\\/]markdown-it[\\/]dist[\\/]markdown-it\.mjs$/ }, async ({ path }) => ({
        contents: withoutUnusedParts(await readFile(path, "utf8")),
        loader: "js",
      }));
      onLoad({ filter: /[\\/]src[\\/]text[\\/]traditional-table\.ts$/ }, () => ({
        contents: traditionalTable,
        loader: "js",
      }));
      onLoad({ filter: /[\\/]src[\\/][^.]+\.ts$/ }, async ({ path }) => ({
        contents: withoutUnused(path, await readFile(path, "utf8")),
        loader: "ts",
      }));
    },
  };
}

const lineYaml = fileURLToPath(new URL("line-yaml.ts", import.meta.url));

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
];

/** The example of a kind of diagnostic, which only its test and the manual want; the formatter closes it where it opens. */
const exampleLines = /^( +)example:(?: .*,|.*\n(?:\1 .*\n)*\1[\])}]+,)\n/gmu;

function withoutUnused(path: string, source: string): string {
  const isCatalogue = /[\\/]diagnostics[\\/]catalogue[\\/]/u.test(path);
  return (isCatalogue ? source.replace(exampleLines, "") : source).replace(makesOnly, "/* @__PURE__ */ $&");
}

/** What makes a schema or a kind of diagnostic does nothing else: where nobody wants it, it goes. */
const makesOnly = /\b(?:z\.\w+|defineDiagnostic(?:<[^(]+>)?)(?=\()/gu;

/** markdown-it without what the parser of bulletins never calls; each part by the name that its build gives it. */
const unusedParts: readonly (readonly [first: string, behind: string, contents: string])[] = [
  // Blocks are the grammar's own business.
  [
    "src/rules_block/state_block.ts",
    "src/rules_inline/state_inline.ts",
    "class StateBlock {}\nclass ParserBlock { ruler = new Ruler() }\n",
  ],
  // Switched off by its options: bare addresses, typographer's marks, HTML.
  [
    "src/rules_core/linkify.ts",
    "src/rules_core/text_join.ts",
    "const linkify$1 = () => undefined, replace = linkify$1, smartquotes = linkify$1;\n",
  ],
  ["src/rules_inline/linkify.ts", "src/rules_inline/newline.ts", "const linkify = () => false;\n"],
  ["src/rules_inline/html_inline.ts", "src/rules_inline/entity.ts", "const html_inline = () => false;\n"],
  // The desk shows texts, and renders no HTML.
  ["src/renderer.ts", "src/rules_core/state_core.ts", "class Renderer { rules = {} }\n"],
];

function withoutUnusedParts(source: string): string {
  return unusedParts.reduce((text, [first, behind, contents]) => {
    const start = text.indexOf(`//#region ${first}\n`);
    const end = text.indexOf(`//#region ${behind}\n`);
    if (start < 0 || end < start) throw new Error(`markdown-it is built otherwise than expected: ${first}`);
    return text.slice(0, start) + contents + text.slice(end);
  }, source);
}

/** Traditional characters matter only for names: those that stand for a character of a registered one. */
function traditionalTableFor({ departments }: Registers): string {
  const names = departments.flatMap(({ name, aliases }) => [name, ...aliases]).join("");
  const { traditional, simplified } = limitTable(fullTraditionalTable(), new Set(names));
  return `export const traditionalCharacters = ${JSON.stringify(traditional)}, simplifiedCharacters = ${JSON.stringify(simplified)};`;
}
