import { element, replaceChildren } from "../page/element.ts";
import { unmark } from "./mark-block.ts";

/**
 * The line that goes with the marks of a page.
 *
 *     已标出所查的词，共5处。　下一处　不再标出
 */
export interface FoundNote {
  /** Scrolls to the first place. Each place is one or several marks. */
  show(places: readonly (readonly HTMLElement[])[], dismissed: () => void): void;
  remove(): void;
}

export function createFoundNote(): FoundNote {
  const sum = element("span", { role: "status" });
  const next = element("button", { type: "button", class: "found-note__button" }, "下一处");
  const dismiss = element("button", { type: "button", class: "found-note__button" }, "不再标出");
  const root = element("p", { class: "found-note" });
  let at = 0;
  let places: readonly (readonly HTMLElement[])[] = [];
  let whenDismissed: () => void = () => undefined;

  function goTo(place: number): void {
    places.forEach((marks, number) => {
      for (const mark of marks) mark.classList.toggle("is-current", number === place);
    });
    at = place;
    const [mark] = places[place] ?? [];
    if (mark) scrollTo(mark);
    sum.textContent = `已标出所查的词，共${places.length}处${places.length > 1 ? `，此为第${place + 1}处` : ""}。`;
  }

  next.addEventListener("click", () => goTo((at + 1) % places.length));
  dismiss.addEventListener("click", () => {
    for (const marks of places) unmark(marks);
    remove();
    whenDismissed();
  });

  function remove(): void {
    if (root.parentNode) root.parentNode.removeChild(root);
    keepFootFree(0);
  }

  return {
    remove,
    show(found, dismissed) {
      places = found;
      whenDismissed = dismissed;
      replaceChildren(root, sum, ...(found.length > 1 ? [next] : []), dismiss);
      document.body.appendChild(root);
      goTo(0);
      keepFootFree(root.offsetHeight);
    },
  };
}

/** In the middle of the window, where the note does not cover it. */
function scrollTo(mark: HTMLElement): void {
  const { top, height } = mark.getBoundingClientRect();
  window.scrollBy(0, top + height / 2 - window.innerHeight / 2);
}

/** What the keyboard comes to is scrolled so far up that the note does not cover it. */
function keepFootFree(height: number): void {
  document.documentElement.style.scrollPaddingBottom = `${height}px`;
}
