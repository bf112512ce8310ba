import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

/**
 * Writes glyphs.ts from Noto Serif SC Black. Needed only when a word is added:
 *
 *     npm install --no-save --prefix /tmp/fonts opentype.js@1.3.4 @fontsource/noto-serif-sc@5.3.0
 *     npx tsx src/site/metadata/card/generate-glyphs.ts /tmp/fonts/node_modules
 *
 * A whole Song face is 11 MB and more; the names of bulletins are made of few words, so their outlines are kept alone.
 */

/** What stands in the names of bulletins, and in the line under them. */
const words = [
  "0123456789（）第期总年月日号增特专合刊",
  "工作简报信息动态快讯通讯通报专报要情参考摘报月报周报旬报季报内部交流情况反映经验督查督办政务党建学习调研舆情纪要",
  "自然资源和规划国土农业农村林业草原水利生态环境住房城乡建设交通运输教育科技卫生健康民政财政审计统计",
  "人力社会保障文化旅游广播电视体育退役军人应急管理市场监督行政审批服务大数据医疗公安司法组织宣传统战纪检监察",
  "发展改革商务税务气象消防机关街道局厅委处县区市省",
];

/** The grid on which outlines are kept: finer than the pixels of the largest type on a card. */
const unitsInEm = 500;

interface Command {
  readonly type: string;
  readonly x?: number;
  readonly y?: number;
  readonly x1?: number;
  readonly y1?: number;
}

interface Font {
  readonly unitsPerEm: number;
  charToGlyph(character: string): {
    readonly index: number;
    readonly advanceWidth: number;
    readonly path: { readonly commands: readonly Command[] };
  };
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Name the folder of node_modules.");

const { default: opentype }: { default: { parse(bytes: ArrayBuffer): Font } } = await import(
  pathToFileURL(`${folder}/opentype.js/dist/opentype.module.js`).href
);
const file = `${folder}/@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-900-normal.woff`;
const font = opentype.parse(new Uint8Array(await readFile(file)).buffer);

function glyphLine(character: string): string {
  const { index, advanceWidth, path } = font.charToGlyph(character);
  if (index === 0) throw new Error(`The face has no ${character}`);
  return `  ${JSON.stringify(`${character}${onGrid(advanceWidth)}${outlineOf(path.commands)}`)},\n`;
}

function onGrid(value: number): number {
  return Math.round((value * unitsInEm) / font.unitsPerEm);
}

/** `M27 861l-3 4q5 6 7 8`: a contour's first point, then lines and curves by their steps. */
function outlineOf(commands: readonly Command[]): string {
  let outline = "";
  let [x, y] = [0, 0];
  const step = (toX: number, toY: number) => `${onGrid(toX) - x} ${onGrid(toY) - y}`;
  for (const command of commands) {
    if (command.type === "Z") continue;
    const { x: toX = 0, y: toY = 0, x1 = 0, y1 = 0 } = command;
    switch (command.type) {
      case "M":
        outline += `M${onGrid(toX)} ${onGrid(toY)}`;
        break;
      case "L":
        if (step(toX, toY) !== "0 0") outline += `l${step(toX, toY)}`;
        break;
      case "Q":
        outline += `q${step(x1, y1)} ${step(toX, toY)}`;
        break;
      default:
        throw new Error(`An outline of TrueType has no ${command.type}`);
    }
    [x, y] = [onGrid(toX), onGrid(toY)];
  }
  return outline.replaceAll(" -", "-");
}

const characters = [...new Set(words.join(""))].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
await writeFile(
  new URL("glyphs.ts", import.meta.url),
  `/**
 * The outlines of characters in the names of bulletins, a character to a line: itself, its width, and its contours in
 * 1/${unitsInEm} em (generate-glyphs.ts, which says how they are written).
 *
 * From Noto Serif SC Black 2.003, © 2017–2024 Adobe (http://www.adobe.com/), under the SIL Open Font License 1.1
 * (OFL.txt beside this file).
 */
export const unitsInEm = ${unitsInEm};

export const glyphLines = [
${characters.map(glyphLine).join("")}];
`,
);
