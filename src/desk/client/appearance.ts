/** 长者版 and 深色 as they were chosen on the site, whose storage the desk shares when it is opened there. */
const root = document.documentElement;

function recall(name: string): string | null {
  try {
    return localStorage.getItem(`jianbao:${name}`);
  } catch {
    return null;
  }
}

export function followAppearance(switches: Readonly<Record<"dark" | "elder", HTMLButtonElement>>): void {
  const dark = recall("dark");
  root.classList.toggle("dark", dark === null ? matchMedia("(prefers-color-scheme: dark)").matches : dark === "on");
  root.classList.toggle("elder", recall("elder") === "on");
  for (const [name, button] of Object.entries(switches)) {
    button.addEventListener("click", () => {
      const isOn = root.classList.toggle(name);
      try {
        localStorage.setItem(`jianbao:${name}`, isOn ? "on" : "off");
      } catch {
        // The choice then lasts for this page.
      }
    });
  }
}
