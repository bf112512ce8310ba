import type { Diagnostic, Remedy, Severity } from "../../diagnostics/diagnostic.ts";
import { placesIn, quote } from "../place-in-text.ts";
import { button, element, fill } from "./element.ts";

/** What the list of findings asks of the desk. */
export interface FindingActions {
  readonly goTo: (diagnostic: Diagnostic) => void;
  /** Does a remedy; `index` is the finding's place in the list, to go on from there. */
  readonly mend: (diagnostic: Diagnostic, remedy: Remedy, index: number) => void;
}

const severityNames: Readonly<Record<Severity, string>> = { error: "必须改", warning: "请核对", info: "提示" };

/** How many are shown at once; a text that is wrong throughout would have thousands. */
const mostShown = 200;

/** 要看的: what is to be mended or looked at with 原文, 问题, 办法; below, folded, the log of what was done. */
export function showFindings(
  holder: HTMLElement,
  text: string,
  diagnostics: readonly Diagnostic[],
  actions: FindingActions,
): void {
  const wasOpen = holder.querySelector("details")?.open ?? false;
  const placeOf = placesIn(text);
  const item = (diagnostic: Diagnostic, index: number) => findingItem(text, diagnostic, index, placeOf, actions);
  const listOf = (shown: readonly Diagnostic[], from: number) =>
    element("ol", { class: "findings" }, ...shown.slice(0, mostShown).map((each, index) => item(each, from + index)));
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const warnings = diagnostics.filter(({ severity }) => severity === "warning");
  const infos = diagnostics.filter(({ severity }) => severity === "info");
  const open = [...errors, ...warnings];
  const parts: (Node | string)[] = [];
  if (text.trim() === "") parts.push(element("p", { class: "empty" }, "还没有文字。拿来稿子后，要看的地方列在这里。"));
  else if (open.length === 0) parts.push(element("p", { class: "empty" }, "没有必须改的，也没有要核对的。"));
  else parts.push(listOf(open, 0));
  if (open.length > mostShown) parts.push(restNote(open.length - mostShown));
  if (infos.length > 0) {
    const summary = element("summary", {}, `提示${infos.length}处：已经照这样处理，不必改`);
    const details = element("details", { class: "fold" }, summary);
    const unfold = () => {
      if (!details.open || details.children.length > 1) return;
      details.append(listOf(infos, open.length));
      if (infos.length > mostShown) details.append(restNote(infos.length - mostShown));
    };
    details.addEventListener("toggle", unfold);
    details.open = wasOpen;
    unfold();
    parts.push(details);
  }
  fill(holder, ...parts);
}

function restNote(count: number): HTMLElement {
  return element("p", { class: "empty" }, `还有${count}处，改完上面的再列。`);
}

function findingItem(
  text: string,
  diagnostic: Diagnostic,
  index: number,
  placeOf: ReturnType<typeof placesIn>,
  { goTo, mend }: FindingActions,
): HTMLElement {
  const { severity, line, column, message, hint, remedies = [] } = diagnostic;
  const { before, marked, behind } = quote(text, placeOf(diagnostic));
  const place = button(`第${line}行第${column}字`, () => goTo(diagnostic), "place");
  const original = element("dd", { class: "finding__original" }, before, element("mark", {}, marked), behind);
  const rows = [
    element("dt", {}, "原文"),
    original,
    element("dt", {}, "问题"),
    element("dd", {}, message),
    element("dt", {}, "办法"),
    element("dd", {}, hint),
  ];
  const made = element(
    "li",
    { class: `finding finding--${severity}` },
    element(
      "p",
      { class: "finding__head" },
      element("span", { class: "finding__grade" }, severityNames[severity]),
      place,
    ),
    element("dl", {}, ...rows),
  );
  if (remedies.length > 0) {
    const buttons = remedies.map((remedy) => button(remedy.label, () => mend(diagnostic, remedy, index)));
    made.append(element("p", { class: "finding__remedies" }, ...buttons));
  }
  made.addEventListener("click", ({ target }) => {
    const isOnButton = target instanceof Element && target.closest("button") !== null;
    if (!isOnButton && String(getSelection() ?? "") === "") goTo(diagnostic);
  });
  return made;
}
