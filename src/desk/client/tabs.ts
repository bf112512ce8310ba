/** The tabs of the panel: arrows go from one to the next, as in the ARIA pattern. */
export interface Tabs {
  readonly open: (name: string) => void;
  readonly current: () => string;
}

export function openTabs(list: HTMLElement): Tabs {
  const tabs = [...list.querySelectorAll("button")];
  const panelOf = (tab: HTMLButtonElement) => document.getElementById(tab.getAttribute("aria-controls") ?? "");
  const nameOf = (tab: HTMLButtonElement) => tab.id.replace("tab-", "");
  const open = (wanted: HTMLButtonElement) => {
    for (const tab of tabs) {
      const isWanted = tab === wanted;
      tab.setAttribute("aria-selected", String(isWanted));
      tab.tabIndex = isWanted ? 0 : -1;
      panelOf(tab)?.toggleAttribute("hidden", !isWanted);
    }
  };
  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener("click", () => open(tab));
    tab.addEventListener("keydown", ({ key }) => {
      const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
      const next = tabs[(index + step + tabs.length) % tabs.length];
      if (step === 0 || next === undefined) return;
      open(next);
      next.focus();
    });
  }
  return {
    open: (name) => {
      const tab = tabs.find((each) => nameOf(each) === name);
      if (tab) open(tab);
    },
    current: () => {
      const tab = tabs.find((each) => each.getAttribute("aria-selected") === "true");
      return tab ? nameOf(tab) : "";
    },
  };
}
