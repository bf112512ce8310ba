/**
 * The arrow keys go through the results, Escape back to the box. From the box, an arrow that its suggestions have not
 * taken leads to the first result.
 */
export function followResultKeys(list: HTMLElement, input: HTMLInputElement): void {
  const links = () => Array.from<HTMLElement>(list.querySelectorAll("a"));

  function step(from: HTMLElement, distance: 1 | -1): boolean {
    const next = links()[links().indexOf(from) + distance];
    if (next) next.focus();
    else if (distance < 0) input.focus();
    return next !== undefined || distance < 0;
  }

  list.addEventListener("keydown", (event) => {
    if (isModified(event) || !(event.target instanceof HTMLElement)) return;
    const { target, key } = event;
    if (key === "Escape") input.focus();
    else if (key !== "ArrowDown" && key !== "ArrowUp") return;
    else if (!step(target, key === "ArrowDown" ? 1 : -1)) return;
    event.preventDefault();
  });
  // On the document, after whatever the box itself does with the key.
  document.addEventListener("keydown", (event) => {
    if (event.target !== input || event.key !== "ArrowDown" || event.defaultPrevented || isModified(event)) return;
    const [first] = links();
    if (first === undefined || event.isComposing) return;
    event.preventDefault();
    first.focus();
  });
}

function isModified(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
}
