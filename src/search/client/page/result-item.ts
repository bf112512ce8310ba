import { hasMark, type Segment } from "../excerpt.ts";
import { findLink } from "../marks/find-link.ts";
import type { ShownResult } from "../result.ts";
import { element } from "./element.ts";
import { titleNodes } from "./title-nodes.ts";
import { issueLabel, valueLabel, words } from "./words.ts";

/**
 * One result on the common grid: date, issue and kind in the margin; a lead's title and excerpt, or a brief's text behind its
 * ▲; then the attribution. A brief has no printed title, so none is shown.
 */
export function resultItem({ entry, text, title, excerpt, attribution, terms }: ShownResult): HTMLLIElement {
  const { kind, url, issue } = entry;
  const href = findLink(url, terms);
  const margin = element(
    "p",
    { class: "result__margin" },
    element("time", { datetime: issue.date }, issue.date),
    " ",
    element("span", {}, issueLabel(issue.number)),
    " ",
    element("span", {}, valueLabel("kind", kind)),
  );
  const body: Node[] = [];
  if (kind === "lead") {
    body.push(
      element("h2", { class: "result__title" }, element("a", { href }, ...titleNodes(title))),
      element("p", { class: "result__excerpt" }, ...marked(excerpt)),
    );
  } else {
    body.push(element("p", { class: "result__excerpt" }, element("a", { href }, ...marked(excerpt))));
  }
  const credit = hasMark(attribution) ? marked(attribution) : [departmentsOf(text.departments)];
  if (text.attribution !== "") body.push(element("p", { class: "result__attribution" }, ...credit));
  return element("li", { class: `result result--${kind}` }, margin, element("div", { class: "result__body" }, ...body));
}

/** Up to two by name, as the departments' own pages list them. */
function departmentsOf(departments: readonly string[]): string {
  const [first = "", second] = departments;
  if (departments.length > 2) return words.joint(first, departments.length);
  return second === undefined ? first : `${first} ${second}`;
}

function marked(segments: readonly Segment[]): (Node | string)[] {
  return segments.map(({ text, marked: isMarked }) => (isMarked ? element("mark", {}, text) : text));
}
