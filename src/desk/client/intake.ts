import type { Registers } from "../../archive/registers/registers.ts";
import { decode } from "../../text/decode.ts";
import { frontMatterRange, newIssue } from "../front-matter-lines.ts";
import type { Editor } from "./editor.ts";
import { part } from "./element.ts";
import type { Notice } from "./notice.ts";
import { watchDrops } from "./watch-drops.ts";

/** 拿来稿子: a file that is chosen or dropped, an issue begun from nothing. */
export interface IntakePlace {
  readonly editor: Editor;
  readonly field: HTMLTextAreaElement;
  readonly notice: Notice;
  readonly registers: Registers;
  /** Begins with another text. */
  readonly load: (text: string) => void;
}

export function openIntake({ editor, notice, registers, load }: IntakePlace): void {
  const chooser = part("file", HTMLInputElement);
  const replace = (text: string, said: string) => {
    const before = editor.text();
    load(text);
    const back = { label: "换回原来的文字", act: () => load(before) };
    notice.show([said], isBlankIssue(before) ? [] : [back]);
  };
  const takeFiles = async (files: readonly File[]) => {
    const [file] = files;
    if (file === undefined) return;
    const decoded = decode(new Uint8Array(await file.arrayBuffer()));
    if (decoded.kind === "text") replace(decoded.text, `已拿来“${file.name}”。`);
    else notice.show([`“${file.name}”不是 UTF-8 编码的文字。`]);
  };
  part("choose", HTMLButtonElement).addEventListener("click", () => chooser.click());
  chooser.addEventListener("change", async () => {
    await takeFiles([...(chooser.files ?? [])]);
    chooser.value = ""; // so that the same file can be chosen again
  });
  part("new", HTMLButtonElement).addEventListener("click", () => {
    replace(newIssue(registers.identity.name ?? ""), "已写好开头。请在“开头”里填期号和日期，再写正文。");
  });
  watchDrops(part("drop", HTMLElement), takeFiles);
}

/** Whether nothing is lost when it goes: no text, or a front matter and nothing else. */
function isBlankIssue(text: string): boolean {
  return text.slice(frontMatterRange(text)?.end ?? 0).trim() === "";
}
