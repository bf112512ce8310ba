import { readAloud } from "./read-aloud.ts";

/**
 * 长者版 and 深色, set on <html> before the page is first painted and remembered in this browser;
 * and the reading tools of a record: 字号, 打印, 朗读.
 */
const root = document.documentElement;

function recall(name: string): string | null {
  try {
    return localStorage.getItem(`jianbao:${name}`);
  } catch {
    return null; // Storage may be forbidden: the choice then lasts for this page.
  }
}

function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`jianbao:${name}`, value);
  } catch {
    // As above.
  }
}

function prefersDark(): boolean {
  return typeof matchMedia === "function" && matchMedia("(prefers-color-scheme: dark)").matches;
}

const sizes = ["", "text-large", "text-larger"];
let size = Number(recall("size")) || 0;

function applySize(): void {
  sizes.forEach((name, index) => {
    if (name !== "") root.classList.toggle(name, index === size);
  });
}

root.classList.add("has-script");
const canSpeak = "speechSynthesis" in window;
root.classList.toggle("has-speech", canSpeak);
const dark = recall("dark");
root.classList.toggle("dark", dark === null ? prefersDark() : dark === "on");
root.classList.toggle("elder", recall("elder") === "on");
applySize();

function eachButton(selector: string, use: (button: HTMLButtonElement) => void): void {
  const found = document.querySelectorAll<HTMLButtonElement>(selector);
  for (let index = 0; index < found.length; index += 1) {
    const button = found[index];
    if (button !== undefined) use(button);
  }
}

function startSwitches(): void {
  eachButton("[data-switch]", (button) => {
    const name = button.getAttribute("data-switch") ?? "";
    button.addEventListener("click", () => {
      const on = root.classList.toggle(name);
      remember(name, on ? "on" : "off");
    });
  });
}

function startReadingTools(): void {
  eachButton('[data-tool="size"]', (button) => {
    button.addEventListener("click", () => {
      size = (size + 1) % sizes.length;
      remember("size", String(size));
      applySize();
    });
  });
  eachButton('[data-tool="print"]', (button) => {
    button.addEventListener("click", () => window.print());
  });
  if (!canSpeak) return;
  eachButton('[data-tool="read"]', (button) => {
    button.addEventListener("click", () => readAloud(button));
  });
  window.addEventListener("pagehide", () => speechSynthesis.cancel());
}

document.addEventListener("DOMContentLoaded", () => {
  startSwitches();
  startReadingTools();
});
