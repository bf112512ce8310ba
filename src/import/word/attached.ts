import { imageNotImported, objectNotImported } from "../../diagnostics/catalogue/import.ts";
import { tailOf } from "../../text/characters.ts";
import { finding } from "../finding.ts";
import { descendants, type Element } from "./element.ts";
import type { Attached, Draft, Reading } from "./reading.ts";

/**
 * What a drawing, a picture or an object brings with it: text boxes and WordArt, whose text is read behind the
 * paragraph, pictures, whose alternative text is kept, and objects, which are told.
 */
export function attachedIn(element: Element, draft: Draft, reading: Reading): readonly Attached[] {
  const before = tailOf(reading.before.trim());
  const tellObject = (object: string) => draft.findings.push(finding(objectNotImported, { object, before }));
  const attached: Attached[] = [];
  let alternative = "";
  let isPicture = false;
  let isObject = false;
  for (const of of descendants(element, (inner) => !isBox(inner))) {
    switch (of.name) {
      case "w:txbxContent":
      case "a:txBody":
        attached.push({ kind: "box", content: of });
        break;
      case "v:textpath": {
        const text = of.attributes.get("string") ?? "";
        if (text !== "") attached.push({ kind: "words", text });
        break;
      }
      case "wp:docPr":
        alternative = of.attributes.get("descr") ?? of.attributes.get("title") ?? "";
        break;
      case "v:shape":
        alternative ||= of.attributes.get("alt") ?? "";
        break;
      case "a:blip":
      case "v:imagedata":
        isPicture = true;
        break;
      case "o:OLEObject":
        isObject = true;
        tellObject(objectName(of.attributes.get("ProgID") ?? ""));
        break;
      default:
        if (of.name.endsWith(":chart") || of.name === "chart") tellObject("一张图表");
        else if (of.name.endsWith(":relIds")) tellObject("一个 SmartArt 图形");
    }
  }
  if (isPicture && !isObject) {
    const kept = meaningful(alternative);
    const told = finding(imageNotImported, { alternative: kept, before });
    attached.push({ kind: "image", alternative: kept, findings: [told] });
  }
  return attached;
}

function isBox(element: Element): boolean {
  return element.name === "w:txbxContent" || element.name === "a:txBody";
}

function objectName(program: string): string {
  if (/^Equation/iu.test(program)) return "一个公式";
  if (/^Excel/iu.test(program)) return "一个嵌入的 Excel 表格";
  return program === "" ? "一个嵌入的对象" : `一个嵌入的对象（${program}）`;
}

/** An alternative text that somebody wrote; names of files and what a machine describes are none. */
function meaningful(alternative: string): string {
  const text = alternative.replace(/\s+/gu, " ").trim();
  return /\p{Script=Han}/u.test(text) && !/自动生成|\.(?:jpe?g|png|bmp|gif|tiff?|webp)$/iu.test(text) ? text : "";
}
