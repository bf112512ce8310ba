import type { Registers } from "../../archive/registers/registers.ts";
import type { Editor } from "./editor.ts";
import { part } from "./element.ts";
import type { Notice } from "./notice.ts";

/** 拿来稿子. */
export interface IntakePlace {
  readonly editor: Editor;
  readonly notice: Notice;
  readonly registers: Registers;
  readonly load: (text: string) => void;
  readonly showForm: () => void;
}

export function openIntake({ load }: IntakePlace): void {
  const chooser = part("file", HTMLInputElement);
  part("choose", HTMLButtonElement).addEventListener("click", () => chooser.click());
  chooser.addEventListener("change", async () => {
    const [file] = chooser.files ?? [];
    if (file) load(new TextDecoder().decode(await file.arrayBuffer()));
  });
}
