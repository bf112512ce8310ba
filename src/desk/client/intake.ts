import { parsingContext } from "../../archive/parsing-context.ts";
import type { Registers } from "../../archive/registers/registers.ts";
import { type ImportResult, importDocument, importHtml, importText } from "../../import/import-document.ts";
import { decodeAnyEncoding } from "../../text/decode.ts";
import { frontMatterRange, newIssue } from "../front-matter-lines.ts";
import { numericEntities } from "../numeric-entities.ts";
import type { Editor } from "./editor.ts";
import { element, part } from "./element.ts";
import type { Notice, NoticeAction } from "./notice.ts";
import { watchDrops } from "./watch-drops.ts";

/** 拿来稿子: a file that is chosen or dropped, a paste from Word, an issue begun from nothing. */
export interface IntakePlace {
  readonly editor: Editor;
  readonly field: HTMLTextAreaElement;
  readonly notice: Notice;
  readonly registers: Registers;
  /** Begins with another text. */
  readonly load: (text: string) => void;
}

export function openIntake({ editor, field, notice, registers, load }: IntakePlace): void {
  const knowledge = parsingContext(registers);
  const chooser = part("file", HTMLInputElement);

  const replace = (text: string, said: readonly (Node | string)[], actions: readonly NoticeAction[] = []) => {
    const before = editor.text();
    load(text);
    const back = { label: "换回原来的文字", act: () => load(before) };
    notice.show(said, isBlankIssue(before) ? actions : [...actions, back]);
  };

  const take = (name: string, result: ImportResult, actions: readonly NoticeAction[] = []) => {
    const told = result.diagnostics.map(({ message, hint }) => element("li", {}, `${message}${hint}`));
    const list = told.length > 0 ? [element("ul", { tabindex: "0" }, ...told)] : [];
    if (result.kind === "refused") notice.show([`没有拿来“${name}”。`, ...list]);
    else replace(result.markdown, [`已拿来“${name}”。${result.proof.sentence}`, ...list], actions);
  };

  const takeFiles = async (files: readonly File[]) => {
    const [file] = files;
    if (file === undefined) return;
    const { name } = file;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const page = /\.html?$/iu.test(name) ? decodeAnyEncoding(bytes) : null;
    take(name, page ? importHtml(numericEntities(page.text), knowledge) : importDocument(name, bytes, knowledge));
  };

  /** A paste into a text: what was copied with its lists and bold; as it stands where that would move words away. */
  const paste = (html: string, plain: string): boolean => {
    const result = importHtml(numericEntities(html), knowledge);
    if (result.kind === "refused" || result.proof.frontMatter > 0) return false;
    const text = result.markdown.slice(frontMatterRange(result.markdown)?.end ?? 0).trim();
    if (text === plain.trim()) return false;
    const { start, end } = editor.selection();
    editor.apply({ start, end, text });
    const asItStands = () => {
      if (editor.text().slice(start, start + text.length) === text) {
        editor.apply({ start, end: start + text.length, text: plain });
      }
    };
    notice.show(["已粘贴，留下了编号、加粗和表格。"], [{ label: "按原样粘贴", act: asItStands }]);
    return true;
  };

  part("choose", HTMLButtonElement).addEventListener("click", () => chooser.click());
  chooser.addEventListener("change", async () => {
    await takeFiles([...(chooser.files ?? [])]);
    chooser.value = ""; // so that the same file can be chosen again
  });
  part("new", HTMLButtonElement).addEventListener("click", () => {
    replace(newIssue(registers.identity.name ?? ""), ["已写好开头。请在“开头”里填期号和日期，再写正文。"]);
  });
  watchDrops(part("drop", HTMLElement), takeFiles);

  field.addEventListener("paste", (event) => {
    const { clipboardData } = event;
    if (clipboardData === null) return;
    const html = clipboardData.getData("text/html");
    const plain = clipboardData.getData("text/plain").replace(/\r\n?/gu, "\n");
    const files = [...clipboardData.files];
    if (plain === "" && files.length > 0) {
      event.preventDefault();
      void takeFiles(files);
    } else if (isBlankIssue(editor.text()) && /\S\s*\n\s*\S/u.test(plain)) {
      event.preventDefault();
      const result = html === "" ? importText(plain, knowledge) : importHtml(numericEntities(html), knowledge);
      take("粘贴的内容", result, [{ label: "按原样粘贴", act: () => load(plain) }]);
    } else if (html !== "" && plain.includes("\n") && paste(html, plain)) {
      event.preventDefault();
    }
  });
}

/** Whether nothing is lost when it goes: no text, or a front matter and nothing else. */
function isBlankIssue(text: string): boolean {
  return text.slice(frontMatterRange(text)?.end ?? 0).trim() === "";
}
