import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Field, fields, nameOf } from "../../syntax/front-matter/fields.ts";
import { fieldLines } from "../front-matter-lines.ts";
import { afterPress } from "./after-press.ts";
import { element } from "./element.ts";

/** 开头各项: a form over the front matter of the text. What is amiss with a field is said in the parser's words. */
export interface FrontMatterForm {
  readonly show: (text: string, diagnostics: readonly Diagnostic[]) => void;
}

interface Row {
  readonly field: Field;
  readonly input: HTMLInputElement;
  readonly note: HTMLElement;
}

/** @param put called with what the editor has filled in */
export function openFrontMatterForm(holder: HTMLElement, put: (field: Field, value: string) => void): FrontMatterForm {
  const rows = fields.map((field) => makeRow(field, put));
  const required = rows.filter(({ field }) => field.required === true);
  const others = rows.filter(({ field }) => field.required !== true);
  const fold = element("details", { class: "fold" }, element("summary", {}, "其他各项（可以不填）"));
  fold.append(...others.map(rowElement));
  holder.append(...required.map(rowElement), fold);

  return {
    show: (text, diagnostics) => {
      const lines = fieldLines(text);
      for (const { field, input, note } of rows) {
        const line = lines.find((each) => each.field === field);
        if (document.activeElement !== input) input.value = line?.value ?? "";
        const said = text === "" ? undefined : diagnostics.find((each) => isAbout(each, field, line?.line));
        // How to write a line that is missing is no matter here, where the form writes it.
        note.textContent = said ? said.message + (said.code === "missing-key" ? "" : said.hint) : "";
        input.setAttribute("aria-invalid", String(said?.severity === "error"));
      }
      if (others.some(({ note, input }) => note.textContent !== "" && input.value !== "")) fold.open = true;
    },
  };
}

function isAbout({ code, message, line, severity }: Diagnostic, field: Field, fieldLine: number | undefined): boolean {
  if (severity === "info") return false;
  return line === fieldLine || (code === "missing-key" && message.includes(nameOf(field)));
}

function makeRow(field: Field, put: (field: Field, value: string) => void): Row {
  const input = element("input", {
    id: `field-${field.english}`,
    type: "text",
    autocomplete: "off",
    placeholder: `如 ${field.sample}`,
    "aria-describedby": `note-${field.english}`,
    ...(field.required === true ? { required: "" } : {}),
  });
  const note = element("p", { id: `note-${field.english}`, class: "field__note" });
  input.addEventListener("change", () => {
    const { value } = input;
    afterPress(() => put(field, value));
  });
  return { field, input, note };
}

function rowElement({ field, input, note }: Row): HTMLElement {
  const name = element("label", { for: input.id }, field.chinese);
  if (field.required === true) name.append(element("span", { class: "field__required" }, "必填"));
  return element("div", { class: "field" }, name, input, note);
}
