/** What another search than ours answers. */
interface RivalAnswer {
  readonly found: number;
  /** The first ten. */
  readonly first: readonly { readonly url: string; readonly title: string; readonly excerpt: string }[];
}

declare global {
  interface Window {
    rival?: { ask(query: string): Promise<RivalAnswer> };
  }
}

/** A search page that does no more than show the first ten results of the query in its address. */
export function openRivalPage(ask: (query: string) => Promise<RivalAnswer>): void {
  window.rival = { ask };
  const query = new URLSearchParams(location.search).get("q") ?? "";
  if (query !== "") void ask(query).then(show);
}

function show({ found, first }: RivalAnswer): void {
  const sum = document.createElement("p");
  sum.className = "search-sum";
  sum.textContent = found === 0 ? "没有找到。" : `${found}条。`;
  const list = document.createElement("ol");
  list.className = "results";
  for (const { title, excerpt } of first) {
    const item = document.createElement("li");
    item.append(title, " ", excerpt);
    list.append(item);
  }
  document.querySelector("#search")?.append(sum, list);
}
