/**
 * 复制 and 复制链接 on the page of a record or an issue, and the day of citing. Without this script the texts stand on
 * the page and can be selected.
 */
const toldFor = 2000;

function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function tellDay(): void {
  const now = new Date();
  const day = `[${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}]`;
  for (const place of Array.from(document.querySelectorAll("[data-day-of-citing]"))) place.textContent = day;
}

/** The page's address without what a search added to it. */
function pageAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return canonical?.href ?? location.origin + location.pathname;
}

/** Browsers before Chrome 66, and pages that came over http, copy only what is selected. */
function copySelected(text: string): boolean {
  const field = document.createElement("textarea");
  field.className = "visually-hidden";
  field.readOnly = true;
  field.value = text;
  document.body.appendChild(field);
  field.select();
  field.setSelectionRange(0, text.length);
  const copied = document.execCommand("copy");
  document.body.removeChild(field);
  return copied;
}

function copy(text: string): Promise<boolean> {
  if (!("clipboard" in navigator)) return Promise.resolve(copySelected(text));
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => copySelected(text),
  );
}

function tell(button: HTMLButtonElement, copied: boolean, text: string): void {
  const told = document.querySelector(".citation__told");
  if (told !== null) told.textContent = copied ? "已复制。" : `未能复制，请选中后自行复制：${text}`;
  button.focus();
  if (!copied) return;
  const name = button.getAttribute("data-name") ?? button.textContent ?? "";
  button.setAttribute("data-name", name);
  button.textContent = "已复制";
  setTimeout(() => {
    button.textContent = name;
    if (told !== null) told.textContent = "";
  }, toldFor);
}

tellDay();
for (const button of Array.from(document.querySelectorAll<HTMLButtonElement>("[data-copy], [data-copy-link]"))) {
  button.addEventListener("click", () => {
    const form = button.previousElementSibling;
    const text = form?.textContent ?? pageAddress();
    copy(text).then((copied) => tell(button, copied, text));
  });
}
