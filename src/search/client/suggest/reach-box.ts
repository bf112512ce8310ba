/**
 * The ways to the page's search box: `/` anywhere, and, where there is room for the box only on demand, the 检索 link,
 * which otherwise leads to the search page.
 */
export function startReachingBox(form: HTMLFormElement, input: HTMLInputElement): void {
  const link = document.querySelector<HTMLAnchorElement>("[data-opens-search]");
  const isShown = () => form.offsetParent !== null;

  function reach(): void {
    if (!isShown()) form.classList.add("is-open");
    input.focus();
    input.select();
  }

  function fold(): void {
    form.classList.remove("is-open");
    if (!isShown() && link) link.focus();
  }

  document.addEventListener("keydown", (event) => {
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    if (event.key !== "/" || modified || event.isComposing || event.defaultPrevented || isField(event.target)) return;
    event.preventDefault();
    reach();
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) fold();
  });
  if (link === null) return;
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const opened = form.classList.contains("is-open");
    if (isShown() && !opened) return;
    event.preventDefault();
    if (opened) fold();
    else reach();
  });
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
