import "./later-than-chrome-86.ts";
import * as z from "zod/mini";
import { applyRemedies } from "../../diagnostics/apply-remedies.ts";
import type { Diagnostic, Remedy } from "../../diagnostics/diagnostic.ts";
import { type Analysis, analyse } from "../analyse.ts";
import { putField } from "../front-matter-lines.ts";
import { placesIn } from "../place-in-text.ts";
import { readRegisterData } from "../register-data.ts";
import { asOneEdit, editBetween } from "../text-edit.ts";
import { followAppearance } from "./appearance.ts";
import { download } from "./download.ts";
import { draft } from "./draft.ts";
import { openEditor } from "./editor.ts";
import { part } from "./element.ts";
import { showFindings } from "./findings.ts";
import { openFrontMatterForm } from "./front-matter-form.ts";
import { openIntake } from "./intake.ts";
import { marksOf } from "./marks.ts";
import { showNames } from "./names.ts";
import { openNotice } from "./notice.ts";
import { showRecords } from "./records.ts";
import { summaryOf } from "./summary.ts";
import { openTabs } from "./tabs.ts";
import { whenIdle } from "./when-idle.ts";

/** The editor's desk: a text on the left, on the right what the parser makes of it; nothing leaves the page. */

// The page's policy allows no code made of texts.
z.config({ jitless: true });

const registers = readRegisterData(JSON.parse(part("registers", HTMLScriptElement).textContent ?? ""));
const notice = openNotice(part("notice", HTMLElement));
const tabs = openTabs(part("tabs", HTMLElement));
const summary = part("summary", HTMLElement);
const saveButton = part("save", HTMLButtonElement);
const chooseButton = part("choose", HTMLButtonElement);
const mendAll = part("mend-all", HTMLButtonElement);
const clearButton = part("clear", HTMLButtonElement);
const nextButton = part("next", HTMLButtonElement);
const findings = part("findings", HTMLElement);
const records = part("records", HTMLElement);
const names = part("names", HTMLElement);
const storageNote = part("storage-note", HTMLElement);

const field = part("text", HTMLTextAreaElement);
const panel = part("panel", HTMLElement);
const editor = openEditor(part("frame", HTMLElement), part("lines", HTMLElement), field, () => {
  panel.setAttribute("aria-busy", "true");
  analyseSoon();
});
const form = openFrontMatterForm(part("form", HTMLElement), (field, value) => {
  const edit = putField(editor.text(), field, value);
  if (editor.text().slice(edit.start, edit.end) === edit.text) return;
  editor.apply(edit);
  upToDate();
});

let analysis: Analysis = analyse("", registers, today());
/** Where F8 has got to. */
let visited = -1;

const analyseSoon = whenIdle(() => {
  keep();
  upToDate();
});

/** Reads a text and shows all that was read of it. */
function update(text: string): void {
  analysis = analyse(text, registers, today());
  const { diagnostics, issue, id } = analysis;
  editor.mark(marksOf(text, diagnostics));
  form.show(text, diagnostics);
  showFindings(findings, text, diagnostics, { goTo, mend });
  showRecords(records, issue, goToLine);
  showNames(names, issue);
  const said = summaryOf(text, diagnostics);
  if (summary.textContent !== said) summary.textContent = said;
  const certain = diagnostics.flatMap(certainRemedy);
  mendAll.hidden = certain.length === 0;
  mendAll.textContent = `改好不影响文字的${certain.length}处`;
  const open = diagnostics.filter(({ severity }) => severity !== "info");
  nextButton.hidden = open.length === 0;
  saveButton.disabled = text.trim() === "";
  // The next thing to do is the one that stands out.
  chooseButton.classList.toggle("action--main", text.trim() === "");
  saveButton.classList.toggle("action--main", text.trim() !== "");
  saveButton.textContent = `下载${fileName(id)}`;
  clearButton.hidden = text === "";
}

function keep(): void {
  const isKept = draft.keep(editor.text());
  storageNote.hidden = isKept;
}

function fileName(id: string | null): string {
  return `${id ?? "草稿"}.md`;
}

/** What is known of the text as it stands now, also within the moment after typing. */
function upToDate(): Analysis {
  if (analysis.text !== editor.text()) update(editor.text());
  panel.setAttribute("aria-busy", "false");
  return analysis;
}

function goTo(diagnostic: Diagnostic): void {
  const { text, diagnostics } = upToDate();
  const current = diagnostics.find(({ code, message }) => code === diagnostic.code && message === diagnostic.message);
  const { offset, start, end } = placesIn(text)(current ?? diagnostic);
  editor.goTo(offset, offset + end - start);
}

function goToLine(line: number): void {
  const lines = editor.text().split("\n");
  const offset = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  editor.goTo(offset, offset + (lines[line - 1]?.length ?? 0));
}

function mend(told: Diagnostic, wanted: Remedy, index: number): void {
  const { text, diagnostics } = upToDate();
  const current = diagnostics.find(
    ({ code, message, line }) => code === told.code && message === told.message && line === told.line,
  );
  const remedy = current?.remedies?.find(({ label }) => label === wanted.label);
  const edit = remedy && asOneEdit(text, remedy.edits);
  if (!edit) return;
  editor.apply(edit);
  upToDate();
  const items = findings.querySelectorAll<HTMLElement>(".finding");
  const next = items[Math.min(index, items.length - 1)];
  (next?.querySelector("button") ?? part("tab-findings", HTMLElement)).focus();
}

function certainRemedy({ remedies = [] }: Diagnostic): readonly Remedy[] {
  return remedies.filter(({ isCertain }) => isCertain).slice(0, 1);
}

/** Does all that can be done unasked, as one step; what one remedy brings to light, the next round mends. */
function mendCertain(): void {
  const { text } = upToDate();
  let mended = text;
  for (let round = 0; round < mostRounds; round += 1) {
    const remedies = analyse(mended, registers, today()).diagnostics.flatMap(certainRemedy);
    if (remedies.length === 0) break;
    mended = applyRemedies(mended, remedies).text;
  }
  const edit = editBetween(text, mended);
  if (edit) editor.apply(edit);
  upToDate();
}

const mostRounds = 20;

function goToNext(): void {
  const open = upToDate().diagnostics.filter(({ severity }) => severity !== "info");
  if (open.length === 0) return;
  visited = (visited + 1) % open.length;
  const next = open[visited];
  if (next) goTo(next);
}

function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function load(text: string): void {
  editor.load(text);
  visited = -1;
  keep();
  update(text);
}

/** Another text has come to the desk: what its head still lacks is asked for first. */
function begin(text: string): void {
  load(text);
  const lacksHead = text !== "" && analysis.id === null;
  tabs.open(lacksHead ? "form" : "findings");
}

openIntake({ editor, field, notice, registers, load: begin });

mendAll.addEventListener("click", mendCertain);
nextButton.addEventListener("click", goToNext);
document.addEventListener("keydown", (event) => {
  if (event.key !== "F8") return;
  event.preventDefault();
  goToNext();
});
saveButton.addEventListener("click", () => {
  const { text, id, diagnostics } = upToDate();
  download(fileName(id), text);
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const still = errors > 0 ? `还有${errors}处必须改，改好之前这一期不会发布。` : "";
  notice.show([`已下载${fileName(id)}。请把它放进 content/issues 文件夹。${still}`]);
});
clearButton.addEventListener("click", () => {
  notice.show(["清空后，这台电脑上保存的草稿也一并删除。确定清空吗？"], [{ label: "清空", act: () => begin("") }]);
});
window.addEventListener("pagehide", keep);
window.addEventListener("beforeunload", (event) => {
  if (storageNote.hidden || editor.text() === "") return;
  event.preventDefault();
  event.returnValue = true; // which alone is heeded before Chrome 119
});
window.addEventListener("storage", ({ key, newValue }) => {
  if (key === draft.key && (newValue ?? "") !== editor.text()) {
    notice.show(["另一个窗口也开着编辑台，正在改同一份草稿：只留最后改动的一份。请先关掉其中一个。"]);
  }
});

followAppearance({ dark: part("switch-dark", HTMLButtonElement), elder: part("switch-elder", HTMLButtonElement) });
for (const id of ["home", "manual"]) part(id, HTMLAnchorElement).hidden = location.protocol === "file:";
load(draft.read());
