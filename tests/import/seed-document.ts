import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type INumberingOptions,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";

/** The real bulletin of October 2023. */
export const seed = readFileSync(fileURLToPath(new URL("../../content/issues/2023-10.md", import.meta.url)), "utf8");

/** How the seed is set in Word. */
export interface SeedLook {
  /** How a title is told: by its style, by its look, or by nothing but its place. */
  readonly titles: "style" | "look" | "plain";
  /** Whether ▲ is typed or an automatic bullet. */
  readonly briefs: "typed" | "automatic";
  readonly pageBreaks: boolean;
}

/** The seed as a Word document made by the `docx` library. */
export async function seedDocument(look: SeedLook): Promise<Uint8Array> {
  const body = seed.slice(seed.indexOf("\n---\n") + 5);
  const paragraphs = body
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => paragraphOf(line, look));
  const document = new Document({
    numbering: briefNumbering,
    styles: { default: { document: { run: { font: "仿宋_GB2312", size: 32 } } } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph("工作简报")] }) },
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun({ children: ["- ", PageNumber.CURRENT, " -"] })] })],
          }),
        },
        children: [...masthead(), ...paragraphs, ...imprint()],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const briefNumbering: INumberingOptions = {
  config: [{ reference: "briefs", levels: [{ level: 0, format: "bullet", text: "▲", alignment: AlignmentType.LEFT }] }],
};

function masthead(): readonly Paragraph[] {
  const centred = (text: string, size: number) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text, size, bold: true, color: "FF0000" })],
    });
  return [
    centred("工 作 简 报", 96),
    centred("第10期（总第58期）", 32),
    new Paragraph({ children: [new TextRun("聊城市自然资源和规划局办公室\t"), new TextRun("2023年10月10日")] }),
  ];
}

function imprint(): readonly Paragraph[] {
  return [
    new Paragraph("报：市委、市政府"),
    new Paragraph("发：各县（市、区）局，机关各科室"),
    new Paragraph("（共印50份）"),
  ];
}

function paragraphOf(line: string, { titles, briefs, pageBreaks }: SeedLook): Paragraph {
  if (line.startsWith("## ")) {
    const text = line.slice(3);
    if (titles === "style") return new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
    if (titles === "plain") return new Paragraph(text);
    return new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text, font: "方正小标宋简体", size: 44 })],
    });
  }
  const isBrief = line.startsWith("▲");
  const isAutomatic = isBrief && briefs === "automatic";
  const runs = runsOf(isAutomatic ? line.slice(1) : line);
  // A cut sentence has its page break between the halves.
  const isCut = pageBreaks && !/[。）)]$/u.test(line);
  return new Paragraph({
    children: isCut ? [...runs, new PageBreak()] : runs,
    ...(isAutomatic ? { numbering: { reference: "briefs", level: 0 } } : { indent: { firstLine: 640 } }),
  });
}

function runsOf(line: string): readonly TextRun[] {
  return line
    .split("**")
    .map((text, index) => ({ text, bold: index % 2 === 1 }))
    .filter(({ text }) => text !== "")
    .map((run) => new TextRun(run));
}
